import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChromiumDriver } from './chromium.ts';
import { type Driver, type Popup, until } from './driver.ts';
import { onlyInChromium } from './only-in-chromium.ts';
import { inState, marked, remark, someTexts, texts, visibleText } from './popup-words.ts';
import { BROWSERS, startDriver } from './start-driver.ts';

const PAGES = join(import.meta.dirname, '../pages');
const ADDRESS = 'http://observer.example/harbour';
const SHOWN = 'standfirst-shown';

describe.each(BROWSERS)('the views of a digest in %s', (name) => {
  let driver: Driver;
  let page: Page;
  let popup: Popup | undefined;

  beforeAll(async () => {
    driver = await startDriver(name);
  });
  afterAll(() => driver?.close());

  function read(story = 'sample--harbour', address = ADDRESS): Promise<Popup> {
    return readPage(readFileSync(join(PAGES, story, 'page.html'), 'utf8'), address);
  }

  async function readPage(html: string, address: string): Promise<Popup> {
    await popup?.close();
    popup = undefined;
    await page?.close();
    driver.web.put(address, html);
    page = await driver.openTab(address);
    return press();
  }

  async function press(): Promise<Popup> {
    popup = await driver.pressButton(page);
    await inState(popup, 'ready');
    return popup;
  }

  /** Chooses one of a few by a click, and waits until it is chosen. */
  async function choose(shown: Popup, value: string): Promise<void> {
    const option = `.choice input[value="${value}"]`;
    await shown.click(option);
    await until(`${value} chosen`, () =>
      shown.evaluate((chosen) => document.querySelector<HTMLInputElement>(chosen)?.checked, option),
    );
  }

  const bare = (words: string) => words.replace(/\s+/g, ' ').trim();
  const pageText = async () => bare(await page.evaluate(() => document.body.textContent ?? ''));

  test('a summary has the length that the reader chooses, copies what it shows, and keeps the choice', async () => {
    const shown = await read();
    await choose(shown, 'full');
    const full = await texts(shown, '.summary-line');
    await choose(shown, 'brief');
    const brief = await until('a shorter summary', async () => {
      const lines = await texts(shown, '.summary-line');
      return lines.length < full.length ? lines : undefined;
    });
    for (const line of brief) expect(full).toContain(line);
    await shown.click('[aria-labelledby="summary"] .section-tools .act');
    await remark(shown, 'Summary copied');
    const { text } = await driver.readClipboard();
    for (const line of full) expect(text.includes(line)).toBe(brief.includes(line));
    await shown.close();
    const again = await press();
    await until('the same length', async () => (await texts(again, '.summary-line')).length === brief.length);
    await choose(again, 'standard');
  });

  test('says why each line was chosen', async () => {
    const shown = await read();
    await shown.click('[aria-labelledby="summary"] .more');
    const notes = await someTexts(shown, '.line-notes');
    expect(notes).toHaveLength((await texts(shown, '.summary-line')).length);
    for (const note of notes) expect(note).not.toBe('');
  });

  test('an answer stands below its question, and is copied with it', async () => {
    const shown = await read('interview--bold-questions');
    const [question] = await someTexts(shown, '.summary-question');
    expect(await pageText()).toContain(question?.trim());
    await shown.click('[aria-labelledby="summary"] .section-tools .act');
    await remark(shown, 'Summary copied');
    expect((await driver.readClipboard()).text).toContain(`[${question?.trim()}] `);
  });

  const inChromium = onlyInChromium(
    name,
    'the tooltip, and the length kept in a private window',
    'what a test runs there does not reach the extension’s API',
  );

  inChromium('the button’s tooltip says the story in one sentence', async () => {
    const tooltip = (shown: Popup) =>
      shown.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
        return chrome.action.getTitle(tab?.id === undefined ? {} : { tabId: tab.id });
      });
    const shown = await read();
    const [first = '', sentence = ''] = await until('the tooltip', async () => {
      const lines = (await tooltip(shown)).split('\n');
      return lines.length === 2 ? lines : undefined;
    });
    // The button's accessible name is the tooltip, so it opens on whose button it is.
    expect(first).toMatch(/^Standfirst: /);
    expect(await texts(shown, 'h1')).toContain(first.replace(/^Standfirst: /, ''));
    expect(await pageText()).toContain(sentence.replace(/ \[…\]$/, ''));
    await popup?.close();
    driver.web.put('http://observer.example/empty', '<!DOCTYPE html><title>Nothing</title><p>No story.');
    await page.goto('http://observer.example/empty');
    popup = await driver.pressButton(page);
    await inState(popup, 'no-article');
    expect(await tooltip(popup)).toBe('Standfirst');
  });

  test('a figure leads to its place', async () => {
    const shown = await read();
    const chips = await texts(shown, '.figure:not([hidden]) .chip');
    expect(chips.length).toBeGreaterThan(0);
    await shown.click('.figure:not([hidden]) .chip');
    // A date in brackets is ours.
    expect(await until('the mark', () => marked(page, SHOWN))).toEqual([chips[0]?.replace(/ \[.*\]$/, '')]);
  });

  test('groups all quotes by who said them, with their share of the words', async () => {
    const shown = await read();
    await choose(shown, 'all');
    const all = await someTexts(shown, '.quote-words', 7);
    await choose(shown, 'speakers');
    const voices = await someTexts(shown, '.voice > summary', 4);
    expect(voices.join(' ')).toMatch(/Anjali Deshmukh, chief engineer.*% of quoted words/);
    const said = await texts(shown, '.voice .quote-words:not([data-kind="indirect"])');
    expect([...said].sort()).toEqual([...all].sort());
    const hers = await shown.evaluate(() =>
      [...document.querySelectorAll('.voice')]
        .filter((voice) => voice.querySelector('summary')?.textContent?.includes('Elsie Marrow'))
        .flatMap((voice) => [...voice.querySelectorAll('.quote-words')].map(({ textContent }) => textContent ?? '')),
    );
    expect(hers.some((words) => words.includes('My arms have gone'))).toBe(true);
    expect(hers.some((words) => words.includes('Stone is at its best'))).toBe(false);
  });

  test('shows what an attribution rests on, and where that stands', async () => {
    const shown = await read();
    await shown.click('.quote:first-of-type .speaker-toggle');
    const [evidence = ''] = await someTexts(shown, '.evidence-words');
    expect(await pageText()).toContain(bare(evidence));
    expect(await texts(shown, '.evidence mark')).toEqual(['she', 'said']);
    await shown.click('.evidence-words');
    const marks = await until('the marks', () => marked(page, SHOWN));
    expect([...marks].sort()).toEqual(['said', 'she']);
    // The pronoun's name leads to the mention that it was taken for.
    await shown.click('.evidence .show-words');
    await until('the mention', async () => (await marked(page, SHOWN))?.[0]?.includes('Marrow'));
    await shown.click('.quote:first-of-type .speaker-toggle');
    await until('the evidence gone', async () => (await texts(shown, '.evidence')).length === 0);
  });

  test('copies a quote as a citation: with its cue and the sentence around it', async () => {
    const shown = await read();
    const [quote = ''] = await texts(shown, '.quote-words');
    await shown.click('.quote:first-of-type .quote-acts .act:last-child');
    await remark(shown, 'the sentence around it');
    const { text, html } = await driver.readClipboard();
    expect(text).toContain(quote);
    for (const form of [text, html]) {
      expect(form).toMatch(/— Elsie Marrow, .*\(“she said”\)/);
      expect(form).toContain('[In the story:] “My arms have gone,” she said, “but');
      expect(form).toContain('Harbour bell rings again');
      expect(form).toContain('The Wrenhaven Observer');
      expect(form).toMatch(/2026/);
      expect(form).toContain(`${ADDRESS}#:~:text=`);
    }
    // The sentence is checked as the quote is.
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('.text p')) {
        for (const node of paragraph.childNodes)
          node.textContent = (node.textContent ?? '').replace(' she said', ' I sang');
      }
    });
    await shown.click('.quote:first-of-type .quote-acts .act:last-child');
    await remark(shown, 'Not copied');
    expect((await driver.readClipboard()).text).toBe(text);
  });

  test('says in the copy too that a speaker is not clear', async () => {
    const shown = await readPage(unsignedNote(), 'http://observer.example/note');
    expect(await visibleText(shown)).toContain('cannot tell who said this');
    await shown.click('.quote .act');
    await remark(shown, 'copied');
    expect((await driver.readClipboard()).text).toContain('— [speaker not clear]');
  });

  test('shows the first of many, and all on demand', async () => {
    const shown = await readPage(longStory(), 'http://observer.example/council');
    expect((await texts(shown, '.name.kind-person')).length).toBe(6);
    await choose(shown, 'all');
    expect(await someTexts(shown, '.quote', 10)).toHaveLength(10);
    await shown.click('[aria-labelledby="quotes"] .more');
    expect(await someTexts(shown, '.quote', 11)).toHaveLength(GIVEN.length * SURNAMES.length);
    await choose(shown, 'speakers');
    await until('the first voices', async () => (await texts(shown, '.voice')).length === 6);
    expect((await texts(shown, '.voice[open]')).length).toBe(1);
  });

  inChromium('keeps the length of a private window for the session alone', async () => {
    const shown = await read();
    const tab = await shown.evaluate(
      async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id,
    );
    await shown.evaluate(() => chrome.storage.local.clear());
    const { browser, extensionId } = driver as ChromiumDriver;
    const view = await browser.newPage();
    await view.evaluateOnNewDocument(() => {
      const { windows } = chrome;
      const getCurrent = windows.getCurrent.bind(windows);
      Object.defineProperty(windows, 'getCurrent', {
        value: async () => ({ ...(await getCurrent()), incognito: true }),
      });
    });
    const open = async () => {
      await view.goto(`chrome-extension://${extensionId}/popup.html?tab=${tab}`);
      await view.waitForSelector('[data-state="ready"] .choice');
    };
    await open();
    await view.click('.choice input[value="brief"]');
    await until('the choice kept', () =>
      view.evaluate(async () => 'summary-length' in (await chrome.storage.session.get(null))),
    );
    expect(await view.evaluate(() => chrome.storage.local.get(null))).toEqual({});
    await open();
    await until('the choice recalled', () =>
      view.evaluate(() => document.querySelector<HTMLInputElement>('.choice input[value="brief"]')?.checked),
    );
    await view.close();
  });
});

const GIVEN = ['Anna', 'Peter', 'Maria', 'John', 'Sarah'];
const SURNAMES = ['Kowalski', 'Okafor', 'Haldane', 'Ferreira', 'Lindqvist', 'Tanaka', 'Moreau', 'Brandt'];

/** A story in which forty people speak, one a paragraph. */
/** A story whose one quote nobody is said to have spoken. */
function unsignedNote(): string {
  return `<!doctype html><html lang="en"><title>Lowport votes to close its old fish dock</title><article><h1>Lowport votes to close its old fish dock</h1>
<p>The harbour board of Lowport voted on Tuesday to close the old fish dock after forty years, ending months of dispute with the town council.</p>
<p>Engineers had found that the sea wall behind the dock moved by nine centimetres since the winter storms, and that repairs would cost more than it earns.</p>
<p>A note was left on the gate of the dock overnight. “Whoever built this wall will have to take it down again, stone by stone, before the year is out.”</p>
<p>The board meets again in May, and the plans for a new berth on the east quay will be published then.</p></article></html>`;
}

function longStory(): string {
  const people = SURNAMES.flatMap((surname) => GIVEN.map((given) => `${given} ${surname}`));
  const said = people.map(
    (person, index) =>
      `<p>“The council has heard me out for the first time in ${index + 2} years, and I will be back here on Monday,” said ${person}, a councillor.</p>`,
  );
  return `<!doctype html><html lang="en"><title>Council hears everybody out</title><article><h1>Council hears everybody out</h1>${said.join('')}</article></html>`;
}
