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

test('dashes, corner marks and posts: spans inside blocks, none over another', () => {
  const pieces = [
    '– ',
    '— ',
    '「',
    '」',
    '『',
    '』',
    '。',
    'Tak ',
    'powiedział Jan Lis. ',
    ' – powiedział ',
    '\n\n',
    '(@roe) ',
    '- Ann Roe',
  ];
  for (let seed = 1; seed <= 80; seed += 1) {
    let state = seed * 7919;
    const text = Array.from({ length: 80 }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return pieces[(state >> 8) % pieces.length] ?? '';
    }).join('');
    const { blocks } = story(text);
    const ends = new Map<number, number>();
    const spans = quotesOf(text, ['m Jan Lis'], 'pl').flatMap((quote) => quote.spans);
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
  ['reported speech', 'Ann Roe said that the talks would go on, and said she was, according to Roe, '],
  ['titles', '“The Iron Gate” and “Wall Street” '],
  ['opening marks only', '“ “a '],
  ['corner marks', '「a『b'],
  ['apostrophes', "the boys' dogs' 'n' "],
])('twice the text takes at most 2.2 times the time: %s', (_, piece) => {
  const time = (times: number): number => {
    const text = piece.repeat(times);
    const began = process.cpuUsage();
    quotesOf(text);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  };
  const best = (times: number): number => Math.min(...Array.from({ length: 5 }, () => time(times)));
  best(300);
  // The allowance is for what the machine's collector does meanwhile.
  expect(best(2400)).toBeLessThan(2.2 * best(1200) + 20);
});
