import type { Gender } from './gender.ts';
import type { Mention } from './mentions.ts';
import { type PersonForm, partsOf, surnamesOf } from './person-forms.ts';

/** A person under construction: the full forms that are certainly theirs, and their mentions so far. */
export interface Person {
  readonly forms: PersonForm[];
  readonly mentions: Mention[];
  readonly gender: Gender | undefined;
  /** The gender is told by a form of address or by a forename that everybody knows. */
  readonly isSure: boolean;
}

/** Those who bear one name: of each gender the one named first and the one named last so far. */
interface Namesakes {
  readonly first: Map<Gender | undefined, Person>;
  readonly latest: Map<Gender | undefined, Person>;
  readonly firstOfAll: Person;
  latestOfAll: Person | undefined;
}

/** Who bears a surname or another part of a name, and whom of them the reader met first and last. */
export class Bearers {
  private readonly surnames = new Map<string, Namesakes>();
  private readonly parts = new Map<string, Namesakes>();
  private readonly shelves = new Map<Person, Namesakes[]>();

  /** `people` in the order in which the story names them. */
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

  /** Somebody bears the name. */
  has(word: string): boolean {
    return this.surnames.has(word) || this.parts.has(word);
  }

  /** Whom a lone name means; `addressed` is the gender that its form of address tells, `referred` the one that pronouns do. */
  choose(word: string, addressed: Gender | undefined, referred: Gender | undefined): Person | undefined {
    const shelf = this.surnames.get(word) ?? this.parts.get(word);
    if (shelf === undefined) return undefined;
    const last = (of: Gender | undefined): Person | undefined => shelf.latest.get(of) ?? shelf.first.get(of);
    const gender = addressed ?? referred;
    // Papers keep the bare surname for whom they named by it first, and give relatives their forenames.
    if (gender === undefined) return shelf.firstOfAll;
    const fitting = last(gender) ?? last(undefined);
    if (fitting !== undefined) return fitting;
    const met = shelf.latestOfAll ?? shelf.firstOfAll;
    return met.isSure && addressed !== undefined ? undefined : met;
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

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
