import type { Span } from '../../article/article.ts';
import { LIST } from './gazetteer.ts';
import type { Mention } from './mentions.ts';
import type { Word } from './words.ts';

const HONORIFICS = new Set(
  'mr mrs ms mx miss dr sir dame lord lady messrs mme mlle madame señor señora shri smt st saint don dona doña hon honourable honorable'.split(
    ' ',
  ),
);
// Words that may stand inside a role before its head, besides those that the list of role words knows.
const MODIFIERS = new Set(
  (
    'former then acting interim deputy vice prime chief senior junior executive assistant associate outgoing incoming retired ' +
    'ex general managing co lead head star veteran opposition ruling party government state national local regional federal'
  ).split(' '),
);
// Kin and bystanders are described so, but it is no role of theirs.
const KIN = new Set(
  (
    'father mother brother sister son daughter wife husband uncle aunt cousin nephew niece grandfather grandmother grandson granddaughter ' +
    'twin boy girl man woman child baby friend neighbour neighbor partner widow widower fiancé fiancée name person victim stepson heir'
  ).split(' '),
);
// What ends like a trade and is none.
const NO_TRADES = new Set(
  (
    'after over under other never ever however whether together another number order water paper computer letter matter summer winter former ' +
    'latter power river quarter either neither rather later earlier sooner better longer older younger bigger smaller greater lower higher ' +
    'further farther october november december september dinner corner cover finger shoulder tower theatre center centre border error ' +
    'floor door major minor color colour harbor harbour honor honour labor labour favor favour mirror terror motor tractor factor sector ' +
    'offer answer murder trailer semester chapter charter shelter weather leather feather list wrist twist important different recent ' +
    'restaurant plant grant consonant amount parent distant human german roman ocean italian indian russian persian'
  ).split(' '),
);
const TRADE = /^\p{Ll}+(?:er|or|ist|ian|yst|man|woman|eer|smith|master|keeper|ologue|herd|maid|wright|tant|dent)$/u;
const PHRASE_ENDS = new Set(
  'who whose which that and or in on at from with by to as when where while but since said says told'.split(' '),
);
const DETERMINERS = new Set('the a an his her its their our my your this that whose'.split(' '));
const VERBS_OF_BEING = new Set(['is', 'was', 'became', 'remains']);
const PREPOSITIONS = new Set(['of', 'for']);
const LONGEST_ROLE = 7;

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

function isHead(word: Word | undefined): boolean {
  if (word?.kind !== 'word') return false;
  const plain = word.text.replace('.', '').toLowerCase();
  if (HONORIFICS.has(plain) || KIN.has(plain) || plain === 'rev' || plain === 'fr') return false;
  return (word.lists & LIST.roleHead) !== 0 || ((word.lists & LIST.title) !== 0 && word.text.length > 3);
}

/** A noun that reads as a trade by its ending, for trades that no list has ("harbourmaster", "lexicographer"). */
function isTrade(word: Word | undefined): boolean {
  return (
    word?.kind === 'word' &&
    word.text.length > 4 &&
    TRADE.test(word.text) &&
    !NO_TRADES.has(word.text) &&
    !KIN.has(word.text)
  );
}

function isModifier(word: Word | undefined): boolean {
  if (word?.kind !== 'word') return false;
  const small = word.text.toLowerCase();
  if (DETERMINERS.has(small) || PREPOSITIONS.has(small)) return false;
  if (word.isNameLike)
    return !word.isOpening || (word.lists & (LIST.nationality | LIST.roleWord | LIST.country)) !== 0 || word.isCapitals;
  return MODIFIERS.has(small) || (word.lists & LIST.roleWord) !== 0;
}

/** Words [start, end) of a role that stands right before the mention, or before a comma after which the mention follows. */
function roleBefore(mention: Mention): [number, number] | undefined {
  const { words, first } = mention;
  const isJoined = words[first]?.isJoined ?? false;
  const adjacent = headBefore(words, first, isJoined);
  if (adjacent !== undefined) return adjacent;
  if (isJoined && isTrade(words[first - 1])) return afterDeterminer(words, first - 1, first);
  // "the referee, Sunita Kapadia": only after a determiner, or any list of trades would be a role.
  if (words[first - 1]?.text !== ',') return undefined;
  const role = headBefore(words, first - 1, true);
  if (role === undefined) return undefined;
  return afterDeterminer(words, role[0], role[1]);
}

/** Words [start, end) with the modifiers before them, if a determiner or a possessive opens the phrase. */
function afterDeterminer(words: readonly Word[], start: number, end: number): [number, number] | undefined {
  let i = start;
  while (i > 0 && start - i < 3 && words[i]?.isJoined === true && isModifier(words[i - 1])) i--;
  const before = words[i - 1];
  if (before === undefined || words[i]?.isJoined !== true) return undefined;
  return DETERMINERS.has(before.text.toLowerCase()) || before.kind === 'possessive' ? [i, end] : undefined;
}

function headBefore(words: readonly Word[], end: number, isJoined: boolean): [number, number] | undefined {
  if (!isJoined) return undefined;
  let head = end - 1;
  // "Secretary of State", "Minister of Finance": the head stands before "of".
  for (let i = end - 2; i >= Math.max(1, end - 5); i--) {
    if (words[i]?.text === 'of' && isHead(words[i - 1]) && isPhrase(words, i + 1, end)) head = i - 1;
  }
  if (!isHead(words[head])) return undefined;
  let start = head;
  while (start > 0 && head - start < LONGEST_ROLE && words[start]?.isJoined === true && isModifier(words[start - 1]))
    start--;
  return [start, end];
}

function isPhrase(words: readonly Word[], start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const word = words[i];
    if (word?.kind !== 'word' || !word.isJoined) return false;
    if (!word.isNameLike && word.text !== 'and' && (word.lists & (LIST.common | LIST.roleWord)) === 0) return false;
    if (DETERMINERS.has(word.text)) return false;
  }
  return end > start;
}

/** Words [start, end) of a role in apposition: ", the mayor of …", ", 43, a baker,", ", who is a nurse". */
function roleAfter(mention: Mention): [number, number] | undefined {
  const { words } = mention;
  let i = mention.last + 1;
  if (VERBS_OF_BEING.has(words[i]?.text ?? '')) return phraseAt(words, i + 1, true);
  if (words[i]?.text !== ',') return undefined;
  i++;
  if (words[i]?.kind === 'number') {
    i++;
    if (words[i]?.text !== ',') return undefined;
    i++;
  }
  if (words[i]?.text === 'who') {
    if (!VERBS_OF_BEING.has(words[i + 1]?.text ?? '')) return undefined;
    return phraseAt(words, i + 2, true);
  }
  return phraseAt(words, i, false);
}

function phraseAt(words: readonly Word[], at: number, needsDeterminer: boolean): [number, number] | undefined {
  let start = at;
  const hasDeterminer = DETERMINERS.has(words[start]?.text ?? '');
  if (hasDeterminer) start++;
  else if (needsDeterminer) return undefined;
  let end = start;
  let head = -1;
  // "the Grimsby Town manager", "the government’s chief negotiator": names and their possessives may stand before the head.
  for (; end < words.length && end - start < LONGEST_ROLE; end++) {
    const word = words[end];
    if (word === undefined || (end > start && !word.isJoined) || PHRASE_ENDS.has(word.text)) break;
    if (word.kind === 'possessive') start = end + 1;
    else if (isHead(word) || (hasDeterminer && isTrade(word))) head = end;
    else if (!isModifier(word) && !(hasDeterminer && head < 0 && isDescription(word))) break;
  }
  if (head < start) return undefined;
  end = head + 1;
  if (words[end]?.text === 'of') {
    let stop = end + 1;
    while (stop < end + 5 && isPlainNoun(words[stop])) stop++;
    if (stop > end + 1) end = stop;
  }
  return [start, end];
}

function isDescription(word: Word): boolean {
  return (
    word.kind === 'word' && (word.lists & LIST.common) !== 0 && !PREPOSITIONS.has(word.text) && !KIN.has(word.text)
  );
}

/** A word of what an office is of: "director of online enforcement", never a name or a new phrase. */
function isPlainNoun(word: Word | undefined): boolean {
  if (word?.kind !== 'word' || !word.isJoined || word.isNameLike) return false;
  return (
    (word.lists & (LIST.common | LIST.roleWord)) !== 0 && !DETERMINERS.has(word.text) && !PHRASE_ENDS.has(word.text)
  );
}
