import type { Digest } from '../analysis/digest.ts';
import type { Article } from '../article/article.ts';
import type { ReadingKey } from '../highlight/page-protocol.ts';
import { browser } from './browser.ts';
import { entriesToDrop, type StoreEntry } from './store-entries.ts';

/** A digest with the reading it was made of. */
export interface StoredDigest {
  readonly key: ReadingKey;
  readonly article: Article;
  readonly digest: Digest;
}

/** An entry as it is kept, with the moment it was made (ms since 1970). */
interface Kept extends StoredDigest {
  readonly keptAt: number;
}

const NAME = /^(?:digest|phase|outcome):(\d+)/;
const OUTCOME = /^outcome:(\d+)$/;
// The whole key is in the entry's name: an older page's answer that comes late lands beside the newer one, never on it.
const entryName = (tabId: number, key: ReadingKey) => `digest:${tabId}:${key.hash}:${key.url}`;
const phaseName = (tabId: number) => `phase:${tabId}`;

/** The digest made of exactly this text at this address in this tab, if it is still kept. */
export async function findDigest(tabId: number, key: ReadingKey): Promise<StoredDigest | undefined> {
  const name = entryName(tabId, key);
  return (await browser.storage.session.get(name))[name] as StoredDigest | undefined;
}

/**
 * Keeps a digest until its tab or the browser closes; of each tab the few newest only. The store is a cache: where it
 * is full even so, the digest is not kept, and made again when it is asked for.
 */
export async function keepDigest(tabId: number, stored: StoredDigest): Promise<void> {
  const name = entryName(tabId, stored.key);
  const open = await openTabs();
  const others = (await entries()).filter((entry) => entry.name !== name);
  await browser.storage.session.remove(entriesToDrop(others, open, tabId));
  if (!open.has(tabId)) return;
  const kept: Kept = { ...stored, keptAt: Date.now() };
  try {
    await browser.storage.session.set({ [name]: kept });
  } catch {
    // Full: other tabs' digests make room.
    await browser.storage.session.remove(others.map((entry) => entry.name));
    await orWarn(browser.storage.session.set({ [name]: kept }));
  }
}

/** Keeps what a tab's digest is waiting for; where the store is full, the reader sees less of the progress, nothing else. */
export function keepPhase(tabId: number, phase: string): Promise<void> {
  return orWarn(browser.storage.session.set({ [phaseName(tabId)]: phase }));
}

/** Calls `told` whenever what a tab's digest is waiting for changes, until the returned function is called. */
export function watchPhaseEntry(tabId: number, told: (phase: unknown) => void): () => void {
  return watchSession((changes) => {
    const change = changes[phaseName(tabId)];
    if (change) told(change.newValue);
  });
}

/** Keeps what came of the last request to digest a tab, in the words of `outcomeOf`. */
export function keepOutcome(tabId: number, outcome: string): Promise<void> {
  return orWarn(browser.storage.session.set({ [`outcome:${tabId}`]: outcome }));
}

/** Calls `told` whenever another outcome is kept for a tab than before, until the returned function is called. */
export function watchOutcomes(told: (tabId: number, outcome: string) => void): () => void {
  return watchSession((changes) => {
    for (const [name, { newValue }] of Object.entries(changes)) {
      const tabId = OUTCOME.exec(name)?.[1];
      if (tabId !== undefined && typeof newValue === 'string') told(Number(tabId), newValue);
    }
  });
}

/** Forgets everything about a tab. */
export async function forgetTab(tabId: number): Promise<void> {
  const own = (await entries()).filter((entry) => entry.tabId === tabId);
  await browser.storage.session.remove(own.map(({ name }) => name));
}

function watchSession(listen: (changes: Record<string, { newValue?: unknown }>) => void): () => void {
  browser.storage.session.onChanged.addListener(listen);
  return () => browser.storage.session.onChanged.removeListener(listen);
}

async function openTabs(): Promise<ReadonlySet<number>> {
  return new Set((await browser.tabs.query({})).flatMap(({ id }) => id ?? []));
}

async function entries(): Promise<StoreEntry[]> {
  return Object.entries(await browser.storage.session.get(null)).flatMap(([name, value]) => {
    const tabId = NAME.exec(name)?.[1];
    if (tabId === undefined) return [];
    const keptAt = (value as Partial<Kept> | undefined)?.keptAt;
    return [{ name, tabId: Number(tabId), ...(keptAt === undefined ? {} : { keptAt }) }];
  });
}

async function orWarn(written: Promise<void>): Promise<void> {
  await written.catch((error) => console.warn('Standfirst: not kept for this session', error));
}
