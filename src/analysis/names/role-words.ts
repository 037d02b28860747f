import { stopWords } from '../text/stop-words.ts';
import { LIST } from './gazetteer.ts';
import type { Word } from './words.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

// Forms of address and abbreviated ranks: they say whom to address, and are no role by themselves.
const HONORIFICS = words(
  'mr mrs ms mx miss dr sir dame lord lady messrs mme mlle madam madame señor señora shri smt st saint don dona doña hon honourable honorable ' +
    'datuk dato tan sri haji hajia hajji alhaji alhaja engr atty barr prof rev revd fr capt cpt col gen lt maj sgt cpl pvt cmdr cdr adm brig ' +
    'sen rep gov supt insp det amb dir pres comrade',
);
// Words that may stand inside a role before its head, besides those that the list of role words knows.
const MODIFIERS = words(
  'former then acting interim deputy vice prime chief senior junior executive assistant associate outgoing incoming retired ' +
    'ex general managing co lead head star veteran opposition ruling party government state national local regional federal',
);
// Kin and bystanders are described so, but it is no role of theirs.
const KIN = words(
  'father mother brother sister son daughter wife husband uncle aunt cousin nephew niece grandfather grandmother grandson granddaughter ' +
    'twin boy girl man woman child baby friend neighbour neighbor partner widow widower fiancé fiancée name person victim stepson heir',
);
// What ends like a trade and is none.
const NO_TRADES = words(
  'after over under other never ever however whether together another number order water paper computer letter matter summer winter former ' +
    'latter power river quarter either neither rather later earlier sooner better longer older younger bigger smaller greater lower higher ' +
    'further farther october november december september dinner corner cover finger shoulder tower theatre center centre border error ' +
    'floor door major minor color colour harbor harbour honor honour labor labour favor favour mirror terror motor tractor factor sector ' +
    'offer answer murder trailer semester chapter charter shelter weather leather feather list wrist twist important different recent ' +
    'restaurant plant grant consonant amount parent distant human german roman ocean italian indian russian persian',
);
const TRADE = /^[\p{Ll}-]+(?:er|or|ist|ian|yst|man|woman|eer|smith|master|keeper|ologue|herd|maid|wright|tant|dent)$/u;
const PHRASE_ENDS = words(
  'who whose which that and or in on at from with by to as when where while but since said says told for of not about into after before',
);
const DETERMINERS = words('the a an his her its their our my your this that whose');
// Before a bare trade these are no part of a role ("met driver X", "when driver X").
const FUNCTION_WORDS = stopWords('en');
const SHORT_VERBS = words(
  'met saw sent left made took gave kept held found put hit beat led let got ran won lost shot sued cut knew felt is was',
);
const VERB_OR_ADVERB = /(?:ed|ing|ly)$/;

/** True for a form of address or an abbreviated rank, which may stand between a role and a name. */
export function isHonorific(word: Word | undefined): boolean {
  return word?.kind === 'word' && HONORIFICS.has(word.lower.replace('.', ''));
}

/** True for words of kinship and the like. */
export function isKin(word: Word): boolean {
  return KIN.has(word.lower);
}

/** True for articles and possessive pronouns. */
export function isDeterminer(word: Word | undefined): boolean {
  return word !== undefined && DETERMINERS.has(word.lower);
}

/** True for the words that no role runs over. */
export function endsPhrase(word: Word): boolean {
  return PHRASE_ENDS.has(word.lower);
}

/** True for a word that the lists know as the head of a role: "minister", "baker". */
export function isHead(word: Word | undefined): boolean {
  if (word?.kind !== 'word' || isHonorific(word) || isKin(word)) return false;
  return (word.lists & LIST.roleHead) !== 0 || ((word.lists & LIST.title) !== 0 && word.text.length > 3);
}

/** A noun that reads as a trade by its ending, for trades that no list has ("harbourmaster", "lexicographer"). */
export function isTrade(word: Word | undefined): boolean {
  return (
    word?.kind === 'word' &&
    word.text.length > 4 &&
    TRADE.test(word.text) &&
    !NO_TRADES.has(word.text) &&
    !isKin(word) &&
    !isHonorific(word)
  );
}

/** A word that may stand before the head of a role: "former", "deputy", "transport", "Ukrainian". */
export function isModifier(word: Word | undefined): boolean {
  if (word?.kind !== 'word' || isDeterminer(word) || endsPhrase(word) || isHonorific(word)) return false;
  if (word.isNameLike)
    return !word.isOpening || (word.lists & (LIST.nationality | LIST.roleWord | LIST.country)) !== 0 || word.isCapitals;
  return MODIFIERS.has(word.lower) || (word.lists & LIST.roleWord) !== 0;
}

/** A word in small letters that may describe a role where an article or possessive makes plain that a noun follows. */
export function isPlainNoun(word: Word | undefined): boolean {
  if (word?.kind !== 'word' || word.isNameLike || isDeterminer(word) || endsPhrase(word) || isKin(word)) return false;
  return !FUNCTION_WORDS.has(word.lower);
}

/** The first noun of a role without an article: "lorry driver X", and at a sentence's start "Tourism minister X". */
export function isCompoundNoun(word: Word | undefined, before: Word | undefined): boolean {
  if (word?.kind !== 'word' || isDeterminer(word) || endsPhrase(word) || isKin(word) || isHonorific(word)) return false;
  if (FUNCTION_WORDS.has(word.lower) || SHORT_VERBS.has(word.lower) || VERB_OR_ADVERB.test(word.lower)) return false;
  if (word.isNameLike) return word.isOpening && !word.isCapitals && (word.lists & LIST.common) !== 0;
  // Only where a noun may open, or the word could be the verb of somebody before.
  return before === undefined || before.kind === 'mark' || endsPhrase(before) || isDeterminer(before);
}
