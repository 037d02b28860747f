/**
 * Takes the README's picture: the built extension in a real Chromium on a virtual desktop, over the bundled sample
 * story with everything highlighted. `npm run build && npx tsx lab/make-picture.ts`; needs ImageMagick's `import`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChromium } from '../tests/browser/chromium.ts';
import { openDesktop } from '../tests/browser/desktop.ts';
import { until } from '../tests/browser/driver.ts';
import { findBrowsers } from '../tests/browser/find-browsers.ts';

const ADDRESS = 'http://observer.example/harbour';

async function makePicture(): Promise<void> {
  const desktop = await openDesktop();
  if (typeof desktop === 'string') throw new Error(`No picture: ${desktop}.`);
  const driver = await startChromium({
    executablePath: findBrowsers('chromium').chromium,
    extension: join(import.meta.dirname, '../.output/chrome-mv3'),
    headless: false,
    display: desktop.display,
  });
  try {
    driver.web.put(ADDRESS, readFileSync(join(import.meta.dirname, '../tests/pages/sample--harbour/page.html')));
    const page = await driver.openTab(ADDRESS);
    await page.evaluate(() => {
      document.querySelector('.text p:nth-of-type(2)')?.scrollIntoView();
      document.querySelector<HTMLElement>('.story')?.style.setProperty('margin-inline-start', '40px');
    });
    const popup = await driver.pressButton(page);
    await until('the digest', () => popup.evaluate(() => !!document.querySelector('[data-state="ready"]')));
    await popup.evaluate(() => {
      for (const toggle of document.querySelectorAll<HTMLElement>('.section .switch')) toggle.click();
    });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    desktop.picture(join(import.meta.dirname, 'picture.png'));
  } finally {
    await driver.close();
    desktop.close();
  }
}

await makePicture();
