/** Solves a symmetric system by Gauss-Jordan; `ridge` is added to the diagonal and keeps it well posed. */
export function solve(matrix: readonly Float64Array[], right: Float64Array, ridge: number): Float64Array {
  const n = right.length;
  const rows = matrix.map((line, i) => {
    const row = [...line, right[i] ?? 0];
    row[i] = (row[i] ?? 0) + ridge;
    return row;
  });
  for (let i = 0; i < n; i++) {
    const pivot = rows[i] as number[];
    const scale = pivot[i] || 1;
    for (let k = i; k <= n; k++) pivot[k] = (pivot[k] ?? 0) / scale;
    for (let r = 0; r < n; r++) {
      const row = rows[r] as number[];
      const factor = row[i] ?? 0;
      if (r === i || factor === 0) continue;
      for (let k = i; k <= n; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  }
  return Float64Array.from(rows, (row) => row[n] ?? 0);
}

/** What a row is to be told as: 1 or 0. */
export interface Told {
  readonly x: readonly number[];
  readonly y: number;
}

/** The weighted sum of a row. */
export function dot(x: readonly number[], weights: ArrayLike<number>): number {
  return x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
}

/** Logistic regression with a ridge, by so many of Newton's steps. */
export function fitLogistic(rows: readonly Told[], ridge: number, steps = 10): Float64Array {
  const n = rows[0]?.x.length ?? 0;
  const weights = new Float64Array(n);
  for (let step = 0; step < steps; step++) {
    const slope = weights.map((weight) => -ridge * weight);
    const bend = Array.from({ length: n }, () => new Float64Array(n));
    for (const { x, y } of rows) {
      const p = 1 / (1 + Math.exp(-dot(x, weights)));
      for (let i = 0; i < n; i++) {
        const xi = x[i] ?? 0;
        if (xi === 0) continue;
        slope[i] = (slope[i] ?? 0) + (y - p) * xi;
        const line = bend[i] as Float64Array;
        for (let j = 0; j < n; j++) line[j] = (line[j] ?? 0) + p * (1 - p) * xi * (x[j] ?? 0);
      }
    }
    const change = solve(bend, slope, ridge);
    for (let i = 0; i < n; i++) weights[i] = (weights[i] ?? 0) + (change[i] ?? 0);
  }
  return weights;
}
