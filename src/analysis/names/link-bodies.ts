import type { Form } from './forms.ts';
import { LIST } from './gazetteer.ts';
import { introducedFor } from './introduced.ts';
import type { Mention } from './mentions.ts';
import { inReadingOrder } from './reading-order.ts';
import { normaliseWord } from './word-hash.ts';

// Forms of one place that no rule of spelling joins, in normal form.
const SAME_PLACE = readSets(`
us,usa,united states,united states of america,america;uk,united kingdom,britain,great britain
uae,united arab emirates,emirates;drc,dr congo,democratic republic of congo,democratic republic of the congo
car,central african republic;czech republic,czechia;ivory coast,cote divoire;burma,myanmar;kyiv,kiev;swaziland,eswatini
macedonia,north macedonia;turkey,turkiye;cape verde,cabo verde;dprk,north korea;rok,south korea;holland,netherlands
png,papua new guinea;nyc,new york city;la,los angeles;dc,washington dc;hk,hong kong;bombay,mumbai;calcutta,kolkata
madras,chennai;odessa,odesa;kharkov,kharkiv;lvov,lviv;rangoon,yangon;peking,beijing;saigon,ho chi minh city
ksa,saudi arabia;up,uttar pradesh;kp,kpk,khyber pakhtunkhwa;ala,alabama;ariz,arizona;ark,arkansas;calif,california
colo,colorado;conn,connecticut;del,delaware;fla,florida;ga,georgia;ill,illinois;ind,indiana;kan,kansas;ky,kentucky
md,maryland;mass,massachusetts;mich,michigan;minn,minnesota;miss,mississippi;mo,missouri;mont,montana;neb,nebraska
nev,nevada;nh,new hampshire;nj,new jersey;nm,new mexico;nc,north carolina;nd,north dakota;okla,oklahoma;ore,oregon
pa,pennsylvania;ri,rhode island;sc,south carolina;sd,south dakota;tenn,tennessee;tex,texas;vt,vermont;va,virginia
wash,washington state;wva,west virginia;wis,wisconsin;wyo,wyoming;alta,alberta;bc,british columbia;man,manitoba
nb,new brunswick;ns,nova scotia;ont,ontario;que,quebec;sask,saskatchewan;nsw,new south wales
`);
const SAME_BODY = readSets('fed,federal reserve,us federal reserve');
// An abbreviation of fewer letters than these stands for the whole of a name alone.
const LEAST_INITIALS = 3;
// "the Caspian" is the Caspian Sea; "Lagos" is not Lagos State.
const WIDE_PLACES = new Set(['sea', 'ocean', 'strip', 'desert']);
const SMALL = new Set('of the and for de la del da do dos des du et e y in on to & al el'.split(' '));

const KNOWN_BODY = LIST.knownOrganisation | LIST.famousOrganisation;
const ORDINARY = LIST.common | LIST.organisationHead;
const LONGEST_EXTENDED = 3;
// What the full name of a body has over its short one, and is no department of it.
const EXTENDING = new Set(
  (
    'inc incorporated corp corporation co company companies ltd limited plc llc lp ag sa nv se spa gmbh group holding holdings industries ' +
    'international global worldwide enterprises technologies technology systems studios pictures entertainment games interactive motors motor ' +
    'airlines airways air bank university party club football rugby cricket united city town county rovers wanderers athletic albion ' +
    'energy oil gas petroleum electronics pharmaceuticals pharma laboratories media foundation stores supermarkets hotels partners capital ' +
    'securities insurance financial and & of'
  ).split(' '),
);

/** The number of the set that each name belongs to; commas part names, semicolons and line breaks sets. */
function readSets(list: string): ReadonlyMap<string, number> {
  const sets = list.trim().split(/[;\n]/);
  return new Map(sets.flatMap((set, index) => set.split(',').map((name): [string, number] => [name, index])));
}

/** Joins the forms of places: the same words, abbreviations given in brackets, and the common names of a few states. */
export function linkPlaces(forms: readonly Form[]): Mention[][] {
  return join(forms, (form) => {
    const [same, wide] = [sameOf(form, SAME_PLACE), wideOf(form)];
    return { gives: [...same, ...wide], takes: [...same, `wide ${form.words.join(' ')}`] };
  });
}

/** Joins the forms of organisations: abbreviations (in brackets, or by initials) and shortened names, where only one fits. */
export function linkOrganisations(forms: readonly Form[]): Mention[][] {
  const formOf = new Map(forms.map((form) => [form.words.join(' '), form]));
  return join(forms, (form) => {
    const equal = [...sameOf(form, SAME_BODY), contentOf(form)];
    return {
      gives: [...equal, ...initialsOf(form), ...shorterForms(form, formOf)],
      takes: [...equal, ...abbreviationsOf(form), ...ownWords(form)],
    };
  });
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
    const brackets = bracketsBefore(form);
    const ends = endsOf(form);
    const places = [...brackets, ...ends.map((end) => `in ${end}`)];
    const only = onlyOffer(takes, places, offered);
    if (only !== undefined) {
      for (const mention of form.mentions) only.mentions.push(mention);
      continue;
    }
    const group = { mentions: [...form.mentions] };
    groups.push(group);
    // The long name may be the one in brackets: "WHO (World Health Organization)".
    for (const key of new Set([...gives, ...ends, ...brackets.map((end) => `in ${end}`)])) {
      const shelf = offered.get(key) ?? [];
      if (shelf.length < 2) shelf.push(group);
      offered.set(key, shelf);
    }
  }
  return groups.map((group) => group.mentions);
}

/** The one group that is offered under any of the keys; undefined where there are several. */
function onlyOffer(
  takes: readonly string[],
  places: readonly string[],
  offered: ReadonlyMap<string, readonly Group[]>,
): Group | undefined {
  let only: Group | undefined;
  for (const keys of [takes, places])
    for (const key of keys)
      for (const group of offered.get(key) ?? NO_GROUPS) {
        if (only !== undefined && group !== only) return undefined;
        only = group;
      }
  return only;
}

const NO_GROUPS: readonly Group[] = [];

function sameOf(form: Form, sets: ReadonlyMap<string, number>): string[] {
  const set = sets.get(form.words.join(' '));
  return set === undefined ? [] : [`same ${set}`];
}

function wideOf({ words }: Form): string[] {
  return words.length > 1 && WIDE_PLACES.has(words.at(-1) ?? '') ? [`wide ${words.slice(0, -1).join(' ')}`] : [];
}

/** The words that carry meaning, in no order: "Ministry of Health" and "Health Ministry" are one. */
function contentOf({ words }: Form): string {
  return `content ${words
    .filter((word) => !SMALL.has(word))
    .sort()
    .join(' ')}`;
}

/** Where mentions end, for what stands in brackets right behind them. */
function endsOf(form: Form): string[] {
  return form.mentions.map(({ block, last }) => `end ${block}:${last}`);
}

/** Where names must end that mentions in brackets or after "or" stand for; in "Leeds (England)" the brackets hold another place. */
function bracketsBefore(form: Form): string[] {
  if (
    form.kind === 'place' &&
    !form.mentions.some(({ words, first, last }) => first === last && words[first]?.isCapitals)
  )
    return [];
  return form.mentions.flatMap((mention) => {
    const end = introducedFor(mention);
    return end === undefined ? [] : [`end ${mention.block}:${end}`];
  });
}

/** Initials in the ways that bodies are abbreviated: with and without the small words, "UN…" of "U.N. …", and without a country around them. */
function initialsOf({ words, mentions }: Form): string[] {
  if (words.length < 2) return [];
  const capitals = capitalsOf(mentions[0]);
  const parts = words.flatMap((word) => (capitals.has(word) ? [word] : word.split('-')));
  const isLarge = (part: string): boolean => !SMALL.has(part);
  const lead = (part: string): string => (capitals.has(part) ? part : part.charAt(0));
  const large = parts.filter(isLarge);
  const found = new Set([
    words.map((word) => word.charAt(0)).join(''),
    parts.map(lead).join(''),
    large.map(lead).join(''),
    words
      .filter(isLarge)
      .map((word) => word.charAt(0))
      .join(''),
    large.map((part) => part.charAt(0)).join(''),
  ]);
  if (large.length > LEAST_INITIALS) found.add(large.slice(1).map(lead).join(''));
  const tail = parts.findLastIndex((part) => part === 'of' || part === 'in' || part === 'for');
  const before = parts.slice(0, Math.max(0, tail)).filter(isLarge);
  if (before.length >= LEAST_INITIALS) found.add(before.map(lead).join(''));
  return [...found].map((initials) => `initials ${initials}`);
}

/** The words of a mention that are capitals throughout, in normal form. */
function capitalsOf(mention: Mention | undefined): ReadonlySet<string> {
  const words = mention?.words.slice(mention.first, mention.last + 1) ?? [];
  return new Set(words.filter(({ isCapitals }) => isCapitals).map(({ text }) => normaliseWord(text)));
}

function abbreviationsOf({ words, mentions }: Form): string[] {
  const [word = ''] = words;
  const [written] = mentions;
  const isCapitals = written?.words[written.first]?.isCapitals === true;
  return words.length === 1 && word.length > 1 && isCapitals ? [`initials ${word}`] : [];
}

/**
 * A name's beginnings and ends: "Grimsby" of "Grimsby Town", "Herald" of "Goa Herald". A beginning that goes on with an ordinary noun, and
 * that the story has given by itself before, is a `part`: "NFL" of "NFL Network". `formOf` finds the story's forms by their words.
 */
function shorterForms({ words, mentions: [written] }: Form, formOf: ReadonlyMap<string, Form>): string[] {
  const shorter: string[] = [];
  const [short] = formOf.get(words[0] ?? '')?.mentions ?? [];
  const isBefore = short !== undefined && written !== undefined && inReadingOrder(short, written) < 0;
  for (let i = 1; i < words.length; i++) {
    const next = written?.words[written.first + i];
    const isDepartment = !EXTENDING.has((words[i] ?? '').replace('.', '')) && ((next?.lists ?? 0) & ORDINARY) !== 0;
    const isPart = i === 1 && isBefore && (isDepartment || words.length > LONGEST_EXTENDED);
    shorter.push(`${isPart ? 'part' : 'words'} ${words.slice(0, i).join(' ')}`, `words ${words.slice(i).join(' ')}`);
  }
  return shorter;
}

/** What a form is found by as the beginning or end of a longer; a body well known by one word is not its own department. */
function ownWords({ words, mentions: [written] }: Form): string[] {
  if (!words.some((word) => word.length > 2)) return [];
  const key = words.join(' ');
  const isKnown = words.length === 1 && ((written?.words[written.first]?.lists ?? 0) & KNOWN_BODY) !== 0;
  return isKnown ? [`words ${key}`] : [`words ${key}`, `part ${key}`];
}
