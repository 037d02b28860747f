import { describe, expect, test } from 'vitest';
import { type Cast, quotesOf, told } from './story.ts';

const ROE = 'f Ann Roe|Roe';
const DIAZ = 'm Luis Diaz|Diaz';
const ACME = 'o Acme';

const reported = (text: string, cast: Cast = [ROE, DIAZ, ACME]): readonly string[] => told(text, cast, 'en', true);

describe('reported speech', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['that', 'Ann Roe said that the talks would go on.', ['the talks would go on <- Ann Roe']],
    ['no that', 'Ann Roe said the talks would go on.', ['the talks would go on <- Ann Roe']],
    ['a pronoun', 'Ann Roe left. She said the talks would go on.', ['the talks would go on <- Ann Roe']],
    [
      'whom it was told',
      'Luis Diaz told reporters that the talks would go on.',
      ['the talks would go on <- Luis Diaz'],
    ],
    [
      'when and where',
      'Luis Diaz said in a written statement on Monday that the talks would go on.',
      ['the talks would go on <- Luis Diaz'],
    ],
    ['when, no that', 'Luis Diaz said on Monday the talks would go on.', ['the talks would go on <- Luis Diaz']],
    ['cue last', 'The talks would go on, Ann Roe said.', ['The talks would go on <- Ann Roe']],
    ['cue last, inverted', 'The talks would go on, said Ann Roe.', ['The talks would go on <- Ann Roe']],
    [
      'cue within',
      'The talks, Ann Roe said on Monday, would go on for weeks.',
      ['The talks + would go on for weeks <- Ann Roe'],
    ],
    ['according to', 'The talks would go on, according to Acme.', ['The talks would go on <- Acme']],
    ['according to, first', 'According to Ann Roe, the talks would go on.', ['the talks would go on <- Ann Roe']],
    ['an apposition', 'Ann Roe, the mayor, said the talks would go on.', ['the talks would go on <- Ann Roe']],
    [
      'a relative clause',
      'Ann Roe, who chairs the board, warned that the talks would fail.',
      ['the talks would fail <- Ann Roe'],
    ],
    ['a spokesman', 'A spokesman for Acme said the plant would close.', ['the plant would close <- Acme']],
    ['never named', 'A farmer said the river had risen in an hour.', ['the river had risen in an hour <- (A farmer)']],
    [
      'two speakers',
      'Ann Roe said the talks would go on, but Luis Diaz said that they were over for good.',
      ['the talks would go on <- Ann Roe', 'they were over for good <- Luis Diaz'],
    ],
    [
      'two verbs',
      'Ann Roe said the talks would go on and warned that the price would rise.',
      ['the talks would go on <- Ann Roe', 'the price would rise <- Ann Roe'],
    ],
    ['whether', 'Luis Diaz asked whether the talks would go on.', ['whether the talks would go on <- Luis Diaz']],
  ])('%s', (_, text, expected) => {
    expect(reported(text)).toEqual(expected);
  });

  test.each<readonly [string, string, readonly string[]]>([
    ['a promise', 'Luis Diaz has vowed to bring back the lost jobs.', ['to bring back the lost jobs <- Luis Diaz']],
    [
      'what somebody is urged to do',
      'Ann Roe urged the city to lower the fare for pupils.',
      ['the city to lower the fare for pupils <- Ann Roe'],
    ],
    [
      'what a poll finds',
      'An Acme poll showed that most people walk to work.',
      ['most people walk to work <- (An Acme poll)'],
    ],
    [
      'a source that opens the sentence',
      'According to exit polls, Ann Roe had a ten-point lead among farmers.',
      ['Ann Roe had a ten-point lead among farmers <- (exit polls)'],
    ],
    [
      'what is believed',
      'Ann Roe believes that the town took its voters for granted.',
      ['the town took its voters for granted <- Ann Roe'],
    ],
    [
      'a concession ends at its comma',
      'While Ann Roe said the talks had gone well, nobody signed.',
      ['the talks had gone well <- Ann Roe'],
    ],
    [
      'a clause with a subject of its own is no part of a promise',
      'Ann Roe promised to lower the rent, but the council voted against it and said the money was gone.',
      ['to lower the rent <- Ann Roe', 'the money was gone <- (the council)'],
    ],
    [
      'nor of a claim, where it has a cue of its own',
      'Ann Roe said the rent would fall, but the council has voted against it and said the money was gone.',
      ['the rent would fall <- Ann Roe', 'the money was gone <- (the council)'],
    ],
    [
      'one subject goes on',
      'Ann Roe promised to lower the rent, and to mend the roof, before the winter.',
      ['to lower the rent, and to mend the roof, before the winter <- Ann Roe'],
    ],
    [
      '"there" opens the clause',
      'The mayor also said there had been no threats to the town.',
      ['there had been no threats to the town <- (The mayor)'],
    ],
    [
      'a number opens the clause',
      'Luis Diaz said about 20 people had shown an interest.',
      ['about 20 people had shown an interest <- Luis Diaz'],
    ],
    [
      'an aside behind that',
      'Luis Diaz said that, in addition to the fare, the town would need a tax.',
      ['in addition to the fare, the town would need a tax <- Luis Diaz'],
    ],
    [
      'the clock',
      'The blast was at 8:30 in the yard, according to Ann Roe.',
      ['The blast was at 8:30 in the yard <- Ann Roe'],
    ],
    [
      'what goes on behind the cue is the reporter’s',
      'The bill is an insult to all of the town, residents said Friday, as they marched.',
      ['The bill is an insult to all of the town <- (residents)'],
    ],
    [
      'one of two who say so',
      'Luis Diaz and Ann Roe say other changes are needed.',
      ['other changes are needed <- Ann Roe'],
    ],
    [
      'experts on something',
      'Experts on trade said the test could change that for good.',
      ['the test could change that for good <- (Experts on trade)'],
    ],
    [
      'whom it was told, cue last',
      'The ferry could sail again by May, Ann Roe told The Herald on Monday.',
      ['The ferry could sail again by May <- Ann Roe'],
    ],
  ])('also: %s', (_, text, expected) => {
    expect(reported(text, [ROE, DIAZ, ACME, 'o Herald'])).toEqual(expected);
  });

  test.each([
    ['a denial of speech', 'Ann Roe did not say that the talks would go on.'],
    ['a supposition', 'If Ann Roe said that the talks would go on, they would.'],
    ['what might be said', 'Ann Roe could say that the talks would go on.'],
    ['a question', 'Has Ann Roe said that the talks would go on?'],
    ['nobody', 'Nobody said that the talks would go on.'],
    ['the reporter', 'I said that the talks would go on.'],
    ['a noun phrase', 'Ann Roe added two chairs.'],
    ['marks: the quote stands for it', 'Ann Roe said the talks would “go on”.'],
    ['nobody to be told', 'Everyone said that the talks would go on.'],
    ['too little', 'Ann Roe said that it was.'],
    ['a relative after a noun like a cue', 'The shop will meet new Acme rules that seek to cut the waste of water.'],
    ['a relative after what is promised', 'The seaside towns promise a pace that suits the old and the tired alike.'],
    ['an adverb', 'Maybe said driver should have waited at the line.'],
  ])('none: %s', (_, text) => {
    expect(reported(text)).toEqual([]);
  });

  test('has a cue and a speaker, never a rank, and lies over no quote', () => {
    const text = 'Ann Roe said the talks would go on for weeks. “We are in no hurry at all,” she said.';
    const quotes = quotesOf(text, [ROE]);
    expect(quotes.map(({ kind }) => kind)).toEqual(['indirect', 'direct']);
    const [clause] = quotes;
    expect(clause?.rank).toBeUndefined();
    expect(text.slice(clause?.cue?.start, clause?.cue?.end)).toBe('said');
    expect(clause?.speaker?.name).toBe('n0');
  });
});
