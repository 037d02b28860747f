import { expect, test } from 'vitest';
import { WordGlance } from '../../../../src/analysis/text/word-glance.ts';

const WORDS = ['said', 'a', 'great-grandmother', 'é', '', '說話', '𝔘'];

test.each(WORDS)('never rules out a word of its list: "%s"', (word) => {
  const glance = new WordGlance(WORDS);
  expect(glance.mayBe(word)).toBe(true);
  expect(glance.mayBe(`x ${word}.`, 2, 2 + word.length)).toBe(true);
});

test.each(['told', 'saying', 'an', 'great'])('rules out a word of other letters or another length: "%s"', (word) => {
  expect(new WordGlance(WORDS).mayBe(word)).toBe(false);
});

test('knows no word before one is taken into the list', () => {
  const glance = new WordGlance();
  expect(glance.mayBe('said')).toBe(false);
  glance.take('said');
  expect(glance.mayBe('said')).toBe(true);
});
