import type { Digest } from '../analysis/digest.ts';
import type { Article } from '../article/article.ts';
import type { ReadAnswer } from '../highlight/page-protocol.ts';
import type { DigestAnswer } from './background-protocol.ts';
import { findDigest, keepDigest } from './digest-store.ts';
import { AnswerError } from './ended-call.ts';
import { askPage, injectPageScript } from './page.ts';
import { tellPhase } from './phase.ts';
import { tabAddress } from './shown-tab.ts';
import { whyUnreadable } from './unreadable.ts';

// A page that swaps its article while it is being read is read again; one that never rests is given up.
const MOST_READINGS = 3;

/** Reads a tab's page and makes its digest with `analyse`, or finds the one already made of the same text. */
export async function digestTab(tabId: number, analyse: (article: Article) => Promise<Digest>): Promise<DigestAnswer> {
  await tellPhase(tabId, 'reading');
  for (let reading = 1; reading <= MOST_READINGS; reading++) {
    const page = await readTab(tabId);
    if (page.status === 'no-article') return { state: 'no-article' };
    if (page.status === 'too-large') return { ...page, state: 'too-large' };
    if (page.status === 'unreadable') return page.answer;
    const { key, article } = page;
    const kept = await findDigest(tabId, key);
    if (!kept) await tellPhase(tabId, 'analysing');
    const digest = kept?.digest ?? (await analyse(article));
    if (!kept) await keepDigest(tabId, { key, article, digest });
    const now = await askPage(tabId, 'marked', { key });
    if (now.status !== 'stale') {
      return { state: 'ready', key, article, digest, marked: now.status === 'marked' ? now.on : [] };
    }
    await tellPhase(tabId, 'reading');
  }
  return { state: 'failed', message: 'the page kept changing while it was read' };
}

type TabReading = ReadAnswer | { readonly status: 'unreadable'; readonly answer: DigestAnswer };

async function readTab(tabId: number): Promise<TabReading> {
  try {
    await injectPageScript(tabId);
    return await askPage(tabId, 'read', {});
  } catch (error) {
    if (error instanceof AnswerError) throw error;
    // Firefox puts no script into some of its own pages and says nothing: there nobody answers.
    return { status: 'unreadable', answer: whyUnreadable(await tabAddress(tabId), String(error)) };
  }
}
