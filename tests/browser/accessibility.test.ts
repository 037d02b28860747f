import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type ChromiumDriver, startChromium } from './chromium.ts';
import { until } from './driver.ts';
import { BUILDS } from './global-setup.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const PAGES = join(import.meta.dirname, '../pages');

describe('accessibility of the popup and the panel', () => {
  let driver: ChromiumDriver;
  let view: Page;

  beforeAll(async () => {
    driver = await startChromium({ executablePath: inject('browsers').chromium, extension: BUILDS.chromium });
  });
  afterAll(() => driver?.close());

  /** The popup's document in a tab of its own, where its size can be set: it shows the digest of a page opened by a real click. */
  async function open(name: string): Promise<void> {
    const url = `http://${name}.example/story`;
    driver.web.put(url, readFileSync(join(PAGES, name, 'page.html')));
    const page = await driver.openTab(url);
    const popup = await driver.pressButton(page);
    await until('an answer', () => popup.evaluate(() => !document.querySelector('[data-state="opening"]')));
    const tab = await popup.evaluate(
      async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id,
    );
    await popup.close();
    view = await driver.browser.newPage();
    await view.goto(`chrome-extension://${driver.extensionId}/popup.html?tab=${tab}`);
    await view.waitForSelector('[data-state="ready"], [data-state="no-article"]');
  }

  /** Shows the quotes by speaker, and all that is behind disclosures. */
  async function openEverything(): Promise<void> {
    const click = (selector: string) =>
      view.$$eval(selector, (all) => {
        for (const each of all) (each as HTMLElement).click();
      });
    await click('.choice input[value="speakers"]');
    await until('the view', () => view.$$eval('[value="speakers"]:not(:checked)', (all) => all.length === 0));
    // What opens may hold more that is closed.
    await until('everything open', async () => {
      const closed = await view.$$('details:not([open]), [aria-expanded="false"]');
      await click('details:not([open]) > summary, [aria-expanded="false"]');
      return closed.length === 0;
    });
  }

  const SCHEMES = ['light', 'dark'];
  const STORIES = ['sample--harbour', 'right-to-left--arabic', 'no-article--home-page'];

  test.each(STORIES.flatMap((story) => SCHEMES.map((scheme) => [story, scheme] as const)))(
    '%s in %s has no fault that axe finds',
    async (story, scheme) => {
      await open(story);
      await view.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await openEverything();
      await expectNoFault();
    },
  );

  async function expectNoFault(): Promise<void> {
    await view.evaluate(AXE);
    const results = (await view.evaluate('axe.run()')) as AxeResults;
    expect(results.passes.length).toBeGreaterThan(10);
    const faults = results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    expect(faults).toEqual([]);
  }

  test('the panel has no fault that axe finds, and fits from 240 to 800 pixels', async () => {
    // The popup is looked for by its address, which the tab of the test before has too.
    await view.close();
    const url = 'http://sample--harbour.example/story';
    driver.web.put(url, readFileSync(join(PAGES, 'sample--harbour/page.html')));
    const popup = await driver.pressButton(await driver.openTab(url));
    await until('the control', () => popup.evaluate(() => !!document.querySelector('.keep-open')));
    await popup.click('.keep-open');
    view = await driver.panelPage();
    await view.waitForSelector('[data-state="ready"]');
    await openEverything();
    const expectWell = async () => {
      for (const scheme of SCHEMES) {
        await view.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await expectNoFault();
      }
      for (const width of [240, 280, 400, 800]) {
        await view.setViewport({ width, height: 700 });
        expect(await view.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        // Our own foot stands as wide as the panel.
        const foot = await view.$$eval('.foot-line', (all) => all.map((each) => each.clientWidth));
        for (const footWidth of foot) expect(footWidth).toBeGreaterThanOrEqual(width - 20);
      }
    };
    expect(await view.$$('.foot-line')).toHaveLength(1);
    await expectWell();
    await driver.openTab('http://sample--harbour.example/elsewhere');
    await view.waitForSelector('[data-reason="access-ended"]');
    await expectWell();
    await view.evaluate(() => window.close());
  });

  test('reflows at 400 % zoom and in a narrow window', async () => {
    await open('sample--harbour');
    // 1280 CSS pixels at 400 % are 320; 200 is a popup's 800 at 400 %.
    for (const width of [320, 200]) {
      await view.setViewport({ width, height: 600 });
      expect(await view.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  test('moves a choice by arrow keys', async () => {
    await open('sample--harbour');
    await view.focus('.choice input[value="key"]');
    await view.keyboard.press('ArrowRight');
    await view.waitForSelector('.choice input[value="all"]:checked:focus');
    await view.keyboard.press('ArrowRight');
    await view.waitForSelector('.choice input[value="speakers"]:checked:focus');
    await view.waitForSelector('.voice');
  });

  test('gives every control a name, a visible focus and 24 pixels', async () => {
    await open('sample--harbour');
    await view.setViewport({ width: 400, height: 600 });
    await openEverything();
    const controls = await view.$$eval('button, summary, input:checked', (all) => all.length);
    const seen: { name: string; outline: boolean; size: number }[] = [];
    for (let nth = 0; nth < controls; nth++) {
      await view.keyboard.press('Tab');
      const focused = await view.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        const label = (element as HTMLInputElement).labels?.[0]?.textContent;
        const name = element.getAttribute('aria-label') ?? label ?? element.textContent?.trim() ?? '';
        return {
          name,
          outline: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1,
          size: Math.min(width, height),
        };
      });
      if (focused.name === '' || seen.some(({ name }) => name === focused.name && name.length > 30)) continue;
      seen.push(focused);
    }
    expect(seen.length).toBeGreaterThan(20);
    expect(seen.filter(({ outline }) => !outline)).toEqual([]);
    expect(seen.filter(({ size }) => size < 24).map(({ name, size }) => `${name}: ${size}`)).toEqual([]);
  });
});
