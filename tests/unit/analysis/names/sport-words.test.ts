import { expect, test } from 'vitest';
import { isSportWord, sportLevel } from '../../../../src/analysis/names/sport-words.ts';
import { tokenise } from '../../../../src/analysis/text/tokens.ts';

function level(text: string): number {
  const words = tokenise(text).flatMap(({ kind, text: word }) => (kind === 'word' ? [word.toLowerCase()] : []));
  const ofSport = words.filter(isSportWord);
  return sportLevel(words.length, ofSport.length, new Set(ofSport).size);
}

test.each([
  ['The striker scored twice and the goalkeeper saved a penalty before half-time as the visitors won the match.', 3],
  ['Parliament passed the budget after a debate that lasted until midnight, the speaker said.', 0],
  ['The minister said his team would win the race for votes.', 0],
  ['', 0],
])('tells how far a text is about sport: %s', (text, expected) => {
  expect(level(text)).toBe(expected);
});
