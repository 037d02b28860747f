import type { Token } from './frame.ts';
import {
  COMPLEMENT_PREPOSITIONS,
  CONJUNCTIONS,
  DETERMINERS,
  isHumanNoun,
  isOwnerEnding,
  isSpeakerNoun,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TIME_WORDS,
} from './word-classes.ts';

/** A noun phrase that may stand for a speaker; [from, to) are token indices. */
export interface Phrase {
  readonly kind: 'name' | 'pronoun' | 'description';
  readonly from: number;
  readonly to: number;
  /** Where the phrase begins with its titles and roles ("the club's president Ann Roe"). */
  readonly outerFrom: number;
  /** The name that the phrase is, as an index into the names. */
  readonly name?: number;
  /** The head noun or the pronoun, in lower case. */
  readonly head: string;
  /** "the minister", "her lawyer": someone the reader is meant to know or can look up. */
  readonly isDefinite: boolean;
  /** The name in the complement: "a spokesman for Acme". */
  readonly complement?: number;
  /** Words of the phrase in lower case. */
  readonly words: readonly string[];
}

type Tokens = readonly Token[];

const isPossessive = (token: Token | undefined): boolean => token !== undefined && isOwnerEnding(token.lower);

/** The noun phrase that ends before token `end`, provided that it is not the object of a preposition. */
export function phraseEndingAt(tokens: Tokens, end: number, from = 0): Phrase | undefined {
  const last = tokens[end - 1];
  if (last === undefined || end <= from) return undefined;
  if (last.kind === 'name') return namePhrase(tokens, end, from);
  if (last.kind !== 'word') return closeBracket(tokens, end, from);
  if (SUBJECT_PRONOUNS.has(last.lower)) return pronounPhrase(tokens, end - 1);
  return nounPhrase(tokens, end, from);
}

function pronounPhrase(tokens: Tokens, at: number): Phrase {
  const head = tokens[at]?.lower ?? '';
  return { kind: 'pronoun', from: at, to: at + 1, outerFrom: at, head, isDefinite: true, words: [head] };
}

/** "Diaz (pictured)", "Paul Ryan (R-Wis.)": the phrase before the bracket. */
function closeBracket(tokens: Tokens, end: number, from: number): Phrase | undefined {
  if (tokens[end - 1]?.text !== ')') return undefined;
  for (let at = end - 2; at > Math.max(from, end - 14); at -= 1) {
    if (tokens[at]?.text === '(') return phraseEndingAt(tokens, at, from);
  }
  return undefined;
}

function namePhrase(tokens: Tokens, end: number, from: number): Phrase | undefined {
  const nameAt = end - 1;
  let start = nameAt;
  // Titles and roles before a name belong to it, and so a preposition before them governs it.
  while (start > from && isTitlePart(tokens, start - 1, nameAt - start)) start -= 1;
  while (start > from && /^(?:the|a|an|his|her|its|their|our|my)$/u.test(tokens[start - 1]?.lower ?? '')) start -= 1;
  const before = tokens[start - 1];
  const token = tokens[nameAt];
  if (start > from && before !== undefined && before.kind === 'word' && PREPOSITIONS.has(before.lower)) {
    const outer = COMPLEMENT_PREPOSITIONS.has(before.lower) ? phraseEndingAt(tokens, start - 1, from) : undefined;
    if (outer === undefined || outer.kind === 'pronoun') return undefined;
    // "Det. Sgt. Ann Roe of the county police"
    if (outer.kind === 'name') return outer;
    return token?.name === undefined ? { ...outer, to: end } : { ...outer, to: end, complement: token.name };
  }
  return {
    kind: 'name',
    from: nameAt,
    to: end,
    outerFrom: start,
    ...(token?.name === undefined ? {} : { name: token.name }),
    head: token?.lower.split(' ').at(-1) ?? '',
    isDefinite: true,
    words: tokens.slice(start, end).map((word) => word.lower),
  };
}

// Forms of address and ranks that are shortened with a stop.
const TITLE =
  /^(?:mrs?|ms|dr|sens?|reps?|govs?|gen|col|capt|lt|sgt|prof|rev|st|supt|insp|hon|cpl|brig|maj|pvt|adm|cmdr|det|fr|sr|br|pres|atty|const|amb|sec|pte|cllr|pc|cst)$/u;

function isTitlePart(tokens: Tokens, at: number, taken: number): boolean {
  const token = tokens[at];
  if (token === undefined || taken > 7) return false;
  if (token.text === '.') return TITLE.test(tokens[at - 1]?.lower ?? '');
  if (token.kind === 'name')
    return (
      /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') ||
      isHumanNoun(tokens[at + 1]?.lower ?? '') ||
      isFieldOf(tokens, at + 1)
    );
  if (isPossessive(token)) return taken > 0;
  if (token.kind !== 'word' || TIME_WORDS.has(token.lower) || CONJUNCTIONS.has(token.lower)) return false;
  if (token.lower === 'of' && taken > 0)
    return tokens[at - 1]?.isCapital === true && tokens[at - 2]?.kind !== undefined;
  if (PREPOSITIONS.has(token.lower) || DETERMINERS.has(token.lower)) return false;
  if (isHumanNoun(token.lower)) return true;
  if (tokens[at + 1]?.text === '.' && TITLE.test(token.lower)) return true;
  if (token.isCapital) return at > 0 || isHumanNoun(token.lower);
  if (taken > 0 && tokens[at - 1]?.kind === 'name' && isFieldOf(tokens, at)) return true;
  return (
    taken > 0 &&
    /^(?:vice|deputy|prime|former|chief|senior|foreign|head|then|acting|general|assistant|first|second|junior|lead|executive|managing|national|defence|defense|interior|finance|health|press)$/u.test(
      token.lower,
    )
  );
}

/** The "law" of "Acme University law professor Ann Roe". */
const isFieldOf = (tokens: Tokens, at: number): boolean => {
  const field = tokens[at];
  return field?.kind === 'word' && !isStopWord(field.lower) && isHumanNoun(tokens[at + 1]?.lower ?? '');
};

function nounPhrase(tokens: Tokens, end: number, from: number): Phrase | undefined {
  const head = tokens[end - 1];
  if (head === undefined || isStopWord(head.lower) || isPossessive(head)) return undefined;
  let start = end - 1;
  let isDefinite = false;
  let hasDeterminer = false;
  while (start > from && end - start < 9) {
    const token = tokens[start - 1];
    if (token === undefined) break;
    if (token.kind === 'name') {
      start -= 1;
      continue;
    }
    if (isPossessive(token)) {
      start -= 1;
      isDefinite = true;
      hasDeterminer = true;
      continue;
    }
    if (token.text === '-' || token.text === '&' || token.text === '.') {
      start -= 1;
      continue;
    }
    if (token.kind !== 'word') break;
    if (DETERMINERS.has(token.lower)) {
      start -= 1;
      hasDeterminer = true;
      isDefinite ||= /^(?:the|this|that|these|those|his|her|its|their|our|my|your)$/u.test(token.lower);
      // "all the", "one of the": go on over a determiner before a determiner.
      if (!DETERMINERS.has(tokens[start - 1]?.lower ?? '')) break;
      continue;
    }
    if (isStopWord(token.lower)) break;
    start -= 1;
  }
  const words = tokens.slice(start, end).map((word) => word.lower);
  const isBare = !hasDeterminer;
  if (isBare && !isSpeakerNoun(head.lower) && !head.isCapital) {
    // "a member of management", "experts on trade": a noun that is no speaker's, behind one who is.
    const isTied = /^(?:of|on|in|at|for|from|with)$/u.test(tokens[start - 1]?.lower ?? '');
    const outer = isTied ? phraseEndingAt(tokens, start - 1, from) : undefined;
    return outer?.kind === 'description' && isHumanNoun(outer.head) ? { ...outer, to: end } : undefined;
  }
  // "the lanky, bespectacled professor": adjectives parted by a comma. "The roof of the house, residents said": none.
  if (
    isBare &&
    end - start > 1 &&
    !PREPOSITIONS.has(tokens[start - 4]?.lower ?? '') &&
    tokens[start - 1]?.text === ',' &&
    tokens[start - 2]?.kind === 'word' &&
    DETERMINERS.has(tokens[start - 3]?.lower ?? '')
  ) {
    start -= 3;
    isDefinite = tokens[start]?.lower === 'the';
  } else if (isBare && head.isCapital && start < end - 1) start = capitalRun(tokens, start, end);
  const before = tokens[start - 1];
  if (start > from && before?.kind === 'word' && PREPOSITIONS.has(before.lower)) {
    if (!COMPLEMENT_PREPOSITIONS.has(before.lower)) return undefined;
    const outer = phraseEndingAt(tokens, start - 1, from);
    return outer?.kind === 'description' ? { ...outer, to: end } : outer?.kind === 'name' ? outer : undefined;
  }
  return { kind: 'description', from: start, to: end, outerFrom: start, head: head.lower, isDefinite, words };
}

/** Where the capitalised words that end the phrase begin: a name that the name finder did not know. */
function capitalRun(tokens: Tokens, start: number, end: number): number {
  let at = end - 1;
  while (at > start && (tokens[at - 1]?.isCapital === true || tokens[at - 1]?.kind === 'name')) at -= 1;
  return at;
}

const isStopWord = (lower: string): boolean =>
  PREPOSITIONS.has(lower) ||
  CONJUNCTIONS.has(lower) ||
  TIME_WORDS.has(lower) ||
  DETERMINERS.has(lower) ||
  SUBJECT_PRONOUNS.has(lower) ||
  isVerbish(lower);

const VERBISH = new Set(
  'is was were be been being are am has had have will would could should may might must can did does do not also then later once again now still just even never always often him them me us himself herself themselves itself said says told there here too ago yes no'.split(
    ' ',
  ),
);

const isVerbish = (lower: string): boolean => VERBISH.has(lower) || lower.endsWith('ly');

/** The noun phrase that begins at token `from`, as after an inverted cue ("said a spokeswoman for Acme"). */
export function phraseStartingAt(tokens: Tokens, from: number, limit = tokens.length): Phrase | undefined {
  const first = tokens[from];
  if (first === undefined || from >= limit) return undefined;
  if (first.kind === 'word' && SUBJECT_PRONOUNS.has(first.lower)) return pronounPhrase(tokens, from);
  let head = from;
  let at = from;
  let sawWord = false;
  for (; at < Math.min(limit, from + 12); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote') break;
    if (token.kind === 'name') {
      head = at;
      sawWord = true;
      if (isPossessive(tokens[at + 1])) {
        at += 1;
        continue;
      }
      const next = tokens[at + 1];
      // "Acme chief executive Ann Roe", "Oxfam director": the name found so far only modifies.
      if (next !== undefined && (next.kind === 'name' || (next.kind === 'word' && isHumanNoun(next.lower)))) continue;
      // "Duke assistant professor Ann Roe"
      if (isFieldOf(tokens, at + 1) && tokens[at + 3]?.kind === 'name') continue;
      return asName(tokens, from, at);
    }
    if (token.kind === 'mark' && !/^[.\-&]$/u.test(token.text)) break;
    if (token.text === '.' && !isTitlePart(tokens, at, 0) && tokens[at + 1]?.kind !== 'name') break;
    if (token.kind === 'mark') continue;
    const isHeadOver = PREPOSITIONS.has(token.lower) || CONJUNCTIONS.has(token.lower) || TIME_WORDS.has(token.lower);
    // "founder and chief executive Ann Roe"
    const isDoubleRole = token.lower === 'and' && isHumanNoun(tokens[at - 1]?.lower ?? '') && nameWithin(tokens, at, 5);
    if (
      isHeadOver &&
      !isDoubleRole &&
      !(at > from && token.lower === 'of' && tokens[at - 1]?.isCapital && nameWithin(tokens, at, 4))
    )
      break;
    if (sawWord && (SUBJECT_PRONOUNS.has(token.lower) || isVerbish(token.lower))) break;
    head = at;
    sawWord = true;
  }
  const headToken = tokens[head];
  if (headToken === undefined || !sawWord || at <= from) return undefined;
  const opener = tokens[from]?.lower ?? '';
  const isKnown = DETERMINERS.has(opener) || isSpeakerNoun(headToken.lower) || headToken.isCapital;
  if (!isKnown || (isVerbish(headToken.lower) && head === from) || PREPOSITIONS.has(opener)) return undefined;
  const apposed = apposedName(tokens, at, limit);
  if (apposed !== undefined) return apposed;
  let to = head + 1;
  let complement: number | undefined;
  if (COMPLEMENT_PREPOSITIONS.has(tokens[to]?.lower ?? '')) [to, complement] = complementEnd(tokens, to, limit);
  const later = apposedName(tokens, to, limit);
  if (later !== undefined) return later;
  const isDefinite =
    /^(?:the|this|that|these|those|his|her|its|their|our|my)$/u.test(opener) || isPossessive(tokens[from + 1]);
  const words = tokens.slice(from, head + 1).map((word) => word.lower);
  const base: Phrase = { kind: 'description', from, to, outerFrom: from, head: headToken.lower, isDefinite, words };
  return complement === undefined ? base : { ...base, complement };
}

function asName(tokens: Tokens, from: number, at: number): Phrase {
  const token = tokens[at];
  const words = tokens.slice(from, at + 1).map((word) => word.lower);
  const base: Phrase = {
    kind: 'name',
    from: at,
    to: at + 1,
    outerFrom: from,
    head: token?.lower.split(' ').at(-1) ?? '',
    isDefinite: true,
    words,
  };
  return token?.name === undefined ? base : { ...base, name: token.name };
}

const nameWithin = (tokens: Tokens, at: number, reach: number): boolean =>
  tokens.slice(at, at + reach).some((token) => token.kind === 'name');

/** After "the captain": ", John Roe" or "named John Roe" says who it is. */
function apposedName(tokens: Tokens, at: number, limit: number): Phrase | undefined {
  const opener = tokens[at];
  if (opener === undefined) return undefined;
  const isComma = opener.text === ',' || opener.text === '—' || opener.text === '–';
  if (!isComma && opener.lower !== 'named' && opener.lower !== 'called') return undefined;
  for (let index = at + 1; index < Math.min(limit, at + 5); index += 1) {
    const token = tokens[index];
    if (token === undefined) return undefined;
    if (token.kind === 'name') {
      if (token.isPlace || isPossessive(tokens[index + 1])) return undefined;
      return asName(tokens, index, index);
    }
    if (!(token.isCapital || token.text === '.')) return undefined;
  }
  return undefined;
}

function complementEnd(tokens: Tokens, from: number, limit: number): [number, number | undefined] {
  let complement: number | undefined;
  let at = from + 1;
  for (; at < Math.min(limit, from + 9); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote' || (token.kind === 'mark' && !/^[-&.]$/u.test(token.text))) break;
    if (token.text === '.') break;
    if (token.kind === 'name') complement ??= token.name;
    else if (CONJUNCTIONS.has(token.lower) || TIME_WORDS.has(token.lower) || isVerbish(token.lower)) break;
    else if (PREPOSITIONS.has(token.lower) && token.lower !== 'of' && token.lower !== 'for') break;
  }
  // "a complaint by the union obtained by Reuters": how the paper came by it is no part of whose it is.
  if (at - from > 2 && OBTAINED.test(tokens[at - 1]?.lower ?? '')) at -= 1;
  return [at, complement];
}

const OBTAINED = /^(?:obtained|seen|reviewed|published|released|posted|shared|filed|unsealed|viewed)$/u;
