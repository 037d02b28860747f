/** What stands in the session store under one name; only digests have a moment at which they were kept. */
export interface StoreEntry {
  readonly name: string;
  readonly tabId: number;
  /** In ms since 1970. */
  readonly keptAt?: number;
}

// The session area holds 10 MB; a long article with its digest takes about 100 kB.
const KEPT_PER_TAB = 3;

/** The names to drop before one more digest of a tab is kept: all of closed tabs, and the tab's oldest. */
export function entriesToDrop(entries: readonly StoreEntry[], openTabs: ReadonlySet<number>, tabId: number): string[] {
  const ofClosed = entries.filter((entry) => !openTabs.has(entry.tabId));
  const own = entries.filter((entry) => entry.tabId === tabId && entry.keptAt !== undefined && openTabs.has(tabId));
  const oldest = own.sort((one, other) => (other.keptAt ?? 0) - (one.keptAt ?? 0)).slice(KEPT_PER_TAB - 1);
  return [...ofClosed, ...oldest].map(({ name }) => name);
}
