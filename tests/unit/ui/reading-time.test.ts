import { describe, expect, test } from 'vitest';
import { digestSeconds, timeWords } from '../../../src/ui/reading-time.ts';

describe('digestSeconds', () => {
  const digestOf = (words: number) => {
    const text = 'word '.repeat(words).trim();
    const line = { block: 0, start: 0, end: text.length, rank: 1, edits: [], reasons: [] };
    return [{ blocks: [{ kind: 'paragraph', text }] }, words === 0 ? [] : [line], { quotes: [] }] as const;
  };

  test.each([
    [0, 0],
    [1, 5],
    [20, 5],
    [99, 25],
    [238, 60],
    [476, 120],
  ])('%i words take %i seconds', (words, seconds) => {
    expect(digestSeconds(...digestOf(words))).toBe(seconds);
  });

  test('counts key quotes and no others', () => {
    const text = 'word '.repeat(99).trim();
    const quote = { spans: [{ block: 0, start: 0, end: text.length }], kind: 'direct' } as const;
    const sentence = { block: 0, start: 0, end: text.length };
    const quotes = [
      { ...quote, sentence, rank: 1 },
      { ...quote, sentence },
    ];
    expect(digestSeconds({ blocks: [{ kind: 'paragraph', text }] }, [], { quotes })).toBe(25);
  });

  test('counts words of languages that put no spaces between them', () => {
    const text = '港湾労働者は日曜日にストライキを終えることを決めた。'.repeat(10);
    const summary = [{ block: 0, start: 0, end: text.length, rank: 1, edits: [], reasons: [] }];
    expect(digestSeconds({ blocks: [{ kind: 'paragraph', text }] }, summary, { quotes: [] })).toBeGreaterThan(20);
  });
});

describe('timeWords', () => {
  test.each<[number, string, 'short' | 'long', string]>([
    [25, 'en', 'short', '25 sec'],
    [25, 'en', 'long', '25 seconds'],
    [60, 'en', 'long', '1 minute'],
    [180, 'en', 'short', '3 min'],
    [180, 'de', 'long', '3 Minuten'],
    [95, 'en', 'short', '2 min'],
  ])('%i s in %s, %s: %s', (seconds, locale, unitDisplay, expected) => {
    expect(timeWords(seconds, locale, unitDisplay)).toBe(expected);
  });
});
