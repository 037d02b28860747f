import { FEMALE_KIN, MALE_KIN } from '../text/kin.ts';
import { LIST } from './gazetteer.ts';
import type { Mention } from './mentions.ts';
import type { Word } from './words.ts';

/** Whom the story speaks of as "she" or as "he". */
export type Gender = 'f' | 'm';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

// Forms of address and offices that stand before a name and that one sex alone bears.
const FEMALE_ADDRESS = words(
  'mrs ms miss lady dame mme mlle madame madam queen princess sister empress duchess countess baroness viscountess marchioness ' +
    'sheikha señora señorita signora senhora frau begum smt shrimati srimati hajia alhaja doña dona chairlady mother aunt auntie grandma',
);
const MALE_ADDRESS = words(
  'mr messrs sir lord king prince brother father emperor duke earl baron viscount marquess sheikh sheik sultan emir señor signor senhor ' +
    'herr monsieur shri sri alhaji pope friar imam mullah ayatollah uncle grandpa don',
);
// Nouns for one sex; kin among them also stand in apposition.
const FEMALE_NOUNS: ReadonlySet<string> = new Set([
  ...FEMALE_KIN,
  ...words(
    'girlfriend bride woman girl actress waitress hostess heiress spokeswoman chairwoman businesswoman policewoman congresswoman councilwoman ' +
      'sportswoman stateswoman horsewoman saleswoman nun midwife ballerina schoolgirl matriarch abbess priestess stewardess grandma comedienne',
  ),
]);
const MALE_NOUNS: ReadonlySet<string> = new Set([
  ...MALE_KIN,
  ...words(
    'boyfriend bridegroom man boy spokesman businessman congressman councilman sportsman statesman policeman salesman monk schoolboy patriarch ' +
      'abbot waiter grandpa',
  ),
]);
// Forenames that a list of one country gives to one sex, and other countries to the other.
const EITHER_FORENAMES = words(
  'jean andrea nicola simone michele gabriele joan jan sasha robin kim lee ali chris alex sam pat jordan taylor nikita ilya kerry ashley leslie ' +
    'dana jamie kelly casey morgan tracy jackie terry lindsay shannon stacy sandy marian carmen angel ariel noel claude dominique camille laurence ' +
    'pascale luca elia mika kai toni rene valery inge conny sacha gale gail beverly marion jocelyn evelyn vivian hilary courtney kyle blair sidney ' +
    'sydney drew jaime jo mai an anh ming min jin ye yi hong thanh chau le shin jun hyun dong soo sung in amal nour noor salam wisdom blessing ' +
    'precious god gift patience chi ifeanyi folarin kwame su ai ryan cameron skyler reese quinn rory marie maria jose guadalupe trinidad cruz rosario ' +
    'nana adi dwi sri tri eka asa ezra yael tal adi noa gal or shay',
);
const BELONGING = words('his her their our my your');
const APPOSITION = 6;

/** The gender that the words right before a mention tell: a form of address ("Mrs", "Sir"), kin or trade ("her son", "actress"). */
export function addressedGender({ words: all, first }: Mention): Gender | undefined {
  const before = all[first - 1];
  if (before?.kind !== 'word' || all[first]?.isJoined !== true) return undefined;
  const word = before.lower.replace('.', '');
  if (FEMALE_ADDRESS.has(word)) return 'f';
  if (MALE_ADDRESS.has(word)) return 'm';
  return nounGender(before);
}

function nounGender(word: Word): Gender | undefined {
  return genderOfNoun(word.lower);
}

/** The gender that a noun tells by itself, in small letters: "actress", "spokesman". */
export function genderOfNoun(noun: string): Gender | undefined {
  if (FEMALE_NOUNS.has(noun)) return 'f';
  return MALE_NOUNS.has(noun) ? 'm' : undefined;
}

/** The gender that an apposition tells: ", 34, Mrs Marrow’s grandson", ", a spokeswoman for the club,". */
function describedGender({ words: all, last }: Mention): Gender | undefined {
  if (all[last + 1]?.text !== ',') return undefined;
  let i = last + 2;
  if (all[i]?.kind === 'number' && all[i + 1]?.text === ',') i += 2;
  const opener = all[i];
  if (opener === undefined) return undefined;
  const stop = Math.min(all.length, i + APPOSITION);
  for (; i < stop; i++) {
    const word = all[i];
    if (word === undefined || !word.isJoined || (word.kind !== 'word' && word.kind !== 'possessive')) return undefined;
    const gender = word.isNameLike ? undefined : nounGender(word);
    if (gender === undefined) continue;
    const next = all[i + 1];
    // "his wife Ana" names another; "his wife and two sons" goes on with an enumeration.
    if (next?.isNameLike || next?.kind === 'possessive') return undefined;
    if (!BELONGING.has(opener.lower)) return gender;
    return next?.text === ',' && all[i + 2]?.text !== 'and' ? gender : undefined;
  }
  return undefined;
}

/** The gender that needs no pronouns: by address, kin, trade or forename; `isSure` unless a seldom forename alone tells it. */
export function knownGender(mentions: readonly Mention[]): { gender: Gender; isSure: boolean } | undefined {
  let female = 0;
  let male = 0;
  for (const mention of mentions) {
    const gender = addressedGender(mention) ?? describedGender(mention);
    if (gender === 'f') female++;
    if (gender === 'm') male++;
  }
  if (female !== male) return { gender: female > male ? 'f' : 'm', isSure: true };
  const fullest = mentions.reduce((a, b) => (b.last - b.first > a.last - a.first ? b : a));
  const forename = fullest.last > fullest.first ? fullest.words[fullest.first] : undefined;
  const gender = forename === undefined ? undefined : forenameGender(forename);
  if (gender === undefined) return undefined;
  return { gender, isSure: ((forename?.lists ?? 0) & LIST.frequentForename) !== 0 };
}

function forenameGender(forename: Word): Gender | undefined {
  if (EITHER_FORENAMES.has(forename.lower)) return undefined;
  const isFemale = (forename.lists & LIST.femaleForename) !== 0;
  const isMale = (forename.lists & LIST.maleForename) !== 0;
  if (isFemale !== isMale) return isFemale ? 'f' : 'm';
  const saidFemale = (forename.lists & LIST.saidFemale) !== 0;
  const saidMale = (forename.lists & LIST.saidMale) !== 0;
  if (saidFemale !== saidMale) return saidFemale ? 'f' : 'm';
  return undefined;
}
