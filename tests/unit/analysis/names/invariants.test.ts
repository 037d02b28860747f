import { expect, test } from 'vitest';
import type { Article, BlockKind } from '../../../../src/article/article.ts';
import { spanText } from '../../../../src/article/article.ts';
import { namesOf, story } from './read.ts';

const PIECES = [
  ...[
    'Amara Okafor',
    'Paris',
    'U.S.',
    'al-Assad',
    'the',
    'of',
    'and',
    'Ministry',
    'President',
    'Mr.',
    'van der',
    '’s',
    "'s",
    'NATO',
  ],
  ...[
    '(',
    ')',
    ',',
    '.',
    '“',
    '”',
    '—',
    '-',
    '’',
    '4',
    '2021',
    '$5',
    '\u00a0',
    '\n',
    '\t',
    'É',
    'ß',
    'İ',
    'ﬁ',
    '😀',
    '𝒳',
    '\ud800',
    '\udc00',
  ],
  ...[
    '\u0301',
    '\u200d',
    '\u202e',
    'Москва',
    '東京',
    'القاهرة',
    'Ōsaka',
    '',
    ' ',
    'said',
    'in',
    'who is a',
    'X',
    'A.B.',
    'McDonald',
    '\u0000',
  ],
];
const KINDS: readonly BlockKind[] = ['standfirst', 'heading', 'paragraph', 'list-item', 'quotation', 'caption'];

/** Numbers in [0, 1) that every run of the test sees alike (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function randomArticle(seed: number): Article {
  const random = numbers(seed);
  const text = (most: number): string =>
    Array.from({ length: Math.floor(random() * most) }, () => PIECES[Math.floor(random() * PIECES.length)])
      .join(random() < 0.2 ? '' : ' ')
      .trim();
  const blocks = Array.from({ length: Math.floor(random() * 6) }, () => ({
    kind: KINDS[Math.floor(random() * KINDS.length)] ?? 'paragraph',
    text: text(40),
  }));
  return { ...story([], text(12)), blocks };
}

test.each(Array.from({ length: 150 }, (_, seed) => seed))('any text gives sound names (%i)', (seed) => {
  const article = randomArticle(seed);
  for (const language of ['en', 'es']) {
    const names = namesOf(article, language);
    const taken = new Set<string>();
    for (const name of names) {
      expect(name.salience).toBeGreaterThanOrEqual(0);
      expect(name.salience).toBeLessThanOrEqual(1);
      expect(name.mentions.length).toBeGreaterThan(0);
      const forms = name.mentions.map((mention) => spanText(article, mention));
      expect([name.name, ...name.aliases].sort()).toEqual([...new Set(forms)].sort());
      for (const mention of name.mentions) {
        const block = article.blocks[mention.block];
        expect(mention.start).toBeGreaterThanOrEqual(0);
        expect(mention.end).toBeLessThanOrEqual(block?.text.length ?? 0);
        expect(spanText(article, mention).trim()).not.toBe('');
        for (let at = mention.start; at < mention.end; at++) {
          expect(taken.has(`${mention.block}:${at}`)).toBe(false);
          taken.add(`${mention.block}:${at}`);
        }
      }
      if (name.role !== undefined) expect(spanText(article, name.role)).not.toBe('');
    }
    expect([...names].sort((a, b) => b.salience - a.salience)).toEqual(names);
  }
});

test('the same article always gives the same names', () => {
  const article = randomArticle(7);
  expect(namesOf(article)).toEqual(namesOf(article));
});
