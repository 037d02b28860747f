import type { Digest } from '../analysis/digest.ts';
import type { Article } from '../article/article.ts';
import type { ReadAnswer, ReadingKey } from '../highlight/page-protocol.ts';
import type { DigestAnswer } from './background-protocol.ts';
import { findDigest, keepDigest } from './digest-store.ts';
import { AnswerError, isEndedCall } from './ended-call.ts';
import { askPage, injectPageScript } from './page.ts';
import { tellPhase } from './phase.ts';
import { tabAddress, tabLoaded } from './shown-tab.ts';
import { whyUnreadable } from './unreadable.ts';

// A page that swaps its article while it is being read is read again; of one that never rests, the last reading counts.
const MOST_READINGS = 3;

/** Reads a tab's page and makes its digest with `analyse`, or finds the one already made of the same text. */
export async function digestTab(tabId: number, analyse: (article: Article) => Promise<Digest>): Promise<DigestAnswer> {
  await tellPhase(tabId, 'reading');
  for (let reading = 1; reading <= MOST_READINGS; reading++) {
    const page = await readTab(tabId);
    if (page.status === 'no-article') return { state: 'no-article' };
    if (page.status === 'too-large') {
      const { unit, count, limit } = page;
      return { state: 'too-large', unit, count, limit };
    }
    if (page.status === 'unreadable') return page.answer;
    if (page.status === 'pdf') return { state: 'unreadable', reason: 'pdf' };
    const { key, article } = page;
    const kept = await findDigest(tabId, key);
    if (!kept) await tellPhase(tabId, 'analysing');
    const digest = kept?.digest ?? (await analyse(article));
    if (!kept) await keepDigest(tabId, { key, article, digest });
    const now = await askNow(tabId, key);
    const isLast = reading === MOST_READINGS;
    if (now.status === 'marked' && (now.isSameText || isLast)) {
      return { state: 'ready', key, article, digest, marked: now.on };
    }
    if (now.status === 'unsupported') return { state: 'ready', key, article, digest, marked: [] };
    await tellPhase(tabId, 'reading');
  }
  return { state: 'failed', message: 'the tab went from page to page while it was read' };
}

/** What the page says of a reading at this moment; a page that has gone meanwhile says nothing, and the tab has moved on. */
async function askNow(tabId: number, key: ReadingKey): ReturnType<typeof askPage<'marked'>> {
  try {
    return await askPage(tabId, 'marked', { key });
  } catch (error) {
    if (!isEndedCall(error)) throw error;
    return { status: 'stale', isShown: false };
  }
}

type TabReading = ReadAnswer | { readonly status: 'unreadable'; readonly answer: DigestAnswer };

async function readTab(tabId: number): Promise<TabReading> {
  for (let tried = 1; ; tried++) {
    try {
      await injectPageScript(tabId);
      return await askPage(tabId, 'read', {});
    } catch (error) {
      if (error instanceof AnswerError) throw error;
      // Firefox puts no script into some of its own pages and says nothing: there nobody answers.
      const answer = whyUnreadable(await tabAddress(tabId), String(error));
      // A page that goes while it is read takes our script with it; the next one may be read once it is there.
      if (answer.reason !== 'unknown' || tried === MOST_READINGS) return { status: 'unreadable', answer };
      await tabLoaded(tabId);
    }
  }
}
