import { describe, expect, test } from 'vitest';
import type { DigestAnswer } from '../../../src/platform/background-protocol.ts';
import { FIRST_SCREEN, type Happening, reduce, type Screen, type View } from '../../../src/ui/view.ts';

const answer: Extract<DigestAnswer, { state: 'ready' }> = {
  state: 'ready',
  key: { url: 'https://news.example/1', hash: 'a' },
  article: { url: 'https://news.example/1', title: 'T', blocks: [], coverage: { read: 0, leftOut: 0 } },
  digest: {
    summary: [],
    lengths: { brief: 0, standard: 0, full: 0 },
    keyFigures: [],
    quotes: [],
    voices: [],
    names: [],
    notices: [],
    figures: { words: 0, minutes: 1 },
  },
  marked: ['place'],
};
const ready = screenAfter({ type: 'answered', answer });
const remarked = reduce(ready, { type: 'remarked', remark: { kind: 'gone' } });
const announced = reduce(ready, { type: 'announced', announcement: { kind: 'shown', sentence: 'It rained.' } });

function screenAfter(...happenings: Happening[]): Screen {
  return happenings.reduce(reduce, FIRST_SCREEN);
}

describe('reduce', () => {
  test.each<[string, Screen, Happening, Partial<View>]>([
    ['a phase while waiting', FIRST_SCREEN, { type: 'phase', phase: 'reading' }, { state: 'reading' }],
    [
      'the next phase',
      screenAfter({ type: 'phase', phase: 'reading' }),
      { type: 'phase', phase: 'analysing' },
      { state: 'analysing' },
    ],
    [
      'reading again because the page changed',
      screenAfter({ type: 'phase', phase: 'analysing' }),
      { type: 'phase', phase: 'reading' },
      { state: 'reading' },
    ],
    ['a digest', FIRST_SCREEN, { type: 'answered', answer }, { ...answer, steps: {}, remarks: 0 }],
    ['no article', FIRST_SCREEN, { type: 'answered', answer: { state: 'no-article' } }, { state: 'no-article' }],
    [
      'a page that may not be read',
      FIRST_SCREEN,
      { type: 'answered', answer: { state: 'unreadable', reason: 'pdf' } },
      { state: 'unreadable', reason: 'pdf' },
    ],
    ['a fault', FIRST_SCREEN, { type: 'broke', message: 'why' }, { state: 'failed', message: 'why' }],
    [
      'the same digest again keeps what was done with it',
      reduce(remarked, { type: 'stepped', name: 'p1', mention: 2 }),
      { type: 'answered', answer: { ...answer, marked: ['quote'] } },
      { steps: { p1: 2 }, remarks: 1, marked: ['quote'] },
    ],
    [
      'the same text at another address keeps its marks too',
      reduce(remarked, { type: 'stepped', name: 'p1', mention: 2 }),
      { type: 'answered', answer: { ...answer, key: { url: 'https://news.example/1?s=2', hash: 'a' }, marked: [] } },
      { steps: { p1: 2 }, marked: ['place'], key: { url: 'https://news.example/1?s=2', hash: 'a' } },
    ],
    ['asking again', ready, { type: 'asked' }, { state: 'opening' }],
    ['a step', ready, { type: 'stepped', name: 'p1', mention: 2 }, { steps: { p1: 2 } }],
    [
      'an announcement',
      ready,
      { type: 'announced', announcement: { kind: 'highlighted', group: 'place', count: 2 } },
      { announced: { announcement: { kind: 'highlighted', group: 'place', count: 2 }, nth: 1 } },
    ],
    [
      'the same announcement again is a new one',
      announced,
      { type: 'announced', announcement: { kind: 'shown', sentence: 'It rained.' } },
      { announced: { announcement: { kind: 'shown', sentence: 'It rained.' }, nth: 2 } },
    ],
    ['marks', ready, { type: 'marked', on: ['quote'] }, { marked: ['quote'] }],
    ['a remark', ready, { type: 'remarked', remark: { kind: 'stale' } }, { remark: { kind: 'stale' }, remarks: 1 }],
    [
      'the same remark again is a new one',
      remarked,
      { type: 'remarked', remark: { kind: 'gone' } },
      { remark: { kind: 'gone' }, remarks: 2 },
    ],
  ])('%s', (_, before, happening, expected) => {
    expect(reduce(before, happening).view).toMatchObject(expected);
  });

  test.each<[string, Screen, Happening]>([
    ['a late phase does not take the digest away', ready, { type: 'phase', phase: 'reading' }],
    ['a step without a digest', FIRST_SCREEN, { type: 'stepped', name: 'p1', mention: 0 }],
    ['a remark without a digest', FIRST_SCREEN, { type: 'remarked', remark: { kind: 'gone' } }],
    ['silence where nothing was said', ready, { type: 'hushed' }],
  ])('%s changes nothing', (_, before, happening) => {
    expect(reduce(before, happening)).toBe(before);
  });

  test('a step and silence both take the remark away', () => {
    for (const happening of [{ type: 'hushed' }, { type: 'stepped', name: 'p1', mention: 0 }] as const) {
      expect(reduce(remarked, happening).view).not.toHaveProperty('remark');
    }
  });

  test('a new digest forgets the old one’s steps and remarks', () => {
    const stepped = reduce(remarked, { type: 'stepped', name: 'p1', mention: 3 });
    const next = { ...answer, key: { ...answer.key, hash: 'b' } };
    expect(reduce(stepped, { type: 'answered', answer: next }).view).toEqual({ ...next, steps: {}, remarks: 0 });
  });

  test('the length of summary that was chosen outlives every view', () => {
    const chosen = reduce(ready, { type: 'summary-length', summaryLength: 'full' });
    expect(chosen.view).toBe(ready.view);
    expect(reduce(chosen, { type: 'asked' })).toMatchObject({ view: { state: 'opening' }, summaryLength: 'full' });
  });

  test('the copy format outlives every view', () => {
    const chosen = reduce(ready, { type: 'copy-format', copyFormat: 'markdown' });
    expect(reduce(chosen, { type: 'asked' })).toMatchObject({ view: { state: 'opening' }, copyFormat: 'markdown' });
  });
});

test('the same digest again answers the advice to read the page anew', () => {
  const advised = reduce(ready, { type: 'remarked', remark: { kind: 'stale' } });
  expect(reduce(advised, { type: 'answered', answer }).view).not.toHaveProperty('remark');
});
