import { browser } from './browser.ts';
import { watchOutcomes } from './digest-store.ts';

/** What a panel hears of the browser's tabs; addresses are not among it, for without a grant the browser tells none. */
export type TabNews =
  /** Another tab is in front in its window. */
  | { readonly type: 'activated'; readonly tabId: number; readonly windowId: number }
  /** The tab goes, or has gone, to another address, or loads its page anew. */
  | { readonly type: 'moving'; readonly tabId: number }
  /** The tab's page has loaded. */
  | { readonly type: 'loaded'; readonly tabId: number }
  /** The tab was asked to be digested, by whichever of our windows, with this outcome. */
  | { readonly type: 'digested'; readonly tabId: number; readonly outcome: string };

/** Calls `told` with the news of all tabs, until the returned function is called. */
export function watchTabNews(told: (news: TabNews) => void): () => void {
  const activated = ({ tabId, windowId }: { tabId: number; windowId: number }) =>
    told({ type: 'activated', tabId, windowId });
  const updated = (tabId: number, change: { status?: string; url?: string }) => {
    if (change.status === 'complete') told({ type: 'loaded', tabId });
    else if (change.status !== undefined || change.url !== undefined) told({ type: 'moving', tabId });
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  const stopOutcomes = watchOutcomes((tabId, outcome) => told({ type: 'digested', tabId, outcome }));
  return () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
    stopOutcomes();
  };
}
