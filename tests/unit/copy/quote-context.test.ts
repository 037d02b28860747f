import { describe, expect, test } from 'vitest';
import { type Span, spanText } from '../../../src/article/article.ts';
import { contextParts, contextWords, quoteContext } from '../../../src/copy/quote-context.ts';

const long = `${'many words and '.repeat(60)}then she said so, ${'and more words '.repeat(60)}.`;
const texts = [
  'It rained. “We will stay. We have to,” said Dr. Ana Ruiz, the mayor. Then she left.',
  '“It is over.”',
  'Nobody asked. The U.S. envoy, it was he who spoke. He left.',
  long,
];
const article = { blocks: texts.map((text) => ({ kind: 'paragraph', text }) as const) };

function spanOf(block: number, words: string): Span {
  const start = texts[block]?.indexOf(words) ?? -1;
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { block, start, end: start + words.length };
}

describe('quoteContext', () => {
  const spans = [spanOf(0, 'We will stay. We have to,')];

  test.each<[string, Parameters<typeof quoteContext>[1], string]>([
    [
      'the sentence of the quote, where that holds what attributes it',
      {
        spans,
        sentence: spanOf(0, '“We will stay. We have to,” said Dr. Ana Ruiz, the mayor.'),
        cue: spanOf(0, 'said'),
      },
      '“We will stay. We have to,” said Dr. Ana Ruiz, the mayor.',
    ],
    [
      'else the sentence around the cue and the speaker',
      {
        spans,
        sentence: spanOf(0, '“We will stay.'),
        cue: spanOf(0, 'said'),
        speaker: { span: spanOf(0, 'Ana Ruiz'), name: 'p1' },
      },
      'We have to,” said Dr. Ana Ruiz, the mayor.',
    ],
    [
      'in another paragraph than the quote',
      {
        spans: [spanOf(1, 'It is over.')],
        sentence: spanOf(1, '“It is over.”'),
        speaker: { span: spanOf(2, 'he who') },
      },
      'The U.S. envoy, it was he who spoke.',
    ],
    [
      'the quote’s own sentence, where nothing attributes it',
      { spans: [spanOf(1, 'It is over.')], sentence: spanOf(1, '“It is over.”') },
      '“It is over.”',
    ],
  ])('%s', (_, quote, expected) => {
    expect(contextWords(article, quoteContext(article, quote))).toBe(expected);
  });

  test('keeps what counts of a sentence as long as a page', () => {
    const sentence = { block: 3, start: 0, end: long.length };
    const context = quoteContext(article, { spans: [sentence], sentence, cue: spanOf(3, 'said') });
    const words = contextWords(article, context);
    expect(words.length).toBeLessThan(520);
    expect(words).toMatch(/^\[…\] .*\bthen she said so\b.* \[…\]$/);
    expect(long).toContain(spanText(article, context.span));
  });
});

test('contextParts mark the cue and the speaker, and are the context’s words', () => {
  const quote = { cue: spanOf(0, 'said'), speaker: { span: spanOf(0, 'Ana Ruiz') } };
  const context = quoteContext(article, { ...quote, spans: [], sentence: spanOf(0, texts[0] ?? '') });
  const parts = contextParts(article, context, quote);
  expect(parts.filter(({ kind }) => kind)).toEqual([
    { words: 'said', kind: 'cue' },
    { words: 'Ana Ruiz', kind: 'speaker' },
  ]);
  expect(parts.map(({ words }) => words).join('')).toBe(texts[0]);
});
