import type { Digest, SummaryLine } from '../analysis/digest.ts';
import type { Article } from '../article/article.ts';
import { quoteWords } from '../copy/quote-words.ts';
import { lineWords } from '../copy/summary-words.ts';

// Silent reading of English non-fiction (Brysbaert 2019), the pace that the article's own minutes are counted with.
const WORDS_A_MINUTE = 238;

/** Seconds to read these summary lines and the key quotes, in steps of five and at least five; 0 where there is nothing to read. */
export function digestSeconds(
  article: Pick<Article, 'blocks'>,
  summary: readonly SummaryLine[],
  digest: Pick<Digest, 'quotes'>,
): number {
  const lines = summary.map((line) => lineWords(article, line));
  const quotes = digest.quotes.filter(({ rank }) => rank !== undefined).map((quote) => quoteWords(article, quote));
  const words = countWords([...lines, ...quotes].join('\n'));
  if (words === 0) return 0;
  return Math.max(5, Math.round((words / WORDS_A_MINUTE) * 12) * 5);
}

/** A length of time in the reader's language: seconds below a minute, else whole minutes. */
export function timeWords(seconds: number, locale: string, unitDisplay: 'short' | 'long'): string {
  const [amount, unit] = seconds < 60 ? [seconds, 'second'] : [Math.round(seconds / 60), 'minute'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }).format(amount);
}

function countWords(text: string): number {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}
