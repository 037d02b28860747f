import type { Token } from '../text/tokens.ts';
import { functionClass } from './function-words.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isSportWord } from './sport-words.ts';
import { hashNormal, normaliseWord } from './word-hash.ts';

/** What a word's spelling alone says, wherever it stands: one object for all its occurrences in an article. */
export interface WordForm extends Pick<Token, 'text' | 'kind'> {
  /** Its number among the article's, from 0. */
  readonly id: number;
  /** The number of its normal form among the article's, from 0: "The" and "the" have one. */
  readonly root: number;
  readonly lower: string;
  /** As the lists know it. */
  readonly normal: string;
  /** Of the normal form. */
  readonly hash: number;
  /** Bits of `LIST`. */
  readonly lists: number;
  /** Written as a name is: a capital first or inside. */
  readonly isNameLike: boolean;
  /** Capitals, more than one character, and no small letter. */
  readonly isAllCapitals: boolean;
  /** A mark behind which any word may have a capital. */
  readonly isOpener: boolean;
  /** One of the small words that join the parts of a name: "of", "de". */
  readonly isJoining: boolean;
  /** One of the small words that may open a family name: "de", "van", "bin". */
  readonly isParticle: boolean;
  /** See `functionClass`. */
  readonly grammar: number;
  /** One of the words of sport reports. */
  readonly isSport: boolean;
  /** A number for the pattern of its letters. */
  readonly shape: number;
  /** The same for a word in capitals among others in small letters. */
  readonly shapeInCapitals: number;
}

const CAPITAL = /\p{Lu}/u;
const SMALL = /\p{Ll}/u;
const OPENER = /^[“‘"«„([:–—•]$/;
const JOINING = new Set(
  'of the and & for on in to against de la las los del da do dos das di du des d le les van von der den het ter ten zu und bin ibn bint al el ul ud y e et i a à au aux o es ès sur sous upon under'.split(
    ' ',
  ),
);
const PARTICLES = new Set(
  'de la del da do dos das di du des van von der den ter ten zu bin ibn bint al el le'.split(' '),
);

/** The forms of an article's words, each read once. */
export class WordForms {
  readonly #known = new Map<string, WordForm>();
  readonly #roots = new Map<string, number>();
  readonly #gazetteer: Gazetteer;
  #count = 0;

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  /** The form of a token. */
  of(token: Token): WordForm {
    const known = this.#known.get(token.text);
    if (known !== undefined && known.kind === token.kind) return known;
    const form = this.#read(token);
    this.#known.set(token.text, form);
    return form;
  }

  #read({ text, kind }: Token): WordForm {
    const isWord = kind === 'word';
    const letters = isWord ? plainLetters(text) : OTHERS;
    const lower = letters === SMALL_LETTERS ? text : text.toLowerCase();
    const normal = letters === OTHERS ? normaliseWord(text) : lower;
    const hash = hashNormal(normal);
    const isNameLike = isWord && (letters === OTHERS ? CAPITAL.test(text) : letters !== SMALL_LETTERS);
    const isAllCapitals =
      isNameLike && text.length > 1 && (letters === OTHERS ? !SMALL.test(text) : letters === CAPITALS);
    const id = this.#count++;
    // By the normal form, for to look for a large number is slower than for a text.
    let root = this.#roots.get(normal);
    if (root === undefined) {
      root = this.#roots.size;
      this.#roots.set(normal, root);
    }
    return {
      id,
      root,
      text,
      kind,
      lower,
      normal,
      hash,
      lists: isWord ? this.#gazetteer.lists(hash) : 0,
      isNameLike,
      isAllCapitals,
      isOpener: kind === 'mark' && OPENER.test(text),
      isJoining: lower === text && text.length <= LONGEST_SMALL && JOINING.has(text),
      isParticle: lower === text && text.length <= LONGEST_SMALL && PARTICLES.has(text),
      grammar: functionClass(lower),
      isSport: isWord && isSportWord(lower),
      shape: letters === OTHERS ? shapeOf(text, kind, isNameLike, false) : shapeOfLetters(text, letters, false),
      shapeInCapitals: letters === OTHERS ? shapeOf(text, kind, isNameLike, true) : shapeOfLetters(text, letters, true),
    };
  }
}

// Most words are of the 26 letters alone: what patterns would say of them is plain, and patterns are slow to ask.
const OTHERS = 0;
const SMALL_LETTERS = 1;
const CAPITALISED = 2;
const CAPITALS = 3;
const CAPITAL_INSIDE = 4;
const LONGEST_SMALL = 7;

/** How a word of plain letters has its capitals; `OTHERS` for any other text. */
function plainLetters(text: string): number {
  let capitals = 0;
  let small = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 97 && unit <= 122) small++;
    else if (unit >= 65 && unit <= 90) capitals++;
    else return OTHERS;
  }
  if (capitals === 0) return SMALL_LETTERS;
  if (small === 0) return CAPITALS;
  return capitals === 1 && text.charCodeAt(0) <= 90 ? CAPITALISED : CAPITAL_INSIDE;
}

/** The same as `shapeOf` for a word of plain letters. */
function shapeOfLetters(text: string, letters: number, isCapitals: boolean): number {
  if (letters === SMALL_LETTERS) return 4;
  if (isCapitals) return 7;
  if (letters === CAPITAL_INSIDE || (letters === CAPITALS && text.length > 1)) return 10;
  return text.length < 4 ? 11 : 12;
}

function shapeOf(text: string, kind: Token['kind'], isNameLike: boolean, isCapitals: boolean): number {
  if (kind === 'number') return 1;
  if (kind === 'possessive') return 2;
  if (kind !== 'word') return 3;
  if (!isNameLike) return 4;
  if (/^\p{Lu}\.$/u.test(text)) return 5;
  if (isCapitals) return text.includes('.') ? 6 : 7;
  if (text.includes('-')) return 8;
  if (/\p{N}/u.test(text)) return 9;
  if (/.\p{Lu}/u.test(text)) return 10;
  return text.length < 4 ? 11 : 12;
}
