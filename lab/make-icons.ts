/**
 * Draws `src/ui/icon.svg` in every size that browsers ask for, into `public/icon`. Run after the drawing has changed:
 * `npx tsx lab/make-icons.ts`. Needs Chromium, found at CHROMIUM or at /usr/bin/chromium.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

const SIZES = [16, 32, 48, 96, 128];
const ROOT = join(import.meta.dirname, '..');

const drawing = await readFile(join(ROOT, 'src/ui/icon.svg'), 'utf8');
const folder = join(ROOT, 'public/icon');
await mkdir(folder, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  await writeFile(join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
