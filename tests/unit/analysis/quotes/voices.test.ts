import { describe, expect, test } from 'vitest';
import { gatherVoices } from '../../../../src/analysis/quotes/voices.ts';
import { quotesOf, story } from './story.ts';

const ROE = 'f Ann Roe|Roe';
const DIAZ = 'm Luis Diaz|Diaz';

describe('voices', () => {
  test('gathers each speaker’s quotes, most quoted first, with shares of the words inside marks', () => {
    const text =
      '“One two three,” said Luis Diaz.\n\n“One two three four five,” said Ann Roe. She said the road would stay open.\n\n“Six, seven,” she said.';
    const voices = gatherVoices(story(text), quotesOf(text, [DIAZ, ROE]));
    expect(voices).toMatchObject([
      { name: 'n1', quotes: [1, 2, 3], share: 0.7 },
      { name: 'n0', quotes: [0], share: 0.3 },
    ]);
  });

  test('police are the same throughout, a resident may be another', () => {
    const text =
      '“We heard a bang,” a resident said.\n\n“It was dark,” said police.\n\n“I ran at once,” a resident said.\n\n“It is over,” police said.';
    expect(gatherVoices(story(text), quotesOf(text)).map(({ quotes }) => quotes)).toEqual([[1, 3], [0], [2]]);
  });

  test('unattributed quotes have no voice, and no quotes no share', () => {
    expect(gatherVoices(story('“It is late.”'), quotesOf('“It is late.”'))).toEqual([]);
    const text = 'Ann Roe said the road would stay open.';
    expect(gatherVoices(story(text), quotesOf(text, [ROE]))).toMatchObject([{ name: 'n0', share: 0 }]);
  });
});

describe('antecedents', () => {
  test.each([
    ['a pronoun', 'Ann Roe rose. “It is late,” she said.', 'Ann Roe'],
    ['a description', 'Ann Roe, the mayor, rose. “It is late,” the mayor said.', 'Ann Roe'],
    ['a name is its own', '“It is late,” Ann Roe said.', ''],
    ['cataphora', 'When she rose, Ann Roe said: “It is late.”', ''],
  ])('%s', (_, text, expected) => {
    const span = quotesOf(text, [ROE]).at(-1)?.speaker?.antecedent;
    expect(span === undefined ? '' : text.slice(span.start, span.end)).toBe(expected);
  });
});
