import { expect, test } from 'vitest';
import { findRuns } from '../../../../src/analysis/names/runs.ts';
import { WordForms } from '../../../../src/analysis/names/word-forms.ts';
import { readWords } from '../../../../src/analysis/names/words.ts';
import { tokenise } from '../../../../src/analysis/text/tokens.ts';
import { gazetteer } from './read.ts';

test.each([
  ['a visit by Ursula von der Leyen to Kigali today', ['Ursula von der Leyen to Kigali']],
  ['the Bank of the West and its staff', ['Bank of the West']],
  ['said Khalid bin Walid, the driver', ['Khalid bin Walid']],
  ['in Nakuru, Kenya, on the road', ['Nakuru', 'Kenya']],
  ['the Fishermen’s Association met', ['Fishermen’s Association']],
  ['on the Martyrs’ Bridge at dawn', ['Martyrs’ Bridge']],
  ['reporters from Channel 4 came', ['Channel 4']],
  ['nothing to see here', []],
])('finds the runs of "%s"', (text, expected) => {
  const { words } = readWords(tokenise(text), [], new WordForms(gazetteer));
  const runs = findRuns(words).map((run) => text.slice(words[run.start]?.start, words[run.end - 1]?.end));
  expect(runs).toEqual(expected);
});

test('a run never crosses the end of a sentence', () => {
  const text = 'They left for Paris. Jean stayed.';
  const { words } = readWords(tokenise(text), [0, 21], new WordForms(gazetteer));
  expect(findRuns(words).map((run) => words.slice(run.start, run.end).map((word) => word.text))).toEqual([
    ['They'],
    ['Paris'],
    ['Jean'],
  ]);
});
