import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type ChromiumDriver, startChromium } from './chromium.ts';
import { type Desktop, openDesktop } from './desktop.ts';
import { until } from './driver.ts';
import { BUILDS } from './global-setup.ts';

const STORY = readFileSync(join(import.meta.dirname, '../pages/sample--harbour/page.html'));
const ADDRESS = 'http://observer.example/harbour';
const OTHER_STORY = readFileSync(join(import.meta.dirname, '../pages/agency--dateline/page.html'));
const OTHER_ADDRESS = 'http://gazette.example/ferry';

const opened = await openDesktop();
if (typeof opened === 'string') console.warn(`SKIPPED: Chromium's shortcut and menu, because ${opened}.`);

// Headless Chromium has neither shortcuts of extensions nor menus.
describe.skipIf(typeof opened === 'string')('Chromium on a desktop', () => {
  const desktop = opened as Desktop;
  let driver: ChromiumDriver;

  beforeAll(async () => {
    driver = await startChromium({
      executablePath: inject('browsers').chromium,
      extension: BUILDS.chromium,
      headless: false,
      display: desktop.display,
    });
    driver.web.put(ADDRESS, STORY);
    driver.web.put(OTHER_ADDRESS, OTHER_STORY);
  });
  afterAll(async () => {
    await driver?.close();
    desktop.close();
  });

  async function expectDigest(): Promise<void> {
    const popup = await driver.popupPage();
    await until('the digest', () => popup.evaluate(() => !!document.querySelector('[data-state="ready"]')));
    expect(await popup.evaluate(() => document.body.textContent)).toContain('Harbour bell rings again');
    const closed = new Promise((resolve) => popup.once('close', resolve));
    desktop.press('Escape');
    await closed;
  }

  test('Alt+Shift+S opens the digest', async () => {
    await driver.openTab(ADDRESS);
    desktop.click(400, 700);
    desktop.press('alt+shift+s');
    await expectDigest();
  });

  test('so does the entry in the context menu', async () => {
    await driver.openTab(ADDRESS);
    // The extension's entry is the third from the end, above "View page source" and "Inspect".
    desktop.click(400, 700, 'right');
    // Nothing tells when a native menu is up.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    desktop.press('Up', 'Up', 'Up', 'Return');
    await expectDigest();
  });

  test('on a selection, the entry opens the digest of what is selected', async () => {
    const page = await driver.openTab(ADDRESS);
    const place = await page.evaluate(() => {
      const [first, second, third] = [...document.querySelectorAll('article p, main p')].filter(
        ({ textContent }) => (textContent ?? '').length > 120,
      );
      if (!first || !second || !third) throw new Error('too few paragraphs');
      second.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(first, 0, third, third.childNodes.length);
      const { left, top } = second.getBoundingClientRect();
      return {
        x: Math.round(screenX + left + 40),
        y: Math.round(screenY + outerHeight - innerHeight + top + 10),
      };
    });
    desktop.click(place.x, place.y, 'right');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    // With words selected, the page's source is not offered: the entry is the second from the end.
    desktop.press('Up', 'Up', 'Return');
    const popup = await driver.popupPage();
    await until('the digest', () => popup.evaluate(() => !!document.querySelector('[data-state="ready"]')));
    expect(await popup.evaluate(() => document.body.textContent)).toContain(
      'Only the text that you have selected was read',
    );
    const closed = new Promise((resolve) => popup.once('close', resolve));
    desktop.press('Escape');
    await closed;
  });

  const says = (shown: Page, words: string) =>
    until(words, () => shown.evaluate((all) => document.body.innerText.includes(all), words));

  /** Opens the popup by its keys, and from it the panel. */
  async function dock(chromium: ChromiumDriver): Promise<Page> {
    desktop.click(400, 700);
    desktop.press('alt+shift+s');
    const popup = await chromium.popupPage();
    await until('the control', () => popup.evaluate(() => !!document.querySelector('.keep-open')));
    const place = await popup.evaluate(() => {
      const { left, top, width, height } =
        document.querySelector('.keep-open')?.getBoundingClientRect() ?? new DOMRect();
      return { x: Math.round(screenX + left + width / 2), y: Math.round(screenY + top + height / 2) };
    });
    // The popup's window is still growing to its size.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    desktop.click(place.x, place.y);
    const panel = await chromium.panelPage();
    await says(panel, 'Harbour bell rings again');
    return panel;
  }

  test('the panel stays while the reader clicks and types in the page, and catches up at Alt+Shift+S', async () => {
    const page = await driver.openTab(ADDRESS);
    const panel = await dock(driver);
    desktop.click(300, 600);
    desktop.press('Page_Down');
    await until('the scroll', () => page.evaluate(() => scrollY > 0));
    await says(panel, 'Harbour bell rings again');
    await driver.openTab(OTHER_ADDRESS);
    await says(panel, 'Press the Standfirst button, or Alt+Shift+S');
    desktop.click(300, 600);
    desktop.press('alt+shift+s');
    await says(panel, 'Lake Victoria ferry');
    desktop.press('Escape');
    await says(panel, 'Lake Victoria ferry');
    await panel.evaluate(() => window.close());
  });

  test('in a private window the panel keeps nothing beyond the session', async () => {
    const secret = await startChromium({
      executablePath: inject('browsers').chromium,
      extension: BUILDS.chromium,
      headless: false,
      inPrivateWindows: true,
      display: desktop.display,
    });
    try {
      secret.web.put(ADDRESS, STORY);
      const pages = () => secret.browser.targets().filter((target) => target.type() === 'page');
      const before = pages().length;
      // Nothing tells when a window takes keys.
      const settle = () => new Promise((resolve) => setTimeout(resolve, 1500));
      await settle();
      desktop.press('ctrl+shift+n');
      await until('the private window', () => pages().length > before);
      await settle();
      desktop.press('ctrl+l');
      desktop.type(ADDRESS);
      desktop.press('Return');
      await until('the story', () => pages().some((target) => target.url() === ADDRESS));
      await settle();
      const panel = await dock(secret);
      expect(await panel.evaluate(async () => (await chrome.windows.getCurrent()).incognito)).toBe(true);
      await panel.click('.choice input[value="brief"]');
      await until('the choice kept', () =>
        panel.evaluate(async () => 'summary-length' in (await chrome.storage.session.get(null))),
      );
      expect(await panel.evaluate(() => chrome.storage.local.get(null))).toEqual({});
    } finally {
      await secret.close();
    }
  });

  test('the popup reflows for a reader who zooms to 400 %', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'standfirst-profile-'));
    mkdirSync(join(profile, 'Default'));
    // Chromium keeps zoom as a power of 1.2.
    const zoom = { partition: { default_zoom_level: { x: Math.log(4) / Math.log(1.2) } } };
    writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(zoom));
    const zoomed = await startChromium({
      executablePath: inject('browsers').chromium,
      extension: BUILDS.chromium,
      headless: false,
      profile,
      display: desktop.display,
    });
    try {
      zoomed.web.put(ADDRESS, STORY);
      const popup = await zoomed.pressButton(await zoomed.openTab(ADDRESS));
      await until('the digest', () => popup.evaluate(() => !!document.querySelector('[data-state="ready"]')));
      expect(await popup.evaluate(() => window.devicePixelRatio)).toBeGreaterThan(3.9);
      await until('the reflow', () => popup.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
    } finally {
      await zoomed.close();
      rmSync(profile, { recursive: true });
    }
  });
});
