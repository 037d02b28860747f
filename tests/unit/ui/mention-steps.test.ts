import { describe, expect, test } from 'vitest';
import { mentionPositions, nextMention } from '../../../src/ui/mention-steps.ts';

describe('nextMention', () => {
  test.each<[shown: number | undefined, count: number, direction: 1 | -1, expected: number]>([
    [undefined, 4, 1, 0],
    [undefined, 4, -1, 3],
    [0, 4, 1, 1],
    [3, 4, 1, 0],
    [0, 4, -1, 3],
    [2, 4, -1, 1],
    [0, 1, 1, 0],
    [0, 1, -1, 0],
  ])('from %s of %s by %s is %s', (shown, count, direction, expected) => {
    expect(nextMention(shown, count, direction)).toBe(expected);
  });
});

describe('mentionPositions', () => {
  const blocks = [
    { kind: 'paragraph', text: 'x'.repeat(10) },
    { kind: 'paragraph', text: 'x'.repeat(30) },
  ] as const;

  test('measures from the start of the article', () => {
    const mentions = [
      { block: 0, start: 0, end: 2 },
      { block: 0, start: 5, end: 6 },
      { block: 1, start: 10, end: 12 },
    ];
    expect(mentionPositions({ blocks }, mentions)).toEqual([0, 0.125, 0.5]);
  });

  test('an empty article has no length to measure by', () => {
    expect(mentionPositions({ blocks: [] }, [{ block: 0, start: 0, end: 1 }])).toEqual([0]);
  });
});
