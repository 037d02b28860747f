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

test.each<[string, string, number, string]>([
  ['Ana Maria Ruiz', 'He opened the port on Monday.', 12, '[Ana Maria] […]'],
  ['Ana Maria Ruiz', 'He opened the port on Monday.', 15, '[Ana Maria] […]'],
  ['Konstantinopel', 'He opened the port on Monday.', 8, '[Konstan] […]'],
])('closes the bracket round %s that it cuts', (insert, text, longest, shown) => {
  const article = { blocks: [{ kind: 'paragraph' as const, text }] };
  const edits = [{ start: 0, end: 2, insert, of: { block: 0, start: 0, end: 2 } }];
  const summary = [{ block: 0, start: 0, end: text.length, rank: 1, edits, reasons: [] }];
  expect(oneSentence(article, { summary }, longest)).toBe(shown);
});

test('cuts before a name in brackets rather than in it', () => {
  const text = 'On Monday the port was opened by him.';
  const article = { blocks: [{ kind: 'paragraph' as const, text }] };
  const edits = [{ start: 33, end: 36, insert: 'Ana Maria Ruiz', of: { block: 0, start: 33, end: 36 } }];
  const summary = [{ block: 0, start: 0, end: text.length, rank: 1, edits, reasons: [] }];
  expect(oneSentence(article, { summary }, 43)).toBe('On Monday the port was opened by […]');
});

test.each<[string, string, string, number, string]>([
  ['fits', 'Why now?', 'Because nobody else could.', 40, '[Why now?] Because nobody else could.'],
  [
    'leaves room',
    'Why now?',
    'Because nobody else in the town could.',
    40,
    '[Why now?] Because nobody else in the […]',
  ],
  ['leaves none', 'What does a drain do that a wall cannot?', 'It lets the water out.', 40, 'It lets the water out.'],
  ['leaves little', 'What does a drain do?', 'It lets the water out at night.', 40, 'It lets the water out at night.'],
])('the question stands before the answer where it %s', (_, asked, text, longest, shown) => {
  const blocks = [asked, text].map((words) => ({ kind: 'paragraph' as const, text: words }));
  const question = { block: 0, start: 0, end: asked.length };
  const summary = [{ block: 1, start: 0, end: text.length, rank: 1, edits: [], reasons: [], question }];
  expect(oneSentence({ blocks }, { summary }, longest)).toBe(shown);
});
