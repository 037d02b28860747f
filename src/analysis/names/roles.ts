import type { Span } from '../../article/article.ts';
import type { Mention } from './mentions.ts';
import {
  endsPhrase,
  hasField,
  isCompoundNoun,
  isDeterminer,
  isHead,
  isHonorific,
  isJudgement,
  isKin,
  isModifier,
  isPlainNoun,
  isThing,
  isTrade,
} from './role-words.ts';
import type { Word } from './words.ts';

/** Words [start, end) of a block. */
type Stretch = readonly [start: number, end: number];

const VERBS_OF_BEING = new Set(['is', 'was', 'became', 'remains']);
const PREPOSITIONS = new Set(['of', 'for', 'in', 'at', 'to', 'on']);
const JOINING = new Set(['of', 'the', 'and', 'for', 'de', 'du', 'la', 'des', 'del', 'da', 'do']);
const INNER = new Set(['of', 'and', 'for', 'the', '&', 'de', 'du', 'la', 'des', 'del', 'da', 'do']);
const OFFICE_JOINS = new Set(['and', 'of', 'for', 'the', '&']);
const AFTER_NOUN = new Set(['who', 'from', 'at', 'whose', 'with', 'and', 'based', 'in']);
const TIMES = new Set(['now', 'then', 'once', 'currently', 'formerly', 'previously', 'also']);
const CALLED = new Set(['named', 'called']);
const ABOUT = new Set(['of', 'for', 'to']);
const LONGEST_ROLE = 7;
const LONGEST_OWNER = 6;
const LONGEST_OFFICE = 12;
const LONGEST_DESCRIPTION = 4;
const LONGEST_DISTANCE = 12;

/** Every role that the text states beside mentions: before them ("former President X"), or after them ("X, 43, a baker,"). */
export function findRoles(mentions: readonly Mention[]): Span[] {
  return mentions.flatMap((mention) =>
    [roleBefore(mention), roleAfter(mention)].flatMap((found) =>
      found === undefined
        ? []
        : [
            {
              block: mention.block,
              start: mention.words[found[0]]?.start ?? 0,
              end: mention.words[found[1] - 1]?.end ?? 0,
            },
          ],
    ),
  );
}

/** The first role, or a later one that says the same at greater length: "president of the union" rather than "president". */
export function bestRole(roles: readonly Span[], textOf: (span: Span) => string): Span | undefined {
  const [first, ...later] = roles;
  if (first === undefined) return undefined;
  const said = textOf(first).toLowerCase();
  if (said.includes(' ')) return first;
  return (
    later.find((role) => ` ${textOf(role).toLowerCase()} `.includes(` ${said} `) && textOf(role).includes(' ')) ?? first
  );
}

/** A role that stands right before the mention, or before a comma after which the mention follows. */
function roleBefore({ words, first }: Mention): Stretch | undefined {
  let end = first;
  while (words[end]?.isJoined === true && isHonorific(words[end - 1])) end--;
  if (words[end]?.isJoined !== true) return undefined;
  if (words[end - 1]?.text === ',') return roleBeforeComma(words, end - 1);
  if (CALLED.has(words[end - 1]?.lower ?? '')) return phraseBefore(words, end - 1);
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

/** "a purser named", "a plumber called": the phrase that ends at `end`. */
function phraseBefore(words: readonly Word[], end: number): Stretch | undefined {
  for (let i = end - 1; i >= 0 && i > end - LONGEST_DISTANCE; i--) {
    if (isDeterminer(words[i])) {
      const found = nounPhrase(words, i + 1, true);
      return found !== undefined && found[1] <= end ? found : undefined;
    }
    if (words[i]?.isJoined !== true) return undefined;
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
  for (let i = end - 2; i >= Math.max(1, end - 8); i--) {
    const isAbout = words[i]?.text === 'of' || (words[i]?.text === 'for' && words[i - 1]?.isNameLike === true);
    if (isAbout && isHead(words[i - 1]) && isOffice(words, i + 1, end)) head = i - 1;
  }
  if (!isHead(words[head])) return undefined;
  // "the elder Marrow" tells one from the other.
  if (words[head]?.lower === 'elder' && words[head - 1]?.text === 'the') return undefined;
  let start = head;
  while (start > 0 && head - start < LONGEST_ROLE && words[start]?.isJoined === true && isModifier(words[start - 1]))
    start--;
  const described = describedFrom(words, start);
  if (described !== undefined) return [described, end];
  // In capitals too, where the sentence opens on it: "Florida State President X".
  if (words[start]?.isJoined && isCompoundNoun(words[start - 1], words[start - 2]) && opensLike(words, start)) start--;
  return [start, end];
}

/** Is the word before `start` written as the one there is, in small letters or with a capital, and no mere judgement? */
function opensLike(words: readonly Word[], start: number): boolean {
  const opener = words[start - 1];
  if (words[start]?.isNameLike !== true) return true;
  return opener?.isNameLike === true && !isJudgement(opener);
}

/** Where an article or a possessive opens the phrase, few words before `start`, all that follows it describes the role: "the city’s [housing] secretary". */
function describedFrom(words: readonly Word[], start: number): number | undefined {
  for (let i = start - 1; i >= Math.max(0, start - LONGEST_DESCRIPTION); i--) {
    const word = words[i];
    if (words[i + 1]?.isJoined !== true) return undefined;
    if (isDeterminer(word) || word?.kind === 'possessive') {
      let from = i + 1;
      while (from < start && isJudgement(words[from])) from++;
      return from;
    }
    if (!isPlainNoun(word) || isHead(word)) return undefined;
  }
  return undefined;
}

function isOffice(words: readonly Word[], start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const word = words[i];
    if (word?.isJoined !== true || !(word.isNameLike || OFFICE_JOINS.has(word.text) || isPlainNoun(word))) return false;
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

/** True where ", a nurse" or ", the mayor of …" stands behind the word `last`. */
export function statesRole(words: readonly Word[], last: number): boolean {
  const opener = words[last + 2];
  const found = isDeterminer(opener) ? phraseAt(words, last + 2, true) : undefined;
  return found !== undefined && words.slice(...found).some(isHead);
}

/** A role that begins at `at`, with its article or possessor left out. */
function phraseAt(words: readonly Word[], at: number, needsArticle: boolean): Stretch | undefined {
  let start = at;
  if (words[start]?.text === 'now' || (TIMES.has(words[start]?.text ?? '') && !isHead(words[start + 1]))) start++;
  const opener = words[start];
  const hasArticle = isDeterminer(opener);
  if (hasArticle) start++;
  else if (needsArticle) return undefined;
  const owner = possessorEnd(words, start);
  if (owner !== undefined) start = owner;
  const found = nounPhrase(words, start, hasArticle || owner !== undefined);
  if (found !== undefined || needsArticle || (opener?.text !== 'a' && opener?.text !== 'an')) return found;
  return anyNoun(words, start);
}

/** ", a centre-half from Leeds,": beside a person’s name, a short phrase after "a" says who that is, whatever its noun. */
function anyNoun(words: readonly Word[], at: number): Stretch | undefined {
  const start = afterAge(words, at);
  let end = start;
  while (end - start < LONGEST_DESCRIPTION && (isPlainNoun(words[end]) || words[end]?.isNameLike === true)) {
    if (end > start && words[end]?.isJoined !== true) break;
    end++;
  }
  const next = words[end];
  const isWhole = next === undefined || /^[,.;)–—]$/.test(next.text) || AFTER_NOUN.has(next.text);
  const noun = words[end - 1];
  return end > start && isWhole && !noun?.isNameLike && !isThing(noun) ? [start, end] : undefined;
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
    if (word === undefined || (i > start && !word.isJoined)) break;
    // "a fierce and tireless elder", "a cattle and sheep farmer"
    if (isNoun && head < 0 && i > start && word.text === 'and' && isPlainNoun(words[i + 1])) continue;
    if (endsPhrase(word)) break;
    if (isNoun && head < 0 && isKin(word)) {
      // "Mrs Marrow’s grandson and the skipper of the Kittiwake"
      return words[i + 1]?.text === 'and' ? phraseAt(words, i + 2, true) : undefined;
    }
    if (isHead(word) || (isNoun && isTrade(word) && !isComparative(words, i))) head = i;
    else if (!isModifier(word) && !(isNoun && head < 0 && isPlainNoun(word))) break;
  }
  if (head < start) return undefined;
  // "chief of staff to the president" has two.
  return [start, officeEnd(words, officeEnd(words, head + 1))];
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
  if (!ABOUT.has(opener) || (opener !== 'of' && !hasField(words[at - 1]))) return at;
  let end = at + 1;
  if (words[end]?.text === 'the') end++;
  const begin = end;
  let whole = at;
  while (end - begin < LONGEST_OFFICE) {
    const word = words[end];
    if (word?.isJoined !== true) break;
    if (INNER.has(word.lower) && end > begin) {
      // Up to here it is whole; "and", "for" or "of" may lead on only to more of a name.
      const next = words[word.lower !== 'the' && words[end + 1]?.text === 'the' ? end + 2 : end + 1];
      if (!next?.isNameLike || !next.isJoined) break;
      whole = end;
    } else if (!word.isNameLike && word.kind !== 'possessive' && !isPlainNoun(word) && !JOINING.has(word.lower)) break;
    end++;
  }
  const next = words[end];
  const isWhole = next === undefined || next.kind === 'mark' || !next.isJoined || endsPhrase(next);
  return end > begin && isWhole ? end : whole;
}
