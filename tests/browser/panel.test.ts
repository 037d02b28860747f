import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ChromiumDriver } from './chromium.ts';
import { type Driver, type Popup, until } from './driver.ts';
import { onlyInChromium } from './only-in-chromium.ts';
import { inState, marked, remark, someTexts, texts, visibleText } from './popup-words.ts';
import { BROWSERS, startDriver } from './start-driver.ts';

const PAGES = join(import.meta.dirname, '../pages');
const story = (name: string) => readFileSync(join(PAGES, name, 'page.html'), 'utf8');
const STORY = story('sample--harbour');
const ADDRESS = 'http://observer.example/harbour';
const TITLE = 'Harbour bell rings again';
const OTHER = story('agency--dateline');
const OTHER_TITLE = /<h1[^>]*>([^<]+)/.exec(OTHER)?.[1]?.trim() ?? '';

describe.each(BROWSERS)('the panel beside the page in %s', (name) => {
  let driver: Driver;
  let panel: Popup | undefined;
  const pages: Page[] = [];

  beforeAll(async () => {
    driver = await startDriver(name);
    driver.web.put(ADDRESS, STORY);
    driver.web.put('http://observer.example/other', OTHER);
    driver.web.put('http://gazette.example/other', OTHER);
  });
  afterEach(async () => {
    await panel?.close();
    panel = undefined;
    for (const page of pages.splice(0)) await page.close();
  });
  afterAll(() => driver?.close());

  async function open(url: string): Promise<Page> {
    const page = await driver.openTab(url);
    pages.push(page);
    return page;
  }

  /** Opens a story, presses the toolbar button on it, and then the popup's control that opens the panel. */
  async function dock(url = ADDRESS): Promise<{ readonly page: Page; readonly shown: Popup }> {
    const page = await open(url);
    const popup = await driver.pressButton(page);
    await inState(popup, 'ready');
    await until('the control', () => popup.evaluate(() => !!document.querySelector('.keep-open')));
    await popup.click('.keep-open');
    panel = await driver.panel();
    await inState(panel, 'ready');
    return { page, shown: panel };
  }

  const asksForButton = (shown: Popup) =>
    until('the words on what to do', async () => {
      const words = await visibleText(shown);
      return /Press the Standfirst button, or \S+, to read it/.test(words) && !words.includes(TITLE);
    });
  async function says(shown: Popup, words: string): Promise<void> {
    try {
      await until(`"${words}"`, async () => (await visibleText(shown)).includes(words));
    } catch (error) {
      throw new Error(`${error}; it shows: ${await visibleText(shown)}${await shown.evaluate(() => document.title)}`);
    }
  }

  const inChromium = onlyInChromium(
    name,
    'the panel’s first frame, restless pages and private windows',
    'what a test runs there does not reach the extension’s API',
  );

  test('opens from the popup, which closes, and shows the same digest', async () => {
    const { shown } = await dock();
    await until('the popup to close', async () => !(await driver.hasPopup()));
    expect(await visibleText(shown)).toContain(TITLE);
    expect(await shown.evaluate(() => document.documentElement.dataset.place)).toBe('panel');
    expect(await texts(shown, '.keep-open')).toEqual([]);
  });

  test('stays while the reader is shown words, clicks in the page, steps, highlights and copies', async () => {
    const { page, shown } = await dock();
    const [line = ''] = await texts(shown, '.summary-line');
    await shown.click('.summary-line');
    expect(await until('the mark', () => marked(page, 'standfirst-shown'))).toEqual([line]);
    await page.mouse.click(300, 300);
    await shown.click('.name-step:last-child');
    await until('the first mention', async () => /1 of \d/.test((await texts(shown, '.name-steps')).join(' ')));
    await shown.click('.switch:has(.switch-legend.kind-person)');
    expect((await until('people marked', () => marked(page, 'standfirst-person'))).length).toBeGreaterThan(1);
    await shown.click('[aria-labelledby="summary"] .section-tools .act');
    await remark(shown, 'Summary copied');
    await page.mouse.click(300, 300);
    expect(await visibleText(shown)).toContain(TITLE);
  });

  test('turns to the tab in front, and says what to do where the reader has not pressed the button', async () => {
    const { page, shown } = await dock();
    const other = await open('http://gazette.example/other');
    await asksForButton(shown);
    await page.bringToFront();
    await says(shown, TITLE);
    // Pressed there, the panel catches up with the popup.
    const popup = await driver.pressButton(other);
    await inState(popup, 'ready');
    await says(shown, OTHER_TITLE);
    await popup.close();
    await page.bringToFront();
    await says(shown, TITLE);
    await other.bringToFront();
    await says(shown, OTHER_TITLE);
  });

  inChromium('lets go of a digest before the next tab’s first frame', async () => {
    const { shown } = await dock();
    const first = shown.evaluate(
      () =>
        new Promise<string>((resolve) => {
          chrome.tabs.onActivated.addListener(() => requestAnimationFrame(() => resolve(document.body.innerText)));
        }),
    );
    await open('http://gazette.example/other');
    expect(await first).not.toContain(TITLE);
  });

  test('reads a page again that was loaded anew, or asks for the button', async () => {
    const { page, shown } = await dock();
    await page.reload();
    // Firefox's grant ends with the page, Chromium's with the site.
    if (name === 'firefox') {
      await asksForButton(shown);
      const popup = await driver.pressButton(page);
      await inState(popup, 'ready');
      await popup.close();
    }
    await says(shown, TITLE);
    // The digest of before may be just about to make way for the new one.
    const [line = ''] = await someTexts(shown, '.summary-line');
    await shown.click('.summary-line');
    expect(await until('the mark', () => marked(page, 'standfirst-shown'))).toEqual([line]);
  });

  test('lets go of the digest when the tab goes to another site, and shows the next when the button is pressed', async () => {
    const { page, shown } = await dock();
    await page.goto('http://gazette.example/other');
    await asksForButton(shown);
    const popup = await driver.pressButton(page);
    await inState(popup, 'ready');
    await says(shown, OTHER_TITLE);
    await popup.close();
    // What has no story is told too.
    driver.web.put('http://times.example/', '<!doctype html><title>Nothing</title><p>Nothing here.');
    await page.goto('http://times.example/');
    await asksForButton(shown);
    const empty = await driver.pressButton(page);
    await inState(empty, 'no-article');
    await inState(shown, 'no-article');
    await empty.close();
  });

  test('never keeps the digest of the page before on the same site', async () => {
    const { page, shown } = await dock();
    await page.goto('http://observer.example/other');
    // Chromium's grant is for the whole site, Firefox's for the page.
    if (name === 'chromium') await says(shown, OTHER_TITLE);
    else await asksForButton(shown);
    expect(await visibleText(shown)).not.toContain(TITLE);
  });

  test('follows a site that swaps its stories without loading', async () => {
    const { page, shown } = await dock();
    // The address first, the words when they have come.
    await page.evaluate(() => history.pushState({}, '', '/other'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    await page.evaluate((html) => {
      const fresh = new DOMParser().parseFromString(html, 'text/html');
      document.title = fresh.title;
      document.head.replaceChildren(...fresh.head.children);
      document.body.replaceChildren(...fresh.body.childNodes);
    }, OTHER);
    await says(shown, OTHER_TITLE);
    expect(await visibleText(shown)).not.toContain(TITLE);
    await shown.click('.summary-line');
    await until('the mark', () => marked(page, 'standfirst-shown'));
  });

  test('copies nothing that has gone from a page which was drawn anew before', async () => {
    const { page, shown } = await dock();
    await page.evaluate(() => {
      const all = [...document.querySelectorAll('main, article, body > *')][0]?.parentElement ?? document.body;
      all.replaceChildren(...[...all.childNodes].map((node) => node.cloneNode(true)));
    });
    await shown.evaluate(() => window.dispatchEvent(new Event('focus')));
    await shown.click('.summary-line');
    await until('the mark', () => marked(page, 'standfirst-shown'));
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('p')) paragraph.textContent = 'Withdrawn.';
    });
    await shown.evaluate(() => {
      new window.MutationObserver(() => {
        if (document.body.textContent?.includes('Quote copied')) document.body.dataset.copied = 'yes';
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await shown.click('.quote .act');
    // Refused, or already read anew by then.
    await until('the refusal', async () => /no longer|No news story/.test(await visibleText(shown)));
    expect(await shown.evaluate(() => document.body.dataset.copied)).toBeUndefined();
  });

  test('stays as it is where a site only rewrites the address of its story', async () => {
    const { page, shown } = await dock();
    await shown.click('.name-step:last-child');
    const isStepped = async () => /1 of \d/.test((await texts(shown, '.name-steps')).join(' '));
    await until('the first mention', isStepped);
    await shown.click('.switch:has(.switch-legend.kind-place)');
    await until('places marked', () => marked(page, 'standfirst-place'));
    await shown.evaluate(() => document.querySelector('h1')?.setAttribute('data-seen', ''));
    await page.evaluate(() => history.replaceState({}, '', '?screen=2'));
    const [line = ''] = await texts(shown, '.summary-line');
    // Asked with what was read at the old address, the page refuses.
    await until('words shown at the new address', async () => {
      await shown.click('.summary-line');
      return (await marked(page, 'standfirst-shown'))?.join() === line;
    });
    expect(await isStepped()).toBe(true);
    expect(await shown.evaluate(() => !!document.querySelector('h1[data-seen]'))).toBe(true);
    const toggle = '.switch[aria-checked="true"]:has(.switch-legend.kind-place)';
    expect(await shown.evaluate((selector) => !!document.querySelector(selector), toggle)).toBe(true);
    await shown.click(toggle);
    await until('places unmarked', async () => !(await marked(page, 'standfirst-place')));
  });

  inChromium('does not run after a page that rewrites its address all the time', async () => {
    const { page, shown } = await dock();
    await page.evaluate(() => {
      let at = 0;
      setInterval(() => history.replaceState({}, '', `?at=${at++}`), 50);
    });
    const readings = await shown.evaluate(async () => {
      let count = 0;
      chrome.storage.session.onChanged.addListener((changes) => {
        if (Object.keys(changes).some((entry) => entry.startsWith('outcome:'))) count++;
      });
      await new Promise((resolve) => setTimeout(resolve, 4000));
      return count;
    });
    // Its text says that it is the same story all along.
    expect(readings).toBeLessThanOrEqual(1);
    await page.evaluate(() => {
      for (let id = setTimeout(() => {}, 0) as unknown as number; id > 0; id--) clearInterval(id);
    });
    await inState(shown, 'ready');
    expect(await visibleText(shown)).toContain(TITLE);
  });

  inChromium('keeps nothing of a private window beyond the session', async () => {
    const { shown } = await dock();
    const view = await (driver as ChromiumDriver).panelPage();
    await view.evaluateOnNewDocument(() => {
      const { windows } = chrome;
      const getCurrent = windows.getCurrent.bind(windows);
      Object.defineProperty(windows, 'getCurrent', {
        value: async () => ({ ...(await getCurrent()), incognito: true }),
      });
    });
    await view.reload();
    await inState(shown, 'ready');
    await shown.click('.choice input[value="brief"]');
    await until('the choice kept', () =>
      shown.evaluate(async () => 'summary-length' in (await chrome.storage.session.get(null))),
    );
    expect(await shown.evaluate(() => chrome.storage.local.get(null))).toEqual({});
  });

  test('knows what is highlighted from the popup', async () => {
    const { page, shown } = await dock();
    const popup = await driver.pressButton(page);
    await inState(popup, 'ready');
    await popup.click('.switch:has(.switch-legend.kind-place)');
    await until('places marked', () => marked(page, 'standfirst-place'));
    await popup.close();
    await shown.evaluate(() => void window.dispatchEvent(new Event('focus')));
    await until('the switch', () =>
      shown.evaluate(() => !!document.querySelector('.switch[aria-checked="true"] .kind-place')),
    );
  });
});
