import type { Form } from './forms.ts';
import type { Mention } from './mentions.ts';

/** A person under construction: the full forms that are certainly theirs, and their mentions so far. */
interface Person {
  readonly forms: (readonly string[])[];
  readonly mentions: Mention[];
  readonly gender: 'f' | 'm' | undefined;
}

const GENERATIONS = new Set(['jr', 'sr', 'junior', 'senior', 'ii', 'iii', 'iv', 'filho', 'neto', 'junior']);

const FEMALE_ADDRESS = new Set(['mrs', 'ms', 'miss', 'lady', 'dame', 'mme', 'madame', 'sister', 'queen', 'princess']);
const MALE_ADDRESS = new Set(['mr', 'sir', 'lord', 'king', 'prince', 'brother', 'father']);

/** The gender that a form of address right before a mention tells ("Mrs", "Sir"). */
export function addressedGender(mention: Mention): 'f' | 'm' | undefined {
  const before = mention.words[mention.first - 1]?.text.replace('.', '').toLowerCase();
  if (before === undefined) return undefined;
  if (FEMALE_ADDRESS.has(before)) return 'f';
  return MALE_ADDRESS.has(before) ? 'm' : undefined;
}

/**
 * Joins the forms of people: full names first, then surnames, first names and initials with the person who bears them. Where
 * several bear a surname, a mention goes to the one that a form of address fits, else to the one named last.
 */
export function linkPeople(forms: readonly Form[]): Mention[][] {
  const people: Person[] = [];
  const full = forms.filter((form) => form.words.length > 1).sort((a, b) => b.words.length - a.words.length);
  for (const form of full) {
    const fits = people.filter((person) => person.forms.some((known) => isVariant(form.words, known)));
    const [only] = fits;
    if (fits.length === 1 && only !== undefined) {
      only.forms.push(form.words);
      only.mentions.push(...form.mentions);
    } else people.push(newPerson(form));
  }
  const short = forms
    .filter((form) => form.words.length === 1)
    .flatMap((form) => form.mentions.map((mention) => ({ word: form.words[0] ?? '', mention })))
    .sort((a, b) => a.mention.block - b.mention.block || a.mention.first - b.mention.first);
  const strangers = new Map<string, Person>();
  for (const { word, mention } of short) {
    const bearer = chooseBearer(people, word, mention) ?? strangers.get(word);
    if (bearer !== undefined) bearer.mentions.push(mention);
    else strangers.set(word, { forms: [[word]], mentions: [mention], gender: undefined });
  }
  return [...people, ...strangers.values()].map((person) => person.mentions);
}

function newPerson(form: Form): Person {
  const gender = form.mentions.map(addressedGender).find((found) => found !== undefined);
  return { forms: [form.words], mentions: [...form.mentions], gender };
}

/** True where the shorter full name may be the longer one's: "Kofi Osei" of "Kofi Mensah Osei", "J. Osei" of "John Osei". */
export function isVariant(shorter: readonly string[], longer: readonly string[]): boolean {
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

function chooseBearer(people: readonly Person[], word: string, mention: Mention): Person | undefined {
  const bySurname = people.filter((person) => person.forms.some((form) => bearsAsSurname(form, word)));
  const bearers =
    bySurname.length > 0 ? bySurname : people.filter((person) => person.forms.some((form) => bears(form, word)));
  if (bearers.length < 2) return bearers[0];
  const gender = addressedGender(mention);
  const fitting = gender === undefined ? bearers : bearers.filter((person) => person.gender === gender);
  const among = fitting.length > 0 ? fitting : bearers;
  return among.reduce((best, person) => (lastBefore(person, mention) > lastBefore(best, mention) ? person : best));
}

function bearsAsSurname(form: readonly string[], word: string): boolean {
  const last = hasGeneration(form) ? form.at(-2) : form.at(-1);
  return last === word || (last?.includes('-') === true && last.split('-').at(-1) === word);
}

function bears(form: readonly string[], word: string): boolean {
  return form.some((part) => part === word || (part.includes('-') && part.split('-').includes(word)));
}

/** How far into the article the person was last named before this mention; -1 if only after it. */
function lastBefore(person: Person, mention: Mention): number {
  let last = -1;
  for (const { block, first } of person.mentions) {
    if (block < mention.block || (block === mention.block && first < mention.first))
      last = Math.max(last, block * 10000 + first);
  }
  return last;
}
