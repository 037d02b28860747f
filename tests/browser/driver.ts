import type { Page } from 'puppeteer-core';
import type { Web } from './web.ts';

/** A popup that a real toolbar click opened, or the panel beside the page: the very document that the reader sees. */
export interface Popup {
  /** Runs a function in it; arguments and result are plain data. */
  evaluate<A extends readonly unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Scrolls to the first match and clicks its middle as a mouse does. */
  click(selector: string): Promise<void>;
  /** Closes it, as a click elsewhere does. */
  close(): Promise<void>;
}

/** What stands on the clipboard, by type; empty where there is none. */
export interface Clipboard {
  readonly text: string;
  readonly html: string;
}

/** A real browser with the built extension in it. */
export interface Driver {
  readonly name: 'chromium' | 'firefox';
  readonly web: Web;
  /** Opens an address in a new tab, which becomes the active one; waits for it to load, or only for its first words. */
  openTab(url: string, state?: 'still loading'): Promise<Page>;
  /** Presses the extension's toolbar button on a tab. */
  pressButton(page: Page): Promise<Popup>;
  hasPopup(): Promise<boolean>;
  /** The panel beside the page, once it is open. */
  panel(): Promise<Popup>;
  readClipboard(): Promise<Clipboard>;
  /** Stops the extension's background at once, as the browser does with an idle one. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
}

/** The extension's page behind the toolbar button. */
export const POPUP = 'popup.html';
/** The extension's page in the panel beside the pages. */
export const PANEL = 'sidepanel.html';

/** Goes to a web address and waits until it has loaded, or until its first words are there. */
export async function goTo(page: Page, url: string, state?: 'still loading'): Promise<void> {
  if (!state) {
    await page.goto(url, { waitUntil: 'load' });
    return;
  }
  // Fails when the tab is closed, long after it has served.
  page.goto(url).catch(() => undefined);
  await until('the first words', () => page.evaluate(() => !!document.body?.textContent?.trim()).catch(() => false));
}

const WAIT_MS = 30_000;
// What is asked of a page that closes or moves at that moment may never be answered.
const LONGEST_ASK_MS = 5_000;

function nothingAfter(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Asks again and again until the answer is truthy, and gives it; fails after 30 s, saying what was waited for. */
export async function until<T>(what: string, ask: () => Promise<T> | T): Promise<NonNullable<T>> {
  const end = Date.now() + WAIT_MS;
  for (;;) {
    const answer = await Promise.race([ask(), nothingAfter(LONGEST_ASK_MS)]);
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

declare global {
  /** The extension's own API, for what runs in its pages; both browsers answer it with promises. */
  const chrome: import('webextension-polyfill').Browser;
}
