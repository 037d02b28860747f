import { expect, test } from 'vitest';
import { entriesToDrop } from '../../../src/platform/store-entries.ts';

const digest = (tabId: number, keptAt: number) => ({ name: `digest:${tabId}:${keptAt}`, tabId, keptAt });
const phase = (tabId: number) => ({ name: `phase:${tabId}`, tabId });

test.each([
  ['nothing of an empty store', [], []],
  ['nothing while there is room', [digest(1, 10), digest(1, 20), phase(1)], []],
  ["a tab's oldest, whatever their names", [digest(1, 30), digest(1, 10), digest(1, 20)], ['digest:1:10']],
  ["not another open tab's", [digest(2, 1), digest(2, 2), digest(2, 3), digest(2, 4)], []],
  ['all of a closed tab', [digest(9, 99), phase(9), digest(1, 10)], ['digest:9:99', 'phase:9']],
])('drops %s', (_, entries, dropped) => {
  expect(entriesToDrop(entries, new Set([1, 2]), 1)).toEqual(dropped);
});
