import {
  endsPhrase,
  hasField,
  isDeterminer,
  isFieldIn,
  isHead,
  isKin,
  isModifier,
  isPlainNoun,
  isThing,
  isTrade,
  isVerbLike,
} from './role-words.ts';
import type { Word } from './words.ts';

/** Words [start, end) of a block. */
export type Stretch = readonly [start: number, end: number];

const JOINING = new Set(['of', 'the', 'and', 'for', 'de', 'du', 'la', 'des', 'del', 'da', 'do']);
const INNER = new Set(['of', 'and', 'for', 'the', '&', 'de', 'du', 'la', 'des', 'del', 'da', 'do']);
const COORDINATING = new Set(['and', '&', '/']);
const AFTER_NOUN = new Set(['who', 'from', 'at', 'whose', 'with', 'and', 'based', 'in']);
const TIMES = new Set(['now', 'then', 'once', 'currently', 'formerly', 'previously', 'also']);
const ABOUT = new Set(['of', 'for', 'to', 'in']);
// A partner of a firm rather than of a person.
const PARTNERSHIP = new Set(['at', 'in']);
const ARTICLES = new Set(['a', 'an', 'the']);
const LONGEST_ROLE = 7;
// "mother of two and wife of one and …"
const MOST_KIN = 3;
const LONGEST_OWNER = 6;
const LONGEST_OFFICE = 12;
const LONGEST_DESCRIPTION = 4;
// Words that may stand after a head and before the next: "chief medical officer", "head creative".
const LONGEST_TAIL = 2;

/** A role that begins at `at`, with its article or possessor left out. */
export function phraseAt(words: readonly Word[], at: number, needsArticle: boolean, depth = 0): Stretch | undefined {
  let start = at;
  if (words[start]?.text === 'now' || (TIMES.has(words[start]?.text ?? '') && !isHead(words[start + 1]))) start++;
  const opener = words[start];
  const hasArticle = isDeterminer(opener);
  if (hasArticle) start++;
  else if (needsArticle) return undefined;
  const owner = possessorEnd(words, start);
  if (owner !== undefined) start = owner;
  const unowned = owner === undefined ? start : at + (hasArticle ? 1 : 0);
  const found =
    nounPhrase(words, start, hasArticle || owner !== undefined, depth) ??
    // "chairman of the farmers’ association": here the possessive belongs to the office.
    (owner === undefined ? undefined : nounPhrase(words, unowned, hasArticle, depth));
  if (found !== undefined || needsArticle || !ARTICLES.has(opener?.text ?? '')) return found;
  return anyNoun(words, start, opener?.text === 'the');
}

/** ", a centre-half from Leeds,": beside a person’s name, a short phrase after "a" says who that is, whatever its noun; after "the" only up to a comma. */
export function anyNoun(words: readonly Word[], at: number, isAlone: boolean): Stretch | undefined {
  const start = afterAge(words, at);
  let end = start;
  while (end - start < LONGEST_DESCRIPTION && (isPlainNoun(words[end]) || words[end]?.isNameLike)) {
    if (end > start && words[end]?.isJoined !== true) break;
    end++;
  }
  const next = words[end];
  const isWhole = next === undefined || /^[,.;)–—]$/.test(next.text) || (!isAlone && AFTER_NOUN.has(next.text));
  const noun = words[end - 1];
  // "a GP" is one, "a Briton" is none.
  const isName = noun?.isNameLike === true && !(noun.isCapitals && noun.text.length < 4);
  return end > start && isWhole && !isName && !isThing(noun) ? [start, end] : undefined;
}

/** Where "the trust’s", "Mrs Marrow’s", "the government’s" ends, if the words at `start` are such. */
function possessorEnd(words: readonly Word[], start: number): number | undefined {
  for (let i = start; i < start + LONGEST_OWNER; i++) {
    const word = words[i];
    if (word === undefined || !(i === start || word.isJoined)) return undefined;
    if (word.kind === 'possessive') return i > start ? i + 1 : undefined;
    if (word.kind !== 'word' || (endsPhrase(word) && !JOINING.has(word.lower))) return undefined;
  }
  return undefined;
}

/** The noun of a role with what stands before it and the office that it is of; `isNoun` where an article tells that a noun comes. */
export function nounPhrase(words: readonly Word[], at: number, isNoun: boolean, depth = 0): Stretch | undefined {
  const start = isNoun ? afterAge(words, at) : at;
  let head = -1;
  let tail = 0;
  for (let i = start; i < words.length && i - start < LONGEST_ROLE; i++) {
    const word = words[i];
    if (word === undefined || (i > start && !word.isJoined)) break;
    if (head < 0 && isHyphenated(words, i)) continue;
    // "a fierce and tireless elder", "a cattle and sheep farmer"
    if (isNoun && head < 0 && i > start && word.text === 'and' && isPlainNoun(words[i + 1])) continue;
    if (endsPhrase(word)) break;
    const isPartner = word.lower === 'partner' && PARTNERSHIP.has(words[i + 1]?.text ?? '');
    if (isNoun && head < 0 && isKin(word) && !isPartner) return afterKin(words, i, depth);
    if (isPartner || isHead(word) || (isNoun && tail === 0 && isTrade(word) && !isComparative(words, i))) {
      head = i;
      tail = 0;
    } else if (head >= 0 && isPlainNoun(word) && !isModifier(word)) {
      if (isVerbLike(word) || ++tail > LONGEST_TAIL) break;
    } else if (!isModifier(word) && !(isNoun && head < 0 && isPlainNoun(word)) && !isCompound(words, i)) break;
  }
  if (head < start) return undefined;
  // No role ends within its noun: "head creative", "minister responsible".
  const last = words[head + 1];
  const trails = tail === 1 || (last?.isJoined === true && isPlainNoun(last) && isModifier(last) && !isVerbLike(last));
  const end = trails && closes(words, head + 2) ? head + 2 : head + 1;
  // "a one-man show" is no person.
  if (trails && isThing(words[head + 1]) && !isModifier(words[head + 1])) return undefined;
  // "chief of staff to the president" has two.
  return [start, officeEnd(words, officeEnd(words, end))];
}

/** "Mrs Marrow’s grandson and the skipper of the Kittiwake", "mother of two and head teacher" */
function afterKin(words: readonly Word[], kin: number, depth: number): Stretch | undefined {
  if (depth >= MOST_KIN) return undefined;
  const next = words[kin + 1]?.text === 'of' ? kin + 3 : kin + 1;
  return words[next]?.text === 'and' ? phraseAt(words, next + 1, false, depth + 1) : undefined;
}

/** A token of "Syrian-born" or "two-time". */
function isHyphenated(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  const isTight = (left: Word | undefined, right: Word | undefined): boolean =>
    left?.end === right?.start && (left?.text === '-' || right?.text === '-');
  return (word !== undefined && isTight(word, next)) || (isTight(before, word) && before !== undefined);
}

/** ", materials scientist at the university": without an article only a known head lets the noun before it in. */
function isCompound(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  return word !== undefined && isPlainNoun(word) && !isVerbLike(word) && next?.isJoined === true && isHead(next);
}

/** A noun phrase has ended before `at`. */
function closes(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word === undefined || !word.isJoined || word.kind === 'mark' || endsPhrase(word);
}

/** Where a role that ends before `end` ends with what is coordinated to it, "[president] and chief executive of the bank", "director/co-founder"; else `end`. */
export function coordinatedEnd(words: readonly Word[], end: number): number {
  let whole = end;
  for (let n = 0; n < 2; n++) {
    const joint = words[whole];
    if (joint === undefined || !COORDINATING.has(joint.text) || joint.start - (words[whole - 1]?.end ?? 0) > 1) break;
    const found = nounPhrase(words, whole + 1, false);
    if (found === undefined) break;
    whole = found[1];
  }
  return whole;
}

/** "a newer addition", "a brighter prospect": reads like a trade by its ending alone, and goes with the noun behind it. */
function isComparative(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!/er$/.test(words[at]?.text ?? '') || next?.isJoined !== true) return false;
  return isPlainNoun(next) && !isHead(next) && !isTrade(next) && !/(?:ed|ing)$/.test(next.text);
}

/** Where "18-year-old" or "240-pound" ends, else `at`. */
function afterAge(words: readonly Word[], at: number): number {
  return words[at]?.kind === 'number' && words[at + 1]?.text === '-' ? at + 3 : at;
}

/**
 * Where the office ends that a head is of, "of online enforcement", "of Wrenhaven Town Council", "for health"; `at` where there is none or
 * it cannot be taken whole.
 */
function officeEnd(words: readonly Word[], at: number): number {
  const opener = words[at]?.text ?? '';
  const head = words[at - 1];
  if (!ABOUT.has(opener) || (opener !== 'of' && opener !== 'in' && !hasField(head)) || isBareIn(words, at)) return at;
  let end = at + 1;
  if (words[end]?.text === 'the') end++;
  const begin = end;
  let whole = at;
  while (end - begin < LONGEST_OFFICE) {
    const word = words[end];
    if (word?.isJoined !== true) break;
    if (INNER.has(word.lower) && end > begin) {
      if (isListedField(words, end)) {
        end += 2;
        continue;
      }
      // Up to here it is whole; "and", "for" or "of" may lead on only to more of a name.
      const next = words[word.lower !== 'the' && words[end + 1]?.text === 'the' ? end + 2 : end + 1];
      whole = end;
      if (!next?.isNameLike || !next.isJoined) break;
    } else if (!word.isNameLike && word.kind !== 'possessive' && !isPlainNoun(word) && !JOINING.has(word.lower)) break;
    end++;
  }
  return end > begin && closes(words, end) ? end : whole;
}

/** "expert in human rights" has a field; "teacher in Leeds" and "director in charge" have none. */
function isBareIn(words: readonly Word[], at: number): boolean {
  return words[at]?.text === 'in' && !(isFieldIn(words[at - 1]) && isPlainNoun(words[at + 1]));
}

/** "law [and public] policy", "research [and development]": a field goes on over "and" where the noun phrase does. */
function isListedField(words: readonly Word[], at: number): boolean {
  if (!COORDINATING.has(words[at]?.text ?? '')) return false;
  for (let i = at + 1; i <= at + LONGEST_TAIL + 1; i++) {
    // A page that escapes twice writes "&amp;".
    if (i > at + 1 && closes(words, i)) return words[i]?.text !== ';';
    const word = words[i];
    if (word?.isJoined !== true || !isPlainNoun(word) || isHead(word) || isVerbLike(word)) return false;
  }
  return false;
}
