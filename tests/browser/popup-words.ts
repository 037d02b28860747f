import type { Page } from 'puppeteer-core';
import { type Popup, until } from './driver.ts';

/** Waits until the popup shows a state. */
export async function inState(popup: Popup, state: string): Promise<void> {
  try {
    await until(`the state ${state}`, () =>
      popup.evaluate((wanted) => !!document.querySelector(`[data-state="${wanted}"]`), state),
    );
  } catch (error) {
    throw new Error(`${error}; it shows: ${await visibleText(popup)}`);
  }
}

/** The words of every element that matches. */
export function texts(popup: Popup, selector: string): Promise<string[]> {
  return popup.evaluate(
    (all) => [...document.querySelectorAll(all)].map(({ textContent }) => textContent ?? ''),
    selector,
  );
}

/** The same, once there are at least so many. */
export function someTexts(popup: Popup, selector: string, least = 1): Promise<string[]> {
  return until(`${least} of ${selector}`, async () => {
    const found = await texts(popup, selector);
    return found.length >= least ? found : undefined;
  });
}

/** All words that can be seen. */
export function visibleText(popup: Popup): Promise<string> {
  return popup.evaluate(() => document.body.innerText);
}

/** Waits until the popup's foot says the words. */
export function remark(popup: Popup, words: string): Promise<unknown> {
  return until(`the remark "${words}"`, () =>
    popup.evaluate((wanted) => document.querySelector('.foot [role="status"]')?.textContent?.includes(wanted), words),
  );
}

/** The words that a highlight of the page holds, whitespace collapsed; undefined where there is none. */
export async function marked(page: Page, highlight: string): Promise<string[] | undefined> {
  const words = await page.evaluate(
    (name) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range).replace(/\s+/g, ' ')),
    highlight,
  );
  return words.length > 0 ? words : undefined;
}
