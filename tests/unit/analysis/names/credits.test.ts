import { expect, test } from 'vitest';
import { isCredit } from '../../../../src/analysis/names/credits.ts';
import { namesOf, story } from './read.ts';

test.each([
  ['Reporting by Mary Banda and Peter Otieno; editing by Robert Hughes', true],
  ['(Additional reporting by Mary Banda in Lilongwe)', true],
  ['Photo: Mary Banda/AFP', true],
  ['Photograph by Mary Banda', true],
  ['Mary Banda contributed to this report.', true],
  ['Fishermen mend their nets on the shore. Mary Banda/Getty Images', true],
  ['Mary Banda, a photographer, said the picture was hers.', false],
  ['Photos of the flood by Mary Banda won a prize on Monday.', false],
  ['Written evidence was given to the court by Mary Banda.', false],
])('%s', (text, expected) => {
  expect(isCredit({ kind: 'paragraph', text })).toBe(expected);
});

test('whom only a credit names comes last', () => {
  const names = namesOf(
    story([
      'Photograph by Mary Banda',
      'Peter Otieno opened the bridge on Monday. “It will hold,” said Thomas Hughes, an engineer.',
    ]),
  ).filter(({ kind }) => kind === 'person');
  expect(names.at(-1)?.name).toBe('Mary Banda');
});
