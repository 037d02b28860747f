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

/** The sum of what the trees say of a row of measures. */
export function sumOfTrees({ depth, columns, cuts, leaves }: Trees, row: ArrayLike<number>): number {
  const inner = 2 ** depth - 1;
  let sum = 0;
  for (let root = 0, leaf = 0; root < columns.length; root += inner, leaf += inner + 1) {
    let node = 0;
    while (node < inner) node = 2 * node + ((row[columns[root + node] ?? 0] ?? 0) > (cuts[root + node] ?? 0) ? 2 : 1);
    sum += leaves[leaf + node - inner] ?? 0;
  }
  return sum;
}
