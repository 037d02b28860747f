import { expect, test } from 'vitest';
import { countWords } from '../../../../src/analysis/text/count-words.ts';

test.each([
  ['', 0],
  ['One two three.', 3],
  ['It cost $3.5 million — no more.', 6],
  ['  spaced   out\n', 2],
  ['well-known U.S. laws', 3],
  ['大桥将开放。', 3],
  ['그는 떠났다.', 2],
  ['वह चला गया।', 3],
])('%s', (text, words) => {
  expect(countWords(text)).toBe(words);
});
