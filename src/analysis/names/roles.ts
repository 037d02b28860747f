import type { Span } from '../../article/article.ts';
import { LIST } from './gazetteer.ts';
import type { Mention } from './mentions.ts';
import { anyNoun, coordinatedEnd, nounPhrase, phraseAt, type Stretch } from './role-phrases.ts';
import { bodyFrom, isClosed, isEnumerated, listedFrom } from './role-reach.ts';
import {
  hasField,
  isCompoundNoun,
  isDeterminer,
  isHead,
  isHonorific,
  isJudgement,
  isModifier,
  isPlainNoun,
  isRank,
  isTrade,
  isVerbLike,
} from './role-words.ts';
import type { Word } from './words.ts';

const VERBS_OF_BEING = new Set(['is', 'was', 'became', 'remains']);
const PREPOSITIONS = new Set(['of', 'for', 'in', 'at', 'to', 'on']);
const OFFICE_JOINS = new Set(['and', 'of', 'for', 'the', '&']);
const CALLED = new Set(['named', 'called']);
// Players whose two words are one trade: elsewhere "back" is an adverb.
const BACKS = new Set([
  'running',
  'full',
  'half',
  'wing',
  'centre',
  'center',
  'left',
  'right',
  'corner',
  'defensive',
  'tight',
  'quarter',
]);
const DASH = /^[–—]$/;
const DEGREE = /^(?:Ph\.?D|M\.?D|MBA|MPH|RN|MP|MSP|OBE|MBE|CBE|KC|QC|Esq|Jr|Sr)\.?$/;
const TIMED = /^(?:then|now)-(?=.)/iu;
const LONGEST_ROLE = 7;
const LONGEST_DESCRIPTION = 4;
const LONGEST_DISTANCE = 12;
// With the names of bodies that it holds.
const LONGEST_WHOLE = 20;

/** For the words of each block that stand in a name which is no person's, the first and last word of that name. */
export type Bodies = ReadonlyMap<number, ReadonlyMap<number, Mention>>;

/** The names among `entities` that may stand whole within a role, by block and word. */
export function bodiesOf(
  entities: readonly { readonly kind: string; readonly mentions: readonly Mention[] }[],
): Bodies {
  const bodies = new Map<number, Map<number, Mention>>();
  for (const { kind, mentions } of entities) {
    if (kind === 'person') continue;
    for (const mention of mentions) {
      const words = bodies.get(mention.block) ?? new Map<number, Mention>();
      for (let i = mention.first; i <= mention.last; i++) words.set(i, mention);
      bodies.set(mention.block, words);
    }
  }
  return bodies;
}

/**
 * Every role that the text states beside mentions: before them ("former President X"), or after them ("X, 43, a baker,"). No role
 * cuts one of the `bodies` ("[University of] Leeds lecturer X").
 */
export function findRoles(mentions: readonly Mention[], bodies: Bodies): Span[] {
  return mentions.flatMap((mention) => {
    const { block, words } = mention;
    const inside = bodies.get(block);
    const whole = (found: Stretch): Stretch => {
      const [start, end] = inside === undefined ? found : withBodies(words, found, inside);
      return end - start > LONGEST_WHOLE ? found : [start, end];
    };
    const [before, after] = [roleBefore(mention), roleAfter(mention)];
    const roles: Stretch[] = [];
    if (before !== undefined) roles.push(whole(before));
    if (after !== undefined) {
      const [start, end] = whole(after);
      roles.push(whole([start, coordinatedEnd(words, end)]));
    }
    return roles.map((role) => {
      const [start, end] = trimmed(words, role);
      return { block, start: startOf(words[start]), end: words[end - 1]?.end ?? 0 };
    });
  });
}

/** A role without the "then -" before it, and without the preposition that it ends on where what follows was read as part of the name. */
function trimmed(words: readonly Word[], [from, to]: Stretch): Stretch {
  let [start, end] = [from, to];
  if (/^(?:then|now)$/iu.test(words[start]?.text ?? '') && words[start + 1]?.text === '-') start += 2;
  while (end - start > 1 && (PREPOSITIONS.has(words[end - 1]?.text ?? '') || words[end - 1]?.text === 'the')) end--;
  return [start, end];
}

/** Where a role begins, behind the "then-" or "now-" that only says when it was held. */
function startOf(word: Word | undefined): number {
  if (word === undefined) return 0;
  return word.start + (TIMED.exec(word.text)?.[0].length ?? 0);
}

/** A role with the names whole that it cuts, "of" whose body it ends on, or after whose abbreviation in brackets it begins. */
function withBodies(words: readonly Word[], [from, to]: Stretch, bodies: ReadonlyMap<number, Mention>): Stretch {
  let [start, end] = [from, to];
  const isBracket = words[start - 1]?.text === ')' && words[start - 3]?.text === '(';
  const owner = isBracket ? bodies.get(start - 4) : undefined;
  start = owner?.first ?? bodies.get(start)?.first ?? start;
  const cut = bodies.get(end - 1);
  if (cut !== undefined) end = Math.max(end, cut.last + 1);
  const opener = words[end];
  if (opener?.isJoined === true && (opener.text === 'of' || (opener.text === 'for' && hasField(words[end - 1])))) {
    const at = words[end + 1]?.text === 'the' ? end + 2 : end + 1;
    const body = bodies.get(at);
    if (body?.first === at) end = body.last + 1;
  }
  return [start, end];
}

/**
 * The first role that is no mere rank ("Major"), or a later one that says the same at greater length: "president of the union" rather than
 * "president".
 */
export function bestRole(roles: readonly Span[], textOf: (span: Span) => string): Span | undefined {
  const telling = roles.filter((role) => !isRank(textOf(role)));
  const [first, ...later] = telling.length > 0 ? telling : roles;
  if (first === undefined) return undefined;
  const said = textOf(first).toLowerCase();
  if (said.includes(' ')) return first;
  return (
    later.find((role) => ` ${textOf(role).toLowerCase()} `.includes(` ${said} `) && textOf(role).includes(' ')) ?? first
  );
}

/** A role that stands right before the mention, or before a comma after which the mention follows. */
function roleBefore({ words, first, last }: Mention): Stretch | undefined {
  let end = first;
  while (words[end]?.isJoined === true && isHonorific(words[end - 1])) end--;
  // "medical director Professor Sir X"
  if (
    words[end - 1]?.isNameLike &&
    words[end - 2]?.isNameLike === false &&
    isHead(words[end - 2]) &&
    isRank(words[end - 1]?.text ?? '')
  )
    end--;
  if (words[end]?.isJoined !== true) return undefined;
  // "His sports director, the Belgian X"
  if (words[end - 2]?.text === 'the' && words[end - 3]?.text === ',' && isDemonym(words[end - 1])) end -= 2;
  if (words[end - 1]?.text === ',')
    return (
      (isClosed(words, last) ? roleBeforeComma(words, end - 1) : undefined) ??
      shortBeforeComma(words, end - 1, mentionIsFull(words, first, last))
    );
  if (CALLED.has(words[end - 1]?.lower ?? '')) return phraseBefore(words, end - 1);
  return titleBefore(words, end) ?? (isTrade(words[end - 1]) ? owned(words, end) : undefined);
}

function isDemonym(word: Word | undefined): boolean {
  return ((word?.lists ?? 0) & LIST.nationality) !== 0;
}

/** A full name between commas. */
function mentionIsFull(words: readonly Word[], first: number, last: number): boolean {
  return last > first && /^[,.]$/.test(words[last + 1]?.text ?? '');
}

/** "The harbourmistress, Mary Banda, said": a short phrase and nothing else before a full name between commas says who that is, whatever its noun. */
function shortBeforeComma(words: readonly Word[], comma: number, isFull: boolean): Stretch | undefined {
  if (!isFull) return undefined;
  for (let i = comma - 1; i >= 0 && i >= comma - LONGEST_DESCRIPTION; i--) {
    if (words[i]?.text === 'the' || words[i]?.text === 'The') {
      const found = anyNoun(words, i + 1, true);
      return found?.[1] === comma ? found : undefined;
    }
    if (words[i]?.isJoined !== true) return undefined;
  }
  return undefined;
}

/** "the referee, Sunita Kapadia": only after an article or a possessive, or any list of trades would be a role. */
function roleBeforeComma(words: readonly Word[], comma: number): Stretch | undefined {
  for (let i = comma - 1; i >= 0 && i > comma - LONGEST_DISTANCE; i--) {
    const word = words[i];
    if (word === undefined || word.kind === 'mark' || word.kind === 'currency') return undefined;
    if (word.kind === 'possessive' || isDeterminer(word) || word.lower === 'one') {
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
  const found = plainTitleBefore(words, end);
  const start = found?.[0] ?? (isTrade(words[end - 1]) ? end - 1 : undefined);
  if (start === undefined) return undefined;
  const [joint, other, own] = [words[start - 1], words[start - 2], words[end - 1]];
  // "artist and Duke assistant professor X"; but "the mayor and President X" are two.
  const isJoint = (joint?.text === 'and' || joint?.text === '&') && joint.isJoined && words[start]?.isJoined === true;
  if (!isJoint || !isHead(other) || isPlural(other) || other?.isNameLike !== isTitled(own, words[start])) return found;
  const first = plainTitleBefore(words, start - 1);
  return first === undefined ? found : [first[0], end];
}

function isPlural(word: Word | undefined): boolean {
  return /[^s]s$/.test(word?.lower ?? '');
}

/** Written with a capital, and not only because its phrase opens the sentence. */
function isTitled(head: Word | undefined, opener: Word | undefined): boolean {
  return head?.isNameLike === true && opener?.isNameLike === true;
}

function plainTitleBefore(words: readonly Word[], end: number): Stretch | undefined {
  let head = end - 1;
  // In "Secretary of State" the head stands before "of".
  for (let i = end - 2; i >= Math.max(1, end - 8); i--) {
    const isAbout =
      words[i]?.text === 'of' || (/^(?:for|to)$/.test(words[i]?.text ?? '') && words[i - 1]?.isNameLike === true);
    if (isAbout && isHead(words[i - 1]) && isOffice(words, i + 1, end)) head = i - 1;
  }
  const isBack = words[head]?.lower === 'back' && BACKS.has(words[head - 1]?.lower ?? '');
  if (!isHead(words[head]) && !isBack) return undefined;
  // "the elder Marrow" tells one from the other.
  if (words[head]?.lower === 'elder' && words[head - 1]?.text === 'the') return undefined;
  let start = isBack ? head - 1 : head;
  while (start > 0 && head - start < LONGEST_ROLE && words[start]?.isJoined === true && isModifier(words[start - 1]))
    start--;
  // "two-time champion": tokens of one word.
  while (words[start - 1]?.text === '-' && words[start - 1]?.end === words[start]?.start) start -= 2;
  const described = describedFrom(words, start);
  if (described !== undefined) return [described, end];
  const whole = bodyFrom(words, start);
  if (whole !== undefined) return [whole, end];
  // In capitals too, where the sentence opens on it: "Florida State President X".
  if (words[start]?.isJoined && isCompoundNoun(words[start - 1], words[start - 2]) && opensLike(words, start)) start--;
  return [listedFrom(words, start) ?? start, end];
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
      return words.slice(from + 1, start).some((_, k) => isVerbAfter(words, from + 1 + k)) ? undefined : from;
    }
    if (!isPlainNoun(word) || isHead(word)) return undefined;
  }
  return undefined;
}

/** "the firm [hired] lawyer X", but not "the firm’s newly appointed director". */
function isVerbAfter(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return word !== undefined && isVerbLike(word) && !isModifier(word) && before?.lower.endsWith('ly') !== true;
}

function isOffice(words: readonly Word[], start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const word = words[i];
    if (word?.isJoined !== true || !(word.isNameLike || OFFICE_JOINS.has(word.text) || isPlainNoun(word))) return false;
  }
  return end > start;
}

/** A role in apposition: ", the mayor of …", ", 43, a baker,", ", who is a nurse". */
function roleAfter({ words, first, last }: Mention): Stretch | undefined {
  let i = afterDetails(words, last + 1);
  if (VERBS_OF_BEING.has(words[i]?.text ?? '')) return phraseAt(words, i + 1, true);
  const isDashed = DASH.test(words[i]?.text ?? '');
  if (words[i]?.text !== ',' && !isDashed) return undefined;
  i++;
  if (VERBS_OF_BEING.has(words[i]?.text ?? '')) return phraseAt(words, i + 1, true);
  if (words[i]?.text === 'who')
    // "who was health secretary under Moss": here a known head alone tells that it is one.
    return VERBS_OF_BEING.has(words[i + 1]?.text ?? '')
      ? (phraseAt(words, i + 2, true) ?? nounPhrase(words, i + 2, false))
      : undefined;
  if ((isDashed && !isDeterminer(words[i])) || isEnumerated(words, first, i)) return undefined;
  return phraseAt(words, i, false);
}

/** Behind what may stand between a name and its role: "(34)", ", 34", ", then 34", ", Ph.D."; at the comma before the role. */
function afterDetails(words: readonly Word[], at: number): number {
  let i = at;
  if (words[i]?.text === '(' && words[i + 1]?.kind === 'number' && words[i + 2]?.text === ')') i += 3;
  while (words[i]?.text === ',') {
    const next = words[i + 1];
    const detail = next?.lower === 'then' || next?.lower === 'now' ? i + 2 : i + 1;
    const isDetail = words[detail]?.kind === 'number' || (detail === i + 1 && DEGREE.test(next?.text ?? ''));
    if (!isDetail) break;
    const after = words[detail + 1];
    if (after?.text !== ',' && !VERBS_OF_BEING.has(after?.text ?? '')) break;
    i = detail + 1;
  }
  return i;
}

/** True where ", a nurse" or ", the mayor of …" stands behind the word `last`. */
export function statesRole(words: readonly Word[], last: number): boolean {
  const opener = words[last + 2];
  const found = isDeterminer(opener) ? phraseAt(words, last + 2, true) : undefined;
  return found !== undefined && words.slice(...found).some(isHead);
}
