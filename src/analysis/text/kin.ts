import { WordGlance } from './word-glance.ts';

const words = (list: string): readonly string[] => list.split(' ');

/** Nouns of kinship that one sex bears, in small letters and the singular. */
export const FEMALE_KIN = words(
  'mother sister daughter wife aunt niece widow fiancée mum mom grandmother granddaughter stepmother stepsister stepdaughter godmother goddaughter half-sister',
);

/** The same of men. */
export const MALE_KIN = words(
  'father brother son husband uncle nephew widower fiancé dad grandfather grandson stepfather stepbrother stepson godfather godson half-brother',
);

const EITHER_KIN = words('parent child cousin sibling twin grandparent grandchild stepchild godchild');
const IRREGULAR = words('wives children grandchildren stepchildren godchildren');
const FAMILY = [...FEMALE_KIN, ...MALE_KIN, ...EITHER_KIN];
const SINGULAR: ReadonlySet<string> = new Set(FAMILY);
const ANY: ReadonlySet<string> = new Set([...FAMILY, ...FAMILY.map((noun) => `${noun}s`), ...IRREGULAR]);
const GREAT = /^(?:great-)+/;
// Asked of every word of a story.
const glance = new WordGlance(ANY);

/** True for a noun of kinship in small letters, of one ("half-sister", "great-aunt") or of several ("sons"). */
export function isRelative(noun: string): boolean {
  return (glance.mayBe(noun) && ANY.has(noun)) || (noun.startsWith('great-') && ANY.has(noun.replace(GREAT, '')));
}

/** True for a noun of kinship in small letters that means one person ("half-sister", "great-aunt"). */
export function isOneRelative(noun: string): boolean {
  return SINGULAR.has(noun.replace(GREAT, ''));
}

/** The nouns of kinship, in the singular, as alternatives of a pattern. */
export const KIN_NOUNS = FAMILY.join('|');
