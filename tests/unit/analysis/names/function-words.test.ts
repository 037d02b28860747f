import { expect, test } from 'vitest';
import { functionClass } from '../../../../src/analysis/names/function-words.ts';

test.each([
  ['the', 1],
  ['she', 2],
  ['despite', 3],
  ['although', 4],
  ['additionally', 5],
  ['will', 6],
  ['nairobi', 0],
  ['harvest', 0],
])('"%s" is of class %i', (word, expected) => {
  expect(functionClass(word)).toBe(expected);
});
