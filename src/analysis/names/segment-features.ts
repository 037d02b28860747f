import { type Evidence, foldHash, SIGHT, SIGHTS, sightsOf } from './evidence.ts';
import { LIST, LIST_BITS } from './gazetteer.ts';
import type { Run } from './runs.ts';
import { mix } from './word-hash.ts';
import type { Word, WordBlock } from './words.ts';

/** Collects the features of one candidate as hashes; `count` of `ids` are filled. */
export class FeatureList {
  readonly ids = new Uint32Array(512);
  count = 0;

  add(template: number, a = 0, b = 0): void {
    if (this.count < this.ids.length) this.ids[this.count++] = mix(mix(template, a), b);
  }
}

// What stands before and after a name, by kinds of words: a seldom preposition tells as much as "in".
const BEFORE_SIGHTS = (1 << SIGHT.afterTitle) | (1 << SIGHT.afterPlaceWord) | (1 << SIGHT.afterThe);
const AFTER_SIGHTS = (1 << SIGHT.beforeSpeech) | (1 << SIGHT.beforeAge);

const NOTHING = 0x1b873593;
const TELLING =
  LIST.femaleForename |
  LIST.maleForename |
  LIST.surname |
  LIST.city |
  LIST.country |
  LIST.nationality |
  LIST.title |
  LIST.common;

/** What one block offers to the features of its candidates; computed once a block. */
export interface BlockView {
  readonly words: readonly Word[];
  readonly isTitleCase: boolean;
  /** What the rest of the article shows about each word: bits of `SIGHT`. */
  readonly elsewhere: readonly number[];
  /** What each occurrence shows of itself: bits of `SIGHT`. */
  readonly sights: readonly number[];
  readonly shapes: readonly number[];
}

/** Prepares a block for `segmentFeatures` and `plainFeatures`. */
export function viewBlock(block: WordBlock, evidence: Evidence): BlockView {
  const words = block.words;
  const sights = words.map((_, i) => sightsOf(words, i));
  const elsewhere = words.map((word, i) =>
    word.kind === 'word'
      ? evidence.elsewhere(word, block.isTitleCase ? 0 : (sights[i] ?? 0)) |
        (evidence.isAcronym(word) ? 1 << SIGHTS : 0)
      : 0,
  );
  return { words, isTitleCase: block.isTitleCase, elsewhere, sights, shapes: words.map(shapeOf) };
}

function shapeOf(word: Word): number {
  if (word.kind === 'number') return 1;
  if (word.kind === 'possessive') return 2;
  if (word.kind !== 'word') return 3;
  if (!word.isNameLike) return 4;
  if (/^\p{Lu}\.$/u.test(word.text)) return 5;
  if (word.isCapitals) return word.text.includes('.') ? 6 : 7;
  if (word.text.includes('-')) return 8;
  if (/\p{N}/u.test(word.text)) return 9;
  if (/.\p{Lu}/u.test(word.text)) return 10;
  return word.text.length < 4 ? 11 : 12;
}

function ending(word: Word, length: number): number {
  const text = word.text;
  let hash = length;
  for (let i = Math.max(0, text.length - length); i < text.length; i++) hash = mix(hash, text.charCodeAt(i) | 32);
  return hash;
}

function addBits(list: FeatureList, template: number, bits: number, count: number, with_: number): void {
  if ((bits & ((1 << count) - 1)) === 0) list.add(template, 99, with_);
  for (let b = 0; b < count; b++) if (bits & (1 << b)) list.add(template, b, with_);
}

function addBefore(list: FeatureList, base: number, view: BlockView, start: number, with_: number): void {
  const { words } = view;
  const before = words[start - 1];
  const key = before === undefined ? NOTHING : before.key;
  list.add(base, key, with_);
  list.add(base + 2, key, words[start - 2]?.key ?? NOTHING);
  if (before === undefined) return;
  const isJoined = words[start]?.isJoined ?? false;
  addBits(list, base + 4, before.lists, LIST_BITS, before.isNameLike && isJoined ? 1 : 0);
  list.add(base + 5, view.shapes[start - 1], isJoined ? 1 : 0);
}

function addAfter(list: FeatureList, base: number, view: BlockView, end: number, with_: number): void {
  const after = view.words[end];
  const key = after === undefined ? NOTHING : after.key;
  list.add(base + 1, key, with_);
  list.add(base + 3, key, view.words[end + 1]?.key ?? NOTHING);
  if (after === undefined) return;
  addBits(list, base + 6, after.lists, LIST_BITS, after.isNameLike && after.isJoined ? 1 : 0);
  list.add(base + 7, view.shapes[end], after.isJoined ? 1 : 0);
}

// The features of a candidate come in groups by what they depend on, so that many candidates share the sums of most.

/** The features of any name of several words that begins at `start`. */
export function startFeatures(list: FeatureList, view: BlockView, start: number): void {
  const first = view.words[start];
  if (first === undefined) return;
  list.add(6, first.key);
  addBits(list, 8, first.lists, LIST_BITS, 0);
  addBits(list, 18, view.elsewhere[start] ?? 0, SIGHTS + 1, 0);
  addBefore(list, 40, view, start, 1);
}

/** The features of any name of several words that ends before `end`. */
export function endFeatures(list: FeatureList, view: BlockView, end: number): void {
  const last = view.words[end - 1];
  if (last === undefined) return;
  list.add(7, last.key);
  addBits(list, 9, last.lists, LIST_BITS, 0);
  list.add(11, ending(last, 3));
  addBits(list, 19, view.elsewhere[end - 1] ?? 0, SIGHTS + 1, 0);
  addAfter(list, 40, view, end, 1);
}

/** The features of any name of several words that has word `i` in it. */
export function partFeatures(list: FeatureList, view: BlockView, i: number): void {
  list.add(15, view.words[i]?.key);
}

/** The features of any name of several words that has word `i` neither first nor last in it. */
export function innerFeatures(list: FeatureList, view: BlockView, i: number): void {
  const word = view.words[i];
  if (word === undefined) return;
  list.add(13, word.key);
  addBits(list, 14, word.lists & TELLING, LIST_BITS, 0);
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
  addBits(list, 4, wholeLists, LIST_BITS, Math.min(length, 3));
  list.add(5, wholeLists & TELLING, size);
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
    list.add(20, ending(first, 3));
    list.add(21, ending(first, 4));
    list.add(22, mix(1, first.text.charCodeAt(0)), first.text.charCodeAt(1));
    list.add(23, shapes[start], opening);
    addBits(list, 24, elsewhere[start] ?? 0, SIGHTS + 1, 0);
    list.add(25, (elsewhere[start] ?? 0) & 31, first.lists & TELLING);
    list.add(26, opening, first.lists & TELLING);
    addBefore(list, 40, view, start, 0);
    addAfter(list, 40, view, end, 0);
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

/** All features of words [start, end) as a name of some class; `lists` gives the masks of whole names. */
export function segmentFeatures(
  list: FeatureList,
  view: BlockView,
  run: Run,
  start: number,
  end: number,
  evidence: Evidence,
  lists: (hash: number) => number,
): void {
  wholeFeatures(list, view, run, start, end, foldHash(view.words, start, end), evidence, lists);
  if (end - start < 2) return;
  startFeatures(list, view, start);
  endFeatures(list, view, end);
  for (let i = start; i < end; i++) partFeatures(list, view, i);
  for (let i = start + 1; i < end - 1; i++) innerFeatures(list, view, i);
}

/** The features of one word as no part of any name. */
export function plainFeatures(list: FeatureList, view: BlockView, i: number): void {
  const word = view.words[i];
  if (word === undefined) return;
  const seen = view.elsewhere[i] ?? 0;
  list.add(60, word.isNameLike ? 1 : 0, view.isTitleCase ? 1 : 0);
  list.add(61, word.key);
  list.add(62, word.hash, word.isOpening ? 1 : 0);
  addBits(list, 63, word.lists, LIST_BITS, word.isOpening ? 1 : 0);
  list.add(64, word.lists & TELLING, seen & 3);
  addBits(list, 65, seen, SIGHTS + 1, word.isOpening ? 1 : 0);
  list.add(66, view.shapes[i], word.isOpening ? 1 : 0);
  list.add(67, ending(word, 3));
  list.add(68, word.isOpening ? 1 : 0, seen);
  addBefore(list, 70, view, i, word.isNameLike ? 1 : 0);
  addAfter(list, 70, view, i + 1, word.isNameLike ? 1 : 0);
}
