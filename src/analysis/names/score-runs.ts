import type { Evidence } from './evidence.ts';
import { CLASS_COUNT, type Gazetteer } from './gazetteer.ts';
import { isNoName } from './no-names.ts';
import { LONGEST_RUN, type Run } from './runs.ts';
import type { SeenNames } from './seen-names.ts';
import {
  type BlockView,
  endFeatures,
  FeatureList,
  innerFeatures,
  partFeatures,
  plainFeatures,
  startFeatures,
  wholeFeatures,
} from './segment-features.ts';
import { candidatesOf, type ScoredRun, type Segment } from './segments.ts';
import { mix } from './word-hash.ts';

// Far below any sum of weights.
const EXCLUDED = -1000;

// One of each for all runs: fresh ones cost more than filling them. All sums are whole steps of the packed weights.
const list = new FeatureList();
const sums = new Int32Array(CLASS_COUNT);
const starts = new Int32Array(LONGEST_RUN * CLASS_COUNT);
const ends = new Int32Array(LONGEST_RUN * CLASS_COUNT);
const parts = new Int32Array((LONGEST_RUN + 1) * CLASS_COUNT);
const inners = new Int32Array((LONGEST_RUN + 1) * CLASS_COUNT);

/** Scores all that may be a name in a run, by its words and their surroundings. */
export function scoreRun(view: BlockView, run: Run, evidence: Evidence, gazetteer: Gazetteer): ScoredRun {
  const plain = new Float64Array(run.end - run.start);
  for (let i = 0; i < plain.length; i++) {
    list.count = 0;
    plainFeatures(list, view, run.start + i);
    plain[i] = sumPlain(gazetteer);
  }
  const spans = candidatesOf(view, run);
  const hashes: number[] = [];
  const scores = new Float64Array(spans.length * CLASS_COUNT);
  if (plain.length > 1) sumShared(view, run, gazetteer);
  let hash = 0;
  let hashed = 0;
  let former = -1;
  spans.forEach(([start, end], s) => {
    if (start !== former) {
      hash = view.words[start]?.hash ?? 0;
      hashed = start + 1;
      former = start;
    }
    for (; hashed < end; hashed++) hash = mix(hash, view.words[hashed]?.hash ?? 0);
    hashes.push(hash);
    const at = s * CLASS_COUNT;
    if (isNoName(view.words, start, end)) {
      scores.fill(EXCLUDED, at, at + CLASS_COUNT);
      return;
    }
    list.count = 0;
    sums.fill(0);
    wholeFeatures(list, view, run, start, end, hash, evidence, gazetteer.lists);
    addWeights(gazetteer, sums, 0);
    if (end - start > 1) addShared(start - run.start, end - run.start);
    for (let c = 0; c < CLASS_COUNT; c++) scores[at + c] = (sums[c] ?? 0) * gazetteer.scale;
  });
  return { run, spans, hashes, scores, plain };
}

/** Scores a run again in the light of a first reading of the whole article; `names` is that reading of this run. */
export function rescoreRun(
  view: BlockView,
  scored: ScoredRun,
  names: readonly Segment[],
  seen: SeenNames,
  gazetteer: Gazetteer,
): ScoredRun {
  const { run, spans, hashes } = scored;
  const byStart = new Map(names.map((name) => [name.start, name]));
  const own = (start: number, end: number): Segment | undefined => {
    const name = byStart.get(start);
    return name?.end === end ? name : undefined;
  };
  const plain = scored.plain.map((score, i) => {
    list.count = 0;
    const at = run.start + i;
    seen.plainFeatures(list, view, at, own(at, at + 1));
    return score + sumPlain(gazetteer);
  });
  const scores = Float64Array.from(scored.scores);
  spans.forEach(([start, end], s) => {
    const at = s * CLASS_COUNT;
    list.count = 0;
    sums.fill(0);
    seen.segmentFeatures(list, view, start, end, hashes[s] ?? 0, own(start, end));
    addWeights(gazetteer, sums, 0);
    for (let c = 0; c < CLASS_COUNT; c++) scores[at + c] = (scores[at + c] ?? 0) + (sums[c] ?? 0) * gazetteer.scale;
  });
  return { run, spans, hashes, scores, plain };
}

/** Sums once a run what its candidates of several words share. */
function sumShared(view: BlockView, run: Run, gazetteer: Gazetteer): void {
  starts.fill(0);
  ends.fill(0);
  parts.fill(0);
  inners.fill(0);
  for (let i = run.start; i < run.end; i++) {
    const at = (i - run.start) * CLASS_COUNT;
    list.count = 0;
    startFeatures(list, view, i);
    addWeights(gazetteer, starts, at);
    list.count = 0;
    endFeatures(list, view, i + 1);
    addWeights(gazetteer, ends, at);
    for (let c = 0; c < CLASS_COUNT; c++) {
      parts[at + CLASS_COUNT + c] = parts[at + c] ?? 0;
      inners[at + CLASS_COUNT + c] = inners[at + c] ?? 0;
    }
    list.count = 0;
    partFeatures(list, view, i);
    addWeights(gazetteer, parts, at + CLASS_COUNT);
    list.count = 0;
    innerFeatures(list, view, i);
    addWeights(gazetteer, inners, at + CLASS_COUNT);
  }
}

/** Adds the shared sums of words [start, end) of the run to `sums`. */
function addShared(start: number, end: number): void {
  for (let c = 0; c < CLASS_COUNT; c++) {
    const total =
      (starts[start * CLASS_COUNT + c] ?? 0) +
      (ends[(end - 1) * CLASS_COUNT + c] ?? 0) +
      (parts[end * CLASS_COUNT + c] ?? 0) -
      (parts[start * CLASS_COUNT + c] ?? 0) +
      (inners[(end - 1) * CLASS_COUNT + c] ?? 0) -
      (inners[(start + 1) * CLASS_COUNT + c] ?? 0);
    sums[c] = (sums[c] ?? 0) + total;
  }
}

/** Adds the weights of the features in `list` to four numbers of `into`. */
function addWeights(gazetteer: Gazetteer, into: Int32Array, at: number): void {
  const { weights } = gazetteer;
  for (let i = 0; i < list.count; i++) {
    const row = gazetteer.row(list.ids[i] ?? 0);
    if (row < 0) continue;
    for (let c = 0; c < CLASS_COUNT; c++) into[at + c] = (into[at + c] ?? 0) + (weights[row + c] ?? 0);
  }
}

function sumPlain(gazetteer: Gazetteer): number {
  let total = 0;
  for (let i = 0; i < list.count; i++) {
    const row = gazetteer.row(list.ids[i] ?? 0);
    if (row >= 0) total += gazetteer.weights[row] ?? 0;
  }
  return total * gazetteer.scale;
}
