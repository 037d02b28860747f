import { FORENAME, LIST } from './gazetteer.ts';
import type { Run } from './runs.ts';
import { sportLevel } from './sport-words.ts';
import { mix } from './word-hash.ts';
import type { Word, WordBlock } from './words.ts';

/** How one occurrence of a word looks; counted over the article, so that a hard occurrence learns from an easy one. */
export const SIGHT = {
  smallLetters: 0,
  midSentence: 1,
  afterTitle: 2,
  afterPlaceWord: 3,
  beforeSpeech: 4,
  beforeAge: 5,
  afterForename: 6,
  afterThe: 7,
  inLongerName: 8,
} as const;

/** How many sights there are. */
export const SIGHTS = 9;
const ALL_SIGHTS = (1 << SIGHTS) - 1;

/** What the whole article shows about its words and names. */
export interface Evidence {
  /** Bits of the sights that occurrences of this word other than the one given (by its own bits) show. */
  elsewhere(word: Word, own: number): number;
  /** How many runs of the article are exactly these words (their folded hash). */
  runs(hash: number): number;
  /** How far the article is about sport, where a city is mostly a team: see `sportLevel`. */
  readonly sport: number;
  /** True where capitals are the initials of a longer run of the article. */
  isAcronym(word: Word): boolean;
}

const PLACE_WORDS = new Set(
  'in at from near to across outside inside around through towards toward via beneath below above off along beyond'.split(
    ' ',
  ),
);
const SPEECH = new Set(
  'said says told tells added adds asked wrote writes explained argued warned insisted recalled replied admitted noted claimed announced who whose'.split(
    ' ',
  ),
);

/** The sights of one occurrence, as bits. */
export function sightsOf(words: readonly Word[], i: number): number {
  const word = words[i];
  if (word?.kind !== 'word') return 0;
  if (!word.isNameLike) return 1 << SIGHT.smallLetters;
  let bits = 0;
  const before = words[i - 1];
  const after = words[i + 1];
  if (!word.isOpening) bits |= 1 << SIGHT.midSentence;
  if (before !== undefined && word.isJoined) {
    if (before.isNameLike) {
      if (before.lists & LIST.title) bits |= 1 << SIGHT.afterTitle;
      if (before.lists & FORENAME) bits |= 1 << SIGHT.afterForename;
      bits |= 1 << SIGHT.inLongerName;
    } else if (PLACE_WORDS.has(before.lower)) bits |= 1 << SIGHT.afterPlaceWord;
    else if (before.text === 'the') bits |= 1 << SIGHT.afterThe;
  }
  if (after !== undefined) {
    if (SPEECH.has(after.text)) bits |= 1 << SIGHT.beforeSpeech;
    else if (after.text === ',' && words[i + 2]?.kind === 'number') bits |= 1 << SIGHT.beforeAge;
    else if (after.isNameLike && after.isJoined) bits |= 1 << SIGHT.inLongerName;
  }
  return bits;
}

/** Looks over the whole article once. `runs` are the runs of each block, `sights` the sights of its words. */
export function gatherEvidence(
  blocks: readonly WordBlock[],
  runs: readonly (readonly Run[])[],
  sights: readonly (readonly number[])[],
): Evidence {
  // By root, which sights a word shows once at least, and above those, which it shows again.
  const shown: number[] = [];
  const whole = new Map<number, number>();
  const acronyms = new Set<string>();
  blocks.forEach((block, b) => {
    // In a Title Case line every word is capitalised, which shows nothing.
    if (block.isTitleCase) return;
    const here = sights[b] ?? [];
    block.words.forEach((word, i) => {
      if (word.kind !== 'word') return;
      const bits = here[i] ?? 0;
      const { root } = word.form;
      while (shown.length <= root) shown.push(0);
      const before = shown[root] ?? 0;
      shown[root] = before | bits | ((before & bits) << SIGHTS);
    });
    for (const run of runs[b] ?? []) {
      const hash = foldHash(block.words, run.start, run.end);
      whole.set(hash, (whole.get(hash) ?? 0) + 1);
      if (run.end - run.start > 1) for (const initials of initialsOf(block.words, run)) acronyms.add(initials);
    }
  });
  return {
    sport: sportOf(blocks),
    elsewhere(word, own) {
      const bits = shown[word.form.root] ?? 0;
      return ((bits & ~own) | ((bits >> SIGHTS) & own)) & ALL_SIGHTS;
    },
    runs: (hash) => whole.get(hash) ?? 0,
    isAcronym: (word) => word.isCapitals && acronyms.has(word.text.replaceAll('.', '')),
  };
}

function sportOf(blocks: readonly WordBlock[]): number {
  let count = 0;
  let hits = 0;
  const distinct = new Set<string>();
  for (const { words } of blocks)
    for (const { kind, form } of words) {
      if (kind !== 'word') continue;
      count++;
      if (!form.isSport) continue;
      hits++;
      distinct.add(form.lower);
    }
  return sportLevel(count, hits, distinct.size);
}

/** Folds the hashes of words [start, end) into the hash under which lists keep a whole name. */
export function foldHash(words: readonly Pick<Word, 'hash'>[], start: number, end: number): number {
  let hash = words[start]?.hash ?? 0;
  for (let i = start + 1; i < end; i++) hash = mix(hash, words[i]?.hash ?? 0);
  return hash;
}

/** The initials of a run's ends: "National Union of Teachers" gives NUT and NUOT, also for its last parts. */
function initialsOf(words: readonly Word[], run: Run): string[] {
  const found: string[] = [];
  for (let start = run.start; start < run.end - 1 && start < run.start + 6; start++) {
    let capitals = '';
    let all = '';
    for (let i = start; i < run.end; i++) {
      const word = words[i];
      if (word?.kind !== 'word') continue;
      const initial = word.text.charAt(0).toUpperCase();
      all += initial;
      if (word.isNameLike) capitals += initial;
    }
    found.push(capitals, all);
  }
  return found;
}
