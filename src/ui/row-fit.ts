/** Where an item of a wrapping row stands: its top and far edge in pixels, from the row's own. */
export interface ItemBox {
  readonly top: number;
  readonly end: number;
}

/**
 * How many of the items stand in the first `rows` rows; where that is not all of them, only as many as leave `spare`
 * pixels of `width` for a button after them.
 */
export function fittingCount(items: readonly ItemBox[], rows: number, width: number, spare: number): number {
  const tops = [...new Set(items.map(({ top }) => top))].sort((one, other) => one - other);
  const limit = tops[rows];
  if (limit === undefined) return items.length;
  let count = items.filter(({ top }) => top < limit).length;
  const last = tops[rows - 1];
  while (count > 1 && items[count - 1]?.top === last && (items[count - 1]?.end ?? 0) + spare > width) count--;
  return count;
}
