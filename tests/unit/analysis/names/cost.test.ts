import { describe, expect, test } from 'vitest';
import { namesOf, story } from './read.ts';

// Made of sounds, so that no word list helps: the n-th word is always the same.
function word(n: number): string {
  const sounds = ['ba', 'ko', 'ri', 'mu', 'te', 'sa', 'lo', 'ne', 'vi', 'da', 'gu', 'pe', 'fo', 'hi', 'ja', 'zu'];
  let rest = Math.imul(n + 1, 2654435761) >>> 0;
  let text = '';
  for (let i = 0; i < 4; i++, rest >>>= 4) text += sounds[rest & 15] ?? '';
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function fill(characters: number, piece: (n: number) => string): string {
  const pieces: string[] = [];
  for (let n = 0, length = 0; length < characters; n++) {
    const next = piece(n);
    pieces.push(next);
    length += next.length + 1;
  }
  return pieces.join(' ');
}

const TEXTS: readonly (readonly [string, (n: number) => string])[] = [
  ['capitalised words', word],
  ['the same capitalised words', (n) => word(n % 12)],
  ['full names', (n) => `${word(n)} ${word(n + 7777)} said so.`],
  ['namesakes', (n) => `${word(n)} Smith said that Smith and Mrs Smith knew.`],
  ['initials', (n) => `${word(n).charAt(0)}. ${word(n)} met ${word(n + 1)} ${word(n)}.`],
  [
    'organisations and abbreviations',
    (n) => `${word(n)} ${word(n + 9)} Council (${word(n).toUpperCase()}) met the Council.`,
  ],
  ['places', (n) => `in ${word(n)}, ${word(n + 5)} and`],
  ['particles', () => 'van de'],
  ['roles', (n) => `the deputy chief minister of the ministry of ${word(n)}, ${word(n)} ${word(n + 3)}, the head of`],
  ['quotation marks', (n) => `“${word(n)} ${word(n + 2)}, she said he said`],
];

/** Milliseconds of processor time, the least of three: other programs on the machine do not count. */
function cost(characters: number, piece: (n: number) => string): number {
  const article = story([fill(characters, piece)]);
  const times = [0, 1, 2].map(() => {
    const before = process.cpuUsage();
    namesOf(article);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe('the work stays in proportion to the text', () => {
  // Twice the text is to cost about twice; collecting garbage and cold code are given room, a square (four times) is not.
  test.each(TEXTS)('%s', { retry: 3, timeout: 30_000 }, (_, piece) => {
    cost(20_000, piece);
    const once = cost(60_000, piece);
    const twice = cost(120_000, piece);
    expect(twice).toBeLessThan(once * 3 + 30);
  });

  test('one word of two hundred thousand letters', () => {
    for (const text of [
      `Ana Reyes, ${'the son and '.repeat(15_000)}`,
      `Ana Reyes, ${'his mother of two and '.repeat(9_000)}`,
      `${'A'.repeat(200_000)}-x`,
      `${'A'.repeat(200_000)}a`,
      "a'".repeat(100_000),
      'A-b'.repeat(70_000),
    ])
      expect(namesOf(story([text])).length).toBeLessThan(3);
  }, 10_000);
});
