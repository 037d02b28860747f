import type { Trees } from '../../src/analysis/summary/trees.ts';

const BINS = 48;

/** How trees are grown: so many, so deep, each leaf adding this share of what it found, held back by a ridge. */
export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  readonly ridge: number;
  /** The least weight of rows in a leaf. */
  readonly least: number;
}

/** Rows of measures with what is to be foretold of each, and how much the row counts. */
export interface Examples {
  readonly rows: readonly ArrayLike<number>[];
  readonly targets: Float64Array;
  readonly weights: Float64Array;
}

/** Gradient boosting of complete trees on squared error (Friedman 2001), on measures cut into quantile bins. Deterministic. */
export function boostTrees({ rows, targets, weights }: Examples, options: BoostOptions): Trees {
  const width = rows[0]?.length ?? 0;
  const edges = Array.from({ length: width }, (_, column) => edgesOf(rows, column));
  const binned = edges.map((cuts, column) => Uint8Array.from(rows, (row) => binOf(cuts, row[column] ?? 0)));
  const left = Float64Array.from(targets);
  const inner = 2 ** options.depth - 1;
  const grown = { columns: [] as number[], cuts: [] as number[], leaves: [] as number[] };
  for (let tree = 0; tree < options.trees; tree++) {
    const node = new Uint16Array(rows.length);
    const splits: { column: number; bin: number }[] = [];
    for (let depth = 0; depth < options.depth; depth++) {
      const base = 2 ** depth - 1;
      const found = bestSplits(binned, node, base, left, weights, options);
      splits.push(...found);
      for (let i = 0; i < node.length; i++) {
        const at = node[i] ?? 0;
        const { column, bin } = splits[at] as { column: number; bin: number };
        node[i] = 2 * at + ((binned[column]?.[i] ?? 0) > bin ? 2 : 1);
      }
    }
    const sums = new Float64Array(inner + 1);
    const masses = new Float64Array(inner + 1);
    for (let i = 0; i < node.length; i++) {
      const leaf = (node[i] ?? 0) - inner;
      sums[leaf] = (sums[leaf] ?? 0) + (weights[i] ?? 0) * (left[i] ?? 0);
      masses[leaf] = (masses[leaf] ?? 0) + (weights[i] ?? 0);
    }
    const leaves = Array.from(sums, (sum, leaf) => (options.rate * sum) / ((masses[leaf] ?? 0) + options.ridge));
    for (let i = 0; i < node.length; i++) left[i] = (left[i] ?? 0) - (leaves[(node[i] ?? 0) - inner] ?? 0);
    for (const { column, bin } of splits) {
      grown.columns.push(column);
      grown.cuts.push(edges[column]?.[bin] ?? Number.MAX_VALUE);
    }
    grown.leaves.push(...leaves);
  }
  return { depth: options.depth, ...grown };
}

/** Where a column is cut: quantiles of its values, at most `BINS - 1`. */
function edgesOf(rows: readonly ArrayLike<number>[], column: number): number[] {
  const step = Math.max(1, Math.floor(rows.length / 20_000));
  const values: number[] = [];
  for (let i = 0; i < rows.length; i += step) values.push(rows[i]?.[column] ?? 0);
  values.sort((a, b) => a - b);
  const edges: number[] = [];
  for (let i = 1; i < BINS; i++) {
    const edge = round(values[Math.floor((i * values.length) / BINS)] ?? 0);
    if (edge !== edges.at(-1)) edges.push(edge);
  }
  return edges;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

/** How many edges a value is greater than. */
function binOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (edges[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The split of each node of one level that lowers the squared error most; a node that none helps sends all to the left. */
function bestSplits(
  binned: readonly Uint8Array[],
  node: Uint16Array,
  base: number,
  left: Float64Array,
  weights: Float64Array,
  { ridge, least }: BoostOptions,
): { column: number; bin: number }[] {
  const nodes = base + 1;
  const best = Array.from({ length: nodes }, () => ({ column: 0, bin: BINS, gain: 1e-9 }));
  const sums = new Float64Array(nodes * BINS);
  const masses = new Float64Array(nodes * BINS);
  const weighed = left.map((value, i) => value * (weights[i] ?? 0));
  binned.forEach((bins, column) => {
    sums.fill(0);
    masses.fill(0);
    for (let i = 0; i < bins.length; i++) {
      const at = ((node[i] ?? 0) - base) * BINS + (bins[i] ?? 0);
      sums[at] = (sums[at] ?? 0) + (weighed[i] ?? 0);
      masses[at] = (masses[at] ?? 0) + (weights[i] ?? 0);
    }
    best.forEach((so, at) => {
      const from = at * BINS;
      const sum = total(sums, from);
      const mass = total(masses, from);
      let sumLeft = 0;
      let massLeft = 0;
      for (let bin = 0; bin < BINS - 1; bin++) {
        sumLeft += sums[from + bin] ?? 0;
        massLeft += masses[from + bin] ?? 0;
        if (massLeft < least) continue;
        if (mass - massLeft < least) break;
        const sumRight = sum - sumLeft;
        const gain =
          sumLeft ** 2 / (massLeft + ridge) + sumRight ** 2 / (mass - massLeft + ridge) - sum ** 2 / (mass + ridge);
        if (gain > so.gain) Object.assign(so, { column, bin, gain });
      }
    });
  });
  return best;
}

function total(values: Float64Array, from: number): number {
  let sum = 0;
  for (let i = 0; i < BINS; i++) sum += values[from + i] ?? 0;
  return sum;
}
