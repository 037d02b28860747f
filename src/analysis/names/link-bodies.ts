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
  return join(forms, (form) => ({ gives: statesOf(form), takes: statesOf(form) }));
}

/** Joins the forms of organisations: abbreviations (in brackets, or by initials) and shortened names, where only one fits. */
export function linkOrganisations(forms: readonly Form[]): Mention[][] {
  return join(forms, (form) => ({
    gives: [...initialsOf(form), ...shorterForms(form.words)],
    takes: [...abbreviationsOf(form), ...ownWords(form.words)],
  }));
}

/** What a form offers to shorter ones, and by what it may be found as one: equal keys join. */
interface Keys {
  readonly gives: readonly string[];
  readonly takes: readonly string[];
}

interface Group {
  readonly mentions: Mention[];
}

/** Goes through the forms from the longest on; each joins the one group that offers a key of its own, or opens a new one. */
function join(forms: readonly Form[], keysOf: (form: Form) => Keys): Mention[][] {
  const groups: Group[] = [];
  // Two groups under a key are as good as many: which is meant is then not known.
  const offered = new Map<string, Group[]>();
  for (const form of [...forms].sort((a, b) => b.words.length - a.words.length)) {
    const { gives, takes } = keysOf(form);
    const fits = new Set([...takes, ...bracketsBefore(form)].flatMap((key) => offered.get(key) ?? []));
    const [only] = fits;
    if (fits.size === 1 && only !== undefined) {
      for (const mention of form.mentions) only.mentions.push(mention);
      continue;
    }
    const group = { mentions: [...form.mentions] };
    groups.push(group);
    for (const key of new Set([...gives, ...endsOf(form)])) {
      const shelf = offered.get(key) ?? [];
      if (shelf.length < 2) shelf.push(group);
      offered.set(key, shelf);
    }
  }
  return groups.map((group) => group.mentions);
}

function statesOf(form: Form): string[] {
  const name = form.words.join(' ');
  const set = SAME_PLACE.findIndex((names) => names.includes(name));
  return set < 0 ? [] : [`state ${set}`];
}

/** Where mentions end, for what stands in brackets right behind them. */
function endsOf(form: Form): string[] {
  return form.mentions.map(({ block, last }) => `end ${block}:${last}`);
}

/** Where names must end that mentions in brackets stand for. */
function bracketsBefore(form: Form): string[] {
  return form.mentions
    .filter(({ words, first, last }) => words[first - 1]?.text === '(' && words[last + 1]?.text === ')')
    .map(({ block, first }) => `end ${block}:${first - 2}`);
}

function initialsOf({ words }: Form): string[] {
  if (words.length < 2) return [];
  const all = words.map((part) => part.charAt(0)).join('');
  const large = words
    .filter((part) => !SMALL.has(part))
    .map((part) => part.charAt(0))
    .join('');
  return [`initials ${all}`, `initials ${large}`];
}

function abbreviationsOf({ words, mentions }: Form): string[] {
  const [word = ''] = words;
  const [written] = mentions;
  const isCapitals = written?.words[written.first]?.isCapitals === true;
  return words.length === 1 && word.length > 1 && isCapitals ? [`initials ${word}`] : [];
}

/** A name's beginnings and ends: "Grimsby" of "Grimsby Town", "Herald" of "Goa Herald". */
function shorterForms(words: readonly string[]): string[] {
  const shorter: string[] = [];
  for (let i = 1; i < words.length; i++)
    shorter.push(`words ${words.slice(0, i).join(' ')}`, `words ${words.slice(i).join(' ')}`);
  return shorter;
}

function ownWords(words: readonly string[]): string[] {
  return words.some((word) => word.length > 2) ? [`words ${words.join(' ')}`] : [];
}
