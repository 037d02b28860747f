import { expect, test } from 'vitest';
import { asideCost } from '../../../../src/analysis/summary/asides.ts';

test.each([
  'Sign up here to get it in your inbox.',
  'The institute has more about air pollution and health.',
  'Look at the picture above.',
  'Press play below to listen to the duet.',
  'Here’s a look at what to expect.',
  'The paper has sought comment from the ministry.',
  'As it turned out, no warning was needed.',
])('talks to the page’s reader: %s', (sentence) => {
  expect(asideCost(sentence)).toBeGreaterThan(0.2);
});

test.each([
  'The port reopened on Monday after a strike of eleven days.',
  'Doctors in Oslo said the vaccine had halved the number of cases.',
  'He was released on bail and will appear in court in March.',
])('tells the story: %s', (sentence) => {
  expect(asideCost(sentence)).toBe(0);
});
