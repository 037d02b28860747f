import type { Digest } from '../analysis/digest.ts';
import type { Article } from '../article/article.ts';
import type { BackgroundProtocol } from './background-protocol.ts';
import { browser } from './browser.ts';
import { titleButton } from './button-title.ts';
import { forgetTab, keepOutcome } from './digest-store.ts';
import { digestTab } from './digest-tab.ts';
import { offerInMenu } from './menu.ts';
import { answerCalls } from './messages.ts';
import { outcomeOf } from './outcome.ts';

/**
 * Registers everything the background answers to. Call synchronously at top level: the browser stops an idle background
 * and starts it anew for the next event. `tooltip` says a digested story in one sentence.
 */
export function serveBackground(
  analyse: (article: Article) => Promise<Digest>,
  tooltip: (article: Article, digest: Digest) => string | undefined,
): void {
  offerInMenu();
  const digesting: number[] = [];
  answerCalls<BackgroundProtocol>('background', {
    async digest({ tabId }) {
      digesting.push(tabId);
      const answer = await digestTab(tabId, analyse).finally(() => digesting.splice(digesting.indexOf(tabId), 1));
      // The reader waits for the answer alone; a panel beside the page catches up.
      void keepOutcome(tabId, outcomeOf(answer));
      void titleButton(tabId, answer.state === 'ready' ? tooltip(answer.article, answer.digest) : undefined);
      return answer;
    },
    isDigesting: ({ tabId }) => digesting.includes(tabId),
  });
  browser.tabs.onRemoved.addListener((tabId) => forgetTab(tabId));
}
