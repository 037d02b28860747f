import { foldHash } from './evidence.ts';
import { FORENAME, LIST } from './gazetteer.ts';
import { asPerson, keyOf } from './mention-edits.ts';
import type { Mention } from './mentions.ts';
import { joinPartners } from './partners.ts';
import { isHead } from './role-words.ts';
import type { Word } from './words.ts';

const PLACE = LIST.country | LIST.city | LIST.knownPlace | LIST.famousPlace;
const WHOLE = PLACE | LIST.knownOrganisation | LIST.famousOrganisation | LIST.famousOther | LIST.famousPerson;
const HEADS = LIST.organisationHead | LIST.placeHead;
const SEVERAL_TITLES = /^(?:Sens|Reps|Govs|Gens|Profs|Drs|Revs|Hons|Capts|Sgts|Lts|Cols|Dets|Messrs)\.?$/;
const PARTY = /^(?:Democrat|Republican)(s?)$/;
const KNOWN_PLACE = LIST.country | LIST.knownPlace | LIST.famousPlace;
const OF_MEMBERS = new Set(['a', 'an', 'another', 'fellow']);
const JOINS_NAMES = new Set(['for', 'on', 'in', 'at', 'to', 'against']);
const OF_BODY = new Set(['of', 'for', 'at']);
const GENERATION = /^(?:Jr|Sr)\.?$/;
// Other endings of trades are names' too: "Samer", "Vincent".
const PLAIN_TRADE = /..(?:man|woman|ist|keeper|smith|master|wright|eer)$/;
const SEVERAL_OF = /^\p{Lu}{2,6}s$/u;
const DEGREE = /^(?:M\.?D|Ph\.?D|J\.D|Ed\.D|D\.D\.S|M\.B\.A|R\.N)s?\.?$/;
const LONGEST_HOLDER = 4;

/** What the lists say of whole names, by folded hash. */
export type Lists = (hash: number) => number;

/**
 * The mentions of an article, those cut that took in more than one name or a word that is no part of it: "Rams and Saints" where both
 * are named by themselves, "Introducing Photon Studio" where a sentence opens so, "Sens. Ana Reyes", "Patrolman Carl Hill",
 * "Ohio Democrat", "House Speaker Ana Reyes"; and "Carl Hill Jr" made whole. In reading order, for English.
 */
export function cutMentions(mentions: readonly Mention[], lists: Lists): Mention[] {
  const known = new KnownAlone(mentions);
  const people = new PersonEdges(mentions);
  return withGenerations(
    joinPartners(mentions)
      .filter((mention) => !isNoun(mention, lists))
      .flatMap((mention) =>
        // Nothing can be cut off one word.
        mention.first === mention.last
          ? mention
          : coordinated(mention, known, lists)
              .flatMap((one) => joinedBy(one, known))
              .flatMap(holderApart)
              .map((one) => withoutOpener(one, known, lists))
              .map(withoutTrade)
              .flatMap((one) => withoutParty(one, lists, people)),
      ),
  );
}

/** "EVs", "SBOMs", "M.D.", "Sens." before whoever bears the title: things of which there are several, degrees and titles. */
function isNoun(mention: Mention, lists: Lists): boolean {
  const { words, first, last } = mention;
  const text = words[first]?.text ?? '';
  if (first !== last) return false;
  if (DEGREE.test(text) || (SEVERAL_OF.test(text) && (listsOf(mention, lists) & WHOLE) === 0)) return true;
  // "The Revs beat Atlanta": a club, without a bearer behind.
  return SEVERAL_TITLES.test(text) && words[words[last + 1]?.text === '.' ? last + 2 : last + 1]?.isNameLike === true;
}

/** The words at which people’s names begin and end. */
class PersonEdges {
  private readonly starts = new Set<Word>();
  private readonly ends = new Set<Word>();

  constructor(mentions: readonly Mention[]) {
    for (const { kind, words, first, last } of mentions) {
      const [start, end] = [words[first], words[last]];
      if (kind !== 'person' || start === undefined || end === undefined) continue;
      this.starts.add(start);
      this.ends.add(end);
    }
  }

  /** Stands a person right behind the mention, or before the comma before it? */
  frame({ words, first, last }: Mention): boolean {
    const [next, comma, before] = [words[last + 1], words[first - 1], words[first - 2]];
    if (next?.isJoined && this.starts.has(next)) return true;
    return comma?.text === ',' && before !== undefined && this.ends.has(before);
  }
}

/** Which names the article gives by themselves, and which of them within a sentence, where a capital says something. */
class KnownAlone {
  // Gathered where first asked for: many stories have nothing that might be cut.
  private all: ReadonlySet<string> | undefined;
  private within: ReadonlySet<string> | undefined;

  constructor(private readonly mentions: readonly Mention[]) {}

  has(words: readonly Word[], first: number, last: number): boolean {
    this.all ??= new Set(this.mentions.map(keyOf));
    return this.all.has(keyOf({ words, first, last }));
  }

  standsWithin(words: readonly Word[], first: number, last: number): boolean {
    this.within ??= new Set(
      this.mentions.filter((mention) => mention.words[mention.first]?.isOpening === false).map(keyOf),
    );
    return this.within.has(keyOf({ words, first, last }));
  }
}

/** "Rams and Saints", both named elsewhere; "Peru and Chile", both places; "Museum of Art and Museum of Design", of the same head. */
function coordinated(mention: Mention, known: KnownAlone, lists: Lists): Mention[] {
  const { words, first, last } = mention;
  let at = first + 1;
  while (at < last && words[at]?.text !== 'and') at++;
  if (at >= last || words[at + 1]?.isNameLike !== true || listsOf(mention, lists) & WHOLE) return [mention];
  const left = { ...mention, last: at - 1 };
  const right = { ...mention, first: at + 1 };
  const bothPlaces = (listsOf(left, lists) & listsOf(right, lists) & PLACE) !== 0;
  // "Morgan and Morgan" is a firm.
  const bothNamed = known.has(words, first, at - 1) && known.has(words, at + 1, last) && keyOf(left) !== keyOf(right);
  if (bothPlaces && mention.kind !== 'person') return [asPlace(left), asPlace(right)];
  if (bothNamed || shareHead(left, right)) return [left, right];
  return isBareBody(right) && words[at - 1]?.isCapitals ? [left] : [mention];
}

/** "the Griffin GSAS and University": a head alone, which an abbreviation before "and" does not go on to. */
function isBareBody({ words, first, last }: Mention): boolean {
  const head = words[first];
  return first === last && head !== undefined && !head.isCapitals && (head.lists & LIST.organisationHead) !== 0;
}

function shareHead(left: Mention, right: Mention): boolean {
  if (left.last === left.first || right.last === right.first) return false;
  const heads = headsOf(left);
  return headsOf(right).some((head) => heads.includes(head));
}

function headsOf({ words, first, last }: Mention): string[] {
  return words
    .slice(first, last + 1)
    .filter((word) => word.lists & HEADS)
    .map(({ lower }) => lower);
}

/** "Harbour Line for the Gulls": a name that stands elsewhere by itself, and what a small word joins to it. */
function joinedBy(mention: Mention, known: KnownAlone): Mention[] {
  const { words, first, last } = mention;
  for (let i = first + 2; i < last; i++) {
    if (!JOINS_NAMES.has(words[i]?.text ?? '') || !known.has(words, first, i - 1)) continue;
    const rest = words[i + 1]?.text === 'the' ? i + 2 : i + 1;
    const left = { ...mention, last: i - 1 };
    return rest <= last && known.has(words, rest, last) ? [left, { ...mention, first: rest }] : [left];
  }
  return [mention];
}

/** "secretary of state for Transport Ana Reyes", "speaker of the House Carl Hill": the field or body, and whoever holds the office. */
function holderApart(mention: Mention): Mention[] {
  const { words, first, last, kind } = mention;
  const joint = words[first - 1]?.text === 'the' ? first - 2 : first - 1;
  const [opener, head] = [words[first], words[joint - 1]];
  if (last - first < 2 || !OF_BODY.has(words[joint]?.text ?? '') || opener === undefined) return [mention];
  const isOffice = isHead(head) || (words[joint - 2]?.text === 'of' && isHead(words[joint - 3]));
  if (!isOffice || opener.lists & FORENAME) return [mention];
  for (let i = first + 1; i < last; i++) {
    const forename = words[i];
    if (forename === undefined || !(forename.lists & FORENAME) || forename.lists & (PLACE | LIST.common)) continue;
    const rest = words.slice(i, last + 1);
    if (!rest.every(isNamePart) || rest.length > LONGEST_HOLDER) continue;
    const body = { ...mention, last: i - 1 };
    return [kind === 'person' ? asOther(body) : body, asPerson({ ...mention, first: i })];
  }
  return [mention];
}

function isNamePart(word: Word): boolean {
  return word.isNameLike && (word.lists & HEADS) === 0;
}

/** "Introducing Photon Studio", "Clunky Photon", where the rest stands within sentences and the whole only opens one. */
function withoutOpener(mention: Mention, known: KnownAlone, lists: Lists): Mention {
  const { words, first, last } = mention;
  const opener = words[first];
  if (first === last || opener?.isOpening !== true || opener.isCapitals || !words[first + 1]?.isNameLike)
    return mention;
  // "Weiting Chen", who ends like a verb, has a surname.
  const isVerb = /(?:ing|ed)$/.test(opener.lower) && !((words[last]?.lists ?? 0) & LIST.surname);
  const isOrdinary = (opener.lists & LIST.common) !== 0 || isVerb;
  if (!isOrdinary || opener.lists & (FORENAME | LIST.nationality | PLACE | HEADS)) return mention;
  if (!known.standsWithin(words, first + 1, last) || known.standsWithin(words, first, last)) return mention;
  return listsOf(mention, lists) & WHOLE ? mention : { ...mention, first: first + 1 };
}

/** "Sens. Ana Reyes", "Patrolman Carl Hill", "Cartoonist Mary Banda": whoever has a trade and a forename is a person. */
function withoutTrade(mention: Mention): Mention {
  const { words, first, last } = mention;
  const [trade, forename] = [words[first], words[first + 1]];
  if (first === last || trade === undefined || forename?.isNameLike !== true) return mention;
  const rest = words.slice(first + 1, last + 1);
  if (rest.length > LONGEST_HOLDER || !rest.every(isNamePart)) return mention;
  const isPlural = SEVERAL_TITLES.test(trade.text);
  const isTold = rest.length > 1 && (forename.lists & FORENAME) !== 0;
  const isTrade = !(trade.lists & (FORENAME | LIST.surname)) && (isHead(trade) || PLAIN_TRADE.test(trade.lower));
  return isPlural || (isTrade && isTold) ? asPerson({ ...mention, first: first + 1 }) : mention;
}

/**
 * "Ohio Democrat": where from, and what she is. The "Tallahassee Democrat", of a town and beside nobody, is a newspaper, and "the Arkansas
 * Democrat" may be either and is not listed.
 */
function withoutParty(mention: Mention, lists: Lists, people: PersonEdges): Mention[] {
  const { words, first, last } = mention;
  const party = PARTY.exec(words[last]?.text ?? '');
  if (first === last || party === null) return [mention];
  const rest = { ...mention, last: last - 1 };
  const places = listsOf(rest, lists) & PLACE;
  const opener = words[first - 1]?.lower ?? '';
  const isMember = party[1] === 's' || OF_MEMBERS.has(opener) || people.frame(mention);
  if (places === 0 || (!isMember && !(places & KNOWN_PLACE))) return [mention];
  return isMember || opener !== 'the' ? [asPlace(rest)] : [];
}

/** "Carl Hill Jr": the generation read as a name of its own belongs to the person whose name it ends. */
function withGenerations(mentions: readonly Mention[]): Mention[] {
  const whole: Mention[] = [];
  for (const mention of mentions) {
    const { words, block, first, last } = mention;
    const before = whole.at(-1);
    const isGeneration = first === last && GENERATION.test(words[first]?.text ?? '');
    if (!isGeneration) {
      whole.push(mention);
      continue;
    }
    if (before?.block !== block || before.kind !== 'person') continue;
    const between = words.slice(before.last + 1, first + 1);
    const isOne = between.length <= LONGEST_HOLDER && between.every((word) => word.isNameLike && word.isJoined);
    if (isOne) whole[whole.length - 1] = asPerson({ ...before, last });
  }
  return whole;
}

function asPlace(mention: Mention): Mention {
  const [person = 0, , ...others] = mention.scores;
  return { ...mention, kind: 'place', scores: [person, Math.max(mention.plain, ...mention.scores) + 2, ...others] };
}

function asOther(mention: Mention): Mention {
  const best = Math.max(...mention.scores.slice(1));
  return { ...mention, kind: 'other', scores: [best - 2, ...mention.scores.slice(1)] };
}

function listsOf({ words, first, last }: Mention, lists: Lists): number {
  return lists(foldHash(words, first, last + 1));
}
