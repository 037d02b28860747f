import type { PageProtocol } from '../highlight/page-protocol.ts';
import { browser } from './browser.ts';
import { answerCalls, callTab } from './messages.ts';

const PAGE_SCRIPT = '/content-scripts/page.js';

/** Puts the page script into a tab's top frame; rejects with the browser's reason where it may not run there. */
export async function injectPageScript(tabId: number): Promise<void> {
  // At once: a page that never finishes loading would never let it in.
  await browser.scripting.executeScript({ target: { tabId }, files: [PAGE_SCRIPT], injectImmediately: true });
}

/** Asks the page script of a tab; rejects where there is none. */
export function askPage<K extends keyof PageProtocol>(
  tabId: number,
  name: K,
  request: Parameters<PageProtocol[K]>[0],
): Promise<Awaited<ReturnType<PageProtocol[K]>>> {
  return callTab<PageProtocol, K>(tabId, name, request);
}

/** Answers what the extension asks of this page. Call once for each page script. */
export function answerPageCalls(answers: PageProtocol): void {
  answerCalls<PageProtocol>('page', answers);
}
