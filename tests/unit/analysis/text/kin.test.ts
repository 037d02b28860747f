import { expect, test } from 'vitest';
import { FEMALE_KIN, isOneRelative, isRelative, KIN_NOUNS, MALE_KIN } from '../../../../src/analysis/text/kin.ts';

test.each([
  ['mother', true, true],
  ['sons', true, false],
  ['children', true, false],
  ['wives', true, false],
  ['half-brother', true, true],
  ['great-grandmother', true, true],
  ['great-great-aunt', true, true],
  ['great-aunts', true, false],
  ['great-', false, false],
  ['great-friend', false, false],
  ['friend', false, false],
  ['great', false, false],
  ['motherhood', false, false],
  ['', false, false],
])('%s: kin %s, one of them %s', (noun, isKin, isOne) => {
  expect(isRelative(noun)).toBe(isKin);
  expect(isOneRelative(noun)).toBe(isOne);
});

test('no noun is of both sexes', () => {
  expect(FEMALE_KIN.filter((noun) => MALE_KIN.includes(noun))).toEqual([]);
});

test.each([
  ['she rang her mother today', 'mother'],
  ['a stepmother of two', 'stepmother'],
  ['his half-brother left', 'half-brother'],
  ['the fiancé left', 'fiancé'],
  ['the fiancée left', 'fiancée'],
  ['a grandchild came', 'grandchild'],
  ['the cousin rang', 'cousin'],
  ['he was a widower', 'widower'],
  ['the parent rang', 'parent'],
  ['a motherhood of sorts', undefined],
  ['my friend', undefined],
])('the pattern between spaces finds in “%s”: %s', (text, noun) => {
  expect(new RegExp(`(?<= )(?:${KIN_NOUNS})(?= |$)`, 'u').exec(text)?.[0]).toBe(noun);
});
