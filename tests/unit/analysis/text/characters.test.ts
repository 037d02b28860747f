import { expect, test } from 'vitest';
import { CHARACTER, characterClass, eachRun } from '../../../../src/analysis/text/characters.ts';

test.each([
  ['a', CHARACTER.letter],
  ['É', CHARACTER.letter],
  ['\u0301', CHARACTER.mark],
  ['7', CHARACTER.number],
  ['½', CHARACTER.number],
  ['\u00a0', CHARACTER.space],
  ['€', CHARACTER.currency],
  ['中', CHARACTER.letter | CHARACTER.unspaced],
  ['\ud83d', CHARACTER.half],
  ['’', 0],
  ['_', 0],
])('knows what %j is', (character, bits) => {
  expect(characterClass(character.charCodeAt(0))).toBe(bits);
  expect(characterClass(character.charCodeAt(0))).toBe(bits);
});

test('nothing stands beyond the end of a text', () => {
  expect(characterClass(''.charCodeAt(0))).toBe(0);
});

test.each([
  ['Été 2024, no.', ['Été@0', 'no@10']],
  ['𝔘𝔫𝔦 of Q\u0301', ['𝔘𝔫𝔦@0', 'of@7', 'Q\u0301@10']],
  ['', []],
])('hands over the runs of letters and marks of %j', (text, expected) => {
  const found: string[] = [];
  eachRun(text, CHARACTER.letter | CHARACTER.mark, /[\p{L}\p{M}]+/gu, (run, start) => found.push(`${run}@${start}`));
  expect(found).toEqual(expected);
});
