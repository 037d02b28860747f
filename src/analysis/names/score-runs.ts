import type { Evidence } from './evidence.ts';
import { FeatureList } from './feature-list.ts';
import { CLASS_COUNT, type Gazetteer, PLACE, WORD_OUTPUTS } from './gazetteer.ts';
import { isNoName } from './no-names.ts';
import { LONGEST_RUN, type Run } from './runs.ts';
import type { SeenNames } from './seen-names.ts';
import { type BlockView, wholeFeatures } from './segment-features.ts';
import { candidatesOf, type ScoredRun, type Segment } from './segments.ts';
import { mix } from './word-hash.ts';
import { WordWeights } from './word-weights.ts';

// Far below any sum of weights.
const EXCLUDED = -1000;

// One of each for all runs: fresh ones cost more than filling them. All sums are whole steps of the packed weights.
const list = new FeatureList();
const ofWords = new Int32Array(LONGEST_RUN * WORD_OUTPUTS);
const inside = new Int32Array((LONGEST_RUN + 1) * CLASS_COUNT);
const sums = new Int32Array(CLASS_COUNT);

/** Scores all that may be a name in a run, by its words and their surroundings. `weights` are the article's. */
export function scoreRun(
  view: BlockView,
  run: Run,
  evidence: Evidence,
  gazetteer: Gazetteer,
  weights = new WordWeights(gazetteer),
): ScoredRun {
  sumWords(run, (i, offset) => weights.sum(view, i, ofWords, offset));
  const { scale } = gazetteer;
  const plain: number[] = [];
  for (let i = 0; i < run.end - run.start; i++) plain.push((ofWords[i * WORD_OUTPUTS] ?? 0) * scale);
  const spans = candidatesOf(view, run);
  const hashes = hashSpans(view, spans);
  const scores: number[] = [];
  spans.forEach(([start, end], s) => {
    if (isNoName(view.words, start, end)) {
      for (let c = 0; c < CLASS_COUNT; c++) scores.push(EXCLUDED);
      return;
    }
    list.count = 0;
    wholeFeatures(list, view, run, start, end, hashes[s] ?? 0, evidence, gazetteer.lists);
    sumSpan(gazetteer, start - run.start, end - run.start);
    for (let c = 0; c < CLASS_COUNT; c++) scores.push((sums[c] ?? 0) * scale);
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
  const { scale } = gazetteer;
  sumWords(run, (i, offset) => {
    list.count = 0;
    seen.wordFeatures(list, view, i, exactly(names, i, i + 1));
    gazetteer.ofWords.add(list.ids, list.count, ofWords, offset);
  });
  const plain = scored.plain.map((score, i) => score + (ofWords[i * WORD_OUTPUTS] ?? 0) * scale);
  const scores: number[] = [];
  spans.forEach(([start, end], s) => {
    const at = s * CLASS_COUNT;
    list.count = 0;
    seen.segmentFeatures(list, view, start, end, hashes[s] ?? 0, exactly(names, start, end));
    sumSpan(gazetteer, start - run.start, end - run.start);
    for (let c = 0; c < CLASS_COUNT; c++) scores.push((scored.scores[at + c] ?? 0) + (sums[c] ?? 0) * scale);
  });
  return { run, spans, hashes, scores, plain };
}

function exactly(names: readonly Segment[], start: number, end: number): Segment | undefined {
  for (const name of names) if (name.start === start && name.end === end) return name;
  return undefined;
}

/** Fills `ofWords` for each word of the run, and `inside` with the running sums of its inner place. */
function sumWords(run: Run, addWeights: (i: number, offset: number) => void): void {
  const size = run.end - run.start;
  ofWords.fill(0, 0, size * WORD_OUTPUTS);
  for (let i = 0; i < size; i++) {
    addWeights(run.start + i, i * WORD_OUTPUTS);
    for (let c = 0; c < CLASS_COUNT; c++)
      inside[(i + 1) * CLASS_COUNT + c] = (inside[i * CLASS_COUNT + c] ?? 0) + at(i, c, PLACE.inside);
  }
}

/** The summed weights of the run's word `i` in a name of class `c` at a place of `PLACE`. */
function at(i: number, c: number, place: number): number {
  return ofWords[i * WORD_OUTPUTS + 1 + c * 4 + place] ?? 0;
}

/** Sums the features in `list` and the words [start, end) of the run into `sums`. */
function sumSpan(gazetteer: Gazetteer, start: number, end: number): void {
  for (let c = 0; c < CLASS_COUNT; c++) {
    sums[c] =
      end - start === 1
        ? at(start, c, PLACE.only)
        : at(start, c, PLACE.begin) +
          at(end - 1, c, PLACE.last) +
          (inside[(end - 1) * CLASS_COUNT + c] ?? 0) -
          (inside[(start + 1) * CLASS_COUNT + c] ?? 0);
  }
  gazetteer.ofSegments.add(list.ids, list.count, sums, 0);
}

/** The folded hash of each span's words; spans come by start, then by end. */
function hashSpans(view: BlockView, spans: readonly (readonly [number, number])[]): number[] {
  const hashes: number[] = [];
  let hash = 0;
  let hashed = 0;
  let former = -1;
  for (const [start, end] of spans) {
    if (start !== former) {
      hash = view.words[start]?.hash ?? 0;
      hashed = start + 1;
      former = start;
    }
    for (; hashed < end; hashed++) hash = mix(hash, view.words[hashed]?.hash ?? 0);
    hashes.push(hash);
  }
  return hashes;
}
