import { describe, expect, test } from 'vitest';
import type { Quote } from '../../../src/analysis/digest.ts';
import { groupByVoice, isQuoted, keyQuotes } from '../../../src/ui/voices.ts';

const span = { block: 0, start: 0, end: 4 };
const said = (kind: Quote['kind'], rank?: number): Quote => ({
  spans: [span],
  kind,
  sentence: span,
  ...(rank === undefined ? {} : { rank }),
});
const quotes = [said('direct', 2), said('partial'), said('indirect'), said('direct', 1), said('indirect')];

describe('groupByVoice', () => {
  test('gives each voice its quotes, and the quoted ones of nobody apart', () => {
    const voice = { name: 'p1', span, quotes: [0, 2], share: 0.6 };
    const groups = groupByVoice({ quotes, voices: [voice] });
    expect(groups.voices).toEqual([{ voice, quotes: [quotes[0], quotes[2]] }]);
    expect(groups.unattributed).toEqual([quotes[1], quotes[3]]);
  });

  test('without voices there is nobody, and an index that leads nowhere is left out', () => {
    expect(groupByVoice({ quotes, voices: [] }).voices).toEqual([]);
    expect(groupByVoice({ quotes: [], voices: [{ span, quotes: [7], share: 0 }] }).voices[0]?.quotes).toEqual([]);
  });
});

test('keyQuotes are the ranked ones, foremost first', () => {
  expect(keyQuotes(quotes)).toEqual([quotes[3], quotes[0]]);
});

test('reported speech is not quoted', () => {
  expect(quotes.map(isQuoted)).toEqual([true, true, false, true, false]);
});
