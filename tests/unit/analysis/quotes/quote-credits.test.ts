import { describe, expect, test } from 'vitest';
import { findQuotes } from '../../../../src/analysis/quotes/find-quotes.ts';
import { readCredit } from '../../../../src/analysis/quotes/quote-credits.ts';
import { articleSentences } from '../../../../src/analysis/text/sentences.ts';
import type { Article, Block } from '../../../../src/article/article.ts';
import { castNames } from './story.ts';

describe('credits', () => {
  test.each([
    ['We did it. — Ann Roe', 'Ann Roe', 'We did it.'],
    ['We did it.- Ann Roe', 'Ann Roe', 'We did it.'],
    ['We did it – Ann Roe, mayor of Leith', 'Ann Roe', 'We did it'],
    ['— Ann Roe (@annroe) May 4, 2023', 'Ann Roe', ''],
    [
      'Stuck in the lift. pic.twitter.com/x1 — Ann Roe (@annroe) May 4, 2023',
      'Ann Roe',
      'Stuck in the lift. pic.twitter.com/x1',
    ],
  ])('%s', (text, name, words) => {
    const credit = readCredit(text);
    expect(text.slice(credit?.nameStart, credit?.nameEnd)).toBe(name);
    expect(text.slice(0, credit?.start)).toBe(words);
  });

  test.each([
    'We did it — and then we left.',
    'A well-known Leith-born man.',
    'It rained - all day',
    'It cost 4-5 pounds.',
  ])('none: %s', (text) => {
    expect(readCredit(text)).toBeUndefined();
  });
});

describe('block quotations', () => {
  const told = (blocks: readonly Block[]): readonly string[] => {
    const article: Article = { url: '', title: '', blocks, coverage: { read: blocks.length, leftOut: 0 } };
    const names = castNames(article, ['f Ann Roe', 'm Luis Diaz']);
    return findQuotes(article, articleSentences(article, 'en'), names, 'en').map(({ spans, speaker }) => {
      const words = spans.map(({ block, start, end }) => blocks[block]?.text.slice(start, end));
      return `${words.join(' + ')} <- ${names.find(({ id }) => id === speaker?.name)?.name ?? '?'}`;
    });
  };
  const quotation = (text: string): Block => ({ kind: 'quotation', text });

  test('an embedded post is its author’s, its credit and links are not words said', () => {
    const blocks = [
      { kind: 'paragraph', text: 'Luis Diaz wrote about the flood.' } as const,
      quotation('Stuck in the lift with four others.'),
      quotation('Water is rising. pic.twitter.com/abc1'),
      quotation('— Ann Roe (@annroe) December 21, 2023'),
    ];
    expect(told(blocks)).toEqual(['Stuck in the lift with four others. <- Ann Roe', 'Water is rising. <- Ann Roe']);
  });

  test('a credit behind the words', () => {
    expect(told([quotation('We waited eleven years for this bridge.- Ann Roe')])).toEqual([
      'We waited eleven years for this bridge. <- Ann Roe',
    ]);
  });
});
