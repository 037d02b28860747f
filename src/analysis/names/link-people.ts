import type { Form } from './forms.ts';
import { addressedGender, type Gender, knownGender } from './gender.ts';
import type { Mention } from './mentions.ts';
import { inReadingOrder } from './reading-order.ts';

/** A person under construction: the full forms that are certainly theirs, and their mentions so far. */
interface Person {
  readonly forms: (readonly string[])[];
  readonly mentions: Mention[];
  readonly gender: Gender | undefined;
  /** The gender is told by a form of address or by a forename that everybody knows. */
  readonly isSure: boolean;
}

const GENERATIONS = new Set(['jr', 'sr', 'junior', 'senior', 'ii', 'iii', 'iv', 'filho', 'neto']);

/**
 * Joins the forms of people: full names first, then surnames, first names and initials with the person who bears them. Where
 * several bear a surname, a mention goes to one whom a form of address fits, and of these to the one named last; a form of
 * address that fits none is somebody else's. The work grows with the number of mentions, not with its square.
 */
export function linkPeople(forms: readonly Form[]): Mention[][] {
  const people = joinFullNames(forms.filter((form) => form.words.length > 1));
  const bearers = new Bearers(people);
  const named = people.flatMap((person) => person.mentions.map((mention) => ({ mention, person, word: undefined })));
  const short = forms
    .filter((form) => form.words.length === 1)
    .flatMap((form) => form.mentions.map((mention) => ({ mention, person: undefined, word: form.words[0] ?? '' })));
  const strangers = new Map<string, Mention[]>();
  for (const { mention, person, word } of [...named, ...short].sort((a, b) => inReadingOrder(a.mention, b.mention))) {
    if (word === undefined) {
      bearers.note(person);
      continue;
    }
    const bearer = bearers.choose(word, addressedGender(mention));
    if (bearer !== undefined) {
      bearer.mentions.push(mention);
      bearers.note(bearer);
      continue;
    }
    const stranger = strangers.get(word);
    if (stranger === undefined) strangers.set(word, [mention]);
    else stranger.push(mention);
  }
  return [...people.map((person) => person.mentions), ...strangers.values()];
}

// Where so many share a name, which of them a shorter form means cannot be told.
const CROWD = 40;

/** Makes people of full names, a shorter variant going to the longer name that it fits, if it fits one only. */
function joinFullNames(forms: readonly Form[]): Person[] {
  const people: Person[] = [];
  const byWord = new Map<string, Person[]>();
  const known = (key: string): readonly Person[] => byWord.get(key) ?? [];
  for (const form of [...forms].sort((a, b) => b.words.length - a.words.length)) {
    // Whoever the form fits bears each of its words, or an initial of it: those who bear the rarest are few.
    const shelves = form.words.map((word) =>
      word.length === 1 ? known(`${word}*`) : [...known(word), ...known(`${word.charAt(0)}.`)].slice(0, CROWD + 1),
    );
    const rarest = shelves.reduce((a, b) => (b.length < a.length ? b : a));
    const fits = new Set(rarest.slice(0, CROWD).filter((one) => one.forms.some((full) => isVariant(form.words, full))));
    const [only] = fits;
    if (fits.size === 1 && only !== undefined) {
      only.forms.push(form.words);
      for (const mention of form.mentions) only.mentions.push(mention);
    } else people.push({ forms: [form.words], mentions: [...form.mentions], ...genderOfForm(form) });
    const person = fits.size === 1 && only !== undefined ? only : people.at(-1);
    for (const word of new Set(form.words)) {
      const keys = word.length === 1 ? [word, `${word}.`, `${word}*`] : [word, `${word.charAt(0)}*`];
      for (const key of keys) {
        const shelf = byWord.get(key) ?? [];
        if (person !== undefined && shelf.length <= CROWD && !shelf.includes(person)) shelf.push(person);
        byWord.set(key, shelf);
      }
    }
  }
  return people;
}

function genderOfForm(form: Form): { gender: Gender | undefined; isSure: boolean } {
  const told = knownGender(form.mentions);
  return { gender: told?.gender, isSure: told?.isSure ?? false };
}

/** True where the shorter full name may be the longer one's: "Kofi Osei" of "Kofi Mensah Osei", "J. Osei" of "John Osei". */
function isVariant(shorter: readonly string[], longer: readonly string[]): boolean {
  if (hasGeneration(shorter) !== hasGeneration(longer)) return false;
  let at = 0;
  for (const word of shorter) {
    while (at < longer.length && !isSameOrInitial(word, longer[at] ?? '')) at++;
    if (at === longer.length) return false;
    at++;
  }
  return true;
}

function hasGeneration(words: readonly string[]): boolean {
  return GENERATIONS.has(words.at(-1) ?? '');
}

function isSameOrInitial(a: string, b: string): boolean {
  if (a === b) return true;
  return (a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0);
}

/** Those who bear one name: of each gender the first in the list and the one named last so far. */
interface Namesakes {
  readonly first: Map<Gender | undefined, Person>;
  readonly latest: Map<Gender | undefined, Person>;
  readonly firstOfAll: Person;
  latestOfAll: Person | undefined;
}

/** Who bears a surname or another part of a name, and whom of them the reader has met last. */
class Bearers {
  private readonly surnames = new Map<string, Namesakes>();
  private readonly parts = new Map<string, Namesakes>();
  private readonly shelves = new Map<Person, Namesakes[]>();

  constructor(people: readonly Person[]) {
    for (const person of people) {
      const shelves = [
        ...unique(person.forms.flatMap(surnamesOf)).map((word) => shelve(this.surnames, word, person)),
        ...unique(person.forms.flatMap(partsOf)).map((word) => shelve(this.parts, word, person)),
      ];
      this.shelves.set(person, shelves);
    }
  }

  /** The reader meets the person. */
  note(person: Person): void {
    for (const shelf of this.shelves.get(person) ?? []) {
      shelf.latest.set(person.gender, person);
      shelf.latestOfAll = person;
    }
  }

  /** Whom a lone name means; `gender` is what its form of address tells. */
  choose(word: string, gender: Gender | undefined): Person | undefined {
    const shelf = this.surnames.get(word) ?? this.parts.get(word);
    if (shelf === undefined) return undefined;
    const last = (of: Gender | undefined): Person | undefined => shelf.latest.get(of) ?? shelf.first.get(of);
    const met = shelf.latestOfAll ?? shelf.firstOfAll;
    if (gender === undefined) return met;
    const fitting = last(gender) ?? last(undefined);
    if (fitting !== undefined) return fitting;
    return met.isSure ? undefined : met;
  }
}

function shelve(shelves: Map<string, Namesakes>, word: string, person: Person): Namesakes {
  const shelf: Namesakes = shelves.get(word) ?? {
    first: new Map(),
    latest: new Map(),
    firstOfAll: person,
    latestOfAll: undefined,
  };
  if (!shelf.first.has(person.gender)) shelf.first.set(person.gender, person);
  shelves.set(word, shelf);
  return shelf;
}

function surnamesOf(form: readonly string[]): string[] {
  const last = (hasGeneration(form) ? form.at(-2) : form.at(-1)) ?? '';
  return last.includes('-') ? [last, last.split('-').at(-1) ?? ''] : [last];
}

function partsOf(form: readonly string[]): string[] {
  return form.flatMap((part) => (part.includes('-') ? [part, ...part.split('-')] : [part]));
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
