import { joinAliases } from './aliases.ts';
import { Bearers, type Person } from './bearers.ts';
import { isShortFor } from './diminutives.ts';
import type { Form } from './forms.ts';
import { addressedGender, type Gender, knownGender } from './gender.ts';
import type { Mention } from './mentions.ts';
import { isVariant, type PersonForm, personForm, shortName } from './person-forms.ts';
import { findPersonStarts, genderAfter, genderByPronouns, type PersonStarts } from './pronoun-gender.ts';
import { inReadingOrder } from './reading-order.ts';

/** A way in which somebody is named, taken apart. */
interface ReadForm {
  readonly form: PersonForm;
  readonly mentions: readonly Mention[];
}

/**
 * Joins the forms of people: full names first, then surnames, first names, nicknames and initials with the person who bears them.
 * Where several bear a surname, a mention goes to one whom a form of address or a pronoun fits, and of these to the one named last,
 * else to the one named first; a form of address that fits none is somebody else's. Another name ("better known as") is its bearer's.
 * A family ("the Novaks") is nobody. The work grows with the number of mentions, not with its square.
 */
export function linkPeople(forms: readonly Form[]): Mention[][] {
  const read = forms.flatMap((form): ReadForm[] => {
    const [written] = form.mentions;
    return written === undefined ? [] : [{ form: personForm(written), mentions: form.mentions }];
  });
  const starts = findPersonStarts(forms.map(({ mentions }) => ({ kind: 'person', mentions })));
  const short = shortNamesIn(read.map(({ form }) => form));
  const people = joinFullNames(
    read.filter(({ form }) => !short.has(form)),
    starts,
  );
  const bearers = new Bearers(people);
  const shortened = new Shortened(people);
  const named = people.flatMap((person) => person.mentions.map((mention) => ({ mention, person, word: undefined })));
  const shortly = read.flatMap(({ form, mentions }) => {
    const word = short.get(form);
    return word === undefined ? [] : mentions.map((mention) => ({ mention, person: undefined, word }));
  });
  const strangers = new Map<string, Mention[]>();
  for (const { mention, person, word } of [...named, ...shortly].sort((a, b) => inReadingOrder(a.mention, b.mention))) {
    if (word === undefined) {
      bearers.note(person);
      continue;
    }
    if (isFamily(mention, word, bearers)) continue;
    const addressed = addressedGender(mention);
    const bearer =
      bearers.choose(word, addressed, genderAfter(mention, starts)) ??
      (bearers.has(word) ? undefined : shortened.choose(word, mention, addressed));
    if (bearer !== undefined) {
      bearer.mentions.push(mention);
      bearers.note(bearer);
      continue;
    }
    const stranger = strangers.get(word);
    if (stranger === undefined) strangers.set(word, [mention]);
    else stranger.push(mention);
  }
  return joinAliases([...people.map((person) => person.mentions), ...strangers.values()]);
}

/**
 * The forms that call somebody by a part of a name, each with that part. "Ben Ali" is one where a longer name of the story ends so;
 * else "Ben", like "Al" and "Van", is a forename as good as any.
 */
function shortNamesIn(forms: readonly PersonForm[]): ReadonlyMap<PersonForm, string> {
  const tails = new Set<string>();
  for (const { words } of forms) for (let i = 1; i < words.length - 1; i++) tails.add(words.slice(i).join(' '));
  const short = new Map<PersonForm, string>();
  for (const form of forms) {
    const word = shortName(form);
    const isWhole =
      word === undefined ||
      (word.includes(' ') && form.words.length > 1 && word === form.words.join(' ') && !tails.has(word));
    if (!isWhole) short.set(form, word);
  }
  return short;
}

/** "the Novaks", where somebody is called Novak. */
function isFamily({ words, first }: Mention, word: string, bearers: Bearers): boolean {
  if (words[first - 1]?.lower !== 'the' || !word.endsWith('s') || bearers.has(word)) return false;
  return bearers.has(word.slice(0, -1)) || (word.endsWith('es') && bearers.has(word.slice(0, -2)));
}

// Where so many share a name, which of them a shorter form means cannot be told.
const CROWD = 40;

/** Makes people of full names, a shorter variant going to the longer name that it fits, if it fits one only. */
function joinFullNames(forms: readonly ReadForm[], starts: PersonStarts): Person[] {
  const people: Person[] = [];
  const byWord = new Map<string, Person[]>();
  const known = (key: string): readonly Person[] => byWord.get(key) ?? [];
  for (const { form, mentions } of [...forms].sort((a, b) => b.form.words.length - a.form.words.length)) {
    const told = genderOf(mentions, starts);
    // Whoever the form fits shares its last word or its first, or a part of one.
    const shelves = [form.words[0] ?? '', form.words.at(-1) ?? ''].flatMap((word) => word.split('-')).map(known);
    const fits = new Set(
      shelves
        .flatMap((shelf) => shelf.slice(0, CROWD))
        .filter(
          (one) =>
            one.forms.some((full) => isVariant(form, full)) &&
            !(told.isSure && one.isSure && told.gender !== one.gender),
        ),
    );
    const [only] = fits;
    const person: Person = fits.size === 1 && only !== undefined ? only : { forms: [], mentions: [], ...told };
    if (person !== only || fits.size !== 1) people.push(person);
    person.forms.push(form);
    for (const mention of mentions) person.mentions.push(mention);
    for (const word of new Set(form.words.flatMap((part) => [part, ...part.split('-')]))) {
      const shelf = byWord.get(word) ?? [];
      if (shelf.length <= CROWD && !shelf.includes(person)) shelf.push(person);
      byWord.set(word, shelf);
    }
  }
  for (const { mentions } of people) mentions.sort(inReadingOrder);
  return people.sort((a, b) => placeOf(a) - placeOf(b));
}

function placeOf({ mentions: [first] }: Person): number {
  return first === undefined ? 0 : first.block * 100_000 + first.first;
}

function genderOf(mentions: readonly Mention[], starts: PersonStarts): { gender: Gender | undefined; isSure: boolean } {
  const told = knownGender(mentions);
  if (told !== undefined) return told;
  return { gender: genderByPronouns(mentions, starts), isSure: false };
}

/** Who is called by a name that is no part of theirs: "Bill" or "JFK". */
class Shortened {
  private readonly byLetter = new Map<string, Person[]>();
  private readonly byInitials = new Map<string, Person[]>();

  constructor(people: readonly Person[]) {
    for (const person of people) {
      for (const { words } of person.forms) {
        put(this.byInitials, words.map((word) => word.charAt(0)).join(''), person);
        put(this.byLetter, words[0] ?? '', person);
      }
    }
  }

  /** The only one who may be meant, and was named before; `gender` is what a form of address tells. */
  choose(word: string, mention: Mention, gender: Gender | undefined): Person | undefined {
    const written = mention.words[mention.first];
    const isInitials = mention.first === mention.last && written?.isCapitals === true && word.length > 1;
    const found = isInitials
      ? (this.byInitials.get(word) ?? [])
      : [...this.byLetter].flatMap(([forename, people]) => (isShortFor(word, forename) ? people : []));
    const [only, other] = [...new Set(found)].filter((person) => fits(person, mention, gender));
    return other === undefined ? only : undefined;
  }
}

function fits({ gender: own, mentions }: Person, mention: Mention, gender: Gender | undefined): boolean {
  const [first] = mentions;
  return (
    (own === undefined || gender === undefined || own === gender) &&
    first !== undefined &&
    inReadingOrder(first, mention) < 0
  );
}

function put(map: Map<string, Person[]>, key: string, person: Person): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [person]);
  else if (list.length <= CROWD && !list.includes(person)) list.push(person);
}
