import { isValidElement } from 'preact';
import { expect, test } from 'vitest';
import { filled, slot } from '../../../src/ui/message-parts.tsx';

test.each([
  ['no slot', 'No slot'],
  [`${slot(0)} stands for ${slot(1)}`, 'A stands for B'],
  [`B before A: ${slot(1)}, ${slot(0)}.`, 'B before A: B, A.'],
])('filled puts elements where the message has them: %s', (message, expected) => {
  const parts = [filled(message, 'A', 'B')].flat();
  const words = parts.map((part) => (isValidElement(part) ? part.props.children : part)).join('');
  expect(words.toLowerCase()).toBe(expected.toLowerCase());
});
