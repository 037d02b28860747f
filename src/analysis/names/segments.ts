import type { Evidence } from './evidence.ts';
import { CLASS_COUNT, type Gazetteer } from './gazetteer.ts';
import { isNoName } from './no-names.ts';
import { canEnd, canStart, LONGEST_NAME, type Run } from './runs.ts';
import type { SeenNames } from './seen-names.ts';
import { type BlockView, FeatureList, plainFeatures, segmentFeatures } from './segment-features.ts';

/** A stretch of a block's words read as one name. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Log weights of the classes of `CLASSES`. */
  readonly scores: Float64Array;
  /** Log weight of its words being no name at all. */
  readonly plain: number;
}

function sum(gazetteer: Gazetteer, column: number): number {
  let total = 0;
  for (let i = 0; i < list.count; i++) {
    const row = gazetteer.row(list.ids[i] ?? 0);
    if (row >= 0) total += gazetteer.weights[row + column] ?? 0;
  }
  return total * gazetteer.scale;
}

function scoreClasses(gazetteer: Gazetteer): Float64Array {
  const scores = new Float64Array(CLASS_COUNT);
  const { weights, scale } = gazetteer;
  for (let i = 0; i < list.count; i++) {
    const row = gazetteer.row(list.ids[i] ?? 0);
    if (row < 0) continue;
    for (let c = 0; c < CLASS_COUNT; c++) scores[c] = (scores[c] ?? 0) + (weights[row + c] ?? 0) * scale;
  }
  return scores;
}

// One list for all candidates: a fresh one each costs more than filling it.
const list = new FeatureList();

// Far below any sum of weights.
const EXCLUDED = -1000;

/** The class with the greatest score. */
export function topClass(scores: Float64Array): number {
  let top = 0;
  for (let c = 1; c < scores.length; c++) if ((scores[c] ?? 0) > (scores[top] ?? 0)) top = c;
  return top;
}

/** The spans of a run that may be a name, as [start, end) pairs. */
export function candidatesOf(view: BlockView, run: Run): [number, number][] {
  const spans: [number, number][] = [];
  for (let start = run.start; start < run.end; start++) {
    if (!canStart(view.words, start)) continue;
    const stop = Math.min(run.end, start + LONGEST_NAME);
    for (let end = start + 1; end <= stop; end++) if (canEnd(view.words, end - 1)) spans.push([start, end]);
  }
  return spans;
}

/** A run's candidates with their scores. */
export interface ScoredRun {
  readonly run: Run;
  readonly spans: readonly (readonly [number, number])[];
  /** For each span the log weights of the classes. */
  readonly scores: readonly Float64Array[];
  /** For each word of the run the log weight of its being no part of a name. */
  readonly plain: Float64Array;
}

/** Scores all that may be a name in a run, by its words and their surroundings. */
export function scoreRun(view: BlockView, run: Run, evidence: Evidence, gazetteer: Gazetteer): ScoredRun {
  const plain = new Float64Array(run.end - run.start);
  for (let i = 0; i < plain.length; i++) {
    list.count = 0;
    plainFeatures(list, view, run.start + i);
    plain[i] = sum(gazetteer, 0);
  }
  const spans = candidatesOf(view, run);
  const scores = spans.map(([start, end]) => {
    if (isNoName(view.words, start, end)) return new Float64Array(CLASS_COUNT).fill(EXCLUDED);
    list.count = 0;
    segmentFeatures(list, view, run, start, end, evidence, gazetteer.lists);
    return scoreClasses(gazetteer);
  });
  return { run, spans, scores, plain };
}

/** Scores a run again in the light of a first reading of the whole article; `names` is that reading of this run. */
export function rescoreRun(
  view: BlockView,
  scored: ScoredRun,
  names: readonly Segment[],
  seen: SeenNames,
  gazetteer: Gazetteer,
): ScoredRun {
  const { run, spans } = scored;
  const byStart = new Map(names.map((name) => [name.start, name]));
  const own = (start: number, end: number): Segment | undefined => {
    const name = byStart.get(start);
    return name?.end === end ? name : undefined;
  };
  const plain = scored.plain.map((score, i) => {
    list.count = 0;
    const at = run.start + i;
    seen.plainFeatures(list, view, at, own(at, at + 1));
    return score + sum(gazetteer, 0);
  });
  const scores = scored.scores.map((former, s) => {
    const [start, end] = spans[s] ?? [0, 0];
    list.count = 0;
    seen.segmentFeatures(list, view, start, end, own(start, end));
    return scoreClasses(gazetteer).map((score, c) => score + (former[c] ?? 0));
  });
  return { run, spans, scores, plain };
}

/** Cuts a run into names and plain words so that the sum of scores is greatest (semi-Markov Viterbi; Sarawagi and Cohen 2004). */
export function segmentRun({ run, spans, scores, plain }: ScoredRun): Segment[] {
  const size = run.end - run.start;
  const best = new Float64Array(size + 1).fill(Number.NEGATIVE_INFINITY);
  const back: (Segment | undefined)[] = new Array(size + 1);
  best[0] = 0;
  let s = 0;
  for (let i = 0; i < size; i++) {
    const reached = best[i] ?? 0;
    if (reached + (plain[i] ?? 0) > (best[i + 1] ?? 0)) {
      best[i + 1] = reached + (plain[i] ?? 0);
      back[i + 1] = undefined;
    }
    for (; spans[s]?.[0] === run.start + i; s++) {
      const [start, end] = spans[s] ?? [0, 0];
      const classes = scores[s] ?? new Float64Array(CLASS_COUNT);
      const total = reached + (classes[topClass(classes)] ?? 0);
      if (total <= (best[end - run.start] ?? 0)) continue;
      let none = 0;
      for (let k = start; k < end; k++) none += plain[k - run.start] ?? 0;
      best[end - run.start] = total;
      back[end - run.start] = { start, end, scores: classes, plain: none };
    }
  }
  const segments: Segment[] = [];
  for (let i = size; i > 0; ) {
    const segment = back[i];
    if (segment === undefined) i--;
    else {
      segments.push(segment);
      i = segment.start - run.start;
    }
  }
  return segments.reverse();
}
