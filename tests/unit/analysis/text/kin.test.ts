import { expect, test } from 'vitest';
import { FEMALE_KIN, isOneRelative, isRelative, KIN_NOUNS, MALE_KIN } from '../../../../src/analysis/text/kin.ts';

test.each([
  ['mother', true, true],
  ['sons', true, false],
  ['children', true, false],
  ['wives', true, false],
  ['half-brother', true, true],
  ['great-grandmother', true, false],
  ['great-great-aunt', true, false],
  ['friend', false, false],
  ['great', false, false],
  ['motherhood', false, false],
  ['', false, false],
])('%s: kin %s, one of them %s', (noun, isKin, isOne) => {
  expect(isRelative(noun)).toBe(isKin);
  expect(isOneRelative(noun)).toBe(isOne);
});

test('no noun is of both sexes, and each is in the pattern', () => {
  expect(FEMALE_KIN.filter((noun) => MALE_KIN.includes(noun))).toEqual([]);
  const pattern = new RegExp(`^(?:${KIN_NOUNS})$`, 'u');
  expect([...FEMALE_KIN, ...MALE_KIN].filter((noun) => !pattern.test(noun))).toEqual([]);
});
