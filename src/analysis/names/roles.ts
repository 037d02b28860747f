import type { Span } from '../../article/article.ts';
import type { Mention } from './mentions.ts';
import {
  endsPhrase,
  isCompoundNoun,
  isDeterminer,
  isHead,
  isHonorific,
  isKin,
  isModifier,
  isPlainNoun,
  isTrade,
} from './role-words.ts';
import type { Word } from './words.ts';

/** Words [start, end) of a block. */
type Stretch = readonly [start: number, end: number];

const VERBS_OF_BEING = new Set(['is', 'was', 'became', 'remains']);
const PREPOSITIONS = new Set(['of', 'for', 'in', 'at', 'to', 'on']);
const JOINING = new Set(['of', 'the', 'and', 'for', 'de', 'du', 'la', 'des', 'del', 'da', 'do']);
const TIMES = new Set(['now', 'then', 'once', 'currently', 'formerly', 'previously', 'also']);
const LONGEST_ROLE = 7;
const LONGEST_OWNER = 6;
const LONGEST_OFFICE = 6;
const LONGEST_DISTANCE = 12;

/** The first role that the text states beside a mention: before it ("former President X"), or after it ("X, 43, a baker,"). */
export function findRole(mentions: readonly Mention[]): Span | undefined {
  for (const mention of mentions) {
    const found = roleBefore(mention) ?? roleAfter(mention);
    if (found === undefined) continue;
    const [start, end] = found;
    return { block: mention.block, start: mention.words[start]?.start ?? 0, end: mention.words[end - 1]?.end ?? 0 };
  }
  return undefined;
}

/** A role that stands right before the mention, or before a comma after which the mention follows. */
function roleBefore({ words, first }: Mention): Stretch | undefined {
  let end = first;
  while (words[end]?.isJoined === true && isHonorific(words[end - 1])) end--;
  if (words[end]?.isJoined !== true) return undefined;
  if (words[end - 1]?.text === ',') return roleBeforeComma(words, end - 1);
  return titleBefore(words, end) ?? (isTrade(words[end - 1]) ? owned(words, end) : undefined);
}

/** "the referee, Sunita Kapadia": only after an article or a possessive, or any list of trades would be a role. */
function roleBeforeComma(words: readonly Word[], comma: number): Stretch | undefined {
  for (let i = comma - 1; i >= 0 && i > comma - LONGEST_DISTANCE; i--) {
    const word = words[i];
    if (word === undefined || word.kind === 'mark' || word.kind === 'currency') return undefined;
    if (word.kind === 'possessive' || isDeterminer(word)) {
      const found = nounPhrase(words, i + 1, true);
      // "the ambassador in Manila, Grant Holloway": what the office is for runs up to the comma.
      if (found !== undefined && (found[1] === comma || PREPOSITIONS.has(words[found[1]]?.lower ?? ''))) return found;
      if (!PREPOSITIONS.has(words[i - 1]?.lower ?? '')) return undefined;
    }
    if (!word.isJoined) return undefined;
  }
  return undefined;
}

/** A trade that no list has, where an article or a possessive opens its phrase: "the harbourmaster X". */
function owned(words: readonly Word[], end: number): Stretch | undefined {
  let start = end - 1;
  while (start > 0 && end - start < 4 && words[start]?.isJoined === true && isModifier(words[start - 1])) start--;
  const before = words[start - 1];
  if (words[start]?.isJoined !== true) return undefined;
  return isDeterminer(before) || before?.kind === 'possessive' ? [start, end] : undefined;
}

/** "former President", "lorry driver", "Minister of Finance", right before `end`. */
function titleBefore(words: readonly Word[], end: number): Stretch | undefined {
  let head = end - 1;
  // In "Secretary of State" the head stands before "of".
  for (let i = end - 2; i >= Math.max(1, end - 5); i--) {
    if (words[i]?.text === 'of' && isHead(words[i - 1]) && isOffice(words, i + 1, end)) head = i - 1;
  }
  if (!isHead(words[head])) return undefined;
  let start = head;
  while (start > 0 && head - start < LONGEST_ROLE && words[start]?.isJoined === true && isModifier(words[start - 1]))
    start--;
  if (words[start]?.isJoined && !words[start]?.isNameLike && isCompoundNoun(words[start - 1], words[start - 2]))
    start--;
  return [start, end];
}

function isOffice(words: readonly Word[], start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const word = words[i];
    if (word?.isJoined !== true || !(word.isNameLike || word.text === 'and' || isPlainNoun(word))) return false;
  }
  return end > start;
}

/** A role in apposition: ", the mayor of …", ", 43, a baker,", ", who is a nurse". */
function roleAfter({ words, last }: Mention): Stretch | undefined {
  let i = last + 1;
  if (VERBS_OF_BEING.has(words[i]?.text ?? '')) return phraseAt(words, i + 1, true);
  if (words[i]?.text !== ',') return undefined;
  i++;
  if (VERBS_OF_BEING.has(words[i]?.text ?? '')) return phraseAt(words, i + 1, true);
  if (words[i]?.kind === 'number' && words[i + 1]?.text === ',') i += 2;
  if (words[i]?.text === 'who')
    return VERBS_OF_BEING.has(words[i + 1]?.text ?? '') ? phraseAt(words, i + 2, true) : undefined;
  return phraseAt(words, i, false);
}

/** A role that begins at `at`, with its article or possessor left out. */
function phraseAt(words: readonly Word[], at: number, needsArticle: boolean): Stretch | undefined {
  let start = at;
  if (TIMES.has(words[start]?.text ?? '') && !isHead(words[start + 1])) start++;
  const hasArticle = isDeterminer(words[start]);
  if (hasArticle) start++;
  else if (needsArticle) return undefined;
  const owner = possessorEnd(words, start);
  if (owner !== undefined) start = owner;
  return nounPhrase(words, start, hasArticle || owner !== undefined);
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
function nounPhrase(words: readonly Word[], at: number, isNoun: boolean): Stretch | undefined {
  const start = isNoun ? afterAge(words, at) : at;
  let head = -1;
  for (let i = start; i < words.length && i - start < LONGEST_ROLE; i++) {
    const word = words[i];
    if (word === undefined || (i > start && !word.isJoined) || endsPhrase(word)) break;
    if (isNoun && head < 0 && isKin(word)) {
      // "Mrs Marrow’s grandson and the skipper of the Kittiwake"
      return words[i + 1]?.text === 'and' ? phraseAt(words, i + 2, true) : undefined;
    }
    if (isHead(word) || (isNoun && isTrade(word))) head = i;
    else if (!isModifier(word) && !(isNoun && head < 0 && isPlainNoun(word))) break;
  }
  if (head < start) return undefined;
  return [start, officeEnd(words, head + 1)];
}

/** Where "18-year-old" or "240-pound" ends, else `at`. */
function afterAge(words: readonly Word[], at: number): number {
  return words[at]?.kind === 'number' && words[at + 1]?.text === '-' ? at + 3 : at;
}

/** Where the office ends that a head is of, "of online enforcement", "of Wrenhaven Town Council"; `at` where it is long or there is none. */
function officeEnd(words: readonly Word[], at: number): number {
  if (words[at]?.text !== 'of') return at;
  let end = at + 1;
  if (words[end]?.text === 'the') end++;
  const begin = end;
  while (end - begin < LONGEST_OFFICE) {
    const word = words[end];
    if (word?.isJoined !== true) break;
    const isInner = JOINING.has(word.lower) && end > begin && words[end + 1]?.isNameLike === true;
    if (!isInner && !word.isNameLike && !isPlainNoun(word)) break;
    end++;
  }
  const next = words[end];
  const isWhole = next === undefined || next.kind === 'mark' || !next.isJoined || endsPhrase(next);
  return end > begin && isWhole ? end : at;
}
