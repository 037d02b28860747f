import { describe, expect, test } from 'vitest';
import { findQuotes } from '../../../../src/analysis/quotes/find-quotes.ts';
import type { QuoteRun } from '../../../../src/analysis/quotes/quote-spans.ts';
import { withoutPullQuotes } from '../../../../src/analysis/quotes/repeats.ts';
import { articleSentences } from '../../../../src/analysis/text/sentences.ts';
import type { Article, BlockKind } from '../../../../src/article/article.ts';
import { castNames } from './story.ts';

type Row = readonly [kind: BlockKind, text: string];

function quotesIn(...rows: readonly Row[]): readonly string[] {
  const blocks = rows.map(([kind, text]) => ({ kind, text }));
  const article: Article = { url: '', title: '', blocks, coverage: { read: blocks.length, leftOut: 0 } };
  const names = castNames(article, ['f Ann Roe|Roe', 'm Luis Diaz|Diaz']);
  return findQuotes(article, articleSentences(article, 'en'), names, 'en').map(({ spans, speaker }) => {
    const words = spans.map(({ block, start, end }) => blocks[block]?.text.slice(start, end)).join(' + ');
    return `${words} <- ${names.find(({ id }) => id === speaker?.name)?.name ?? '?'}`;
  });
}

describe('a pull quote', () => {
  test('of quoted words is no second quote', () => {
    expect(
      quotesIn(
        ['quotation', '“The wall breaks a little more of the sea”'],
        ['paragraph', '“The wall breaks a little more of the sea,” Ann Roe said.'],
      ),
    ).toEqual(['The wall breaks a little more of the sea, <- Ann Roe']);
  });
  test('of the author’s words is no quote', () => {
    expect(
      quotesIn(
        ['paragraph', 'I say that a bench built against one person is built against all. So there.'],
        ['quotation', 'A bench built against one person is built against all'],
      ),
    ).toEqual([]);
  });
  test('as a paragraph, after the words', () => {
    expect(
      quotesIn(
        ['paragraph', '“I have seen more of that coast,” said Luis Diaz.'],
        ['paragraph', '“I have seen more of that coast”'],
      ),
    ).toEqual(['I have seen more of that coast, <- Luis Diaz']);
  });
  test('is not a short answer given twice', () => {
    expect(quotesIn(['paragraph', 'Ann Roe said yes. “Of course.”'], ['paragraph', '“Of course.”'])).toHaveLength(2);
  });
});

/** Each text as a block quotation, with the run that it is. */
function quotations(texts: readonly string[]) {
  const blocks = texts.map((text) => ({ kind: 'quotation' as const, text }));
  const runs = texts.map((text, block): readonly QuoteRun[] => [
    {
      block,
      start: 0,
      end: text.length,
      outerStart: 0,
      outerEnd: text.length,
      isClosed: true,
      continues: false,
      isBlockQuotation: true,
      stop: '',
    },
  ]);
  return [blocks, runs] as const;
}

describe('withoutPullQuotes', () => {
  test.each([1, 8, 9, 40])('finds %i pull quotes in the text above them', (count) => {
    const texts = Array.from({ length: count }, (_, index) => `Boat ${index} came home late.`);
    const [blocks, runs] = quotations([...texts, ...texts]);
    expect(withoutPullQuotes(blocks, runs).map((list) => list.length)).toEqual([
      ...texts.map(() => 1),
      ...texts.map(() => 0),
    ]);
  });

  test('takes a time in proportion to the text, however many quotations it has', () => {
    const filler = 'and nobody saw the sea again '.repeat(4);
    const [blocks, runs] = quotations(
      Array.from({ length: 8000 }, (_, index) => `Sailor${index}x came home ${filler}`),
    );
    const begun = performance.now();
    expect(withoutPullQuotes(blocks, runs).flat()).toHaveLength(8000);
    expect(performance.now() - begun).toBeLessThan(1500);
  });
});

describe('a block quotation without marks', () => {
  test('after a cue and a colon is that speaker’s', () => {
    expect(
      quotesIn(
        ['paragraph', 'Luis Diaz kept the keys. In a letter to Diaz, Ann Roe wrote:'],
        ['quotation', 'The bell is yours now. Ring it for every boat.'],
      ),
    ).toEqual(['The bell is yours now. Ring it for every boat. <- Ann Roe']);
  });
  test('is its signer’s', () => {
    expect(
      quotesIn(['paragraph', 'Luis Diaz kept the keys.'], ['quotation', 'The bell is yours now. — Ann Roe']),
    ).toEqual(['The bell is yours now. <- Ann Roe']);
  });
});
