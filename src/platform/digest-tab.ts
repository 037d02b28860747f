import type { Digest } from '../analysis/digest.ts';
import type { Article } from '../article/article.ts';
import type { DigestAnswer } from './background-protocol.ts';
import { findDigest, keepDigest } from './digest-store.ts';
import { askPage, injectPageScript } from './page.ts';
import { tellPhase } from './phase.ts';
import { whyUnreadable } from './unreadable.ts';

// A page that swaps its article while it is being read is read again; one that never rests is given up.
const MOST_READINGS = 3;

/** Reads a tab's page and makes its digest with `analyse`, or finds the one already made of the same text. */
export async function digestTab(tabId: number, analyse: (article: Article) => Promise<Digest>): Promise<DigestAnswer> {
  await tellPhase(tabId, 'reading');
  try {
    await injectPageScript(tabId);
  } catch (error) {
    return whyUnreadable(tabId, error);
  }
  for (let reading = 1; reading <= MOST_READINGS; reading++) {
    const page = await askPage(tabId, 'read', {});
    if (page.status !== 'article')
      return page.status === 'no-article' ? { state: 'no-article' } : { ...page, state: 'too-large' };
    const { key, article } = page;
    const kept = await findDigest(tabId, key);
    if (!kept) await tellPhase(tabId, 'analysing');
    const digest = kept?.digest ?? (await analyse(article));
    if (!kept) await keepDigest(tabId, { key, article, digest });
    const now = await askPage(tabId, 'marked', { key });
    if (now.status !== 'stale')
      return { state: 'ready', key, article, digest, marked: now.status === 'marked' ? now.on : [] };
    await tellPhase(tabId, 'reading');
  }
  return { state: 'failed', message: 'the page kept changing while it was read' };
}
