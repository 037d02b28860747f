import { describe, expect, test } from 'vitest';
import { figureContext } from '../../../../src/analysis/summary/figure-context.ts';
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
    ['The Pavo Nova 694 offers little, and type 2 fevers came back.', []],
    [
      'In Larnum 32 people were killed, and on Monday 25 people died.',
      ['count: 32 people were killed', 'date: Monday', 'count: 25 people died'],
    ],
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

describe('figureContext', () => {
  test.each([
    ['At the time 85% of parents said so.', '85% of parents'],
    ['Between 29% and 43% of US adults reported short sleep.', '29% and 43% of US adults'],
    ['It hit 30% of the children, two more than before.', '30% of the children'],
    ['She bought 100% of the shares in the firm.', '100% of the shares'],
    ['They put a 25% tariff on cars.', '25% tariff'],
    ['An over 10% year-to-date decline followed.', '10% year-to-date decline'],
    ['He was owed a $315,000 debt and came for it.', '$315,000 debt'],
    ['It sold for £160,000.', 'sold for £160,000'],
    ['Risk rose by nearly 53% and then fell.', 'rose by nearly 53%'],
    ['The pills reduced the risk by 18%, it found.', 'reduced the risk by 18%'],
    ['They had to cough up $25 million.', '$25 million'],
    ['He makes $705,000 a year there.', '$705,000 a year'],
    ['It stood at 27 percent in Australian sailors.', '27 percent in Australian sailors'],
    ['Sales came to 12% in the first half.', '12%'],
    ['These are the zones: 50%, then more.', '50%'],
    ['The film opened in Japan on December 8.', 'opened in Japan on December 8'],
    ['The show takes place on April 6 or later.', 'takes place on April 6'],
    ['They met Tuesday.', 'Tuesday'],
  ])('%s', (text, expected) => {
    const [figure] = findFigures(text, 'en');
    const { start, end } = figure === undefined ? { start: 0, end: 0 } : figureContext(text, figure);
    expect(text.slice(start, end)).toBe(expected);
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
  test.each([
    ['en', 'At least 14 people were killed in the flood.', ['At least 14 people were killed']],
    ['en', 'In all more than 20 injured, and nearly 300 houses burnt.', ['more than 20 injured', 'nearly 300 houses']],
    ['en', 'The flood took no fewer than 40 houses and up to 90 cars.', ['no fewer than 40 houses', 'up to 90 cars']],
    ['en', 'It did harm to an estimated 2 million people.', ['an estimated 2 million people']],
    [
      'en',
      'Just over 60% of voters went, at a cost of about $3 million.',
      ['Just over 60% of voters', 'cost of about $3 million'],
    ],
    ['en', 'The port paid well over $3 million, and 40 ships left.', ['well over $3 million', '40 ships']],
    ['fr', 'La crue a coûté près de 3,5 % du budget.', ['près de 3,5 %']],
    ['de', 'Die Preise stiegen um rund 3,5 % im Mai.', ['rund 3,5 %']],
    ['es', 'Los precios subieron casi 3,5 % en mayo.', ['casi 3,5 %']],
  ])('takes in what bounds a figure (%s): %s', (language, text, expected) => {
    const article = { title: '', blocks: [{ kind: 'paragraph' as const, text }] };
    const sentences = articleSentences(article, language);
    const figures = keyFigures(article, sentences, sentences, language);
    expect(figures.filter(({ kind }) => kind !== 'date').map(({ span }) => spanText(article, span))).toEqual(expected);
  });

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
      'reopened on Thursday 2023-05-04',
      '60 ships',
      'cost 80 million euros',
      'rise of 6 per cent',
    ]);
  });
});
