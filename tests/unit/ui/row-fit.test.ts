import { describe, expect, test } from 'vitest';
import { fittingCount, type ItemBox } from '../../../src/ui/row-fit.ts';

/** Rows of items, each by its far edges. */
function rows(...ends: number[][]): ItemBox[] {
  return ends.flatMap((row, index) => row.map((end) => ({ top: index * 30, end })));
}

describe('fittingCount', () => {
  test.each<[string, ItemBox[], number]>([
    ['nothing', [], 0],
    ['one row', rows([50, 100]), 2],
    ['two full rows', rows([100, 290], [100, 290]), 4],
    ['a third row, with room for the button', rows([100, 290], [100, 200], [100]), 4],
    ['a third row, without', rows([100, 290], [100, 200, 290], [100]), 4],
    ['an item as wide as the row', rows([290], [290], [290]), 1],
  ])('%s', (_, items, expected) => {
    expect(fittingCount(items, 2, 300, 50)).toBe(expected);
  });
});
