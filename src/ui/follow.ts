import { outcomeOf } from '../platform/outcome.ts';
import type { TabNews } from '../platform/tab-news.ts';
import { isWaiting, type View } from './view.ts';

/** What a panel stands beside, and what it shows. */
export interface Followed {
  /** Its own browser window. */
  readonly windowId: number | undefined;
  /** The tab it is about. */
  readonly tabId: number | undefined;
  /** Whether it waits for an answer, be it one that it shows no sign of waiting for. */
  readonly isReading: boolean;
  readonly view: View;
}

/** What a panel does at a piece of news. */
export type Step =
  | 'nothing'
  /** Turns to the tab of the news: what it showed goes at once. */
  | 'turn'
  /** Reads the tab's page: what it showed goes at once. */
  | 'read'
  /** Reads the tab's page, and shows what it showed until there is an answer. */
  | 'read-quietly'
  /** Asks the page whether it is still the one that was read. */
  | 'compare'
  /** Takes the news again once the answer that it waits for has come. */
  | 'later';

/**
 * What a panel does at a piece of news, so that it never shows one page's digest beside another: it follows the tab in
 * front of its own window, and that tab wherever it goes.
 */
export function nextStep({ windowId, tabId, isReading, view }: Followed, news: TabNews): Step {
  if (news.type === 'activated') return news.windowId === windowId && news.tabId !== tabId ? 'turn' : 'nothing';
  if (news.tabId !== tabId) return 'nothing';
  if (isReading || isWaiting(view)) return 'later';
  if (news.type === 'digested') return outcomeOf(view) === news.outcome ? 'nothing' : 'read-quietly';
  if (view.state === 'ready') return 'compare';
  if (news.type === 'loaded') return 'read-quietly';
  // Going elsewhere never brings a grant: whether something else forbids reading there is told once the page is there.
  return awaitsGrant(view) ? 'nothing' : 'read';
}

/** Whether the reader has to press the button before the page can be read. */
export function awaitsGrant(view: View): boolean {
  return view.state === 'unreadable' && view.reason === 'access-ended';
}
