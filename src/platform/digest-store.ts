import type { Digest } from '../analysis/digest.ts';
import type { Article } from '../article/article.ts';
import type { ReadingKey } from '../highlight/page-protocol.ts';
import { browser } from './browser.ts';

/** A digest with the reading it was made of. */
export interface StoredDigest {
  readonly key: ReadingKey;
  readonly article: Article;
  readonly digest: Digest;
}

// The session area holds 10 MB; a long article with its digest takes about 100 kB.
const KEPT_PER_TAB = 3;
const prefix = (tabId: number) => `digest:${tabId}:`;
// The whole key is in the entry's name: an older page's answer that comes late lands beside the newer one, never on it.
const entryName = (tabId: number, key: ReadingKey) => `${prefix(tabId)}${key.hash}:${key.url}`;

/** The digest made of exactly this text at this address in this tab, if it is still kept. */
export async function findDigest(tabId: number, key: ReadingKey): Promise<StoredDigest | undefined> {
  const name = entryName(tabId, key);
  return (await browser.storage.session.get(name))[name] as StoredDigest | undefined;
}

/** Keeps a digest until the browser closes, and the tab's few newest ones only. */
export async function keepDigest(tabId: number, stored: StoredDigest): Promise<void> {
  const name = entryName(tabId, stored.key);
  const older = (await entryNames(prefix(tabId))).filter((other) => other !== name);
  await browser.storage.session.remove(older.slice(0, Math.max(0, older.length + 1 - KEPT_PER_TAB)));
  await browser.storage.session.set({ [name]: stored });
}

/** Forgets all digests of a tab. */
export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(await entryNames(prefix(tabId)));
}

async function entryNames(start: string): Promise<string[]> {
  return Object.keys(await browser.storage.session.get(null)).filter((name) => name.startsWith(start));
}
