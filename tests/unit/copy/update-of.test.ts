import { expect, test } from 'vitest';
import type { PageNotice } from '../../../src/article/article.ts';
import { updateOf } from '../../../src/copy/update-of.ts';

const live: PageNotice = {
  kind: 'live-blog',
  updates: [
    { time: '2026-01-17T11:48:00+01:00', blocks: [2, 3] },
    { time: '2026-01-17T08:05:00+01:00', blocks: [5] },
    { time: '2026-01-16', blocks: [6] },
  ],
};

test.each([
  [3, { stamp: '2026-01-17T11:48:00+01:00', clock: '11:48', isNewest: true }],
  [5, { stamp: '2026-01-17T08:05:00+01:00', clock: '08:05', isNewest: false }],
  [6, undefined],
  [0, undefined],
])('block %i is of the update %j', (block, expected) => {
  expect(updateOf({ notices: [{ kind: 'opinion' }, live] }, { block, start: 0, end: 1 })).toEqual(expected);
});

test('a story without updates has none', () => {
  expect(updateOf({}, { block: 0, start: 0, end: 1 })).toBeUndefined();
});
