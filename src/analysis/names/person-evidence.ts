import { aliasedEnd } from './aliases.ts';
import type { Form } from './forms.ts';
import { FORENAME, LIST } from './gazetteer.ts';
import type { Mention } from './mentions.ts';
import { isHead, isHonorific } from './role-words.ts';
import { statesRole } from './roles.ts';

const KNOWN_PLACE = LIST.country | LIST.city | LIST.knownPlace;
const OTHER_HEADS = LIST.organisationHead | LIST.placeHead;
// What a sign of personhood is worth, in nats.
const WORTH = {
  address: 4,
  age: 4,
  role: 2.5,
  who: 1.5,
  trade: 1.5,
  listed: 1.5,
  forename: 1.5,
  frequent: 1,
  part: 3.3,
  subject: 9,
  alias: 9,
} as const;
type Sign = keyof typeof WORTH;
const OLDEST = 110;
const SURE = 3;

/** What an article's plainer forms tell of others. */
interface Known {
  /** Whether a sure person's mention ends at a word. */
  isSureEnd(block: number, word: number): boolean;
  /** Whether anybody's does. */
  isEnd(block: number, word: number): boolean;
  /** The first words of full names, and whether such a name stands in the title. */
  readonly firstWords: ReadonlyMap<string, boolean>;
}

/**
 * The forms of an article, where those that narrowly read as something else are people by what stands beside them: an age, a role
 * in apposition, a form of address, "who", a forename, a person named in the same breath, a full name of which the form is the
 * first word. `title` is the number of the title's block.
 */
export function tellPeople(forms: readonly Form[], title: number): Form[] {
  const people = forms.filter(({ kind }) => kind === 'person');
  const firstWords = new Map<string, boolean>();
  for (const { words, mentions } of people) {
    const [word = ''] = words;
    if (words.length < 2) continue;
    firstWords.set(word, firstWords.get(word) === true || mentions.some(({ block }) => block === title));
  }
  // Gathered where first asked for: few names stand behind "and" or another name of theirs.
  let sureEnds: ReadonlySet<string> | undefined;
  let ends: ReadonlySet<string> | undefined;
  const known: Known = {
    isSureEnd(block, word) {
      sureEnds ??= endsOf(people, ({ scores, plain }) => marginOf(scores, plain) > SURE);
      return sureEnds.has(`${block}:${word}`);
    },
    isEnd(block, word) {
      ends ??= endsOf(people, () => true);
      return ends.has(`${block}:${word}`);
    },
    firstWords,
  };
  return forms.map((form) => (form.kind !== 'person' && isPerson(form, known) ? { ...form, kind: 'person' } : form));
}

/** Where the mentions end that pass a test, as `block:word`. */
function endsOf(forms: readonly Form[], test: (mention: Mention) => boolean): ReadonlySet<string> {
  return new Set(forms.flatMap(({ mentions }) => mentions.filter(test).map(({ block, last }) => `${block}:${last}`)));
}

function isPerson(form: Form, known: Known): boolean {
  const { mentions } = form;
  const [written] = mentions;
  if (written === undefined) return false;
  const words = written.words.slice(written.first, written.last + 1);
  // "John" and "Victoria" begin names of places too.
  const heads = words.length > 1 && (words[0]?.lists ?? 0) & LIST.frequentForename ? words.slice(1) : words;
  if (!words.every((word) => word.isNameLike) || heads.some((word) => word.lists & OTHER_HEADS)) return false;
  const signs = new Set(partsOf(form, known));
  for (const mention of mentions) for (const sign of signsOf(mention, known)) signs.add(sign);
  if (signs.size === 0) return false;
  let worth = 0;
  for (const sign of signs) worth += WORTH[sign];
  const margin = mentions.reduce((sum, { scores, plain }) => sum + marginOf(scores, plain), 0) / mentions.length;
  return worth > 0 && margin + worth > 0;
}

/** "Lyfe" beside "Lyfe Jennings", chiefly where the story is about her. Cities are not taken for their namesakes. */
function partsOf({ words, kind, mentions: [written] }: Form, { firstWords }: Known): Sign[] {
  const lists = written?.words[written.first]?.lists ?? 0;
  const inTitle = words.length === 1 ? firstWords.get(words[0] ?? '') : undefined;
  if (inTitle === undefined || lists & KNOWN_PLACE || lists & LIST.nationality) return [];
  return inTitle && kind !== 'place' ? ['subject'] : ['part'];
}

/** By how much a mention reads as a person rather than anything else, in nats. */
function marginOf(scores: readonly number[], plain: number): number {
  const [person = 0, ...others] = scores;
  return person - Math.max(plain, ...others);
}

function signsOf(mention: Mention, known: Known): Sign[] {
  const { block, words, first, last } = mention;
  const signs: Sign[] = [];
  const bearer = aliasedEnd(mention);
  if (bearer !== undefined && known.isEnd(block, bearer)) signs.push('alias');
  const [before, opener] = [words[first - 1], words[first]];
  const isLong = last > first;
  const isJoined = opener?.isJoined === true;
  if (isJoined && isHonorific(before) && before?.lower !== 'st') signs.push('address');
  if (isJoined && isLong && isHead(before) && before?.isNameLike === false) signs.push('trade');
  if (isLong && before?.text === 'and' && known.isSureEnd(block, first - 2)) signs.push('listed');
  if (isLong && opener !== undefined && opener.lists & FORENAME) {
    signs.push('forename');
    if (opener.lists & LIST.frequentForename) signs.push('frequent');
  }
  if (words[last + 1]?.text !== ',') return signs;
  const next = words[last + 2];
  if (next?.kind === 'number' && Number(next.text) <= OLDEST && words[last + 3]?.text === ',') signs.push('age');
  if (next?.text === 'who' || next?.text === 'whose') signs.push('who');
  if (statesRole(words, last)) signs.push('role');
  return signs;
}
