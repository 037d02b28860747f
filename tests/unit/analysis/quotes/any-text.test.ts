import { expect, test } from 'vitest';
import { quotesOf, story } from './story.ts';

const PIECES = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '„',
  ' ',
  ' ',
  ' ',
  '\n\n',
  '.',
  ',',
  '?',
  ':',
  '—',
  '(',
  ')',
  'Ann Roe',
  'she',
  'said',
  'the',
  'minister',
  'who',
  'of',
  'and',
  'called',
  'saying',
  'according to',
  "'s",
  '5',
  '𝒜',
  '\ud800',
  'é',
  '中文',
  '\u202e',
];

/** A small linear congruential generator: the same texts on every run. */
function randomText(seed: number, length: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return PIECES[state % PIECES.length] ?? '';
  }).join(' ');
}

test('any text gives spans inside blocks, in order, none over another, and never throws', () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const text = randomText(seed, 160);
    const { blocks } = story(text);
    const ends = new Map<number, number>();
    const spans = quotesOf(text, ['f Ann Roe']).flatMap((quote) => quote.spans);
    for (const { block, start, end } of spans.toSorted((a, b) => a.block - b.block || a.start - b.start)) {
      expect(start).toBeGreaterThanOrEqual(ends.get(block) ?? 0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(blocks[block]?.text.length ?? 0);
      ends.set(block, end);
    }
  }
});

test.each([
  [
    'an article of quotes',
    '“It is late,” Ann Roe said, “but not too late.” She called it “a gift” to the town of Leith.\n\n',
  ],
  ['one endless sentence', '“a” said Ann Roe of the board, '],
  ['opening marks only', '“ “a '],
  ['apostrophes', "the boys' dogs' 'n' "],
])('time grows with the text: %s', (_, piece) => {
  const time = (times: number): number => {
    const text = piece.repeat(times);
    quotesOf(text.slice(0, 2000));
    const began = performance.now();
    quotesOf(text);
    return performance.now() - began;
  };
  const best = (times: number): number => Math.min(...Array.from({ length: 6 }, () => time(times)));
  // Eight times the text: generous, for machines that do other things meanwhile, and far from the 64 of a square.
  expect(best(2400)).toBeLessThan(8 * 2.5 * best(300) + 30);
});
