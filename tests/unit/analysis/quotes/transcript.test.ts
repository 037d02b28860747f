import { describe, expect, test } from 'vitest';
import { quotesOf, told } from './story.ts';

const ROE = 'f Ann Roe|Roe';
const DIAZ = 'm Luis Diaz|Diaz';

describe('an interview in lines', () => {
  test('surnames in capitals that no finder took for names', () => {
    expect(
      told(
        'Ann Roe keeps the light.\n\nTIDE: Do you sleep?\n\nROE: Seldom. I listen.\n\nTIDE: To what?\n\nROE: To the bell.',
        ['f Ann Roe'],
      ),
    ).toEqual([
      'Do you sleep? <- (TIDE)',
      'Seldom. I listen. <- Ann Roe',
      'To what? <- (TIDE)',
      'To the bell. <- Ann Roe',
    ]);
  });

  test('full names and surnames, with a title', () => {
    expect(
      told('Ann Roe: Who pays?\n\nMr Diaz: You do.\n\nRoe: Since when?\n\nMr Diaz: Since Monday.', [ROE, DIAZ]),
    ).toEqual(['Who pays? <- Ann Roe', 'You do. <- Luis Diaz', 'Since when? <- Ann Roe', 'Since Monday. <- Luis Diaz']);
  });

  test('initials', () => {
    expect(
      told('Ann Roe met Luis Diaz.\n\nAR: Who pays?\n\nLD: You do.\n\nAR: Since when?', ['f Ann Roe', 'm Luis Diaz']),
    ).toEqual(['Who pays? <- Ann Roe', 'You do. <- Luis Diaz', 'Since when? <- Ann Roe']);
  });

  test('with quotation marks round the whole', () => {
    expect(
      told('ROE: “Who pays?”\n\nDIAZ: “You do.”\n\nROE: “Since when?”', ['f Ann ROE|ROE', 'm Luis DIAZ|DIAZ']),
    ).toEqual(['Who pays? <- Ann ROE', 'You do. <- Luis DIAZ', 'Since when? <- Ann ROE']);
  });

  test('Q and A: the answers are those of the one whom the story is about', () => {
    expect(
      told('Ann Roe keeps the light.\n\nQ: Do you sleep?\n\nA: Seldom.\n\nQ: Why?\n\nA: The bell.', [ROE]),
    ).toEqual(['Seldom. <- Ann Roe', 'The bell. <- Ann Roe']);
  });

  test('Q and A: nobody’s where the story does not tell', () => {
    expect(
      told('Ann Roe met Luis Diaz.\n\nQ: Do you sleep?\n\nA: Seldom.\n\nQ: Why?\n\nA: The bell.', [ROE, DIAZ]),
    ).toEqual(['Seldom. <- ?', 'The bell. <- ?']);
  });

  test('whom the speaker quotes is a quote of its own, and so is what the speaker said then', () => {
    expect(
      told(
        'TIDE: And then?\n\nROE: He was quiet. Then he said, “I cannot close a school.” I left.\n\nTIDE: And you?\n\nROE: I told him, “That is your job.” He laughed.',
        ['f Ann ROE|ROE'],
      ),
    ).toEqual([
      'And then? <- (TIDE)',
      'He was quiet. + I left. <- Ann ROE',
      'I cannot close a school. <- ?',
      'And you? <- (TIDE)',
      'That is your job. <- Ann ROE',
      'He laughed. <- Ann ROE',
    ]);
  });

  test('marks inside a line are part of it', () => {
    expect(told('TIDE: Why?\n\nROE: The “smart” bell broke.\n\nTIDE: When?', ['f Ann ROE|ROE'])[1]).toBe(
      'The “smart” bell broke. <- Ann ROE',
    );
  });

  test('questions are no key quotes, answers are', () => {
    const quotes = quotesOf(
      'Ann Roe: Why did you rebuild the old harbour wall from living oysters and not from stone?\n\nLuis Diaz: Because stone is at its best on the day that you finish it, and a reef is not.\n\nAnn Roe: And who would you say is going to pay for it all?',
      [ROE, DIAZ],
    );
    expect(quotes.map(({ rank }) => rank)).toEqual([undefined, 1, undefined]);
    expect(quotes.map(({ kind }) => kind)).toEqual(['direct', 'direct', 'direct']);
  });
});

describe('what is no interview', () => {
  test.each([
    ['facts in a box', 'Price: £12\n\nWhere: Ann Roe’s barn\n\nWhen: Monday\n\nPrice: £14'],
    ['a rating each', 'Ann Roe: Saved a penalty. 8\n\nLuis Diaz: Booked. 4\n\nKim Poe: Quiet. 5'],
    ['two lines only', 'Ann Roe: Who pays?\n\nLuis Diaz: You do.'],
    ['one voice only', 'Ann Roe: Rain.\n\nAnn Roe: Wind.\n\nAnn Roe: Sun.'],
    ['sub-headings', 'The verdict: It rained.\n\nThe bill: It was long.\n\nThe verdict: It rained.'],
  ])('%s', (_, text) => {
    expect(told(text, [ROE, DIAZ, 'p Kim Poe'])).toEqual([]);
  });
});
