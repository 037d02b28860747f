import { MONTHS, WEEKDAYS } from '../text/calendar.ts';
import { isRelative } from '../text/kin.ts';
import { cutMentions, type Lists } from './cut-mentions.ts';
import { FORENAME, LIST } from './gazetteer.ts';
import { asPerson, keyOf } from './mention-edits.ts';
import type { Mention } from './mentions.ts';
import { inReadingOrder } from './reading-order.ts';
import { isDeterminer, isHead, isHonorific } from './role-words.ts';
import { LONGEST_NAME } from './runs.ts';
import type { Word } from './words.ts';

// No forenames; "Baker" and "Dean" are.
const OFFICES = new Set(
  'President Provost Chairman Chairwoman Minister Director CEO Secretary Governor Senator Mayor Professor'.split(' '),
);
const HOLDERS = new Set([...OFFICES, 'Dean', 'Chair', 'Chief', 'Coach', 'Captain', 'Spokesman', 'Spokeswoman']);
const LONGEST_HOLDER = 4;
const SEVERAL = /(?:s|children|wives)$/;
const OWNER_DISTANCE = 4;
const LISTING = new Set([',', 'and', '&']);
const DAYS = new Set([...WEEKDAYS, ...'Christmas Easter Ramadan Eid Diwali Hanukkah Thanksgiving'.split(' ')]);
const LISTED =
  LIST.knownOrganisation | LIST.famousOrganisation | LIST.knownPlace | LIST.famousPlace | LIST.country | LIST.city;
const MOST_LISTED = 12;
const OPENS = /^[“"‘'«(]$/;
const CLOSES = /^[”"’'»)]$/;
const LONGEST_NICKNAME = 3;
const MOST_NAMESAKES = 40;

/**
 * The mentions of an article, put right where the words around them leave no doubt: "Ana “Nana” Reyes" is one name, and whoever
 * follows a word of kinship ("his wife, June", "their daughters Faith and Joy") is a person, also where nothing was read as a name;
 * a full name read once is read wherever it stands, and a title before somebody known ("CEO Musk") is no part of the name.
 * In reading order. `blocks` are the words of the article's blocks, by the numbers that mentions have; `lists` are the gazetteer's.
 */
export function mendMentions(
  mentions: readonly Mention[],
  blocks: readonly (readonly Word[])[],
  lists: Lists,
): Mention[] {
  const whole = completeNames(joinNicknames(cutMentions(mentions, lists).flatMap(apart).map(withoutNationality)));
  return withoutTitles(nameRelatives(whole, blocks));
}

/** A mention for each block and word that one starts at. */
class ByStart {
  // Made where first asked for: few stories have nicknames or name relatives.
  private blocks: ReadonlyMap<number, ReadonlyMap<number, Mention>> | undefined;

  constructor(private readonly mentions: readonly Mention[]) {}

  at(block: number, first: number): Mention | undefined {
    this.blocks ??= startsByBlock(this.mentions);
    return this.blocks.get(block)?.get(first);
  }

  /** True where a mention that starts before the word runs over it. */
  covers(block: number, word: number): boolean {
    for (let first = word - 1; first > word - LONGEST_NAME; first--) {
      const mention = this.at(block, first);
      if (mention !== undefined) return mention.last >= word;
    }
    return false;
  }
}

function startsByBlock(mentions: readonly Mention[]): ReadonlyMap<number, ReadonlyMap<number, Mention>> {
  const blocks = new Map<number, Map<number, Mention>>();
  for (const mention of mentions) {
    const starts = blocks.get(mention.block) ?? new Map<number, Mention>();
    starts.set(mention.first, mention);
    blocks.set(mention.block, starts);
  }
  return blocks;
}

/** "Faculty of Arts Dean Hope E. Hill", read as one body: the body and the person, with the office between them. */
function apart(mention: Mention): Mention[] {
  const { words, first, last, kind } = mention;
  if (kind === 'person' || last - first < 3) return [mention];
  for (let i = first + 1; i <= last - 2; i++) {
    if (!HOLDERS.has(words[i]?.text ?? '')) continue;
    const name = words.slice(i + 1, last + 1);
    const [opener, second] = name;
    const isForename = opener !== undefined && (opener.lists & FORENAME) !== 0;
    const isName =
      name.length <= LONGEST_HOLDER &&
      name.every((word) => word.isNameLike && !(word.lists & (LIST.organisationHead | LIST.placeHead))) &&
      (isForename || /^\p{Lu}\.$/u.test(second?.text ?? ''));
    if (isName) return [{ ...mention, last: i - 1 }, asPerson({ ...mention, first: i + 1 })];
  }
  return [mention];
}

/** "the Belgian Ana Reyes": whose she is, and her name. */
function withoutNationality(mention: Mention): Mention {
  if (mention.last - mention.first < 2) return mention;
  const [opener, forename, ...others] = mention.words.slice(mention.first, mention.last + 1);
  if (opener === undefined || forename === undefined) return mention;
  const isTold = (opener.lists & LIST.nationality) !== 0 && (opener.lists & (FORENAME | LIST.surname)) === 0;
  const isName = (word: Word): boolean => word.isNameLike && !(word.lists & (LIST.organisationHead | LIST.placeHead));
  if (!isTold || !(forename.lists & FORENAME) || !others.every(isName)) return mention;
  const last = others.at(-1)?.lists ?? 0;
  const isPerson =
    (forename.lists & LIST.frequentForename) !== 0 && (last & (LIST.surname | LIST.common)) === LIST.surname;
  if (mention.kind !== 'person' && !isPerson) return mention;
  return asPerson({ ...mention, first: mention.first + 1 });
}

function joinNicknames(mentions: readonly Mention[]): Mention[] {
  const starts = new ByStart(mentions);
  const joined: Mention[] = [];
  let covered = { block: -1, last: -1 };
  for (const mention of mentions) {
    if (mention.block === covered.block && mention.first <= covered.last) continue;
    const whole = withNickname(mention, starts) ?? mention;
    joined.push(whole);
    if (whole !== mention) covered = whole;
  }
  return joined;
}

/** "Ana “Nana” Reyes", and "Ana Reyes ‘Nana’," where the reporter goes on after a comma. */
function withNickname(mention: Mention, starts: ByStart): Mention | undefined {
  const { words, block, last, first } = mention;
  const close = nicknameEnd(words, last + 1);
  if (close === undefined) return undefined;
  const rest = starts.at(block, close + 1);
  const nickname = starts.at(block, last + 2);
  if (rest !== undefined && words[close + 1]?.isJoined === true) {
    const isBracket = words[close]?.text === ')';
    if (mention.kind !== 'person' && (rest.kind !== 'person' || isBracket)) return undefined;
    if (isBracket && (nickname?.kind === 'place' || nickname?.kind === 'organisation')) return undefined;
    // "John Smith (L) Mary Jones (R)": places in a picture.
    const isShort = (words[last + 2]?.text.length ?? 0) < 3 || words[last + 2]?.isCapitals === true;
    if (isBracket && (isShort || rest.last > rest.first)) return undefined;
    const { scores, plain } = mention.kind === 'person' ? mention : rest;
    return asPerson({ ...mention, last: rest.last, scores, plain });
  }
  const isAfter = last > first && close === last + 3 && words[close + 1]?.text === ',' && words[close]?.text !== ')';
  return isAfter && mention.kind === 'person' ? { ...mention, last: close } : undefined;
}

/** The index of the mark that closes a nickname opened at `open`. */
function nicknameEnd(words: readonly Word[], open: number): number | undefined {
  if (words[open]?.isJoined !== true || !OPENS.test(words[open]?.text ?? '')) return undefined;
  // An apostrophe that ends a possessive stands right behind its word.
  if (words[open]?.start === words[open - 1]?.end) return undefined;
  for (let i = open + 1; i <= open + LONGEST_NICKNAME + 1; i++) {
    const word = words[i];
    if (word?.isJoined !== true) return undefined;
    if (CLOSES.test(word.text)) return i > open + 1 ? i : undefined;
    if (word.kind !== 'word' || (i === open + 1 && !word.isNameLike)) return undefined;
  }
  return undefined;
}

/** Lengthens a mention that is the first word of a full name of the article, where the rest of it follows. */
function completeNames(mentions: readonly Mention[]): Mention[] {
  const fullNames = new Map<string, string[][]>();
  for (const mention of mentions) {
    if (mention.kind !== 'person' || mention.first === mention.last) continue;
    const parts = keyOf(mention).split(' ');
    const [opener = ''] = parts;
    const known = fullNames.get(opener) ?? [];
    if (known.length < MOST_NAMESAKES && !known.some((one) => one.join(' ') === parts.join(' '))) known.push(parts);
    fullNames.set(opener, known);
  }
  const completed: Mention[] = [];
  let covered = { block: -1, last: -1 };
  for (const mention of mentions) {
    if (mention.block === covered.block && mention.first <= covered.last) continue;
    const last = completedEnd(mention, fullNames);
    completed.push(last === undefined ? mention : asPerson({ ...mention, last }));
    if (last !== undefined) covered = { block: mention.block, last };
  }
  return completed;
}

function completedEnd({ words, first, last }: Mention, fullNames: ReadonlyMap<string, string[][]>): number | undefined {
  if (first !== last) return undefined;
  const stands = (part: string, i: number): boolean => {
    const word = words[first + i];
    if (i > 0 && !(word?.isJoined && word.isNameLike)) return false;
    return word?.form.normal === part;
  };
  const found = fullNames.get(words[first]?.form.normal ?? '')?.find((parts) => parts.every(stands));
  return found === undefined ? undefined : first + found.length - 1;
}

function nameRelatives(mentions: readonly Mention[], blocks: readonly (readonly Word[])[]): Mention[] {
  const starts = new ByStart(mentions);
  const relatives = new Map<string, Mention>();
  for (const [block, words] of blocks.entries()) {
    for (let i = 1; i < words.length; i++) {
      if (!isOwnedRelative(words, i)) continue;
      for (const [first, last] of listedAfter(words, i, (at) => starts.at(block, at)?.last)) {
        const known = starts.at(block, first);
        if (known === undefined && starts.covers(block, first)) break;
        if (known === undefined ? !isLoneName(words, first) : !mayBeRelative(known)) break;
        const found = known ?? { block, first, last, words, kind: 'other', scores: [0, -8, -8, -8], plain: -8 };
        relatives.set(`${block}:${first}`, found);
      }
    }
  }
  if (relatives.size === 0) return [...mentions];
  const called = new Set([...relatives.values()].map(keyOf));
  const known = mentions.map((mention) => (called.has(keyOf(mention)) ? asPerson(mention) : mention));
  const added = [...relatives.values()].filter(({ block, first }) => starts.at(block, first) === undefined);
  return added.length === 0 ? known : [...known, ...added.map(asPerson)].sort(inReadingOrder);
}

/** A word of kinship whose owner stands before it: "her late husband", "Okoro’s two sons". */
function isOwnedRelative(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.kind !== 'word' || !isRelative(word.lower)) return false;
  for (let i = at - 1; i >= Math.max(0, at - OWNER_DISTANCE); i--) {
    if (words[i + 1]?.isJoined !== true) return false;
    if (words[i]?.kind === 'possessive' || isDeterminer(words[i])) return true;
    if (words[i]?.kind === 'mark') return false;
  }
  return false;
}

/** The names right after a word of kinship, one or, after a plural, as many as are listed; `endOf` tells where a mention that starts at a word ends. */
function listedAfter(
  words: readonly Word[],
  relative: number,
  endOf: (first: number) => number | undefined,
): [number, number][] {
  const found: [number, number][] = [];
  let at = words[relative + 1]?.text === ',' ? relative + 2 : relative + 1;
  const most = SEVERAL.test(words[relative]?.lower ?? '') ? MOST_LISTED : 1;
  while (found.length < most) {
    while (isHonorific(words[at]) && words[at + 1]?.isJoined === true) at++;
    const word = words[at];
    if (word?.isNameLike !== true || !word.isJoined || (word.lists & LIST.nationality) !== 0) break;
    const last = endOf(at) ?? at;
    found.push([at, last]);
    at = last + 1;
    if (words[at]?.kind === 'number') at++;
    if (!LISTING.has(words[at]?.text ?? '')) break;
    while (LISTING.has(words[at]?.text ?? '')) at++;
  }
  return found;
}

/** "His father, Chelsea manager Frank Hill": what goes on, or is known as something else, is no relative's name. */
function mayBeRelative({ words, first, last, kind }: Mention): boolean {
  const [opener, next] = [words[first], words[last + 1]];
  if (DAYS.has(opener?.text ?? '')) return false;
  if (kind === 'person') return true;
  const isListed = opener !== undefined && (opener.lists & LISTED) !== 0 && (opener.lists & FORENAME) === 0;
  return !isListed && (next === undefined || next.kind === 'mark' || next.text === 'and');
}

/** A capitalised word that nothing was read on, standing by itself: "June" between commas. */
function isLoneName(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || word.text.length < 2 || word.isCapitals || word.isOpening || DAYS.has(word.text))
    return false;
  if (MONTHS.includes(word.text) && (words[at - 1]?.text !== ',' || next?.kind !== 'mark')) return false;
  return next === undefined || (!next.isNameLike && next.kind !== 'possessive');
}

/** "CEO Musk", where a Musk is known, and "Senhor Inácio" without their titles. */
function withoutTitles(mentions: readonly Mention[]): Mention[] {
  // Gathered where first asked for: titles that were read into a name of no person are few.
  let known: ReadonlySet<string> | undefined;
  return mentions.map((mention) => {
    const { words, first, last, kind } = mention;
    const title = words[first];
    if (first === last || title === undefined || words[first + 1]?.isNameLike !== true) return mention;
    const rest = { ...mention, first: first + 1 };
    if (kind === 'person') return isFormOfAddress(title) || OFFICES.has(title.text) ? rest : mention;
    const isTitled = isFormOfAddress(title) || isHead(title) || (title.lists & LIST.title) !== 0;
    if (kind === 'place' || !isTitled) return mention;
    known ??= namesAndEndings(mentions);
    return known.has(keyOf(rest)) ? asPerson(rest) : mention;
  });
}

/** The names of people that have several words, and what is left of them without their first ones. */
function namesAndEndings(mentions: readonly Mention[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const mention of mentions) {
    if (mention.kind !== 'person' || mention.first === mention.last) continue;
    const parts = keyOf(mention).split(' ');
    for (let i = 0; i < parts.length; i++) known.add(parts.slice(i).join(' '));
  }
  return known;
}

/** A form of address that is nobody's forename, as "Don" is, nor part of a place's name, as "St" is. */
function isFormOfAddress(word: Word): boolean {
  if (word.lists & FORENAME || word.lower === 'st' || word.lower === 'st.' || word.lower === 'saint') return false;
  return isHonorific(word) || word.lower === 'senhor' || word.lower === 'senhora';
}
