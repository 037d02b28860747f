import { type Token, tokenise } from '../text/tokens.ts';
import type { Gazetteer } from './gazetteer.ts';
import { hashWord, mix } from './word-hash.ts';

/** A token with what name finding asks of it. */
export interface Word extends Token {
  readonly lower: string;
  /** Of the normal form, as the lists know it. */
  readonly hash: number;
  /** Like `hash`, but capitals ("WHO", "US") tell apart from small letters. */
  readonly key: number;
  /** Bits of `LIST`. */
  readonly lists: number;
  /** Written as a name is: a capital first or inside. */
  readonly isNameLike: boolean;
  readonly isCapitals: boolean;
  /** Where any word is capitalised: at a sentence's start, after a colon or an opening quotation mark. */
  readonly isOpening: boolean;
  /** Joined to the word before it by one space, in the same sentence. */
  readonly isJoined: boolean;
}

/** A block's words; in a Title Case or ALL-CAPS block capitals say little. */
export interface WordBlock {
  readonly words: readonly Word[];
  readonly isTitleCase: boolean;
}

const CAPITAL = /\p{Lu}/u;
const SMALL = /\p{Ll}/u;
const OPENS = /^[“‘"«„([:–—•]$/;
const CAPITALS_KEY = 0x5bd1e995;

/** Reads a block into words. `starts` are the offsets where its sentences begin, ascending. */
export function readWords(text: string, starts: readonly number[], gazetteer: Gazetteer): WordBlock {
  const tokens = tokenise(text);
  const shouts = isShouted(tokens);
  const words: Word[] = [];
  let sentence = 0;
  let opening = true;
  let previousEnd = -1;
  for (const token of tokens) {
    let joined = token.start - previousEnd <= 1;
    if (token.start >= (starts[sentence] ?? Number.POSITIVE_INFINITY)) {
      opening = true;
      joined = false;
      while (token.start >= (starts[sentence] ?? Number.POSITIVE_INFINITY)) sentence++;
    }
    const isWord = token.kind === 'word';
    const capitals = isWord && !shouts && token.text.length > 1 && isAllCapitals(token.text);
    const hash = hashWord(token.text);
    words.push({
      text: token.text,
      lower: token.text.toLowerCase(),
      start: token.start,
      end: token.end,
      kind: token.kind,
      hash,
      key: capitals ? mix(hash, CAPITALS_KEY) : hash,
      lists: isWord ? gazetteer.lists(hash) : 0,
      isNameLike: isWord && CAPITAL.test(token.text),
      isCapitals: capitals,
      isOpening: opening,
      isJoined: joined,
    });
    if (isWord || token.kind === 'number') opening = false;
    else if (OPENS.test(token.text)) opening = true;
    previousEnd = token.end;
  }
  return { words, isTitleCase: shouts || isTitleCased(words) };
}

function isAllCapitals(text: string): boolean {
  return CAPITAL.test(text) && !SMALL.test(text);
}

function isShouted(tokens: readonly Token[]): boolean {
  let small = 0;
  let capitals = 0;
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    if (isAllCapitals(token.text)) capitals++;
    else small++;
  }
  return capitals > 2 && capitals > small * 4;
}

function isTitleCased(words: readonly Word[]): boolean {
  let long = 0;
  let capital = 0;
  for (const word of words) {
    if (word.kind !== 'word' || word.text.length < 4) continue;
    long++;
    if (word.isNameLike) capital++;
  }
  return long > 3 && words.length < 40 && capital >= long * 0.8;
}
