/**
 * `npm start`: builds the extension, opens a real browser with it on the bundled sample story, presses the toolbar
 * button, prints what the popup shows and saves its picture. With a display the window stays open.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startChromium } from './chromium.ts';
import { type Popup, until } from './driver.ts';
import { findBrowsers } from './find-browsers.ts';

const ROOT = join(import.meta.dirname, '../..');
const STORY = join(ROOT, 'tests/pages/sample--harbour/page.html');
const PICTURES = join(ROOT, '.output/start');

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function start(): Promise<void> {
  const { chromium } = findBrowsers('chromium');
  execFileSync(process.execPath, [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', 'chrome'], {
    cwd: ROOT,
    stdio: 'pipe',
  });
  const driver = await startChromium({
    executablePath: chromium,
    extension: join(ROOT, '.output/chrome-mv3'),
    headless: !hasDisplay,
    online: hasDisplay,
  });
  const address = `http://127.0.0.1:${driver.web.port}/harbour`;
  driver.web.put(address, readFileSync(STORY));
  const page = await driver.openTab(address);
  const popup = await driver.pressButton(page);
  await until('the digest', () => popup.evaluate(() => !!document.querySelector('[data-state="ready"]')));
  console.log(`\n${await popup.evaluate(() => document.body.innerText)}\n`);

  mkdirSync(PICTURES, { recursive: true });
  const pictures = [
    ['popup.png', await (await driver.popupPage()).screenshot()],
    ['page.png', await highlightedPage(page, popup)],
  ] as const;
  for (const [name, picture] of pictures) {
    writeFileSync(join(PICTURES, name), picture);
    console.log(`Picture: ${relative(process.cwd(), join(PICTURES, name))}`);
  }
  if (hasDisplay) {
    console.log('The browser stays open: close its window, or press Ctrl+C, to end.');
    await new Promise((resolve) => driver.browser.once('disconnected', resolve));
    await driver.web.close();
  } else await driver.close();
}

/** The page with everything highlighted that the popup can highlight, from the story's first words on. */
async function highlightedPage(page: Page, popup: Popup): Promise<Uint8Array> {
  const switches = await popup.evaluate(() => document.querySelectorAll('.section .switch').length);
  for (let nth = 0; nth < switches; nth++) {
    await popup.click('.section .switch[aria-checked="false"]');
    await until('the highlight', () =>
      popup.evaluate((on) => document.querySelectorAll('.section .switch[aria-checked="true"]').length === on, nth + 1),
    );
  }
  await page.evaluate(() => document.querySelector('.text')?.scrollIntoView());
  return page.screenshot();
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
