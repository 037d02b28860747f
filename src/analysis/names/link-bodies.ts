import type { Form } from './forms.ts';
import type { Mention } from './mentions.ts';

// Forms of one state that no rule of spelling joins.
const SAME_PLACE: readonly (readonly string[])[] = [
  ['us', 'usa', 'united states', 'united states of america', 'america'],
  ['uk', 'united kingdom', 'britain', 'great britain'],
  ['uae', 'united arab emirates', 'emirates'],
  ['drc', 'dr congo', 'democratic republic of congo', 'democratic republic of the congo'],
  ['czech republic', 'czechia'],
  ['ivory coast', 'cote divoire'],
  ['burma', 'myanmar'],
  ['kyiv', 'kiev'],
];
const SMALL = new Set([
  'of',
  'the',
  'and',
  'for',
  'de',
  'la',
  'del',
  'da',
  'do',
  'dos',
  'des',
  'du',
  'et',
  'e',
  'y',
  'in',
  'on',
  'to',
  '&',
]);

/** Joins the forms of places: the same words, abbreviations given in brackets, and the common names of a few states. */
export function linkPlaces(forms: readonly Form[]): Mention[][] {
  return join(forms, (form, known) => {
    const [a, b] = [form.words.join(' '), known.words.join(' ')];
    return SAME_PLACE.some((names) => names.includes(a) && names.includes(b)) || isIntroduced(form, known);
  });
}

/** Joins the forms of organisations: abbreviations (in brackets, or by initials) and shortened names, where only one fits. */
export function linkOrganisations(forms: readonly Form[]): Mention[][] {
  return join(
    forms,
    (form, known) => isIntroduced(form, known) || isAbbreviation(form, known) || isShortened(form.words, known.words),
  );
}

function join(forms: readonly Form[], isSame: (form: Form, known: Form) => boolean): Mention[][] {
  const groups: { readonly known: Form; readonly mentions: Mention[] }[] = [];
  for (const form of [...forms].sort((a, b) => b.words.length - a.words.length)) {
    const fits = groups.filter((group) => isSame(form, group.known));
    const [only] = fits;
    if (fits.length === 1 && only !== undefined) only.mentions.push(...form.mentions);
    else groups.push({ known: form, mentions: [...form.mentions] });
  }
  return groups.map((group) => group.mentions);
}

/** True where some mention of the short form stands in brackets right after a mention of the long one. */
function isIntroduced(short: Form, long: Form): boolean {
  const bracketed = short.mentions.filter(
    ({ words, first, last }) => words[first - 1]?.text === '(' && words[last + 1]?.text === ')',
  );
  return bracketed.some((mention) =>
    long.mentions.some((other) => other.block === mention.block && other.last === mention.first - 2),
  );
}

function isAbbreviation(short: Form, long: Form): boolean {
  const [word = ''] = short.words;
  const written = short.mentions[0];
  if (short.words.length > 1 || long.words.length < 2 || written?.words[written.first]?.isCapitals !== true)
    return false;
  const all = long.words.map((part) => part.charAt(0)).join('');
  const large = long.words
    .filter((part) => !SMALL.has(part))
    .map((part) => part.charAt(0))
    .join('');
  return word.length > 1 && (word === all || word === large);
}

/** True where the short form is the beginning or the end of the long one: "Grimsby" of "Grimsby Town", "Herald" of "Goa Herald". */
function isShortened(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length || short.every((word) => word.length < 3)) return false;
  const opens = short.every((word, i) => word === long[i]);
  const closes = short.every((word, i) => word === long[long.length - short.length + i]);
  return opens || closes;
}
