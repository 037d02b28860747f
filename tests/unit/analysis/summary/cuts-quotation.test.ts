import { expect, test } from 'vitest';
import { cutsQuotation } from '../../../../src/analysis/summary/cuts-quotation.ts';

test.each([
  ['No marks at all.', false],
  ['“We go,” she said.', false],
  ['“We go.', true],
  ['We stay,” she said.', true],
  ['"We go," she said. "At once."', false],
  ['"We go.', true],
  ['„Wir gehen“, sagte sie.', false],
  ['Wir gehen“, sagte sie.', true],
  ['„Wir gehen.', true],
  ['”Vi går”, sade hon.', false],
  ['« On y va », dit-elle.', false],
  ['« On y va.', true],
  ['»Wir gehen«, sagte sie.', false],
])('%s: %s', (text, cuts) => {
  expect(cutsQuotation(text)).toBe(cuts);
});
