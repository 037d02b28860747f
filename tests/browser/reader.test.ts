import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foreignRequests } from './browser-own-traffic.ts';
import type { ChromiumDriver } from './chromium.ts';
import { corporaFolder } from './corpora.ts';
import { type Driver, type Popup, until } from './driver.ts';
import type { FirefoxDriver } from './firefox.ts';
import { onlyInChromium } from './only-in-chromium.ts';
import { inState, marked, remark, texts, visibleText } from './popup-words.ts';
import { BROWSERS, startDriver } from './start-driver.ts';

const PAGES = join(import.meta.dirname, '../pages');
const STORY = readFileSync(join(PAGES, 'sample--harbour/page.html'), 'utf8');
const ADDRESS = 'http://observer.example/harbour';

describe.each(BROWSERS)('the reader in %s', (name) => {
  let driver: Driver;
  let page: Page;
  let popup: Popup | undefined;

  beforeAll(async () => {
    driver = await startDriver(name);
  });
  afterAll(() => driver?.close());

  /** Opens a story in a tab of its own and presses the toolbar button; the popup shown before closes. */
  async function read(html: string, address = ADDRESS, state = 'ready'): Promise<Popup> {
    await leave();
    driver.web.put(address, html);
    page = await driver.openTab(address);
    return press(state);
  }

  /** Closes the popup and the tab of the story before. */
  async function leave(): Promise<void> {
    await popup?.close();
    popup = undefined;
    await page?.close();
  }

  async function press(state = 'ready'): Promise<Popup> {
    popup = await driver.pressButton(page);
    await inState(popup, state);
    return popup;
  }

  test('shows the digest of the open page after a click on the toolbar button', async () => {
    const shown = await read(STORY);
    const words = await visibleText(shown);
    expect(words).toContain('Harbour bell rings again as Wrenhaven’s boats come home behind a living wall');
    expect(words).toContain('Nell Ashdown');
    expect(words).toContain('The Wrenhaven Observer');
    expect(words).toMatch(/2026/);
    expect(words).toMatch(/min read|read →/);
    for (const person of ['Elsie Marrow', 'Anjali Deshmukh', 'Tom Marrow', 'Peter Hallam'])
      expect(words).toContain(person);
    for (const place of ['Wrenhaven', 'Newlyn']) expect(words).toContain(place);
    for (const body of ['Wrenhaven Harbour Trust', 'Environment Agency']) expect(words).toContain(body);
  });

  test('every line and quote it shows stands in the page, word for word', async () => {
    const shown = await read(STORY);
    const text = await pageText(page);
    const lines = await texts(shown, '.summary-line');
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(lines.length).toBeLessThanOrEqual(5);
    for (const line of lines) expect(text).toContain(line);
    const quotes = await texts(shown, '.quote-words');
    expect(quotes.length).toBeGreaterThanOrEqual(4);
    // Marks aside (paragraphs of one utterance open anew), each part stands there; a bracketed ellipsis is our one addition.
    const bare = (words: string) => words.replace(/[“”]/g, '').trim();
    for (const part of quotes.flatMap((quote) => bare(quote).split('[…]'))) expect(bare(text)).toContain(part.trim());
  });

  test('shows a summary line in the page: scrolls there and marks it', async () => {
    const shown = await read(STORY);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const line = (await texts(shown, '.summary-line'))[0] ?? '';
    await shown.click('.summary-line');
    expect(await until('the mark', () => marked(page, 'standfirst-shown'))).toEqual([line]);
    await until('the scroll', () =>
      page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('standfirst-shown') ?? [])];
        const { top = -1 } = (range as Range | undefined)?.getBoundingClientRect() ?? {};
        return top >= 0 && top < window.innerHeight;
      }),
    );
  });

  test('digests the sentences that the reader has selected, and says so', async () => {
    await leave();
    driver.web.put(ADDRESS, STORY);
    page = await driver.openTab(ADDRESS);
    const selected = await page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('article p, main p')].filter(
        (paragraph) => (paragraph.textContent ?? '').length > 150,
      );
      const [first, last] = [paragraphs[1], paragraphs[2]];
      if (!first || !last) return '';
      document.getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
      return document.getSelection()?.toString() ?? '';
    });
    const shown = await press();
    expect(await visibleText(shown)).toContain('Only the text that you have selected was read');
    const lines = await texts(shown, '.summary-line');
    expect(lines.length).toBeGreaterThan(0);
    const bare = (words: string) => words.replace(/\s+/g, ' ');
    for (const line of lines) expect(bare(selected)).toContain(bare(line));
    await shown.click('.summary-line');
    expect(await until('the mark', () => marked(page, 'standfirst-shown'))).toEqual([lines[0]]);
    // With nothing selected, the whole page is read again.
    await shown.close();
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
    expect(await visibleText(await press())).not.toContain('Only the text that you have selected');
  });

  test('steps through the mentions of a name', async () => {
    const shown = await read(STORY);
    const steps = () => shown.evaluate(() => document.querySelector('.name-step')?.parentElement?.textContent ?? '');
    const count = Number((await texts(shown, '.name-steps:has(.name-step) [aria-hidden]'))[0]);
    expect(count).toBeGreaterThan(1);
    const places: number[] = [];
    for (const next of [1, 2, 1]) {
      await shown.click('.name-step:last-child');
      await until(`mention ${next}`, async () => (await steps()).includes(`${next} of ${count}`));
      expect(await until('the mark', () => marked(page, 'standfirst-shown'))).toHaveLength(1);
      places.push(await markedOffset(page));
      for (let at = next + 1; next === 2 && at <= count; at++) {
        await shown.click('.name-step:last-child');
        await until(`mention ${at}`, async () => (await steps()).includes(`${at} of ${count}`));
      }
    }
    expect(places[1]).toBeGreaterThan(places[0] ?? Number.NaN);
    expect(places[2]).toBe(places[0]);
  });

  test('tells those who hear it read out what was shown and highlighted', async () => {
    const shown = await read(STORY);
    const announced = (words: string) =>
      until(`"${words}" said`, () =>
        shown.evaluate(
          (wanted) => document.querySelector('[aria-live="polite"]')?.textContent?.includes(wanted),
          words,
        ),
      );
    await shown.click('.summary-line');
    await announced(`Shown in the page: ${(await texts(shown, '.summary-line'))[0]}`);
    const count = Number((await texts(shown, '.name-steps:has(.name-step) [aria-hidden]'))[0]);
    await shown.click('.name-step:last-child');
    await announced(`1 of ${count}: `);
    await shown.click('.name-step:last-child');
    await announced(`2 of ${count}: `);
    await shown.click('.switch:has(.switch-legend.kind-person)');
    await announced(`${(await texts(shown, '.name.kind-person')).length} people highlighted`);
  });

  test('says so where the words are folded away in the page, and leaves them so', async () => {
    const folded = STORY.replace('<div class="text">', '<details class="text"><summary>The story</summary>');
    const shown = await read(folded.replace(/<\/div>(?=\s*<\/article>|\s*<aside class="more")/, '</details>'));
    const before = await serialize(page);
    await shown.click('.quote-words');
    await remark(shown, 'folded away');
    expect(await serialize(page)).toBe(before);
  });

  test('highlights each group by its own switch, and leaves the page as it was', async () => {
    const shown = await read(STORY);
    const before = await serialize(page);
    const plain = await painted(page);
    for (const group of ['person', 'place', 'organisation', 'quote']) {
      const toggle = `.switch:has(.switch-legend.kind-${group})`;
      await shown.click(toggle);
      const words = await until(`${group} marked`, () => marked(page, `standfirst-${group}`));
      expect(words.length).toBeGreaterThan(1);
      expect(await serialize(page)).toBe(before);
    }
    expect(await painted(page)).not.toBe(plain);
    const priorities = await page.evaluate(() =>
      ['quote', 'person'].map((group) => CSS.highlights.get(`standfirst-${group}`)?.priority ?? 0),
    );
    expect(priorities[1]).toBeGreaterThan(priorities[0] ?? Number.NaN);
    for (const group of ['person', 'place', 'organisation', 'quote']) {
      await shown.click(`.switch:has(.switch-legend.kind-${group})`);
      await until(`${group} unmarked`, async () => !(await marked(page, `standfirst-${group}`)));
    }
    expect(await serialize(page)).toBe(before);
    expect(await painted(page)).toBe(plain);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  });

  test('knows of a click before it is drawn', async () => {
    const shown = await read(STORY);
    await shown.evaluate(() => {
      for (const toggle of document.querySelectorAll<HTMLElement>('.section .switch')) toggle.click();
    });
    for (const group of ['person', 'place', 'organisation', 'quote']) {
      await until(`${group} marked`, () => marked(page, `standfirst-${group}`));
    }
  });

  test('highlights stay when the popup closes, and its switches know them when it opens again', async () => {
    const shown = await read(STORY);
    await shown.click('.switch:has(.switch-legend.kind-person)');
    await until('people marked', () => marked(page, 'standfirst-person'));
    await shown.close();
    popup = undefined;
    expect((await marked(page, 'standfirst-person'))?.length).toBeGreaterThan(1);
    const again = await press();
    expect(
      await again.evaluate(() =>
        document.querySelector('.switch:has(.switch-legend.kind-person)')?.getAttribute('aria-checked'),
      ),
    ).toBe('true');
  });

  test('the mark on what was shown goes when the popup opens again, or at Escape; highlights stay', async () => {
    const shown = await read(STORY);
    await shown.click('.switch:has(.switch-legend.kind-person)');
    await until('people marked', () => marked(page, 'standfirst-person'));
    await shown.click('.summary-line');
    await until('the mark', () => marked(page, 'standfirst-shown'));
    await shown.close();
    popup = undefined;
    expect(await marked(page, 'standfirst-shown')).toHaveLength(1);
    const again = await press();
    expect(await marked(page, 'standfirst-shown')).toBeUndefined();
    await again.click('.summary-line');
    await until('the mark', () => marked(page, 'standfirst-shown'));
    await page.evaluate(() =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    );
    expect(await marked(page, 'standfirst-shown')).toBeUndefined();
    expect(await marked(page, 'standfirst-person')).toBeDefined();
  });

  test('copies a quote with speaker, title, outlet, date and link, as text and as HTML', async () => {
    const shown = await read(STORY);
    const quote = (await texts(shown, '.quote-words'))[0] ?? '';
    await shown.click('figure.quote .quote-foot .act');
    await remark(shown, 'copied');
    const { text, html } = await driver.readClipboard();
    expect(text).toContain(quote);
    for (const form of [text, html]) {
      expect(form).toMatch(/Marrow|Hallam|Deshmukh|Trelawney/);
      expect(form).toContain('Harbour bell rings again');
      expect(form).toContain('The Wrenhaven Observer');
      expect(form).toMatch(/2026/);
      expect(form).toContain(`${ADDRESS}#:~:text=`);
    }
    expect(html).toContain('<blockquote');
  });

  test('copies all quotes and the summary; as Markdown where that is chosen', async () => {
    const shown = await read(STORY);
    await shown.click('[aria-labelledby="quotes"] .section-tools .act');
    await remark(shown, 'quotes copied');
    const all = (await driver.readClipboard()).text;
    for (const words of ['My arms have gone', 'Stone is at its best', 'Count them']) expect(all).toContain(words);
    await shown.click('[aria-labelledby="summary"] .section-tools .act');
    await remark(shown, 'Summary copied');
    const summary = (await driver.readClipboard()).text;
    for (const line of await texts(shown, '.summary-line')) expect(summary).toContain(line);
    await shown.click('.foot .switch');
    await until('Markdown chosen', () =>
      shown.evaluate(() => document.querySelector('.foot .switch')?.getAttribute('aria-checked') === 'true'),
    );
    await shown.click('[aria-labelledby="quotes"] .section-tools .act');
    await remark(shown, 'quotes copied');
    await until('Markdown', async () => /^> /m.test((await driver.readClipboard()).text));
    expect((await driver.readClipboard()).text).toContain(`](${ADDRESS}`);
    await shown.click('.foot .switch');
  });

  test('refuses to copy a quote that no longer stands in the page', async () => {
    const shown = await read(STORY);
    await shown.click('[aria-labelledby="summary"] .section-tools .act');
    await remark(shown, 'Summary copied');
    const before = await driver.readClipboard();
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('.text p')) paragraph.textContent = 'Nothing was said.';
    });
    await shown.click('figure.quote .quote-foot .act');
    await remark(shown, 'no longer stand');
    expect(await driver.readClipboard()).toEqual(before);
    await shown.click('.quote-words');
    await remark(shown, 'no longer stand in the page');
    for (const section of ['quotes', 'summary']) {
      await shown.click(`[aria-labelledby="${section}"] .section-tools .act`);
      await remark(shown, 'Not copied');
      expect(await driver.readClipboard()).toEqual(before);
      await shown.click('.quote-words');
      await remark(shown, 'These words');
    }
  });

  test('copies what still stands and says what does not', async () => {
    const shown = await read(STORY);
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('.text p')) {
        if (paragraph.textContent?.includes('My arms have gone')) paragraph.textContent = 'Nothing was said.';
      }
    });
    await shown.click('[aria-labelledby="quotes"] .section-tools .act');
    await remark(shown, 'One was left out');
    const { text } = await driver.readClipboard();
    expect(text).not.toContain('My arms have gone');
    expect(text).toContain('Stone is at its best');
  });

  test('does not copy or show words that the page has hidden', async () => {
    const shown = await read(STORY);
    await page.evaluate(() => document.querySelector('.text')?.setAttribute('style', 'display: none'));
    await shown.click('.quote-words');
    await remark(shown, 'no longer stand');
    await shown.click('figure.quote .quote-foot .act');
    await remark(shown, 'Not copied');
  });

  test('shows words in a box that scrolls', async () => {
    const tall = STORY.replace('</head>', '<style>.text { height: 300px; overflow-y: auto }</style></head>');
    const shown = await read(tall);
    await shown.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
    await shown.evaluate(() => [...document.querySelectorAll<HTMLElement>('.summary-line')].at(-1)?.click());
    await until('the mark', () => marked(page, 'standfirst-shown'));
    await until('the words in the box and in the window', () =>
      page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('standfirst-shown') ?? [])] as Range[];
        const words = range?.getBoundingClientRect();
        const box = document.querySelector('.text')?.getBoundingClientRect();
        if (!words || !box) return false;
        const isInBox = words.bottom > box.top && words.top < box.bottom;
        return isInBox && words.bottom > 0 && words.top < window.innerHeight;
      }),
    );
  });

  test('tells by itself that the tab shows another page', async () => {
    const shown = await read(STORY);
    await page.evaluate(() => {
      history.pushState({}, '', '/another-story');
      for (const paragraph of document.querySelectorAll('p')) paragraph.textContent = 'Another story altogether.';
    });
    await remark(shown, 'another page');
  });

  // In Firefox the test's code does not reach the extension's API.
  const inChromium = name === 'chromium' ? test : () => undefined;

  inChromium('knows when the page says something else at the same address', async () => {
    const shown = await read(STORY);
    const ask = () =>
      shown.evaluate(async () => {
        const kept = Object.entries(await chrome.storage.session.get(null));
        const digest = kept.find(([entry]) => entry.startsWith('digest:'))?.[1] as { key: object } | undefined;
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
        const call = { to: 'page', name: 'marked', request: { key: digest?.key } };
        const reply = await chrome.tabs.sendMessage(tab?.id ?? -1, call, { frameId: 0 });
        return (reply as { answer: { isSameText?: boolean } }).answer.isSameText;
      });
    expect(await ask()).toBe(true);
    await page.evaluate(() => {
      const clock = document.querySelector('.masthead-line');
      if (clock) clock.textContent = '12:00';
    });
    expect(await ask()).toBe(true);
    await page.evaluate(() => document.querySelector('.text p')?.remove());
    expect(await ask()).toBe(false);
  });

  inChromium('keeps a digest for its tab, makes it once, and forgets it with the tab', async () => {
    const shown = await read(STORY);
    const kept = async (from: Popup) => {
      const all = await from.evaluate(() => chrome.storage.session.get(null));
      return Object.entries(all).filter(([, value]) => (value as { key?: { url?: string } }).key?.url === ADDRESS);
    };
    const first = await kept(shown);
    expect(first).toHaveLength(1);
    expect(Object.values(await shown.evaluate(() => chrome.storage.session.get(null)))).toContain('analysing');
    await shown.close();
    const again = await press();
    expect(await kept(again)).toEqual(first);
    expect(await again.evaluate(() => chrome.storage.local.get(null))).toEqual({});
    const old = page;
    page = await driver.openTab('about:blank');
    await old.close();
    const elsewhere = await press('unreadable');
    await until('the tab to be forgotten', async () => (await kept(elsewhere)).length === 0);
  });

  test('finds its words again after the page has drawn the article anew', async () => {
    const shown = await read(STORY);
    await page.evaluate(() => {
      const text = document.querySelector('.text');
      text?.replaceWith(text.cloneNode(true));
    });
    const line = (await texts(shown, '.summary-line'))[0] ?? '';
    await shown.click('.summary-line');
    expect(await until('the mark', () => marked(page, 'standfirst-shown'))).toEqual([line]);
  });

  test('never shows an older digest on a newer page', async () => {
    const shown = await read(STORY);
    const other = readFileSync(join(PAGES, 'agency--dateline/page.html'), 'utf8');
    await page.evaluate((html) => {
      history.pushState({}, '', '/another-story');
      const fresh = new DOMParser().parseFromString(html, 'text/html');
      document.title = fresh.title;
      document.head.replaceChildren(...fresh.head.children);
      document.body.replaceChildren(...fresh.body.childNodes);
    }, other);
    await shown.click('.summary-line');
    await remark(shown, 'another page');
    expect(await marked(page, 'standfirst-shown')).toBeUndefined();
    await shown.close();
    popup = undefined;
    const again = await press();
    const text = await pageText(page);
    for (const line of await texts(again, '.summary-line')) expect(text).toContain(line);
    expect(await visibleText(again)).not.toContain('Harbour bell');
  });

  test('survives the death of its background at any point', async () => {
    await read(STORY);
    await popup?.close();
    await driver.stopBackground();
    const again = await press();
    const lines = await texts(again, '.summary-line');
    await driver.stopBackground();
    await again.click('.summary-line');
    expect(await until('the mark', () => marked(page, 'standfirst-shown'))).toEqual([lines[0]]);
    // And while it is at work: the request is sent anew.
    for (const wait of [0, 20, 60, 150]) {
      await popup?.close();
      popup = await driver.pressButton(page);
      await new Promise((resolve) => setTimeout(resolve, wait));
      await driver.stopBackground();
      await inState(popup, 'ready');
      expect(await texts(popup, '.summary-line')).toEqual(lines);
    }
  });

  // Where the browser has a `browser` of its own, the polyfill hands that back; without it, it wraps `chrome`.
  inChromium('works through the polyfill as well as with the native API', async () => {
    const shown = await read(STORY);
    const lines = await texts(shown, '.summary-line');
    const tab = await shown.evaluate(
      async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id,
    );
    const { browser, extensionId } = driver as ChromiumDriver;
    const view = await browser.newPage();
    await view.evaluateOnNewDocument(() => {
      Object.defineProperty(globalThis, 'browser', { value: undefined });
    });
    await view.goto(`chrome-extension://${extensionId}/popup.html?tab=${tab}`);
    await view.waitForSelector('[data-state="ready"]');
    expect(await view.$$eval('.summary-line', (all) => all.map(({ textContent }) => textContent))).toEqual(lines);
    await view.click('.summary-line');
    expect(await until('the mark', () => marked(page, 'standfirst-shown'))).toEqual([lines[0]]);
    await view.close();
  });

  // Only Chromium's debugger reaches the page script's own world.
  inChromium('answers nobody but its own pages', async () => {
    await read(STORY);
    const session = await page.createCDPSession();
    const worlds: { id: number; name: string }[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
    await session.send('Runtime.enable');
    const world = await until('our world', () => worlds.find((each) => each.name === 'Standfirst'));
    const { result } = await session.send('Runtime.evaluate', {
      contextId: world.id,
      awaitPromise: true,
      returnByValue: true,
      expression: `chrome.runtime.sendMessage({ to: 'background', name: 'digest', request: { tabId: 1 } })
        .then((reply) => reply === undefined ? 'no answer' : 'an answer', () => 'no answer')`,
    });
    expect(result.value).toBe('no answer');
  });

  // Chromium's menus and shortcuts need a desktop: see desktop.test.ts.
  const inFirefox = name === 'firefox' ? test : () => undefined;
  inFirefox('opens from the keyboard and from the context menu too', async () => {
    const firefox = driver as FirefoxDriver;
    await read(STORY);
    for (const open of [firefox.pressShortcut, firefox.chooseInMenu]) {
      await popup?.close();
      popup = await open(page);
      await inState(popup, 'ready');
    }
  });

  test('says so where there is no article', async () => {
    const html = readFileSync(join(PAGES, 'no-article--home-page/page.html'), 'utf8');
    const shown = await read(html, 'http://observer.example/', 'no-article');
    expect(await visibleText(shown)).toContain('No news story here');
  });

  onlyInChromium(
    name,
    'pages closed to extensions',
    'the grant ends there at any navigation, and no test opens source code',
  ).each([
    ['view-source:', 'source code'],
    ['about:blank', 'blank pages'],
  ])('on a page closed to extensions (%s) says more than to click again', async (address, words) => {
    await leave();
    driver.web.put(ADDRESS, STORY);
    page = await driver.openTab(address === 'view-source:' ? address + ADDRESS : address);
    expect(await visibleText(await press('unreadable'))).toContain(words);
  });

  test('says so where the page is too large, and does not freeze it', async () => {
    const html = `<!doctype html><title>Archive</title><article>${'<p>A line of the archive of a paper.</p>'.repeat(60_000)}`;
    const shown = await read(html, 'http://observer.example/archive', 'too-large');
    const words = await visibleText(shown);
    expect(words).toContain('60,0');
    expect(words).toContain('50,000');
    const line = 'The council of Wrenhaven said on Tuesday that it would spend more on the harbour wall. ';
    const long = `<!doctype html><title>Archive</title><article><h1>Archive</h1><p>${line.repeat(60_000)}</article>`;
    const other = await read(long, 'http://observer.example/long', 'too-large');
    expect(await visibleText(other)).toContain('1,000,000 characters');
  });

  test('says so where the browser shows a PDF', async () => {
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/MediaBox[0 0 300 300]/Parent 2 0 R>>',
    ].map((object, index) => `${index + 1} 0 obj${object}endobj`);
    const pdf = `%PDF-1.4\n${objects.join('\n')}\ntrailer<</Root 1 0 R>>`;
    await leave();
    driver.web.put('http://observer.example/report.pdf', pdf, { 'content-type': 'application/pdf' });
    page = await driver.openTab('http://observer.example/report.pdf');
    const shown = await press('unreadable');
    expect(await visibleText(shown)).toContain('This is a PDF');
  });

  test('reads a page that never finishes loading', async () => {
    await leave();
    driver.web.put('http://observer.example/endless', STORY.slice(0, STORY.indexOf('<aside')), {}, 'never ends');
    page = await driver.openTab('http://observer.example/endless', 'still loading');
    const shown = await press();
    expect((await texts(shown, '.summary-line')).length).toBeGreaterThanOrEqual(3);
  });

  test('says so where no extension may read', async () => {
    await leave();
    page = await driver.openTab(name === 'chromium' ? 'chrome://version/' : 'about:license');
    const shown = await press('unreadable');
    expect(await visibleText(shown)).toContain('belongs to the browser');
  });

  test('takes a hostile page for text', async () => {
    const html = readFileSync(join(PAGES, 'hostile--markup/page.html'), 'utf8');
    const shown = await read(html, 'http://hostile.example/story');
    const made = await shown.evaluate(() => ({
      scripts: document.querySelectorAll('main script, main img, main iframe').length,
      handlers: [...document.querySelectorAll('main *')].filter((element) =>
        [...element.attributes].some(({ name: attribute }) => attribute.startsWith('on')),
      ).length,
    }));
    expect(made).toEqual({ scripts: 0, handlers: 0 });
  });

  const corpora = corporaFolder(`the seed page in ${name}`);
  test.skipIf(!corpora)('reads the seed page right', async () => {
    const seed = join(corpora ?? '', '../seed');
    const expected = JSON.parse(readFileSync(join(seed, 'expected.json'), 'utf8'));
    const shown = await read(readFileSync(join(seed, 'page.html'), 'utf8'), 'http://wire.example/crimea');
    await shown.evaluate(() => {
      document.querySelector<HTMLElement>('.choice input[value="all"]')?.click();
      for (const more of document.querySelectorAll<HTMLElement>('[aria-expanded="false"]')) more.click();
    });
    await until('all names', async () => !/Show all/.test(await visibleText(shown)));
    const words = await visibleText(shown);
    for (const clutter of expected.mustNotAppear) expect(words).not.toContain(clutter);
    expect(words).toContain(expected.title);
    const quotes = await texts(shown, '.quote-words');
    // The comma that led to the reporter's words is not shown.
    for (const { text } of expected.quotes)
      expect(quotes.some((quote) => quote.includes(text.replace(/,$/, '')))).toBe(true);
    const people = await texts(shown, '.name.kind-person .name-words');
    for (const person of expected.people) expect(people).toContain(person.name);
    const places = await texts(shown, '.name.kind-place .name-words');
    const found = expected.places.filter((place: string) => places.includes(place));
    expect(found.length).toBeGreaterThanOrEqual(9);
  });

  test('asks nothing of any network', () => {
    const others = foreignRequests(driver.web.requests).filter(
      (request) => !/^GET http:\/\/(observer|hostile|wire)\.example\/[\w./-]*$/.test(request),
    );
    expect(others).toEqual([]);
  });
});

/** How many characters of the page stand before the words being shown. */
function markedOffset(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [shown] = [...(CSS.highlights.get('standfirst-shown') ?? [])] as Range[];
    if (!shown) return Number.NaN;
    const before = document.createRange();
    before.setEnd(shown.startContainer, shown.startOffset);
    return String(before).length;
  });
}

function serialize(page: Page): Promise<string> {
  return page.evaluate(() => new XMLSerializer().serializeToString(document));
}

/** What the page looks like, as a picture of its visible part from the top. */
async function painted(page: Page): Promise<string> {
  await page.evaluate(() => window.scrollTo(0, 700));
  return page.screenshot({ encoding: 'base64' });
}

function pageText(page: Page): Promise<string> {
  return page.evaluate(() => (document.body.textContent ?? '').replace(/\s+/g, ' '));
}
