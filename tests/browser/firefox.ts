import { launch, type Page } from 'puppeteer-core';
import { type Clipboard, type Driver, goTo, PANEL, POPUP, type Popup, until } from './driver.ts';
import { openWeb } from './web.ts';

const ID = 'standfirst@standfirst.example';
const UUID = 'a3f1c2d4-5b6e-4f70-8192-a3b4c5d6e7f8';

/** How Firefox is started. */
export interface FirefoxOptions {
  readonly executablePath: string;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless?: boolean;
}

// Some compilers wrap functions in a call that is not there where their text is run.
const KEEP_NAMES = 'const __name = (named) => named;';

/** What only Firefox lets tests do without a desktop: its menus and shortcuts. */
export interface FirefoxDriver extends Driver {
  /** Presses the extension's shortcut in the browser's window. */
  pressShortcut(page: Page): Promise<Popup>;
  /** Opens the page's context menu with the right mouse button and takes the extension's entry. */
  chooseInMenu(page: Page): Promise<Popup>;
}

/** The part of puppeteer's BiDi connection that reaches the browser's own windows, which its public types leave out. */
interface Bidi {
  send(method: string, params: object): Promise<{ readonly result: never }>;
}

/** Starts Firefox with the built extension and nothing of the real web. */
export async function startFirefox({
  executablePath,
  extension,
  headless = true,
}: FirefoxOptions): Promise<FirefoxDriver> {
  const web = await openWeb();
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless,
    defaultViewport: null,
    args: ['-remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': web.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': web.port,
      'network.proxy.allow_hijacking_localhost': true,
      'ui.popup.disable_autohide': true,
    },
  });
  await browser.installExtension(extension);
  const bidi = (browser as unknown as { readonly connection: Bidi }).connection;

  /** Runs a function in the browser's own window. It is sent as text: it sees its arguments and the window only. */
  async function inWindow<A extends readonly (string | number)[], R>(run: (...args: A) => R, ...args: A) {
    const tree: { readonly contexts: readonly { readonly context: string; readonly url: string }[] } = (
      await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
    ).result;
    const window = tree.contexts.find(({ url }) => url.includes('browser.xhtml'));
    const answer: unknown = (
      await bidi.send('script.callFunction', {
        functionDeclaration: `async (...args) => { ${KEEP_NAMES} return JSON.stringify(await (${run})(...args)) ?? 'null'; }`,
        target: { context: window?.context },
        awaitPromise: true,
        arguments: args.map((value) => ({ type: typeof value, value })),
      })
    ).result;
    const { type, result, exceptionDetails } = answer as {
      type: string;
      result?: { value: string };
      exceptionDetails?: { text: string };
    };
    if (type !== 'success' || !result) throw new Error(exceptionDetails?.text ?? 'no answer from the window');
    return JSON.parse(result.value) as Awaited<R>;
  }

  /** Runs source text in the open popup or panel; what it returns is passed on as JSON. */
  async function inOwnPage(name: string, source: string): Promise<unknown> {
    const reply = await inWindow(runInOwnPage, name, source);
    if (reply === null) throw new Error(`${name} is not open`);
    if (reply.error !== undefined) throw new Error(reply.error);
    return reply.json === undefined ? undefined : JSON.parse(reply.json);
  }

  const ownPage = (name: string): Omit<Popup, 'close'> => ({
    evaluate: (run, ...args) => inOwnPage(name, `(${run})(...${JSON.stringify(args)})`) as never,
    async click(selector) {
      await inOwnPage(name, `(${clickMiddle})(${JSON.stringify(selector)})`);
    },
  });
  const popup: Popup = {
    ...ownPage(POPUP),
    async close() {
      await inWindow(closePopup, POPUP);
      await until('the popup to close', async () => !(await inWindow(isPopupOpen, POPUP)));
    },
  };

  return {
    name: 'firefox',
    web,
    async openTab(url, state) {
      const page = await browser.newPage();
      if (url.startsWith('http')) await goTo(page, url, state);
      else {
        // The promise of an address that is not the web's never settles.
        page.goto(url).catch(() => undefined);
        await until(url, () => inWindow(isActiveTabAt, url));
      }
      await page.bringToFront();
      return page;
    },
    async pressButton(page) {
      await page.bringToFront();
      await inWindow(pressToolbarButton, ID);
      await until('the popup to open', () => inWindow(isPopupOpen, POPUP));
      return popup;
    },
    async pressShortcut(page) {
      await page.bringToFront();
      await inWindow(pressKeys, process.platform === 'darwin' ? 'S' : 'Y');
      await until('the popup to open', () => inWindow(isPopupOpen, POPUP));
      return popup;
    },
    async chooseInMenu(page) {
      await page.bringToFront();
      await page.mouse.click(400, 400, { button: 'right' });
      await until('the menu', () => inWindow(chooseEntry, 'Standfirst'));
      await until('the popup to open', () => inWindow(isPopupOpen, POPUP));
      return popup;
    },
    hasPopup: () => inWindow(isPopupOpen, POPUP),
    async panel() {
      await until('the panel', () => inWindow(isPanelOpen, PANEL));
      return {
        ...ownPage(PANEL),
        async close() {
          await inWindow(closePanel);
          await until('the panel to close', async () => !(await inWindow(isPanelOpen, PANEL)));
        },
      };
    },
    readClipboard: () => inWindow(readClipboard),
    async stopBackground() {
      if (!(await inWindow(terminateBackground, ID))) throw new Error('the background did not stop');
    },
    async close() {
      await browser.close();
      await web.close();
    },
  };
}

/* What follows runs in the browser's own window or in the popup, with their privileges. */

interface ChromeWindow extends Window {
  // biome-ignore lint/suspicious/noExplicitAny: Firefox's internals have no public types.
  readonly [internal: string]: any;
}
declare const window: ChromeWindow;

function isActiveTabAt(url: string): boolean {
  return window.gBrowser.selectedBrowser.currentURI.spec === url;
}

// Its promise may wait for a background that has just been stopped; the popup's opening is waited for anyway.
function pressToolbarButton(id: string): void {
  const { extension } = window.WebExtensionPolicy.getByID(id);
  extension.apiManager.global.browserActionFor(extension).triggerAction(window);
}

/** Alt and Shift with a letter, as if pressed on the keyboard. */
function pressKeys(letter: string): void {
  const { Cc, Ci, KeyboardEvent } = window;
  const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  keyboard.beginInputTransactionForTests(window);
  const modifiers = [
    new KeyboardEvent('', { key: 'Alt', code: 'AltLeft', keyCode: 18 }),
    new KeyboardEvent('', { key: 'Shift', code: 'ShiftLeft', keyCode: 16 }),
  ];
  const key = new KeyboardEvent('', { key: letter, code: `Key${letter}`, keyCode: letter.charCodeAt(0) });
  for (const modifier of modifiers) keyboard.keydown(modifier, keyboard.KEY_NON_PRINTABLE_KEY);
  keyboard.keydown(key);
  keyboard.keyup(key);
  for (const modifier of modifiers) keyboard.keyup(modifier, keyboard.KEY_NON_PRINTABLE_KEY);
}

function chooseEntry(words: string): boolean {
  const menu = window.document.getElementById('contentAreaContextMenu') as ChromeWindow | null;
  if (menu?.state !== 'open') return false;
  for (const entry of menu.querySelectorAll('menuitem')) {
    if (!entry.label?.includes(words) || entry.hidden) continue;
    menu.activateItem(entry);
    return true;
  }
  return false;
}

// Firefox's own promise waits for ever where the background is asked for again meanwhile, as an open popup does: what
// counts is that it was down, which the state tells at some moment.
async function terminateBackground(id: string): Promise<boolean> {
  const { extension } = window.WebExtensionPolicy.getByID(id);
  let wasDown = extension.backgroundState !== 'running';
  extension.terminateBackground({ ignoreDevToolsAttached: true });
  for (let tries = 0; !wasDown && tries < 2000; tries++) {
    wasDown = extension.backgroundState !== 'running';
    await new Promise((resolve) => window.setTimeout(resolve, 1));
  }
  return wasDown;
}

function isPopupOpen(popup: string): boolean {
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  const isOurs = (browser: any) =>
    browser.currentURI?.spec.endsWith(popup) &&
    browser.getAttribute('webextension-view-type') &&
    // Before that it may still be in the window where Firefox loads it ahead, and what is sent there is lost.
    browser.closest('panel')?.state === 'open';
  return [...window.document.querySelectorAll('browser')].some(isOurs);
}

function closePopup(popup: string): void {
  for (const browser of window.document.querySelectorAll('browser') as Iterable<ChromeWindow>) {
    if (browser.currentURI?.spec.endsWith(popup)) browser.closest('panel').hidePopup();
  }
}

/** Whether the panel stands in the sidebar, which is a document of the browser's with the extension's page in it. */
function isPanelOpen(panel: string): boolean {
  const sidebar = window.document.getElementById('sidebar') as ChromeWindow | null;
  const inside = sidebar?.contentDocument?.querySelector('browser');
  return window.SidebarController.isOpen && inside?.currentURI?.spec.endsWith(panel) === true;
}

function closePanel(): void {
  window.SidebarController.hide();
}

function runInOwnPage(name: string, source: string): Promise<{ json?: string; error?: string } | null> {
  const sidebar = window.document.getElementById('sidebar') as ChromeWindow | null;
  const documents: Document[] = [window.document, sidebar?.contentDocument ?? []].flat();
  const browser = documents
    .flatMap((each) => [...(each.querySelectorAll('browser') as Iterable<ChromeWindow>)])
    .find((one) => one.currentURI?.spec.endsWith(name) && one.getAttribute('webextension-view-type'));
  if (!browser) return Promise.resolve(null);
  const channel = `test:${Math.random()}`;
  // The extension's CSP forbids making functions of text inside the popup: the source is part of the frame script.
  const script = `(async () => {
    const window = content, document = content.document, location = content.location, __name = (named) => named;
    try {
      sendAsyncMessage(${JSON.stringify(channel)}, { json: JSON.stringify(await ${source}) });
    } catch (error) { sendAsyncMessage(${JSON.stringify(channel)}, { error: String(error) }); }
  })()`;
  return new Promise((resolve) => {
    const listen = ({ data }: { data: { json?: string; error?: string } }) => {
      browser.messageManager.removeMessageListener(channel, listen);
      resolve(data);
    };
    browser.messageManager.addMessageListener(channel, listen);
    window.setTimeout(() => resolve({ error: `${name} did not answer` }), 25_000);
    browser.messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  });
}

function clickMiddle(selector: string): void {
  const target = window.document.querySelector(selector);
  if (!target) throw new Error(`nothing to click at ${selector}`);
  target.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = target.getBoundingClientRect();
  for (const type of ['mousedown', 'mouseup']) {
    window.synthesizeMouseEvent(type, left + width / 2, top + height / 2, { button: 0, buttons: 1, clickCount: 1 });
  }
}

function readClipboard(): Clipboard {
  const { Cc, Ci, Services } = window;
  const read = (flavour: string): string => {
    const transfer = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
    transfer.init(null);
    transfer.addDataFlavor(flavour);
    Services.clipboard.getData(transfer, Services.clipboard.kGlobalClipboard);
    const data = {} as { value?: { QueryInterface(id: unknown): { data: string } } };
    try {
      transfer.getTransferData(flavour, data);
    } catch {
      return ''; // nothing of this type is there
    }
    return data.value?.QueryInterface(Ci.nsISupportsString).data ?? '';
  };
  return { text: read('text/plain'), html: read('text/html') };
}
