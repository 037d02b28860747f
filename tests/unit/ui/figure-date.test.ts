import { expect, test } from 'vitest';
import { figureDate } from '../../../src/ui/figure-date.ts';

test.each([
  ['2026-03-20', 'en', 'Friday, March 20, 2026'],
  ['2026-03-20T18:00:00+02:00', 'de', 'Freitag, 20. März 2026'],
  ['2026-03', 'en', 'March 2026'],
  ['1824', 'en', '1824'],
  ['2026-03-20', 'de', 'Freitag, 20. März 2026'],
  ['2026-13-41', 'en', undefined],
  ['Friday', 'en', undefined],
  ['', 'en', undefined],
  [undefined, 'en', undefined],
])('figureDate of %s in %s: %s', (date, locale, expected) => {
  expect(figureDate(date, locale)).toBe(expected);
});

test.each([
  ['2026-03-20', 'en', 'Mar 20'],
  ['2026-03', 'en', 'Mar 2026'],
  ['2025', 'en', '2025'],
  ['2026-03-20', 'de', '20. März'],
])('figureDate of %s in %s, short: %s', (date, locale, expected) => {
  expect(figureDate(date, locale, 'short')).toBe(expected);
});
