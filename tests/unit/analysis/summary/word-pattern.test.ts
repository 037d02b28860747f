import { expect, test } from 'vitest';
import { wordPattern } from '../../../../src/analysis/summary/word-pattern.ts';

const PATTERNS = [
  'said|according to|a (?:report|study)',
  '(?:mon|tues)days?|(?:last|this) (?:week|month)|today',
  'per ?cent|withdr[ea]w|re-?opened?|smell(?:s|ed)?',
  "you|you[’']re|others? than|though(?=[,.]|$)",
  'asked(?: [^ ,.]+){0,3} (?:for |to )?comment',
];
const TEXTS = [
  'she said so',
  'she unsaid it',
  'according, to him',
  'according to him',
  'a report and a studying',
  'areport',
  'on mondays',
  'on monday_',
  'last weeks',
  'last week',
  'percent',
  'per cent',
  'per centime',
  'they withdrew',
  'withdraw it',
  're-opened',
  'reopen it',
  'it smells',
  'smelled',
  'smelling',
  'you’re here',
  'café you',
  'éyou',
  'other than that',
  'others than',
  'other',
  'though, he',
  'though he',
  'asked him twice for comment',
  'asked comment',
  'asked, for comment',
  '',
];

test.each(PATTERNS)('matches what \\b(?:%s)\\b matches', (alternatives) => {
  const pattern = wordPattern(alternatives);
  const plain = new RegExp(`\\b(?:${alternatives})\\b`);
  for (const text of TEXTS) expect([text, pattern.test(text)]).toEqual([text, plain.test(text)]);
});

test('refuses what has no first word', () => {
  expect(() => wordPattern('\\d+ things')).toThrow('no first word');
});
