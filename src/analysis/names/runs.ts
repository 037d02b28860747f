import type { Word } from './words.ts';

/** A stretch of words in which names may stand: capitalised words with the small words that join names. `end` exclusive. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** The longest name considered, in words. */
export const LONGEST_NAME = 10;

/**
 * The longest run, in words. Real names never fill one; text that is capitalised from end to end would, and is cut into such runs so that
 * the work on it stays in proportion to its length.
 */
export const LONGEST_RUN = 40;

/** True for the small words that may open a family name: "de", "van", "bin". */
export function isParticle(word: Word): boolean {
  return word.form.isParticle;
}

/** Finds the runs of a block's words, left to right, never across a sentence's end. */
export function findRuns(words: readonly Word[]): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!isName(words, i) && !opensWithParticle(words, i)) continue;
    const start = i;
    let last = i;
    for (let j = i + 1; j < words.length && j - last <= 3 && j - start < LONGEST_RUN; j++) {
      const word = words[j];
      if (!word?.isJoined) break;
      if (word.isNameLike || word.kind === 'number') last = j;
      else if (word.kind !== 'possessive' && !word.form.isJoining && !isPluralPossessive(words, j)) break;
    }
    runs.push({ start, end: last + 1 });
    i = last;
  }
  return runs;
}

/** "Martyrs’ Bridge": the apostrophe may belong to a name that goes on. */
function isPluralPossessive(words: readonly Word[], i: number): boolean {
  const text = words[i]?.text;
  if (text !== "'" && text !== '’') return false;
  const before = words[i - 1];
  return before?.end === words[i]?.start && before?.text.endsWith('s') === true;
}

function isName(words: readonly Word[], i: number): boolean {
  return words[i]?.isNameLike ?? false;
}

function opensWithParticle(words: readonly Word[], i: number): boolean {
  for (let j = i; j < i + 3; j++) {
    const word = words[j];
    if (word === undefined || (j > i && !word.isJoined)) return false;
    if (word.isNameLike) return j > i;
    if (!isParticle(word)) return false;
  }
  return false;
}

/** True where a name may begin at `i`: at a capitalised word, or at a particle before one. */
export function canStart(words: readonly Word[], i: number): boolean {
  return isName(words, i) || opensWithParticle(words, i);
}

/** True where the word at `i` may be a name's last: a capitalised word or a number. */
export function canEnd(words: readonly Word[], i: number): boolean {
  const word = words[i];
  return word !== undefined && (word.isNameLike || word.kind === 'number');
}
