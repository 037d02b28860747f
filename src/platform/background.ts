import type { Digest } from '../analysis/digest.ts';
import type { Article } from '../article/article.ts';
import type { BackgroundProtocol } from './background-protocol.ts';
import { browser } from './browser.ts';
import { forgetTab } from './digest-store.ts';
import { digestTab } from './digest-tab.ts';
import { offerInMenu } from './menu.ts';
import { answerCalls } from './messages.ts';

/**
 * Registers everything the background answers to. Call synchronously at top level: the browser stops an idle background
 * and starts it anew for the next event.
 */
export function serveBackground(analyse: (article: Article) => Promise<Digest>): void {
  offerInMenu();
  answerCalls<BackgroundProtocol>('background', { digest: ({ tabId }) => digestTab(tabId, analyse) });
  browser.tabs.onRemoved.addListener((tabId) => forgetTab(tabId));
}
