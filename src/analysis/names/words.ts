import type { Token } from '../text/tokens.ts';
import type { WordForm, WordForms } from './word-forms.ts';
import { mix } from './word-hash.ts';

/** A token with what name finding asks of it. */
export interface Word extends Token {
  readonly form: WordForm;
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

const CAPITALS_KEY = 0x5bd1e995;

/** Reads a block's tokens into words. `starts` are the offsets where its sentences begin, ascending; `forms` are the article's. */
export function readWords(tokens: readonly Token[], starts: readonly number[], forms: WordForms): WordBlock {
  const formOf = tokens.map((token) => forms.of(token));
  const shouts = isShouted(formOf);
  const words: Word[] = [];
  let sentence = 0;
  let opening = true;
  let previousEnd = -1;
  tokens.forEach(({ text, start, end, kind }, i) => {
    const form = formOf[i] as WordForm;
    let joined = start - previousEnd <= 1;
    if (start >= (starts[sentence] ?? Number.POSITIVE_INFINITY)) {
      opening = true;
      joined = false;
      while (start >= (starts[sentence] ?? Number.POSITIVE_INFINITY)) sentence++;
    }
    const { hash } = form;
    const isCapitals = form.isAllCapitals && !shouts;
    words.push({
      text,
      lower: form.lower,
      start,
      end,
      kind,
      form,
      hash,
      key: isCapitals ? mix(hash, CAPITALS_KEY) : hash,
      lists: form.lists,
      isNameLike: form.isNameLike,
      isCapitals,
      isOpening: opening,
      isJoined: joined,
    });
    if (kind === 'word' || kind === 'number') opening = false;
    else if (form.isOpener) opening = true;
    previousEnd = end;
  });
  return { words, isTitleCase: shouts || isTitleCased(words) };
}

function isShouted(forms: readonly WordForm[]): boolean {
  let small = 0;
  let capitals = 0;
  for (const { kind, text, isNameLike, isAllCapitals } of forms) {
    if (kind !== 'word') continue;
    if (isAllCapitals || (isNameLike && text.length === 1)) capitals++;
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
