import { type Evidence, SIGHT, SIGHTS } from './evidence.ts';
import type { FeatureList } from './feature-list.ts';
import { LIST, SCORED_LISTS } from './gazetteer.ts';
import type { Run } from './runs.ts';
import { NOTHING, TELLING } from './token-features.ts';
import { mix } from './word-hash.ts';
import type { Word, WordBlock } from './words.ts';

// What stands before and after a name, by kinds of words: a seldom preposition tells as much as "in".
const BEFORE_SIGHTS = (1 << SIGHT.afterTitle) | (1 << SIGHT.afterPlaceWord) | (1 << SIGHT.afterThe);
const AFTER_SIGHTS = (1 << SIGHT.beforeSpeech) | (1 << SIGHT.beforeAge);

/** What one block offers to the features of its candidates; computed once a block. */
export interface BlockView {
  readonly words: readonly Word[];
  readonly isTitleCase: boolean;
  /** What the rest of the article shows about each word: bits of `SIGHT`. */
  readonly elsewhere: readonly number[];
  /** What each occurrence shows of itself: bits of `SIGHT`. */
  readonly sights: readonly number[];
  readonly shapes: readonly number[];
  /** How far the article is about sport. */
  readonly sport: number;
}

/** Prepares a block, with the sights of its words, for `wholeFeatures` and `tokenFeatures`. */
export function viewBlock(block: WordBlock, sights: readonly number[], evidence: Evidence): BlockView {
  const words = block.words;
  const elsewhere = words.map((word, i) =>
    word.kind === 'word'
      ? evidence.elsewhere(word, block.isTitleCase ? 0 : (sights[i] ?? 0)) |
        (evidence.isAcronym(word) ? 1 << SIGHTS : 0)
      : 0,
  );
  return {
    words,
    isTitleCase: block.isTitleCase,
    elsewhere,
    sights,
    shapes: words.map(({ form, isCapitals }) => (isCapitals ? form.shapeInCapitals : form.shape)),
    sport: evidence.sport,
  };
}

/** The features of words [start, end) as a name that its parts do not share; `whole` is their folded hash. */
export function wholeFeatures(
  list: FeatureList,
  view: BlockView,
  run: Run,
  start: number,
  end: number,
  whole: number,
  evidence: Evidence,
  lists: (hash: number) => number,
): void {
  const { words, elsewhere, shapes } = view;
  const first = words[start];
  const last = words[end - 1];
  if (first === undefined || last === undefined) return;
  const length = end - start;
  const size = Math.min(length, 5);
  const opening = first.isOpening ? 1 : 0;
  list.add(1);
  list.add(2, size, view.isTitleCase ? 1 : 0);
  list.add(3, length === 1 ? first.key : whole);
  const wholeLists = length === 1 ? first.lists : lists(whole);
  list.addBits(4, wholeLists & SCORED_LISTS, Math.min(length, 3));
  list.add(5, wholeLists & TELLING, size);
  if (view.sport > 0) {
    list.add(32, view.sport, wholeLists & (TELLING | LIST.knownPlace | LIST.knownOrganisation));
    list.add(33, size, (view.sights[start] ?? 0) & BEFORE_SIGHTS);
  }
  if (length > 1) {
    list.add(10, first.lists & TELLING, last.lists & TELLING);
    list.add(12, first.key, last.key);
    let shape = 0;
    for (let i = start; i < end && i < start + 6; i++) shape = mix(shape, shapes[i] ?? 0);
    for (let i = start; i < end; i++) {
      const word = words[i];
      if (word?.isNameLike === false) list.add(16, word.key, last.key);
    }
    list.add(17, shape);
  } else {
    list.add(25, (elsewhere[start] ?? 0) & 31, first.lists & TELLING);
    list.add(26, opening, first.lists & TELLING);
  }
  list.add(27, opening, size);
  if (first.isOpening) {
    list.add(28, first.lists & TELLING, size);
    list.add(29, (elsewhere[start] ?? 0) & 3, size);
  }
  const opens = start === run.start;
  const closes = end === run.end;
  list.add(30, Math.min(3, evidence.runs(whole)), opens && closes ? 1 : 0);
  list.add(31, (opens ? 1 : 0) | (closes ? 2 : 0), size);
  list.add(51, (view.sights[start] ?? 0) & BEFORE_SIGHTS, (view.sights[end - 1] ?? 0) & AFTER_SIGHTS);
  list.add(50, words[start - 1]?.key ?? NOTHING, words[end]?.key ?? NOTHING);
}
