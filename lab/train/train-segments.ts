import { CLASS_COUNT } from '../../src/analysis/names/gazetteer.ts';
import { keyOf } from '../../src/analysis/names/word-hash.ts';
import type { RunExample } from './segment-examples.ts';

/** Weights by feature key, `CLASS_COUNT` a key. */
export interface SegmentWeights {
  readonly keys: readonly number[];
  readonly weights: readonly Float32Array[];
}

export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Pull towards zero of every weight touched. */
  readonly decay: number;
  /** Share of features left out of each example. */
  readonly dropout: number;
  /** Features seen in fewer gold readings than this are left out. */
  readonly fewest: number;
}

/** Trains a semi-Markov conditional random field without transitions (Sarawagi and Cohen 2004) by AdaGrad; deterministic. */
export function trainSegments(examples: readonly RunExample[], options: TrainingOptions): SegmentWeights {
  const index = countFeatures(examples, options.fewest);
  const dense = (features: Uint32Array): Int32Array => {
    const rows: number[] = [];
    for (const feature of features) {
      const row = index.get(keyOf(feature));
      if (row !== undefined) rows.push(row);
    }
    return Int32Array.from(rows);
  };
  const data = examples.map((run) => ({
    size: run.size,
    spans: run.spans.map((span) => ({ ...span, rows: dense(span.features) })),
    plain: run.plain.map((word) => ({ ...word, rows: dense(word.features) })),
  }));
  const weights = new Float32Array(index.size * CLASS_COUNT);
  const squares = new Float32Array(weights.length).fill(1e-3);
  const mean = new Float32Array(weights.length);
  let averaged = 0;
  const random = randomNumbers(1);
  const dropped = new Uint8Array(index.size);

  const score = (rows: Int32Array, column: number): number => {
    let total = 0;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      if (dropped[row] === 0) total += weights[row * CLASS_COUNT + column] as number;
    }
    return total;
  };
  const update = (rows: Int32Array, column: number, gradient: number): void => {
    if (Math.abs(gradient) < 1e-4) return;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      if (dropped[row]) continue;
      const at = row * CLASS_COUNT + column;
      const slope = gradient - options.decay * (weights[at] as number);
      squares[at] = (squares[at] as number) + slope * slope;
      weights[at] = (weights[at] as number) + (options.rate * slope) / Math.sqrt(squares[at] as number);
    }
  };

  const order = data.map((_, i) => i);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    let loss = 0;
    for (let step = 0; step < order.length; step++) {
      if (step % 50 === 0) for (let f = 0; f < dropped.length; f++) dropped[f] = random() < options.dropout ? 1 : 0;
      const run = data[order[step] as number] as (typeof data)[number];
      const plain = run.plain.map((word) => score(word.rows, 0) + (word.given ?? 0));
      const scores = run.spans.map((span) =>
        Array.from({ length: CLASS_COUNT }, (_, c) => score(span.rows, c) + (span.given?.[c] ?? 0)),
      );
      const forward = new Array<number>(run.size + 1).fill(Number.NEGATIVE_INFINITY);
      const backward = new Array<number>(run.size + 1).fill(Number.NEGATIVE_INFINITY);
      forward[0] = 0;
      backward[run.size] = 0;
      for (let i = 0, s = 0; i < run.size; i++) {
        forward[i + 1] = logAdd(forward[i + 1] as number, (forward[i] as number) + (plain[i] as number));
        for (; run.spans[s]?.start === i; s++) {
          const { end } = run.spans[s] as { end: number };
          for (const value of scores[s] as number[])
            forward[end] = logAdd(forward[end] as number, (forward[i] as number) + value);
        }
      }
      for (let i = run.size - 1, s = run.spans.length - 1; i >= 0; i--) {
        backward[i] = (backward[i + 1] as number) + (plain[i] as number);
        for (; run.spans[s]?.start === i; s--) {
          const { end } = run.spans[s] as { end: number };
          for (const value of scores[s] as number[])
            backward[i] = logAdd(backward[i] as number, (backward[end] as number) + value);
        }
      }
      const total = forward[run.size] as number;
      loss += total;
      run.plain.forEach((word, i) => {
        const expected = Math.exp((forward[i] as number) + (plain[i] as number) + (backward[i + 1] as number) - total);
        if (word.isGold) loss -= plain[i] as number;
        update(word.rows, 0, (word.isGold ? 1 : 0) - expected);
      });
      run.spans.forEach((span, s) => {
        const outside = (forward[span.start] as number) + (backward[span.end] as number) - total;
        for (let c = 0; c < CLASS_COUNT; c++) {
          const value = scores[s]?.[c] as number;
          if (span.gold === c) loss -= value;
          update(span.rows, c, (span.gold === c ? 1 : 0) - Math.exp(outside + value));
        }
      });
    }
    // The mean of the later epochs wavers less from one training to the next than the last one does.
    if (epoch >= options.epochs / 2) {
      averaged++;
      for (let i = 0; i < mean.length; i++)
        mean[i] = (mean[i] as number) + ((weights[i] as number) - (mean[i] as number)) / averaged;
    }
    console.error(`epoch ${epoch + 1}: loss ${(loss / data.length).toFixed(4)} a run`);
  }
  const keys = [...index.keys()];
  return { keys, weights: keys.map((_, i) => mean.slice(i * CLASS_COUNT, (i + 1) * CLASS_COUNT)) };
}

function countFeatures(examples: readonly RunExample[], fewest: number): Map<number, number> {
  const counts = new Map<number, number>();
  const see = (features: Uint32Array): void => {
    for (const feature of features) counts.set(keyOf(feature), (counts.get(keyOf(feature)) ?? 0) + 1);
  };
  for (const run of examples) {
    for (const span of run.spans) if (span.gold >= 0) see(span.features);
    for (const word of run.plain) if (word.isGold) see(word.features);
  }
  const index = new Map<number, number>();
  for (const [key, count] of counts) if (count >= fewest) index.set(key, index.size);
  return index;
}

function logAdd(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b;
  if (b === Number.NEGATIVE_INFINITY) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}

/** Numbers in [0, 1), the same on every machine (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
