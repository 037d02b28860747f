import { describe, expect, test } from 'vitest';
import { namesOf, story } from './read.ts';

const named = (text: string): string[] => namesOf(story([text])).map(({ kind, name }) => `${kind} ${name}`);

describe('a mention that takes in more than a name is cut', () => {
  test.each([
    ['Sens. Rand Mullen and Birch Okoro wrote the bill.', 'person Rand Mullen'],
    ['Call Patrolman Michael Wallace at the station.', 'person Michael Wallace'],
    ['Check his list. Cartoonist Mary Banda, however, is sure.', 'person Mary Banda'],
    ['The law’s sponsor is Carl Hill, Ohio Democrat, who wrote it.', 'place Ohio'],
    ['The outage hit over 7,000 users in the U.K. and Canada.', 'place Canada'],
    ['Leeds’s Museum of Art and Museum of Design gave them back.', 'organisation Museum of Design'],
    ['Built on the site where Martin Luther King Jr was shot, it opened.', 'person Martin Luther King Jr'],
    ['The secretary of the Treasury Janet Moss said no.', 'person Janet Moss'],
    ['The secretary of the Treasury Janet Moss said no.', 'organisation Treasury'],
    ['Students of the Harvard Griffin GSAS and University communities met.', 'organisation Harvard Griffin GSAS'],
    ['Reyes spoke. Carl Hill, a Springfield Republican, did not.', 'place Springfield'],
  ])('%s: %s', (text, expected) => {
    expect(named(text)).toContain(expected);
  });

  test('a name that stands elsewhere by itself, from what a small word joins to it', () => {
    const names = named(
      'Sundown Rams against Ghana began late. We like Sundown Rams and Ghana, and Sundown Rams likes us.',
    );
    expect(names.sort()).toEqual(['organisation Sundown Rams', 'place Ghana']);
  });

  test('a title that is read by itself leaves no empty name', () => {
    const text = 'Voters went to the polls to vote for Sens. Barack Obama and John McCain.';
    const mentions = namesOf(story([text])).flatMap((name) => name.mentions);
    expect(mentions.filter(({ start, end }) => end <= start)).toEqual([]);
    expect(named(text).sort()).toEqual(['person Barack Obama', 'person John McCain']);
  });

  test('two clubs that the story names one by one', () => {
    const names = named('The Rams beat the Saints. The Rams and Saints meet again, and the Saints hope.');
    expect(names).toContain('organisation Saints');
    expect(names.filter((name) => name.includes(' and '))).toEqual([]);
  });

  test('an ordinary word that opens the sentence before a name', () => {
    const text =
      'Microsoft released Photon Studio. Introducing Photon Studio took a year. We use Photon Studio and like Photon Studio.';
    expect(named(text).filter((name) => name.includes('Introducing'))).toEqual([]);
  });

  test.each([
    ['He flew to Trinidad and Tobago in May.', 'place Trinidad and Tobago'],
    ['Officials of Bosnia and Herzegovina met.', 'place Bosnia and Herzegovina'],
    ['The Food and Drug Administration said so.', 'organisation Food and Drug Administration'],
    ['They met Samer Ammar Soliman, 42, in Cairo.', 'person Samer Ammar Soliman'],
    ['The Tallahassee Democrat found the file.', 'organisation Tallahassee Democrat'],
    ['She told Tallahassee Democrat. He left.', 'organisation Tallahassee Democrat'],
    ['He sold the Waterbury Republican, and the Waterbury Republican shut.', 'organisation Waterbury Republican'],
    ['Keting Fang won. Then Fang rested. Keting Fang lives in Oslo.', 'person Keting Fang'],
    ['The Sens beat Toronto on Saturday. Fans like the Sens, who won again.', 'organisation Sens'],
  ])('names that hold such words stay whole: %s', (text, expected) => {
    expect(named(text)).toContain(expected);
  });
});

describe('one surname, twice', () => {
  test('is a firm and not its founder', () => {
    const names = named('The lawyers of Morgan and Morgan won, John Morgan said. “We paid,” said Morgan.');
    expect(names.sort()).toEqual(['organisation Morgan and Morgan', 'person John Morgan']);
  });

  test('is two people where the story names two', () => {
    const names = named('Andy Murray and Jamie Murray play tonight. Fans like Murray and Murray.');
    expect(names.sort()).toEqual(['person Andy Murray', 'person Jamie Murray']);
  });
});

test('a newspaper that may be a lawmaker by her state is neither', () => {
  expect(named('Reporters of the Arkansas Democrat found the file. They met Carl Hill.')).toEqual(['person Carl Hill']);
});

describe('what is no name is left out', () => {
  test.each([
    ['Tesla sold more EVs and the agency asked for SBOMs. The SBOMs came.', ['EVs', 'SBOMs']],
    ['Mary Banda, M.D., spoke. Carl Hill, Ph.D., did not.', ['M.D.', 'M.D', 'Ph.D.', 'Ph.D']],
    [
      'He acted in films including “Wall Street,” “Platoon” and “The Paris Wives.”',
      ['Wall Street', 'Platoon', 'The Paris Wives'],
    ],
    ['He sang “Jolene” and wrote “Jane Roe,” a play.', ['Jolene', 'Jane Roe']],
  ])('%s', (text, none) => {
    const names = namesOf(story([text])).flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(names.filter((name) => none.includes(name))).toEqual([]);
  });

  test.each([
    ['He lives on Wall Street, as in “Wall Street,” the film.', 'place Wall Street'],
    ['They met a man called “Mandla Zulu” in Leeds.', 'person Mandla Zulu'],
    ['Asked where she was born, she answered “Canada.” They nodded.', 'place Canada'],
    ['Asked where she was born, she replied: “Canada.” They nodded.', 'place Canada'],
    ['He found a note signed “Jane Roe.” Nobody knew her.', 'person Jane Roe'],
  ])(
    'a name that also stands without marks, that somebody is called, or that is said, is none of these: %s',
    (text, expected) => {
      expect(named(text)).toContain(expected);
    },
  );
});
