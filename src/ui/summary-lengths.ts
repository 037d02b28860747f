import type { Digest, SummaryLine } from '../analysis/digest.ts';
import { type Article, spanText } from '../article/article.ts';
import type { SummaryLength } from '../platform/summary-length.ts';

const LENGTHS: readonly SummaryLength[] = ['brief', 'standard', 'full'];

/**
 * The lengths that a summary really has: one that shows no more lines than a shorter one is left out; none where all are
 * one, or where the story is so short that there is nothing to choose.
 */
export function offeredLengths({
  lengths,
  summary,
  notices,
}: Pick<Digest, 'lengths' | 'summary' | 'notices'>): SummaryLength[] {
  if (notices.some(({ kind }) => kind === 'very-short')) return [];
  const shown = (length: SummaryLength) => linesOf(summary, lengths[length]).length;
  const offered = LENGTHS.filter((length, index) => {
    const shorter = LENGTHS[index - 1];
    return shown(length) > (shorter === undefined ? 0 : shown(shorter));
  });
  return offered.length > 1 ? offered : [];
}

/** The length that is shown to a reader who wants `wanted`: that one, or the longest offered that is no longer; all there is where none is offered. */
export function shownLength(offered: readonly SummaryLength[], wanted: SummaryLength): SummaryLength {
  if (offered.length === 0) return 'full';
  const upTo = LENGTHS.slice(0, LENGTHS.indexOf(wanted) + 1);
  return offered.findLast((length) => upTo.includes(length)) ?? offered[0] ?? 'full';
}

/** The summary's lines at a length, in reading order. */
export function shownLines(digest: Pick<Digest, 'lengths' | 'summary'>, wanted: SummaryLength): readonly SummaryLine[] {
  return linesOf(digest.summary, digest.lengths[wanted]);
}

/** Whether the lines are all that the article says. */
export function areWhole({ blocks }: Pick<Article, 'blocks'>, lines: readonly SummaryLine[]): boolean {
  const length = (words: string) => words.replace(/\s/g, '').length;
  const whole = blocks.reduce((sum, { text }) => sum + length(text), 0);
  return lines.reduce((sum, line) => sum + length(spanText({ blocks }, line)), 0) === whole;
}

function linesOf(summary: readonly SummaryLine[], count: number): readonly SummaryLine[] {
  return summary.filter(({ rank }) => rank <= count);
}
