import { describe, expect, test } from 'vitest';
import type { Name } from '../../../../src/analysis/digest.ts';
import { sentenceEdits } from '../../../../src/analysis/summary/edits.ts';
import { summaryLengths } from '../../../../src/analysis/summary/lengths.ts';
import { elidableOpening, opensOnConnective, opensOnPronoun } from '../../../../src/analysis/summary/openings.ts';
import { articleSentences } from '../../../../src/analysis/text/sentences.ts';
import type { Span } from '../../../../src/article/article.ts';

describe('openings', () => {
  test.each([
    ['He left.', true, false],
    ['“It is late,” she said.', true, false],
    ['This week the port opens.', false, false],
    ['This came late.', true, false],
    ['It was 4.10 on Sunday morning.', false, false],
    ['It was late.', true, false],
    ['It is nearly 9 p.m. in Larnum.', false, false],
    ['It was 4 May when they left.', false, false],
    ['It was 2019 when they left.', false, false],
    ['It is 900 metres tall.', true, false],
    ['It was 12 goals to nil.', true, false],
    ['Those who left were paid.', false, false],
    ['But the port is closed.', false, true],
    ['However, the port is closed.', false, true],
    ['So far 20 have left.', false, false],
    ['Hermann left.', false, false],
    ['Butter is dear.', false, false],
  ])('%s', (text, pronoun, connective) => {
    expect([opensOnPronoun(text, 'en'), opensOnConnective(text, 'en')]).toEqual([pronoun, connective]);
  });

  test.each([
    ['But the port is closed.', 3],
    ['However, the port is closed.', 8],
    ['And yet it moves.', 0],
    ['However the port is run, it loses money.', 0],
    ['Yet to be paid, the men left.', 0],
    ['Instead, the port is closed.', 0],
    ['The port is closed.', 0],
  ])('what may be left out of "%s"', (text, length) => {
    expect(elidableOpening(text)).toBe(length);
  });
});

describe('sentenceEdits', () => {
  const texts = [
    'Ana Ruiz leads the port.',
    'But she left. Ruiz spoke to Tom Ruiz Tower staff.',
    'She said “Ruiz” twice.',
  ];
  const article = { blocks: texts.map((text) => ({ kind: 'paragraph' as const, text })) };
  const at = (block: number, words: string): Span => {
    const start = texts[block]?.indexOf(words) ?? -1;
    return { block, start, end: start + words.length };
  };
  const name: Name = {
    id: 'n1',
    kind: 'person',
    name: 'Ana Ruiz',
    aliases: ['Ruiz'],
    mentions: [at(0, 'Ana Ruiz'), at(1, 'Ruiz')],
    salience: 1,
  };
  const editsWith = (confidence: number) =>
    sentenceEdits({
      article,
      sentences: articleSentences(article, 'en'),
      names: [name],
      quotes: [],
      antecedents: { of: () => ({ name: 'n1', confidence }) },
    });

  test('leaves out a connective and names a subject that is certain', () => {
    expect(editsWith(0.97)[1]?.opening).toEqual([
      { start: 0, end: 3, insert: '…' },
      { start: 4, end: 7, insert: 'Ana Ruiz', of: at(0, 'Ana Ruiz') },
    ]);
  });

  test('names nobody where it is not', () => {
    expect(editsWith(0.6)[1]?.opening).toEqual([{ start: 0, end: 3, insert: '…' }]);
    expect(editsWith(0.6)[3]?.opening).toEqual([]);
  });

  test('has the full name ready for a surname alone', () => {
    expect(editsWith(0.6)[2]?.surnames).toEqual([
      { edit: { start: 14, end: 18, insert: 'Ana Ruiz', of: at(0, 'Ana Ruiz') }, name: 'n1' },
    ]);
  });
});

describe('summaryLengths', () => {
  test.each([
    [[20, 20, 20, 20, 20, 20, 20, 20, 20], 900, { brief: 2, standard: 4, full: 8 }],
    [[55, 30, 60], 900, { brief: 1, standard: 2, full: 3 }],
    [[20, 15, 12], 47, { brief: 1, standard: 3, full: 3 }],
    [[20, 20, 20, 20, 20, 20], 120, { brief: 2, standard: 3, full: 3 }],
    [[], 0, { brief: 0, standard: 0, full: 0 }],
    [[72, 66, 30], 700, { brief: 1, standard: 2, full: 3 }],
    [[72, 66, 30], 150, { brief: 1, standard: 1, full: 1 }],
  ])('lines of %j words of a story of %i', (words, story, expected) => {
    expect(summaryLengths(words, story)).toEqual(expected);
  });
});
