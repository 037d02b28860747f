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
  ])('%s', (text, expected) => {
    expect(named(text)).toContain(expected);
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
  ])('names that hold such words stay whole: %s', (text, expected) => {
    expect(named(text)).toContain(expected);
  });
});

describe('what is no name is left out', () => {
  test.each([
    ['Tesla sold more EVs and the agency asked for SBOMs. The SBOMs came.', ['EVs', 'SBOMs']],
    ['Mary Banda, M.D., spoke. Carl Hill, Ph.D., did not.', ['M.D.', 'M.D', 'Ph.D.', 'Ph.D']],
    [
      'He acted in films including “Wall Street,” “Platoon” and “The Paris Wives.”',
      ['Wall Street', 'Platoon', 'The Paris Wives'],
    ],
  ])('%s', (text, none) => {
    const names = namesOf(story([text])).flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(names.filter((name) => none.includes(name))).toEqual([]);
  });

  test.each([
    ['He lives on Wall Street, as in “Wall Street,” the film.', 'place Wall Street'],
    ['They met a man called “Mandla Zulu” in Leeds.', 'person Mandla Zulu'],
  ])('a name that also stands without marks, or that somebody is called, is none of these: %s', (text, expected) => {
    expect(named(text)).toContain(expected);
  });
});
