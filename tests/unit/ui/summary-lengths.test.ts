import { describe, expect, test } from 'vitest';
import { areWhole, offeredLengths, shownLength, shownLines } from '../../../src/ui/summary-lengths.ts';

/** A summary of so many lines whose ranks run against the reading order. */
function summaryOf(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    block: index,
    start: 0,
    end: 9,
    rank: count - index,
    edits: [],
    reasons: [],
  }));
}

describe('offeredLengths', () => {
  test.each([
    [{ brief: 1, standard: 3, full: 6 }, 6, ['brief', 'standard', 'full']],
    [{ brief: 2, standard: 2, full: 4 }, 4, ['brief', 'full']],
    [{ brief: 1, standard: 3, full: 3 }, 3, ['brief', 'standard']],
    [{ brief: 1, standard: 3, full: 6 }, 2, ['brief', 'standard']],
    [{ brief: 1, standard: 1, full: 1 }, 1, []],
    [{ brief: 1, standard: 3, full: 6 }, 0, []],
  ])('%j of %i lines: %j', (lengths, count, expected) => {
    expect(offeredLengths({ summary: summaryOf(count), lengths, notices: [] })).toEqual(expected);
  });

  test('are none where the story is very short', () => {
    const lengths = { brief: 1, standard: 2, full: 2 };
    expect(offeredLengths({ summary: summaryOf(2), lengths, notices: [{ kind: 'very-short' }] })).toEqual([]);
  });
});

describe('shownLength', () => {
  test.each([
    [['brief', 'standard', 'full'], 'standard', 'standard'],
    [['brief', 'full'], 'standard', 'brief'],
    [['brief', 'standard'], 'full', 'standard'],
    [['standard', 'full'], 'brief', 'standard'],
    [[], 'brief', 'full'],
  ] as const)('of %j for who wants %s: %s', (offered, wanted, expected) => {
    expect(shownLength(offered, wanted)).toBe(expected);
  });
});

describe('shownLines', () => {
  const digest = { summary: summaryOf(5), lengths: { brief: 1, standard: 3, full: 5 } };
  const blocks = (length: 'brief' | 'standard' | 'full') => shownLines(digest, length).map(({ block }) => block);

  test('are the first by rank, in reading order, and a longer summary holds the shorter', () => {
    expect(blocks('brief')).toEqual([4]);
    expect(blocks('standard')).toEqual([2, 3, 4]);
    expect(blocks('full')).toEqual([0, 1, 2, 3, 4]);
  });
});

test('areWhole asks whether every word of the article is shown', () => {
  const blocks = [
    { kind: 'paragraph', text: 'One. Two.' },
    { kind: 'paragraph', text: 'Three.' },
  ] as const;
  const bare = { edits: [], reasons: [] };
  const first = { block: 0, start: 0, end: 4, rank: 1, ...bare };
  const second = { block: 0, start: 5, end: 9, rank: 2, ...bare };
  const third = { block: 1, start: 0, end: 6, rank: 3, ...bare };
  expect(areWhole({ blocks }, [first, second, third])).toBe(true);
  expect(areWhole({ blocks }, [first, third])).toBe(false);
});
