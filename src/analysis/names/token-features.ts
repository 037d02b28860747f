import type { FeatureList } from './feature-list.ts';
import { clusterOf, LIST, SCORED_LISTS } from './gazetteer.ts';
import type { BlockView } from './segment-features.ts';
import { mix } from './word-hash.ts';
import type { Word } from './words.ts';

/** Stands for the key of a word where there is none. */
export const NOTHING = 0x1b873593;

/** The lists that tell kinds of names apart; what combines them stays few. */
export const TELLING =
  LIST.femaleForename |
  LIST.maleForename |
  LIST.surname |
  LIST.city |
  LIST.country |
  LIST.nationality |
  LIST.title |
  LIST.common;

function keyAt(words: readonly Word[], i: number): number {
  return words[i]?.key ?? NOTHING;
}

/** A word's cluster; for marks and beyond the block numbers above those. */
function clusterWith(word: Word | undefined): number {
  if (word === undefined) return 999;
  return word.kind === 'mark' ? 1000 + word.text.charCodeAt(0) : clusterOf(word.lists);
}

/** The hash of a word's last `length` letters, in small letters. */
export function ending(word: Word, length: number): number {
  const { lower } = word;
  let hash = length;
  for (let i = Math.max(0, lower.length - length); i < lower.length; i++) hash = mix(hash, lower.charCodeAt(i));
  return hash;
}

function beginning(word: Word, length: number): number {
  const { lower } = word;
  let hash = length;
  for (let i = 0; i < length && i < lower.length; i++) hash = mix(hash, lower.charCodeAt(i));
  return hash;
}

/** The nearest word before `i` in small letters that says something, at most six words off. */
function contentBefore(words: readonly Word[], i: number): number {
  for (let j = i - 1; j >= Math.max(0, i - 6); j--) {
    const word = words[j];
    if (word?.kind === 'word' && !word.isNameLike && word.form.grammar === 0) return word.hash;
  }
  return NOTHING;
}

function contentAfter(words: readonly Word[], i: number): number {
  for (let j = i + 1; j <= Math.min(words.length - 1, i + 6); j++) {
    const word = words[j];
    if (word?.kind === 'word' && !word.isNameLike && word.form.grammar === 0) return word.hash;
  }
  return NOTHING;
}

/** The features of one word of a run, whatever part of a name it is, or none. */
export function tokenFeatures(list: FeatureList, view: BlockView, i: number): void {
  const { words, shapes } = view;
  const word = words[i];
  if (word === undefined) return;
  const after = words[i + 1];
  ownFeatures(list, word, shapes[i] ?? 0);
  beforeFeatures(list, words[i - 1], word.isJoined);
  afterFeatures(list, after, after?.isJoined === true);
  farBeforeFeatures(list, words[i - 2]);
  farAfterFeatures(list, words[i + 2]);
  sharedFeatures(list, view, i);
}

/** The features of a word that it has wherever it stands, but for its opening a sentence. */
export function ownFeatures(list: FeatureList, word: Word, shape: number): void {
  const opening = word.isOpening ? 1 : 0;
  list.add(101, word.key);
  list.add(102, word.hash, opening);
  for (let length = 1; length <= 4; length++) list.add(112, ending(word, length));
  for (let length = 2; length <= 4; length++) list.add(113, beginning(word, length));
  list.add(114, ending(word, 2), opening);
  list.add(115, word.form.grammar, opening + (word.isNameLike ? 2 : 0));
  list.add(120, shape, opening);
  list.addBits(130, word.lists & SCORED_LISTS, opening);
  list.add(133, word.lists & TELLING, opening);
  list.add(160, clusterOf(word.lists), opening);
}

/** What the word before adds by itself. */
export function beforeFeatures(list: FeatureList, before: Word | undefined, isJoined: boolean): void {
  const joined = isJoined ? 1 : 0;
  list.add(103, before?.key ?? NOTHING, joined);
  list.addBits(131, (before?.lists ?? 0) & SCORED_LISTS, (before?.isNameLike ? 1 : 0) + 2 * joined);
  list.add(161, clusterWith(before), joined);
}

/** What the word after adds by itself. */
export function afterFeatures(list: FeatureList, after: Word | undefined, isJoined: boolean): void {
  const joined = isJoined ? 1 : 0;
  list.add(104, after?.key ?? NOTHING, joined);
  list.addBits(132, (after?.lists ?? 0) & SCORED_LISTS, (after?.isNameLike ? 1 : 0) + 2 * joined);
  list.add(162, clusterWith(after), joined);
}

/** What the word two before adds by itself. */
export function farBeforeFeatures(list: FeatureList, word: Word | undefined): void {
  list.add(105, word?.key ?? NOTHING);
  list.add(163, clusterWith(word));
}

/** What the word two after adds by itself. */
export function farAfterFeatures(list: FeatureList, word: Word | undefined): void {
  list.add(106, word?.key ?? NOTHING);
  list.add(164, clusterWith(word));
}

/** What a word's surroundings and the article add together. */
export function sharedFeatures(list: FeatureList, view: BlockView, i: number): void {
  const { words, shapes, elsewhere, sights } = view;
  const word = words[i];
  if (word === undefined) return;
  const before = words[i - 1];
  const after = words[i + 1];
  const opening = word.isOpening ? 1 : 0;
  const k2 = keyAt(words, i - 2);
  const k1 = keyAt(words, i - 1);
  const key = word.key;
  const n1 = keyAt(words, i + 1);
  const n2 = keyAt(words, i + 2);
  const joinedBefore = word.isJoined ? 1 : 0;
  const joinedAfter = after?.isJoined ? 1 : 0;
  list.add(100, view.isTitleCase ? 1 : 0, word.isNameLike ? 1 : 0);
  list.add(107, k1, key);
  list.add(108, key, n1);
  list.add(109, k1, n1);
  list.add(110, k2, k1);
  list.add(111, n1, n2);
  const { grammar } = word.form;
  if (grammar !== 0)
    list.add(116, grammar * 4 + opening, after?.isNameLike && after.isJoined ? (elsewhere[i + 1] ?? 0) & 255 : 999);
  list.add(117, before?.form.grammar ?? 9, after?.form.grammar ?? 9);
  list.add(118, contentBefore(words, i));
  list.add(119, contentAfter(words, i));
  const s1 = shapes[i - 1] ?? 0;
  const shape = shapes[i] ?? 0;
  const t1 = shapes[i + 1] ?? 0;
  list.add(121, s1, shape * 2 + joinedBefore);
  list.add(122, t1, shape * 2 + joinedAfter);
  list.add(123, s1 * 32 + t1, shape);
  const telling = word.lists & TELLING;
  list.add(134, (before?.lists ?? 0) & TELLING, telling);
  list.add(135, (after?.lists ?? 0) & TELLING, telling);
  const seen = elsewhere[i] ?? 0;
  const c2 = clusterWith(words[i - 2]);
  const c1 = clusterWith(before);
  const cluster = clusterOf(word.lists);
  const d1 = clusterWith(after);
  const d2 = clusterWith(words[i + 2]);
  list.add(165, c1, cluster);
  list.add(166, d1, cluster);
  list.add(167, c1, d1);
  list.add(168, c2, c1);
  list.add(169, d1, d2);
  list.addBits(140, seen, opening);
  list.add(141, seen, opening);
  list.add(142, seen & 31, telling);
  list.add(143, elsewhere[i - 1] ?? 0, joinedBefore);
  list.add(144, elsewhere[i + 1] ?? 0, joinedAfter);
  list.add(145, sights[i] ?? 0);
}
