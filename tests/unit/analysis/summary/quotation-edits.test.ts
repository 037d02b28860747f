import { expect, test } from 'vitest';
import { findQuotes } from '../../../../src/analysis/quotes/find-quotes.ts';
import { quotationEdits } from '../../../../src/analysis/summary/quotation-edits.ts';
import { articleSentences } from '../../../../src/analysis/text/sentences.ts';
import { lineWords } from '../../../../src/copy/summary-words.ts';

/** Every sentence of a story as a summary would show it. */
function shown(texts: readonly string[], language: string): readonly string[] {
  const article = {
    url: '',
    title: '',
    blocks: texts.map((text) => ({ kind: 'paragraph' as const, text })),
    coverage: { read: texts.length, leftOut: 0 },
  };
  const sentences = articleSentences(article, language);
  const quotes = findQuotes(article, sentences, [], language);
  return sentences.map((sentence) => {
    const { block, start, end } = sentence;
    const edits = quotationEdits(article, sentence, quotes);
    return lineWords(article, { block, start, end, rank: 1, edits, reasons: [] });
  });
}

test.each([
  [
    'over three sentences',
    'en',
    ['“The river is rising. Nobody has told us anything. We shall leave tonight,” Bo Lind said. The dam held.'],
    [
      '“The river is rising.[”]',
      '[“]Nobody has told us anything.[”]',
      '[“]We shall leave tonight,” Bo Lind said.',
      'The dam held.',
    ],
  ],
  [
    'over paragraphs that each open it again',
    'en',
    ['“The river is rising,” Bo Lind said. “Nobody has told us anything.', '“We shall leave tonight. It is late.”'],
    [
      '“The river is rising,” Bo Lind said.',
      '“Nobody has told us anything.[”]',
      '“We shall leave tonight.[”]',
      '[“]It is late.”',
    ],
  ],
  [
    'in straight marks',
    'en',
    ['"The river is rising. We shall leave tonight," Bo Lind said.'],
    ['"The river is rising.["]', '["]We shall leave tonight," Bo Lind said.'],
  ],
  [
    'in French marks, with a space inside',
    'fr',
    ['« La rivière monte. Nous partirons cette nuit », a déclaré Bo Lind.'],
    ['« La rivière monte.[»]', '[«]Nous partirons cette nuit », a déclaré Bo Lind.'],
  ],
  [
    'in Chinese',
    'zh',
    ['市长说：“河水正在上涨。我们今晚必须离开。”'],
    ['市长说：“河水正在上涨。[”]', '[“]我们今晚必须离开。”'],
  ],
  ['whole', 'en', ['“The river is rising,” Bo Lind said.'], ['“The river is rising,” Bo Lind said.']],
])('a quotation %s', (_, language, texts, expected) => {
  expect(shown(texts, language)).toEqual(expected);
});
