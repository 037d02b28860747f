import { type Browser, launch, type Page, type Target } from 'puppeteer-core';
import { type Driver, goTo, PANEL, POPUP, type Popup, until } from './driver.ts';
import { openWeb } from './web.ts';

/** How Chromium is started. */
export interface ChromiumOptions {
  readonly executablePath: string;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless?: boolean;
  /** Leaves the real web within reach; without it every request goes to the driver's own web. */
  readonly online?: boolean;
  /** Folder of a profile that was prepared; a fresh one without it. */
  readonly profile?: string;
  /** Allows the extension in private windows, as the reader can. */
  readonly inPrivateWindows?: boolean;
  /** The X display to open a window on; the environment's where it is not given. */
  readonly display?: string;
}

/** What only Chromium offers: the whole driver of its pages, the popup's among them. */
export interface ChromiumDriver extends Driver {
  readonly browser: Browser;
  readonly extensionId: string;
  /** The open popup as a page of its own, for its screenshot. */
  popupPage(): Promise<Page>;
  /** The same of the open panel. */
  panelPage(): Promise<Page>;
}

/** Starts Chromium with the built extension and, unless `online`, nothing of the real web. */
export async function startChromium({
  executablePath,
  extension,
  headless = true,
  online = false,
  profile,
  display,
  inPrivateWindows = false,
}: ChromiumOptions): Promise<ChromiumDriver> {
  const web = await openWeb();
  const browser = await launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    // The bar that says so covers a part of the page.
    ignoreDefaultArgs: ['--enable-automation'],
    defaultViewport: null,
    ...(profile ? { userDataDir: profile } : {}),
    ...(display ? { env: { ...process.env, DISPLAY: display } } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-default-apps',
      '--window-size=1280,900',
      ...(online ? [] : [`--proxy-server=127.0.0.1:${web.port}`, '--proxy-bypass-list=<-loopback>']),
    ],
  });
  const session = await browser.target().createCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', {
    path: extension,
    enableInIncognito: inPrivateWindows,
  });
  const ours = (await browser.extensions()).get(id);
  if (!ours) throw new Error(`Chromium did not take the extension in ${extension}`);
  const ownPage = async (name: string) =>
    (
      await browser.waitForTarget((target) => isOurs(target) && target.url().includes(name), { timeout: 20_000 })
    ).asPage();
  const popupPage = () => ownPage(POPUP);
  const panelPage = () => ownPage(PANEL);
  const isOurs = (target: Target) => target.url().startsWith(`chrome-extension://${ours.id}/`);
  return {
    name: 'chromium',
    web,
    browser,
    extensionId: id,
    popupPage,
    panelPage,
    async openTab(url, state) {
      const page = await browser.newPage();
      await goTo(page, url, state);
      await page.bringToFront();
      return page;
    },
    async pressButton(page) {
      await page.bringToFront();
      await ours.triggerAction(page);
      return asPopup(await popupPage(), browser);
    },
    hasPopup: async () => browser.targets().some((target) => isOurs(target) && target.url().includes(POPUP)),
    panel: async () => asPopup(await panelPage(), browser),
    async readClipboard() {
      await browser.defaultBrowserContext().overridePermissions(`chrome-extension://${id}`, ['clipboard-read']);
      return (await popupPage()).evaluate(async () => {
        const found = { 'text/plain': '', 'text/html': '' };
        for (const item of await navigator.clipboard.read()) {
          for (const type of Object.keys(found) as (keyof typeof found)[]) {
            if (item.types.includes(type)) found[type] = await (await item.getType(type)).text();
          }
        }
        return { text: found['text/plain'], html: found['text/html'] };
      });
    },
    async stopBackground() {
      const worker = browser.targets().find((target) => target.type() === 'service_worker' && isOurs(target));
      if (!worker) return;
      // Listened for beforehand: a popup that asks again at once starts another in its place before one looks. And a
      // worker that is just stopping by itself, or starting, does not hear the first call.
      let isGone = false;
      const notice = (target: Target) => {
        if (target === worker) isGone = true;
      };
      browser.on('targetdestroyed', notice);
      try {
        await until('the worker to stop', async () => {
          if (isGone || !browser.targets().includes(worker)) return true;
          await worker
            .worker()
            .then((reached) => reached?.close())
            .catch(ignoreClosing);
          return isGone;
        });
      } finally {
        browser.off('targetdestroyed', notice);
      }
    },
    async close() {
      await browser.close();
      await web.close();
    },
  };
}

function asPopup(shown: Page, browser: Browser): Popup {
  return {
    evaluate: (run, ...args) => shown.evaluate(run as never, ...args) as never,
    async click(selector) {
      // Puppeteer scrolls only as far as the window's edge, where the foot stands over what it then clicks.
      await shown.$eval(selector, (element) => element.scrollIntoView({ block: 'center' }));
      await shown.click(selector);
    },
    async close() {
      // A new tab or a click elsewhere has closed a popup before.
      if (shown.isClosed()) return;
      const target = shown.target();
      await shown.evaluate(() => window.close()).catch(ignoreClosing);
      // The next popup is looked for among the targets, and must not be this one.
      await until('the popup to close', () => shown.isClosed() && !browser.targets().includes(target));
    },
  };
}

// What closes a page or a worker may never get its answer.
function ignoreClosing(error: unknown): void {
  if (!/closed|detached|destroyed|no target|no session|not found/i.test(String(error))) throw error;
}
