import { MONTHS, WEEKDAYS } from '../text/calendar.ts';
import { isOneRelative } from '../text/kin.ts';
import { stopWords } from '../text/stop-words.ts';
import { LIST } from './gazetteer.ts';
import type { Word } from './words.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

// Forms of address and abbreviated ranks: they say whom to address, and are no role by themselves.
const HONORIFICS = words(
  'mr mrs ms mx miss dr sir dame lord lady messrs mme mlle madam madame señor señora shri smt st saint don dona doña hon honourable honorable ven ' +
    'datuk dato tan sri haji hajia hajji alhaji alhaja engr atty barr prof rev revd fr capt cpt col gen lt maj sgt cpl pvt cmdr cdr adm brig ' +
    'sen rep gov supt insp det amb dir pres comrade',
);
// Words that may stand inside a role before its head, besides those that the list of role words knows.
const MODIFIERS = words(
  'former then acting interim deputy vice prime chief senior junior executive assistant associate outgoing incoming retired ' +
    'ex general managing co lead head star veteran opposition ruling party government state national local regional federal',
);
// Bystanders are described so, as kin are, but it is no role of theirs.
const BYSTANDERS = words(
  'boy girl man woman gentleman lady baby friend neighbour neighbor partner name person victim heir',
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
// Heads of roles that the packed lists lack or know only now and then.
const HEADS = words(
  'winger striker midfielder defender goalkeeper centre-half centre-back full-back left-back right-back fly-half scrum-half prop hooker flanker ' +
    'seamer spinner batter batsman bowler all-rounder pitcher shortstop infielder outfielder quarterback linebacker right-hander left-hander ' +
    'heavyweight middleweight lightweight flyweight ace yokozuna ozeki sprinter gaffer jockey caddie ' +
    'newcomer tycoon magnate mogul supremo tsar czar boss strongman warlord frontman frontwoman whip laureate aide adviser advisor ally ' +
    'lawyer attorney activist resident student pensioner retiree refugee survivor nominee candidate hopeful contender challenger incumbent lawmaker ' +
    'congressman congresswoman senator assemblyman assemblywoman alderman councillor councilor deputy counsel justice magistrate ' +
    'purser collector shepherd overseer pharaoh graduate fellow lead plumber tailor metalworker co-founder cofounder co-owner co-author ' +
    'spokesperson chairperson ombudsman envoy attaché consul vice-chancellor ex-judge ex-minister ex-president sub-prefect prefect beekeeper ' +
    'ceo cfo coo cto mp mep mla msp mhc qc kc lead trustee postdoc paediatrician pediatrician obstetrician midwife paramedic ' +
    'editor-in-chief commander-in-chief director-general attorney-general solicitor-general vice-chair vice-chairman vice-captain vice-principal ' +
    'defenceman defenseman opener playmaker provost insider co-ceo singer-songwriter co-host co-chair co-chairman co-director co-writer co-star co-creator co-leader co-producer co-anchor co-pilot co-captain champion winner ' +
    'medallist medalist finalist runner-up shah emir sultan rapporteur scout bride bridegroom frontwoman screenwriter profiler ' +
    'archaeologist egyptologist economist sociologist criminologist virologist epidemiologist climatologist influencer youtuber blogger podcaster',
);
const OFFICES_HELD =
  /^(?:then|now|ex|former)-(?:president|minister|premier|chancellor|secretary|senator|governor|mayor|director|chairman|chairwoman|chair|ceo|chief|leader|manager|coach|captain|king|prince)$/;
// Offices of a field or a body: "for" and "to" after them go on with it.
const HAS_FIELD = words(
  'minister secretary undersecretary under-secretary commissioner spokesman spokeswoman spokesperson director head officer manager lawyer ' +
    'attorney envoy coordinator rapporteur representative ambassador adviser advisor aide lead state editor candidate deputy counsel president governor staff ' +
    'frontrunner front-runner nominee contender mp mep msp congressman congresswoman senator lawmaker',
);
const RANKS = words(
  'major captain colonel general lieutenant sergeant admiral brigadier corporal private reverend prince princess king queen duke duchess ' +
    'sheikh sheik sultan emir professor doctor imam pope',
);
// Trades of a field that "in" names: "lecturer in law".
const FIELD_IN = words(
  'consultant specialist expert lecturer professor researcher reader fellow student graduate trader dealer doctorate',
);
// What an article says of somebody's fame, age or state is no part of the role.
const JUDGEMENTS = words(
  'late young old elderly popular famous controversial embattled beleaguered outspoken legendary respected disgraced longtime long-time new current',
);
// What follows a name after "a" without being the person.
const THINGS = words(
  'move day week month year decision step statement deal record time second third fifth total result year-old lot bit few place role job post ' +
    'title race vote trip visit case book film song city town village way fact claim charge sentence fine show difference doubt threat mistake',
);
const TRADE = /^[\p{Ll}-]+(?:er|or|ist|ian|yst|man|woman|eer|smith|master|keeper|ologue|herd|maid|wright|tant|dent)$/u;
const PHRASE_ENDS = words(
  'who whose which that and or in on at from with by to as when where while but since said says told for of not about into after before ' +
    'why how if because though although until unless against during between among without within than versus vs vs. v.',
);
const DETERMINERS = words('the a an his her its their our my your this that whose');
// Before a bare trade these are no part of a role ("met driver X", "when driver X").
const FUNCTION_WORDS = stopWords('en');
const FIELDS = words('marketing engineering housing planning farming banking nursing mining training lending gaming');
const SHORT_VERBS = words(
  'met saw sent left made took gave kept held found put hit beat led let got ran won lost shot sued cut knew felt is was became went came ' +
    'began told wrote fell rose grew spoke stood lay sat drew drove flew threw broke chose says tells has had does did will would can could',
);
const ADVERBS = words(
  'meanwhile yesterday today tonight tomorrow later however instead still perhaps maybe once again even only just',
);
// "On Thursday Council spokesman X": when, not what.
const DAYS = new Set([...WEEKDAYS, ...MONTHS].map((name) => name.toLowerCase()));
const VERB_OR_ADVERB = /(?:ed|ing|ly)$/;

/** True for a form of address or an abbreviated rank, which may stand between a role and a name. */
export function isHonorific(word: Word | undefined): boolean {
  return word?.kind === 'word' && HONORIFICS.has(word.lower.replace(/[.'’]/, ''));
}

/** True for the titles of rank, rule and learning that stand before any name: they are roles, but the least telling ones. */
export function isRank(word: string): boolean {
  return RANKS.has(word.toLowerCase());
}

/** True for words of kinship and the like. */
export function isKin(word: Word): boolean {
  return BYSTANDERS.has(word.lower) || isOneRelative(word.lower);
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
  if (word?.kind !== 'word' || isHonorific(word) || isKin(word) || word.lower === 'back') return false;
  return (
    HEADS.has(word.lower) ||
    OFFICES_HELD.test(word.lower) ||
    (word.lists & LIST.roleHead) !== 0 ||
    ((word.lists & LIST.title) !== 0 && word.text.length > 3)
  );
}

/** True where "for" or "to" after the word goes on with its field: "minister for health", "spokesman for the union". */
export function hasField(word: Word | undefined): boolean {
  return word !== undefined && HAS_FIELD.has(word.lower);
}

/** True where "in" after the word goes on with its field: "lecturer in law". */
export function isFieldIn(word: Word | undefined): boolean {
  return word !== undefined && FIELD_IN.has(word.lower);
}

/** A word in small letters after a noun that is rather a verb or an adverb than more of the noun: "resigned", "met", "again". */
export function isVerbLike({ lower }: Word): boolean {
  return (
    SHORT_VERBS.has(lower) ||
    ADVERBS.has(lower) ||
    /(?:ed|ly)$/.test(lower) ||
    (lower.endsWith('ing') && !FIELDS.has(lower))
  );
}

/** True for "late", "popular" and the like, which a phrase may say of somebody before the role. */
export function isJudgement(word: Word | undefined): boolean {
  return word !== undefined && JUDGEMENTS.has(word.lower);
}

/** True for nouns that tell of no person, though they follow a name: "X, a move that …". */
export function isThing(word: Word | undefined): boolean {
  return word === undefined || THINGS.has(word.lower) || VERB_OR_ADVERB.test(word.lower);
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
  if (DAYS.has(word.lower)) return false;
  if (word.isNameLike)
    return !word.isOpening || (word.lists & (LIST.nationality | LIST.roleWord | LIST.country)) !== 0 || word.isCapitals;
  return MODIFIERS.has(word.lower.replace(/^(?:then|now)-/, '')) || (word.lists & LIST.roleWord) !== 0;
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
  if (word.isNameLike) return word.isOpening && !word.isCapitals && !ADVERBS.has(word.lower) && !DAYS.has(word.lower);
  // Only where a noun may open, or the word could be the verb of somebody before.
  return before === undefined || before.kind === 'mark' || endsPhrase(before) || isDeterminer(before);
}
