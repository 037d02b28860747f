import { expect, test } from 'vitest';
import { isBoilerplate } from '../../../../src/analysis/summary/boilerplate.ts';

test.each([
  ['Updated June 19 with comment from the city.', true],
  ['Last updated on Tuesday at 14.10.', true],
  ['This story was updated 3 May to add a response.', true],
  ['Updated: a statement from the club was added.', true],
  ['Correction: an earlier version gave the wrong year.', true],
  ['This article was amended after publication.', true],
  ['Reporting by Ana Duarte and Lin Wei', true],
  ['Sign up for our morning newsletter.', true],
  ['The ministry updated its forecast on Tuesday.', false],
  ['Updated rules for ferries come into force in May.', false],
  ['Watching the river rise, Ana Duarte packed her books.', false],
  ['By Monday the strike had spread to three ports.', false],
])('%s: %s', (text, is) => {
  expect(isBoilerplate(text)).toBe(is);
});
