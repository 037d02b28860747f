import { CLASS_COUNT } from './gazetteer.ts';
import { canEnd, canStart, LONGEST_NAME, LONGEST_RUN, type Run } from './runs.ts';
import type { BlockView } from './segment-features.ts';

/** A stretch of a block's words read as one name. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Log weights of the classes of `CLASSES`. */
  readonly scores: readonly number[];
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
  // Lists of numbers, for a typed one of its own costs each run more than what it is filled with.
  /** The log weights of the classes, candidate by candidate. */
  readonly scores: readonly number[];
  /** For each word of the run the log weight of its being no part of a name. */
  readonly plain: readonly number[];
}

// Hardly a name of the press stands in so many capitalised words on end: lists of names do, and each of theirs is short.
const CROWDED_RUN = 16;
const LONGEST_CROWDED_NAME = 4;

/** The class with the greatest score. */
export function topClass(scores: readonly number[]): number {
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

// One of each for all runs: the best sum up to each word, and which span it ends on.
const best = new Float64Array(LONGEST_RUN + 1);
const back = new Int32Array(LONGEST_RUN + 1);
const NO_SPAN = -1;

/** Cuts a run into names and plain words so that the sum of scores is greatest (semi-Markov Viterbi; Sarawagi and Cohen 2004). */
export function segmentRun({ run, spans, scores, plain }: ScoredRun): Segment[] {
  const size = run.end - run.start;
  best.fill(Number.NEGATIVE_INFINITY, 0, size + 1);
  back.fill(NO_SPAN, 0, size + 1);
  best[0] = 0;
  let s = 0;
  for (let i = 0; i < size; i++) {
    const reached = best[i] ?? 0;
    if (reached + (plain[i] ?? 0) > (best[i + 1] ?? 0)) {
      best[i + 1] = reached + (plain[i] ?? 0);
      back[i + 1] = NO_SPAN;
    }
    for (; s < spans.length && spans[s]?.[0] === run.start + i; s++) {
      const end = (spans[s]?.[1] ?? 0) - run.start;
      let top = scores[s * CLASS_COUNT] ?? 0;
      for (let c = 1; c < CLASS_COUNT; c++) top = Math.max(top, scores[s * CLASS_COUNT + c] ?? 0);
      const total = reached + top;
      if (total <= (best[end] ?? 0)) continue;
      best[end] = total;
      back[end] = s;
    }
  }
  const segments: Segment[] = [];
  for (let i = size; i > 0; ) {
    const span = back[i] ?? NO_SPAN;
    const [start, end] = spans[span] ?? [0, 0];
    if (span === NO_SPAN) {
      i--;
      continue;
    }
    let none = 0;
    for (let k = start; k < end; k++) none += plain[k - run.start] ?? 0;
    segments.push({ start, end, scores: scores.slice(span * CLASS_COUNT, (span + 1) * CLASS_COUNT), plain: none });
    i = start - run.start;
  }
  return segments.reverse();
}
