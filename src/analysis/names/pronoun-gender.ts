import { isRelative } from '../text/kin.ts';
import { LIST } from './gazetteer.ts';
import type { Gender } from './gender.ts';
import type { Entity } from './link.ts';
import type { Mention } from './mentions.ts';
import { quotedWords } from './quoted-words.ts';
import type { Word } from './words.ts';

const SHE = new Set(['she', 'herself', 'hers']);
const HE = new Set(['he', 'himself', 'his']);
// Like kin they are people of their own, whom the pronouns that follow may mean.
const COMPANIONS = new Set(['girlfriend', 'boyfriend', 'friend', 'partner', 'man', 'woman', 'boy', 'girl']);
const DETERMINERS = new Set(['a', 'an', 'the', 'another', 'one', 'his', 'her', 'their', 'its']);

/** For each block the words at which a person's name begins. */
export type PersonStarts = ReadonlyMap<number, ReadonlySet<number>>;

/** Notes where people are named, for `genderByPronouns`. */
export function findPersonStarts(entities: readonly Pick<Entity, 'kind' | 'mentions'>[]): PersonStarts {
  const starts = new Map<number, Set<number>>();
  for (const entity of entities) {
    if (entity.kind !== 'person') continue;
    for (const { block, first } of entity.mentions) {
      const known = starts.get(block);
      if (known === undefined) starts.set(block, new Set([first]));
      else known.add(first);
    }
  }
  return starts;
}

// How far a pronoun may stand from the name, in words; two plain clues or one subject of the next sentence are enough.
const REACH = 45;
const ENOUGH = 2;

/**
 * The gender that English pronouns after a person's mentions tell, in the same sentence and the next. Only mentions that stand alone
 * in their sentence count, nothing in quotation marks does, and whatever may bring in somebody else ends the look-out.
 */
export function genderByPronouns(mentions: readonly Mention[], people: PersonStarts): Gender | undefined {
  let female = 0;
  let male = 0;
  for (const mention of mentions) {
    const clues = cluesAfter(mention, people.get(mention.block));
    female += clues.female;
    male += clues.male;
  }
  const [more, less] = female > male ? [female, male] : [male, female];
  if (more < ENOUGH || less * 3 > more) return undefined;
  return female > male ? 'f' : 'm';
}

/** The gender that the pronouns after one mention tell, be it by a single one; for choosing between namesakes. */
export function genderAfter(mention: Mention, people: PersonStarts): Gender | undefined {
  const { female, male } = cluesAfter(mention, people.get(mention.block));
  if (female > 0 === male > 0) return undefined;
  return female > 0 ? 'f' : 'm';
}

function cluesAfter(mention: Mention, starts: ReadonlySet<number> | undefined): { female: number; male: number } {
  const { words, first, last } = mention;
  const clues = { female: 0, male: 0 };
  // "Daan’s mother said she …": the sentence is about somebody else.
  if (quotedIn(words)[first] === 1 || words[last + 1]?.kind === 'possessive' || !isAlone(mention, starts)) return clues;
  const quoted = quotedIn(words);
  const stop = Math.min(words.length, last + REACH);
  let sentence = 0;
  let inApposition = words[last + 1]?.text === ',';
  for (let i = last + 1; i < stop; i++) {
    const word = words[i];
    if (word === undefined || starts?.has(i)) break;
    if (i > last + 1 && beginsSentence(word) && ++sentence > 1) break;
    if (quoted[i] === 1) continue;
    if (word.text === ',' && i > last + 1) inApposition = false;
    if (isSomebodyElse(word) || (!inApposition && bringsSomebody(words, i))) break;
    const isNext = sentence > 0;
    const isSubject = isNext && (word.isOpening || words[i - 1]?.isOpening === true);
    const weight = isSubject ? 2 : 1;
    if (SHE.has(word.lower) || (isNext && word.lower === 'her')) clues.female += weight;
    else if (HE.has(word.lower) || (isNext && word.lower === 'him')) clues.male += weight;
  }
  return clues;
}

/** "the nurse", "a driver": somebody without a name, whom the next pronoun may mean. */
function bringsSomebody(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word === undefined || word.isNameLike || (word.lists & LIST.roleHead) === 0) return false;
  for (let k = i - 1; k >= i - 3; k--) if (DETERMINERS.has(words[k]?.lower ?? '')) return true;
  return false;
}

/** True where nobody else is named, and no kin brought in, before the mention in its sentence. */
function isAlone({ words, first }: Mention, starts: ReadonlySet<number> | undefined): boolean {
  for (let i = first; i > 0 && first - i < REACH; i--) {
    const word = words[i];
    if (word === undefined || (i < first && (starts?.has(i) || isSomebodyElse(word)))) return false;
    if (beginsSentence(word)) return true;
  }
  return true;
}

function isSomebodyElse({ lower }: Word): boolean {
  return COMPANIONS.has(lower) || isRelative(lower);
}

function beginsSentence(word: Word): boolean {
  return word.isOpening && !word.isJoined;
}

const quotedOf = new WeakMap<readonly Word[], Uint8Array>();

/** `quotedWords`, worked out once a block. */
function quotedIn(words: readonly Word[]): Uint8Array {
  const known = quotedOf.get(words) ?? quotedWords(words);
  quotedOf.set(words, known);
  return known;
}
