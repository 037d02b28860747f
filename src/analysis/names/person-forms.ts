import { isKnownShortFor } from './diminutives.ts';
import type { Mention } from './mentions.ts';

/** How a person's name is written, taken apart; all in normal form. */
export interface PersonForm {
  /** The words of the name, initials one by one, without nicknames in quotation marks. */
  readonly words: readonly string[];
  /** What stands in quotation marks or brackets within the name. */
  readonly nicknames: readonly string[];
  /** "Jr", "II". */
  readonly generation: string | undefined;
}

const GENERATIONS = new Set(['jr', 'sr', 'junior', 'senior', 'ii', 'iii', 'iv', 'filho', 'neto']);
const PARTICLES = new Set(
  'al el bin ibn bint abu ben de del della di da do dos das du des d la le van von der den ter ten zu zur af av st san ap ould'.split(
    ' ',
  ),
);
// Forms of address that follow the name that they honour.
const ADDRESS_AFTER = new Set(
  'aka sir madam bey hanim usta hoca efendi aga agha khanum khan-saheb ji bhai didi babu saheb sahib san sensei sama ssi'.split(
    ' ',
  ),
);
const QUOTES = /^[“”"‘’«»„()]$/;

/** Takes a mention of a person apart. */
export function personForm({ words, first, last }: Mention): PersonForm {
  const plain: string[] = [];
  const nicknames: string[] = [];
  let isNickname = false;
  for (let i = first; i <= last; i++) {
    const word = words[i];
    if (word === undefined || word.kind === 'possessive') continue;
    if (word.kind === 'mark') {
      if (QUOTES.test(word.text)) isNickname = !isNickname;
      continue;
    }
    const normal = word.form.normal;
    if (isNickname) nicknames.push(normal);
    else if (/^(?:\p{L}\.){2,}$/u.test(word.text)) plain.push(...normal);
    else plain.push(normal);
  }
  if (plain.length > 2 && plain[0] === 'the') plain.shift();
  const end = plain.at(-1) ?? '';
  const generation = plain.length > 1 && GENERATIONS.has(end) ? end : undefined;
  return { words: generation === undefined ? plain : plain.slice(0, -1), nicknames, generation };
}

/** The name by which a short form calls its bearer ("Novak", "van der Meulen", "Rustam" of "Rustam Aka"); undefined for a full name. */
export function shortName({ words, generation }: PersonForm): string | undefined {
  const last = words.at(-1) ?? '';
  if (words.length === 1) return generation === undefined ? last : `${last} ${generation}`;
  if (words.slice(0, -1).every((word) => PARTICLES.has(word))) return words.join(' ');
  return words.length === 2 && ADDRESS_AFTER.has(last) ? words[0] : undefined;
}

/** The surnames of a full name, alone and with their particles: "meulen" and "van der meulen", "garcia marquez", "sossa" of "X-Sossa". */
export function surnamesOf({ words, generation }: PersonForm): string[] {
  const last = words.at(-1) ?? '';
  const found = generation === undefined ? [last] : [last, `${last} ${generation}`, `${words[0]} ${generation}`];
  if (last.includes('-')) found.push(last.split('-').at(-1) ?? '');
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has(words[start - 1] ?? '')) found.push(words.slice(--start).join(' '));
  return found;
}

/** Every other part by which a person may be called: each word, each part of a double name, nicknames. */
export function partsOf({ words, nicknames }: PersonForm): string[] {
  return [...words, ...nicknames].flatMap((part) => (part.includes('-') ? [part, ...part.split('-')] : [part]));
}

/** True where the shorter full name may be the longer one's: "Kofi Osei" of "Kofi Mensah Osei", "J. Osei" or "Johnny Osei" of "John Osei". */
export function isVariant(shorter: PersonForm, longer: PersonForm): boolean {
  if (shorter.generation !== longer.generation && shorter.generation !== undefined && longer.generation !== undefined)
    return false;
  const [a, b] = [shorter.words, longer.words];
  if (a.length > b.length) return false;
  if (a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0]) return true;
  if (a.length === 2 && b.length === 2 && a[0] === b[0] && isRespelt(a[1] ?? '', b[1] ?? '')) return true;
  // "Gabriel García" of "Gabriel García Márquez", "García Márquez" of the same: parts that are written out.
  if (a.length < b.length && (startsWith(b, a) || endsWith(b, a))) return a.every((word) => word.length > 1);
  if (!isSameSurname(a.at(-1) ?? '', b.at(-1) ?? '') || !isSameForename(a[0] ?? '', b[0] ?? '', b.slice(1, -1)))
    return false;
  let at = a[0] === b[0] ? 1 : 0;
  for (const word of a.slice(1, -1)) {
    while (at < b.length - 1 && !isSameOrInitial(word, b[at] ?? '')) at++;
    if (at === b.length - 1) return false;
    at++;
  }
  return true;
}

// Shorter surnames a letter apart are mostly two.
const LEAST_RESPELT = 6;

/** "Zelensky" and "Zelenskyy": a letter apart, but not the first. */
function isRespelt(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < LEAST_RESPELT || long.length - short.length > 1 || short.charAt(0) !== long.charAt(0))
    return false;
  let same = 0;
  while (same < short.length && short.charAt(same) === long.charAt(same)) same++;
  return short.slice(short.length === long.length ? same + 1 : same) === long.slice(same + 1);
}

function startsWith(words: readonly string[], part: readonly string[]): boolean {
  return part.every((word, i) => words[i] === word);
}

function endsWith(words: readonly string[], part: readonly string[]): boolean {
  const from = words.length - part.length;
  return part.every((word, i) => words[from + i] === word);
}

/** A double name may be shortened to either of its parts. */
function isSameSurname(a: string, b: string): boolean {
  if (a === b) return a.length > 1;
  return a.length > 2 && b.length > 2 && (b.split('-').includes(a) || a.split('-').includes(b));
}

/** The first names agree, or the shorter name goes by a middle name ("Hussein Osei" of "Kofi Hussein Osei"). */
function isSameForename(a: string, b: string, middle: readonly string[]): boolean {
  return (
    isSameOrInitial(a, b) || isKnownShortFor(a, b) || isKnownShortFor(b, a) || (a.length > 1 && middle.includes(a))
  );
}

function isSameOrInitial(a: string, b: string): boolean {
  if (a === b) return true;
  return (a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0);
}
