import { CLASS_COUNT } from './gazetteer.ts';
import { canEnd, canStart, LONGEST_NAME, type Run } from './runs.ts';
import type { BlockView } from './segment-features.ts';

/** A stretch of a block's words read as one name. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Log weights of the classes of `CLASSES`. */
  readonly scores: Float64Array;
  /** Log weight of its words being no name at all. */
  readonly plain: number;
}

/** A run's candidates with their scores. */
export interface ScoredRun {
  readonly run: Run;
  /** Words [start, end) of each candidate, by start, then by end. */
  readonly spans: readonly (readonly [number, number])[];
  /** The folded hash of each candidate's words. */
  readonly hashes: readonly number[];
  /** The log weights of the classes, candidate by candidate. */
  readonly scores: Float64Array;
  /** For each word of the run the log weight of its being no part of a name. */
  readonly plain: Float64Array;
}

// Hardly a name of the press stands in so many capitalised words on end: lists of names do, and each of theirs is short.
const CROWDED_RUN = 16;
const LONGEST_CROWDED_NAME = 4;

/** The class with the greatest score. */
export function topClass(scores: Float64Array): number {
  let top = 0;
  for (let c = 1; c < scores.length; c++) if ((scores[c] ?? 0) > (scores[top] ?? 0)) top = c;
  return top;
}

/** The spans of a run that may be a name, as [start, end) pairs. */
export function candidatesOf(view: BlockView, run: Run): [number, number][] {
  const spans: [number, number][] = [];
  const longest = run.end - run.start > CROWDED_RUN ? LONGEST_CROWDED_NAME : LONGEST_NAME;
  for (let start = run.start; start < run.end; start++) {
    if (!canStart(view.words, start)) continue;
    const stop = Math.min(run.end, start + longest);
    for (let end = start + 1; end <= stop; end++) if (canEnd(view.words, end - 1)) spans.push([start, end]);
  }
  return spans;
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
      let top = scores[s * CLASS_COUNT] ?? 0;
      for (let c = 1; c < CLASS_COUNT; c++) top = Math.max(top, scores[s * CLASS_COUNT + c] ?? 0);
      const total = reached + top;
      if (total <= (best[end - run.start] ?? 0)) continue;
      let none = 0;
      for (let k = start; k < end; k++) none += plain[k - run.start] ?? 0;
      best[end - run.start] = total;
      const own = scores.slice(s * CLASS_COUNT, (s + 1) * CLASS_COUNT);
      back[end - run.start] = { start, end, scores: own, plain: none };
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
