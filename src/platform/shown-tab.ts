import { browser } from './browser.ts';

/**
 * The tab that an extension page is about: the one its address names (`?tab=12`, where the page stands in a tab of its
 * own), else the active tab of its window.
 */
export async function findShownTab(address: string): Promise<number | undefined> {
  const named = new URL(address).searchParams.get('tab') ?? '';
  if (/^\d+$/.test(named)) return Number(named);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

// Pages that swap stories change their address first, and their text once it has come.
const LOOKS_AFTER_MS = [500, 2000, 5000];

/** Calls `changed` whenever a tab may show another story, until the returned function is called. */
export function watchTab(tabId: number, changed: () => void): () => void {
  let timers: ReturnType<typeof setTimeout>[] = [];
  const stopLooking = () => {
    for (const timer of timers) clearTimeout(timer);
  };
  const listen = (updated: number, change: { url?: string; title?: string; status?: string }) => {
    if (updated !== tabId) return;
    if (change.url === undefined && change.title === undefined && change.status !== 'complete') return;
    changed();
    // Not only after a new address: Firefox tells of one without its words.
    stopLooking();
    timers = LOOKS_AFTER_MS.map((ms) => setTimeout(changed, ms));
  };
  browser.tabs.onUpdated.addListener(listen);
  return () => {
    browser.tabs.onUpdated.removeListener(listen);
    stopLooking();
  };
}

/** Shows a web address in a tab. */
export async function openInTab(tabId: number, url: string): Promise<void> {
  await browser.tabs.update(tabId, { url });
}

/** A tab's address, or '' where the browser does not tell us. */
export async function tabAddress(tabId: number): Promise<string> {
  return (await browser.tabs.get(tabId)).url ?? '';
}

// A page that never finishes loading can be read even so.
const LONGEST_LOAD_MS = 3000;

/** Waits until a tab has loaded its page; not for long. */
export async function tabLoaded(tabId: number): Promise<void> {
  let loaded = () => {};
  const isLoaded = new Promise<void>((resolve) => {
    loaded = resolve;
  });
  const listen = (updated: number, change: { status?: string }) => {
    if (updated === tabId && change.status === 'complete') loaded();
  };
  browser.tabs.onUpdated.addListener(listen);
  const timer = setTimeout(loaded, LONGEST_LOAD_MS);
  if ((await browser.tabs.get(tabId)).status !== 'loading') loaded();
  await isLoaded;
  clearTimeout(timer);
  browser.tabs.onUpdated.removeListener(listen);
}
