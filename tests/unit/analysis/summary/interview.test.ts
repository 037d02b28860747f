import { describe, expect, test } from 'vitest';
import { readInterview } from '../../../../src/analysis/summary/interview.ts';
import { summarise } from '../../../../src/analysis/summary/summarise.ts';
import { articleSentences } from '../../../../src/analysis/text/sentences.ts';
import { type Article, type BlockKind, spanText } from '../../../../src/article/article.ts';

function articleOf(texts: readonly (string | readonly [BlockKind, string])[], title = ''): Article {
  const blocks = texts.map((text) =>
    typeof text === 'string' ? { kind: 'paragraph' as const, text } : { kind: text[0], text: text[1] },
  );
  return { url: '', title, blocks, coverage: { read: blocks.length, leftOut: 0 } };
}

/** For each block the question it answers, '' where none; "Q" for the questions themselves. */
function layout(article: Article): readonly string[] {
  const interview = readInterview(article);
  return article.blocks.map((_, block) => {
    if (interview?.questions.has(block)) return 'Q';
    const question = interview?.answers.get(block);
    return question === undefined ? '' : spanText(article, question);
  });
}

describe('readInterview', () => {
  test('paragraphs that ask, with the answers below them', () => {
    const article = articleOf([
      'Ana Ruiz closed four dams in her time.',
      'Why now?',
      'Because nobody else could.',
      'I counted for years.',
      'Was it hard?',
      'It was dull.',
      'Would you do it again?',
      'On Sundays.',
      ['heading', 'More'],
      'The weir opens in May.',
    ]);
    expect(layout(article)).toEqual([
      '',
      'Q',
      'Why now?',
      'Why now?',
      'Q',
      'Was it hard?',
      'Q',
      'Would you do it again?',
      '',
      '',
    ]);
  });

  test.each([
    ['I counted for years.', true],
    ['The weir opens in May.', false],
  ])('answers like "%s" make it surely a talk: %s', (answer, isTalk) => {
    const article = articleOf(['Why now?', answer, 'Was it hard?', answer, 'Would you do it again?', answer]);
    expect(readInterview(article)?.isTalk).toBe(isTalk);
  });

  test('a story that asks itself questions is no talk', () => {
    const answer = 'I have played them all.';
    const article = articleOf(['Which game won?', answer, 'Was it long?', answer, 'What of the music?', answer]);
    expect(readInterview(article)?.isTalk).toBe(false);
  });

  test('who asks under a label asks in every paragraph with it, and of a long turn the last sentence is the question', () => {
    const long = `${'The river rose for nine days and took the road with it. '.repeat(4)}What did you save?`;
    const article = articleOf([
      'LEDGER: Why now?',
      'RUIZ: Because nobody else could.',
      'LEDGER: And then the mayor called.',
      'RUIZ: He did.',
      `LEDGER: ${long}`,
      'RUIZ: The drawings.',
      'LEDGER: Only those?',
      'RUIZ: Only those.',
    ]);
    expect(layout(article)).toEqual([
      'Q',
      'Why now?',
      'Q',
      'And then the mayor called.',
      'Q',
      'What did you save?',
      'Q',
      'Only those?',
    ]);
  });

  test.each([
    ['Dr. Hill, what do you think?', 'Dr. Hill, what do you think?'],
    ['U.S. troops left in May. Why?', 'U.S. troops left in May. Why?'],
    ['St. Ives closed. Why?', 'St. Ives closed. Why?'],
    ['U.S.: why did they leave?', 'U.S.: why did they leave?'],
    ['Dr. Hill: What do you think?', 'What do you think?'],
    ['Ana M. Ruiz: What do you think?', 'What do you think?'],
    ['Q. What do you think?', 'What do you think?'],
    ['Q: What do you think?', 'What do you think?'],
  ])('of “%s” the question is “%s”', (asked, shown) => {
    const article = articleOf([asked, 'Little.', 'Was it hard?', 'It was dull.', 'Again?', 'On Sundays.']);
    expect(layout(article)[1]).toBe(shown);
  });

  test('an honorific that opens questions is nobody who asks', () => {
    const article = articleOf([
      'Mr. Hill, why now?',
      'Because nobody else could.',
      'Mr. Hill, was it hard?',
      'Mr. Mayor shrugged.',
      'Mr. Hill, would you do it again?',
      'On Sundays.',
      ['heading', 'More'],
      'Mr. Hill opens the weir in May.',
    ]);
    expect(layout(article)).toEqual([
      'Q',
      'Mr. Hill, why now?',
      'Q',
      'Mr. Hill, was it hard?',
      'Q',
      'Mr. Hill, would you do it again?',
      '',
      '',
    ]);
  });

  test('headings that ask: an explainer answers in the first paragraph', () => {
    const article = articleOf([
      ['heading', 'What changes?'],
      'The limit falls by half.',
      'Boats may not trawl in winter.',
      ['heading', 'Why now?'],
      'The stock has shrunk.',
      ['heading', 'What next?'],
      'The industry has until May.',
    ]);
    expect(layout(article)).toEqual(['Q', 'What changes?', '', 'Q', 'Why now?', 'Q', 'What next?']);
  });

  test('takes a time in proportion to the text, whoever asks', () => {
    const nameOf = (index: number) => [...String(index)].map((digit) => 'ABCDEFGHIJ'.charAt(Number(digit))).join('');
    const article = articleOf(
      Array.from({ length: 24_000 }, (_, index) => [`${nameOf(index % 12_000)}: Why?`, 'Because.']).flat(),
    );
    const begun = performance.now();
    expect(readInterview(article)?.questions.size).toBe(24_000);
    expect(performance.now() - begun).toBeLessThan(1500);
  });

  test.each([
    ['one rhetorical question', ['Why did it take so long?', 'Nobody knows.', 'The port reopened.']],
    ['questions in a row', ['Who?', 'What?', 'When?', 'Where?']],
    ['nothing', []],
  ])('%s make none', (_, texts) => {
    expect(readInterview(articleOf(texts))).toBeUndefined();
  });
});

test('a line that answers carries its question; questions are no lines', () => {
  const article = articleOf([
    'Ana Ruiz inspected dams for the water board for 31 years and closed four of them.',
    'Why did you write the report now?',
    'I counted 214 dams from my kitchen table, and 71 of them had no drain that anyone could open.',
    'What does a drain do that a wall cannot?',
    'A wall without a drain can only be right, every day, for a hundred years.',
    'Would you take dams down?',
    'I gave the ministry a list of nineteen dams in August and have had no answer.',
  ]);
  const lines = summarise(article, articleSentences(article, 'en'), [], [], { sentences: 4, language: 'en' }).summary;
  expect(lines.map(({ question }) => (question === undefined ? '' : spanText(article, question)))).toEqual([
    '',
    'Why did you write the report now?',
    'What does a drain do that a wall cannot?',
    'Would you take dams down?',
  ]);
});
