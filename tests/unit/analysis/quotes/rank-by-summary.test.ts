import { describe, expect, test } from 'vitest';
import type { Quote, SummaryLine } from '../../../../src/analysis/digest.ts';
import { rankBySummary } from '../../../../src/analysis/quotes/rank-by-summary.ts';

const quote = (block: number, rank?: number): Quote => ({
  kind: 'direct',
  spans: [{ block, start: 5, end: 20 }],
  sentence: { block, start: 0, end: 40 },
  ...(rank === undefined ? {} : { rank }),
});
const line = (block: number, rank: number, end = 40): SummaryLine => ({
  block,
  start: 0,
  end,
  rank,
  edits: [],
  reasons: [],
});
const ranksOf = (quotes: readonly Quote[]) => quotes.map(({ rank }) => rank);

describe('rankBySummary', () => {
  const quotes = [quote(0, 1), quote(1), quote(2, 2), quote(3, 3)];

  test('puts what the summary says already behind what it does not', () => {
    expect(ranksOf(rankBySummary(quotes, [line(0, 1), line(1, 2)], 3))).toEqual([3, undefined, 1, 2]);
  });

  test('looks at the lines that are shown at first alone', () => {
    expect(ranksOf(rankBySummary(quotes, [line(0, 4)], 3))).toEqual([1, undefined, 2, 3]);
  });

  test('counts a quote as told only where the line holds all of it', () => {
    expect(ranksOf(rankBySummary(quotes, [line(0, 1, 19)], 3))).toEqual([1, undefined, 2, 3]);
  });

  test('keeps the order where all are told', () => {
    expect(ranksOf(rankBySummary(quotes, [line(0, 1), line(2, 2), line(3, 3)], 3))).toEqual([1, undefined, 2, 3]);
  });
});
