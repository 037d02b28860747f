import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLASS_COUNT, WORD_OUTPUTS } from '../../src/analysis/names/gazetteer.ts';

/** Weights by feature key, `width` a key. */
export interface FeatureWeights {
  readonly width: number;
  readonly keys: Uint32Array;
  readonly weights: Float32Array;
}

/** What the trainer learns: of words and of whole segments. */
export interface SegmentWeights {
  readonly ofWords: FeatureWeights;
  readonly ofSegments: FeatureWeights;
}

/** How the segments are trained. */
export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Pull towards zero of every weight touched. */
  readonly decay: number;
  /** Share of features left out at each time. */
  readonly dropout: number;
  /** Features that stand in fewer articles than this are left out. */
  readonly fewest: number;
  /** How many trainings the weights are the mean of. */
  readonly trainings: number;
}

/** Where examples and weights lie while a training goes on. */
export const scratch = mkdtempSync(join(tmpdir(), 'standfirst-train-'));

/** Runs `train-segments.cpp` (built by g++ when first needed) on a file of examples. */
export function trainSegments(examples: string, options: TrainingOptions): SegmentWeights {
  const program = join(scratch, 'train-segments');
  const source = join(import.meta.dirname, 'train-segments.cpp');
  if (!existsSync(program)) execFileSync('g++', ['-O3', '-o', program, source], { stdio: 'inherit' });
  const { epochs, rate, decay, dropout, fewest, trainings } = options;
  const settings = [epochs, rate, decay, dropout, fewest, trainings].map(String);
  execFileSync(program, [examples, `${examples}.weights`, ...settings], { stdio: 'inherit' });
  const bytes = readFileSync(`${examples}.weights`);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  let at = 0;
  const table = (width: number): FeatureWeights => {
    const [count = 0] = new Uint32Array(buffer, at, 1);
    const keys = new Uint32Array(buffer, at + 4, count);
    const weights = new Float32Array(buffer, at + 4 + count * 4, count * width);
    at += 4 + count * 4 * (1 + width);
    return { width, keys, weights };
  };
  return { ofWords: table(WORD_OUTPUTS), ofSegments: table(CLASS_COUNT) };
}

/** The `count` features of the greatest weights, without those that are less than half a step everywhere. */
export function strongest(table: FeatureWeights, count: number, step: number): FeatureWeights {
  const { width, keys, weights } = table;
  const strength = new Float32Array(keys.length);
  for (let i = 0; i < weights.length; i++) {
    const f = Math.floor(i / width);
    strength[f] = Math.max(strength[f] ?? 0, Math.abs(weights[i] ?? 0));
  }
  const order = [...keys.keys()]
    .filter((i) => (strength[i] ?? 0) >= step / 2)
    .sort((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || (keys[a] ?? 0) - (keys[b] ?? 0))
    .slice(0, count);
  const kept = new Float32Array(order.length * width);
  order.forEach((f, i) => {
    kept.set(weights.subarray(f * width, (f + 1) * width), i * width);
  });
  return { width, keys: Uint32Array.from(order, (f) => keys[f] ?? 0), weights: kept };
}

/** Two tables without a key in common as one. */
export function joinTables(a: FeatureWeights, b: FeatureWeights): FeatureWeights {
  const keys = new Uint32Array([...a.keys, ...b.keys]);
  const weights = new Float32Array(a.weights.length + b.weights.length);
  weights.set(a.weights);
  weights.set(b.weights, a.weights.length);
  return { width: a.width, keys, weights };
}
