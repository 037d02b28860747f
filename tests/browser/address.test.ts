import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Driver, type Popup, until } from './driver.ts';
import { inState, marked, remark, texts } from './popup-words.ts';
import { BROWSERS, startDriver } from './start-driver.ts';

const PAGES = join(import.meta.dirname, '../pages');
const STORY = readFileSync(join(PAGES, 'sample--harbour/page.html'), 'utf8');
const OTHER = readFileSync(join(PAGES, 'agency--dateline/page.html'), 'utf8');
const PEOPLE = '.switch:has(.switch-legend.kind-person)';

describe.each(BROWSERS)('a page that changes its address in %s', (name) => {
  let driver: Driver;
  let page: Page;
  let popup: Popup | undefined;

  beforeAll(async () => {
    driver = await startDriver(name);
  });
  afterAll(() => driver?.close());

  async function read(html: string, address: string): Promise<Popup> {
    await popup?.close();
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

  const said = (shown: Popup) =>
    shown.evaluate(() => document.querySelector('.foot [role="status"]')?.textContent ?? '');
  const switches = (shown: Popup) =>
    shown.evaluate(() =>
      [...document.querySelectorAll('.section .switch')].map((each) => each.getAttribute('aria-checked')),
    );
  const swap = (html: string) =>
    page.evaluate((source) => {
      const fresh = new DOMParser().parseFromString(source, 'text/html');
      document.body.replaceChildren(...fresh.body.childNodes);
    }, html);

  test('is the same story while its text is: shown, copied, and its highlights known to a new reading', async () => {
    const shown = await read(STORY, 'http://observer.example/scrolled');
    await shown.click(PEOPLE);
    const people = await until('people marked', () => marked(page, 'standfirst-person'));
    await page.evaluate(() => history.replaceState({}, '', '/scrolled/part-2'));
    await shown.click('.quote-words');
    await until('the mark', () => marked(page, 'standfirst-shown'));
    await shown.click('figure.quote .quote-foot .act');
    await remark(shown, 'copied');
    expect((await driver.readClipboard()).text).toContain('/scrolled/part-2');
    expect(await said(shown)).not.toContain('another page');
    await shown.close();
    const again = await press();
    expect(await switches(again)).toContain('true');
    expect(await marked(page, 'standfirst-person')).toEqual(people);
  });

  test('is another page where it states another story, and once its text is another', async () => {
    const stated = STORY.replace('</head>', '<link rel="canonical" href="/one"></head>');
    const shown = await read(stated, 'http://observer.example/one');
    await page.evaluate(() => {
      history.pushState({}, '', '/two');
      document.querySelector('link[rel="canonical"]')?.setAttribute('href', '/two');
    });
    await remark(shown, 'another page');
    const fresh = await read(STORY, 'http://observer.example/pushed');
    await fresh.click(PEOPLE);
    await until('people marked', () => marked(page, 'standfirst-person'));
    await page.evaluate(() => history.pushState({}, '', '/pushed/next'));
    // The text comes later than the address, as from a server.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await swap(OTHER);
    await remark(fresh, 'another page');
    await fresh.close();
    const next = await press();
    expect(await switches(next)).not.toContain('true');
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    const text = await page.evaluate(() => document.body.textContent ?? '');
    for (const line of await texts(next, '.summary-line')) expect(text).toContain(line);
  });
});
