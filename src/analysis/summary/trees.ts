/**
 * Boosted regression trees, each complete and of one depth, as flat lists: for every inner node (breadth first) the column
 * it looks at and the value that sends a row to the right where the row's is greater, then for every leaf what it adds.
 */
export interface Trees {
  readonly depth: number;
  readonly columns: readonly number[];
  readonly cuts: readonly number[];
  readonly leaves: readonly number[];
}

interface PackedTrees {
  readonly columns: Uint8Array;
  readonly cuts: Float64Array;
  readonly leaves: Float64Array;
}

const packed = new WeakMap<Trees, PackedTrees>();

/** Plain lists of numbers with and without fractions are read several times as slowly as typed ones. */
function packTrees(trees: Trees): PackedTrees {
  const known = packed.get(trees);
  if (known !== undefined) return known;
  const lists = {
    columns: Uint8Array.from(trees.columns),
    cuts: Float64Array.from(trees.cuts),
    leaves: Float64Array.from(trees.leaves),
  };
  packed.set(trees, lists);
  return lists;
}

const measures = new Float64Array(256);

/** The sum of what the trees say of a row of at most 256 measures. */
export function sumOfTrees(trees: Trees, row: ArrayLike<number>): number {
  const { columns, cuts, leaves } = packTrees(trees);
  for (let at = 0; at < row.length; at++) measures[at] = row[at] ?? 0;
  const inner = 2 ** trees.depth - 1;
  let sum = 0;
  for (let root = 0, leaf = 0; root < columns.length; root += inner, leaf += inner + 1) {
    let node = 0;
    while (node < inner) {
      const isRight = (measures[columns[root + node] ?? 0] ?? 0) > (cuts[root + node] ?? 0);
      // Added rather than branched on: which way a row goes cannot be foreseen.
      node = 2 * node + 1 + Number(isRight);
    }
    sum += leaves[leaf + node - inner] ?? 0;
  }
  return sum;
}
