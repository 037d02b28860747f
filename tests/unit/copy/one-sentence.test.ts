import { expect, test } from 'vitest';
import { oneSentence } from '../../../src/copy/one-sentence.ts';

function said(text: string, longest?: number, rank = 1): string | undefined {
  const article = { blocks: [{ kind: 'paragraph' as const, text }] };
  const line = { block: 0, start: 0, end: text.length, rank, edits: [], reasons: [] };
  return oneSentence(article, { summary: [line] }, longest);
}

test.each<[string, number, string]>([
  ['The port reopened.', 40, 'The port reopened.'],
  ['The port reopened on Monday, after nine days.', 40, 'The port reopened on Monday […]'],
  ['The port of Larnum reopened on Monday after nine days.', 40, 'The port of Larnum reopened on Monday […]'],
  ['Yes, the port of Larnum reopened on Monday after nine days.', 40, 'Yes, the port of Larnum reopened on […]'],
  ['港口周二重新开放结束了持续九天的罢工', 8, '港口周二重新开放 […]'],
])('%s (%i)', (text, longest, shown) => {
  expect(said(text, longest)).toBe(shown);
});

test('is the line that was chosen first, or nothing', () => {
  expect(said('The port reopened.', 40, 2)).toBeUndefined();
});

test('cuts no inserted name in two', () => {
  const text = 'He opened the port on Monday.';
  const article = { blocks: [{ kind: 'paragraph' as const, text }] };
  const edits = [{ start: 0, end: 2, insert: 'Ana Maria Ruiz', of: { block: 0, start: 0, end: 2 } }];
  const summary = [{ block: 0, start: 0, end: text.length, rank: 1, edits, reasons: [] }];
  expect(oneSentence(article, { summary }, 26)).toBe('[Ana Maria Ruiz] opened […]');
});
