import { countWords } from '../text/count-words.ts';
import type { Token } from './frame.ts';
import { CONJUNCTIONS, isHumanNoun, isOwnerEnding, PREPOSITIONS } from './word-classes.ts';

const NAMING =
  /^(?:so-called|dubbed|titled|entitled|nicknamed|named|styled|termed|christened|aka|a\.k\.a|branded|labelled|labeled|tagged|codenamed|code-named|subtitled|billed|translated|means|meaning|meant|word|words|term|phrase|letters|label|slogan|sign|stamped|marked|inscribed|embroidered|tattooed|emblazoned|slur|epithet|moniker|hashtag|acronym|abbreviation|catchphrase|pseudonym|username|password|codename)$/u;
const NAMING_ABROAD =
  /^(?:llamad[oa]s?|denominad[oa]s?|apodad[oa]s?|titulad[oa]s?|dite?s?|appelée?s?|surnommée?s?|baptisée?s?|intitulée?s?|sogenannte[nrsm]?|genannte[nrsm]?|namens|cosiddett[oaie]|chiamat[oaie]|soprannominat[oaie]|intitolat[oaie]|chamad[oa]s?|apelidad[oa]s?|intitulad[oa]s?|zogenaamde|zogeheten|genaamd|kallade?|kallat|såkal[dl]te?|kaldet|kalt|zwan[yae]|zwanych|tzv|takzvan\p{L}+|называем\p{L}+|званий|званої|λεγόμεν\p{L}+)$/u;
const WORKS =
  /^(?:film|films|movie|song|songs|album|albums|book|books|novel|novels|play|plays|series|single|singles|track|tracks|hit|hits|show|shows|musical|magazine|essay|essays|episode|episodes|poem|poems|painting|paintings|exhibition|opera|ballet|documentary|memoir|autobiography|sitcom|drama|comedy|thriller|sequel|ballad|anthem|hymn|symphony|video|podcast|game|story|tale|sculpture|work|works|programme|program|cover|lecture|course|report|paper|article|chapter|column|of|his|her|their|its|in|on|from|and|the)$/u;

/** What is known of a quoted run before it is told whether it is a quote. */
export interface ScareContext {
  /** Somebody is surely enough known to have said it. */
  readonly isAttributed: boolean;
  /** A cue stands right beside it. */
  readonly isBeside: boolean;
  readonly isEnglish: boolean;
  /** Titles, as `titleKey` gives them, that the story puts in marks more than once. */
  readonly titles: ReadonlySet<string>;
}

/**
 * Is the quote token at `at` a scare quote, a nickname or the title of a work, by what stands around it and inside it? `wordsOf` gives the
 * words of another quote token.
 */
export function isScareQuote(
  tokens: readonly Token[],
  at: number,
  wordsOf: (token: Token) => string,
  { isAttributed, isBeside, isEnglish, titles }: ScareContext,
): boolean {
  const token = tokens[at];
  const words = token === undefined ? '' : wordsOf(token);
  const before = tokens[at - 1];
  const lower = before?.lower ?? '';
  const count = countWords(words);
  const endsInStop = /[.!?…。！？]$/u.test(words);
  // "(CROSSTALK)", "[applause]": what a transcript says of the room.
  if (/^[([][^()[\]]*[)\]][.,]?$/u.test(words)) return true;
  if (lower === 'so-called' || lower === 'so-termed') return true;
  if (count <= 8 && (isEnglish ? NAMING : NAMING_ABROAD).test(lower)) return true;
  if (
    count <= 8 &&
    lower === 'as' &&
    /^(?:known|billed|translated|referred|to|dubbed)$/u.test(tokens[at - 2]?.lower ?? '')
  )
    return true;
  if (isNickname(tokens, at, count)) return true;
  if (isEnglish && count <= 8 && lower === 'called' && isThingCalled(tokens, at - 2)) return true;
  const isTitle = isTitleCase(words) && count <= 10 && !/[!?…]$/u.test(words);
  const isPaper = count > 10 && count <= 25 && isTitleCase(words) && tokens[at - 1]?.text === ',';
  if (
    isPaper &&
    /^(?:paper|study|report|article|essay|lecture|thesis|book|chapter)$/u.test(tokens[at - 2]?.lower ?? '')
  )
    return true;
  if (isTitle && (!endsInStop || count >= 2) && WORKS.test(lower)) return true;
  if (isTitle && count >= 2 && isOwnerEnding(lower)) return true;
  const twoBefore = tokens[at - 2]?.lower ?? '';
  if (isTitle && !endsInStop && before?.text === ',' && twoBefore.length > 2 && WORKS.test(twoBefore)) return true;
  if (isEnglish && isTitle && titles.has(titleKey(words))) return true;
  // “The Iron Gate” tells …: no comma parts it from the verb, so that it is the subject.
  if (isEnglish && isTitle && count >= 2 && at === 0 && !/\p{P}$/u.test(words) && tokens[1]?.kind === 'word')
    return true;
  if (isEnglish && isTitle && !isQuotedSentence(tokens, at, count, isBeside)) {
    if (count >= 2 && !isBeside) return true;
    if (isListed(tokens, at, wordsOf)) return true;
    if (lower === 'called' && !isAgent(tokens[at - 2])) return true;
  }
  if (!isBeside && count <= 8 && isTermWithin(tokens, at, words)) return true;
  // “Roma” in a sentence of somebody's: a name or title rather than their words.
  if (!isEnglish && !isBeside && isTitle && count <= 2 && !endsInStop && before?.kind === 'word') return true;
  if (isAttributed) return false;
  // "requests like “Play something sad”": an example, whoever the subject is.
  if (isEnglish && (/^(?:like|including)$/u.test(lower) || (lower === 'as' && twoBefore === 'such'))) return true;
  // Where no cue can be read, only one or two bare words are beyond doubt.
  return count <= (isEnglish ? 4 : 2) && !endsInStop && before !== undefined && !/^[:：]$/u.test(before.text);
}

/** Dwayne “The Rock” Johnson: between the parts of a name. */
function isNickname(tokens: readonly Token[], at: number, count: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before === undefined || after === undefined || count > 4) return false;
  const isNamePart = (token: Token): boolean => token.kind === 'name' || (token.kind === 'word' && token.isCapital);
  return (isNamePart(before) || before.text === '.') && isNamePart(after) && at > 1;
}

/** A title in lower case without the stop or comma that the marks took in. */
export function titleKey(words: string): string {
  return words.replace(/[.,;:]+$/u, '').toLowerCase();
}

/** May the words be the title of a work, by their capitals and length? */
export function mayBeTitle(words: string): boolean {
  return words.length < 90 && words.split(/\s+/u).length <= 10 && !/[!?…]$/u.test(words) && isTitleCase(words);
}

/** Alone in its paragraph, or nothing else in its sentence: short utterances are in capitals too ("Yes." "Never Again."). */
const isQuotedSentence = (tokens: readonly Token[], at: number, count: number, isBeside: boolean): boolean =>
  tokens.every((token, index) => index === at || token.kind === 'mark') || (isBeside && count < 2);

/** “Wall Street,” “The Three Musketeers” and “Major League”: beside another title, parted by a comma or "and". */
function isListed(tokens: readonly Token[], at: number, wordsOf: (token: Token) => string): boolean {
  const isTitleAt = (index: number): boolean => {
    const token = tokens[index];
    return token?.kind === 'quote' && mayBeTitle(wordsOf(token));
  };
  const joins = (index: number): boolean => /^(?:and|or|[,&])$/u.test(tokens[index]?.lower ?? '');
  return (
    isTitleAt(at - 1) ||
    isTitleAt(at + 1) ||
    (joins(at - 1) && isTitleAt(at - 2)) ||
    (joins(at + 1) && isTitleAt(at + 2))
  );
}

/** "she called": somebody who calls, not a thing called something. */
const isAgent = (token: Token | undefined): boolean =>
  token === undefined ||
  token.kind !== 'word' ||
  /^(?:he|she|they|we|i|you|who|it|also|then|once|has|have|had)$/u.test(token.lower);

/** "a charity called “the Lantern Trust”": "a" and a noun of no speaker, which has the words for its name. */
function isThingCalled(tokens: readonly Token[], noun: number): boolean {
  const head = tokens[noun];
  if (head?.kind !== 'word' || isHumanNoun(head.lower) || /(?:ly|ed)$/u.test(head.lower)) return false;
  for (let at = noun - 1; at >= Math.max(0, noun - 4); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote' || (token.kind === 'mark' && token.text !== '-')) return false;
    if (/^an?$/u.test(token.lower)) return !/^(?:what|which|that)$/u.test(tokens[at - 1]?.lower ?? '');
    if (PREPOSITIONS.has(token.lower) || CONJUNCTIONS.has(token.lower) || token.kind === 'name') return false;
  }
  return false;
}

/**
 * 一些“欠薪重灾行业”也开始…, 每月一次的「媽媽教室」，: in Chinese and Japanese, words without a mark that the sentence runs into and out of,
 * or that a noun's 的 leads to, are a term.
 */
function isTermWithin(tokens: readonly Token[], at: number, words: string): boolean {
  if (!/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー·・\p{N}\p{Lu}]+$/u.test(words)) return false;
  const [token, before, after] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  const runsIn = before?.kind === 'word' && before.end === token?.start;
  const runsOn = after?.kind === 'word' && after.start === token?.end;
  return (runsIn && (runsOn || /[的之の]$/u.test(before.text))) || (runsOn && words.length <= TERM);
}

const TERM = 6;
const SMALL = /^(?:a|an|the|of|in|on|at|to|for|and|or|but|by|with|from|de|la|el|du|des|le|les|van|von|is|as)$/u;

function isTitleCase(words: string): boolean {
  const parts = words.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  return (
    parts.length > 0 && parts.every((part, index) => /^[\p{Lu}\p{N}]/u.test(part) || (index > 0 && SMALL.test(part)))
  );
}
