import { describe, expect, test } from 'vitest';
import { findFigures } from '../../../../src/analysis/summary/figure-patterns.ts';
import { keyFigures } from '../../../../src/analysis/summary/key-figures.ts';
import { resolveDate } from '../../../../src/analysis/summary/resolve-date.ts';
import { articleSentences } from '../../../../src/analysis/text/sentences.ts';
import { spanText } from '../../../../src/article/article.ts';

describe('findFigures', () => {
  test.each<[string, string[]]>([
    ['The fire killed 12 people and injured 30 others on Monday.', ['count: 12 people', 'date: Monday']],
    ['At least 12 people killed in the flood were farmers.', ['count: 12 people killed']],
    ['It cost $4.2 million, or 3.1 per cent of the budget.', ['amount: $4.2 million', 'percentage: 3.1 per cent']],
    ['Prices rose 7% to €1,250.', ['percentage: 7%', 'amount: €1,250']],
    ['The fund paid 80 million euros to 1,400 small firms.', ['amount: 80 million euros', 'count: 1,400 small firms']],
    ['Two in three voters said so.', ['count: Two in three voters']],
    ['It won two-thirds of the votes.', ['count: two-thirds of the votes']],
    ['She was jailed for 12 years in prison.', ['count: 12 years in prison']],
    ['Mr. Ali, 43, aged 43, a 43-year-old, called 555-0192 on page 12 in 2019.', []],
    ['The vote is on 4 May 2023; the last was on May 6.', ['date: 4 May 2023', 'date: May 6']],
    ['It may be that they march on in 5 weeks.', []],
    ['Hundreds of thousands of residents fled.', ['count: Hundreds of thousands of residents']],
    ['The shares fell by ¥300 and Rs 500 crore was lost.', ['amount: ¥300', 'amount: Rs 500 crore']],
  ])('%s', (text, expected) => {
    expect(findFigures(text, 'en').map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)).toEqual(
      expected,
    );
  });

  test('reads amounts and percentages of other languages, and no counts', () => {
    const text = 'Die Preise stiegen um 3,5 % auf 12 Euro, sagten 40 Leute am Montag; 5 € mehr.';
    expect(findFigures(text, 'de').map(({ start, end }) => text.slice(start, end))).toEqual(['3,5 %', '5 €']);
  });

  test('takes time that grows with the text', { retry: 3 }, () => {
    const time = (length: number) => {
      const text = '12 blue 3,000 two-thirds of $5 '.repeat(length / 31);
      const begun = performance.now();
      findFigures(text, 'en');
      return performance.now() - begun;
    };
    time(10_000);
    const small = time(20_000);
    expect(time(80_000)).toBeLessThan(12 * small + 250);
  });
});

describe('resolveDate', () => {
  const PUBLISHED = '2023-05-04T09:00:00+02:00';
  test.each([
    ['May 4', '', '2023-05-04'],
    ['12 December', '', '2022-12-12'],
    ['Jan. 3, 2021', '', '2021-01-03'],
    ['June 2024', '', '2024-06'],
    ['Tuesday', 'It opened on Tuesday.', '2023-05-02'],
    ['Thursday', 'It opened on Thursday.', '2023-05-04'],
    ['Tuesday', 'It will open on Tuesday.', '2023-05-09'],
    ['Tuesday', 'The court decided on Tuesday to bar him from the ballot.', '2023-05-02'],
    ['Tuesday', 'He was found on Tuesday by the river.', '2023-05-02'],
    ['Tuesday', 'They must pay by Tuesday.', '2023-05-09'],
    ['Tuesday', 'Rail fares rose, and from Tuesday buses cost more.', '2023-05-09'],
    ['Tuesday', 'It is scheduled to open on Tuesday.', '2023-05-09'],
    ['Tuesday', 'She said on Tuesday that the bridge will open.', undefined],
    ['last Thursday', 'It opened last Thursday.', '2023-04-27'],
    ['31 June', '', undefined],
  ])('%s in "%s" is %s', (words, sentence, expected) => {
    expect(resolveDate(words, PUBLISHED, sentence)).toBe(expected);
  });

  test('tells nothing without the day of publication', () => {
    expect(resolveDate('Tuesday', undefined, '')).toBeUndefined();
    expect(resolveDate('May 4', 'yesterday', '')).toBeUndefined();
  });
});

describe('keyFigures', () => {
  test('gives those of lead and lines that matter, each once, in reading order', () => {
    const texts = [
      'The port reopened on Thursday after a strike that held up 60 ships and cost 80 million euros.',
      'The union accepted a rise of 6 per cent, though it had asked for 9 per cent.',
      'Some 14 cranes stood still. Shippers had put the loss at 80 million euros.',
    ];
    const blocks = texts.map((text) => ({ kind: 'paragraph' as const, text }));
    const article = { title: 'Strike over 6 per cent ends', blocks, published: '2023-05-05T10:00:00Z' };
    const sentences = articleSentences(article, 'en');
    const figures = keyFigures(article, sentences, sentences.slice(0, 2), 'en');
    expect(figures.map(({ span, date }) => `${spanText(article, span)}${date ? ` ${date}` : ''}`)).toEqual([
      'Thursday 2023-05-04',
      '60 ships',
      '80 million euros',
      '6 per cent',
      '9 per cent',
    ]);
  });
});
