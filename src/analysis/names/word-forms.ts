import type { Token } from '../text/tokens.ts';
import { functionClass } from './function-words.ts';
import type { Gazetteer } from './gazetteer.ts';
import { hashNormal, normaliseWord } from './word-hash.ts';

/** What a word's spelling alone says, wherever it stands: one object for all its occurrences in an article. */
export interface WordForm extends Pick<Token, 'text' | 'kind'> {
  /** Its number among the article's, from 0. */
  readonly id: number;
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
  /** A number for the pattern of its letters. */
  readonly shape: number;
  /** The same for a word in capitals among others in small letters. */
  readonly shapeInCapitals: number;
}

const CAPITAL = /\p{Lu}/u;
const SMALL = /\p{Ll}/u;
const ASCII_SMALL = /^[a-z]*$/;
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
  readonly #gazetteer: Gazetteer;
  #count = 0;

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  /** The form of a token. */
  of(token: Token): WordForm {
    const known = this.#known.get(token.text);
    if (known !== undefined && known.kind === token.kind) return known;
    const form = readForm(token, this.#count++, this.#gazetteer);
    this.#known.set(token.text, form);
    return form;
  }
}

function readForm({ text, kind }: Token, id: number, gazetteer: Gazetteer): WordForm {
  const isWord = kind === 'word';
  const lower = text.toLowerCase();
  const normal = normaliseWord(text);
  const hash = hashNormal(normal);
  const isNameLike = isWord && !ASCII_SMALL.test(text) && CAPITAL.test(text);
  return {
    id,
    text,
    kind,
    lower,
    normal,
    hash,
    lists: isWord ? gazetteer.lists(hash) : 0,
    isNameLike,
    isAllCapitals: isNameLike && text.length > 1 && !SMALL.test(text),
    isOpener: kind === 'mark' && OPENER.test(text),
    isJoining: JOINING.has(text),
    isParticle: PARTICLES.has(text),
    grammar: functionClass(lower),
    shape: shapeOf(text, kind, isNameLike, false),
    shapeInCapitals: shapeOf(text, kind, isNameLike, true),
  };
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
