import { foldHash } from '../../src/analysis/names/evidence.ts';
import { clusterMask, FORENAME, LIST } from '../../src/analysis/names/gazetteer.ts';
import { hashWord } from '../../src/analysis/names/word-hash.ts';
import { tokenise } from '../../src/analysis/text/tokens.ts';
import { knownNames, listLines, taggedSentences } from './corpora.ts';
import { type MarkedArticle, nameMarks } from './marked-article.ts';

/** Hashes of words and whole names to masks of `LIST` bits. */
export type WordLists = Map<number, number>;

// Titles that stand before names and are missing from the lists, or stand there only in longer forms.
const MORE_TITLES =
  'president minister premier chancellor secretary senator governor mayor ambassador king queen prince princess pope archbishop bishop ' +
  'cardinal judge justice general colonel captain major lieutenant sergeant corporal admiral commander inspector superintendent constable ' +
  'officer detective sheriff chief director chairman chairwoman chairperson chair spokesman spokeswoman spokesperson professor doctor dr mr mrs ' +
  'ms mx miss sir dame lord lady sheikh sheik ayatollah imam mufti rabbi reverend rev pastor father sister brother congressman congresswoman ' +
  'representative rep sen gov gen col capt sgt lt maj adm cmdr prof deputy councillor councilman councilwoman speaker attorney prosecutor coach ' +
  'manager striker midfielder defender goalkeeper captain referee emir sultan crown nana togbe oba alhaji alhaja datuk dato tan sri shri smt daw ' +
  'chairlady mp mep mla engr barr hon honourable honorable excellency mullah maulana haji hajia comrade baron baroness count countess duke duchess ' +
  'haj hajj dona doña ustaz ustad pandit swami mwalimu mzee otunba igwe eze torgbui osagyefo tengku tunku khun ato woizero sayyid sayed begum sardar ' +
  'envoy commissioner administrator analyst economist founder author owner editor correspondent reporter lawmaker treasurer undersecretary vice';

// Small words of other languages and what names of places begin with: somewhere each is a forename or a surname, and tells nothing.
const PARTICLES = new Set(
  'san santa santo são saint sankt sainte sint el la le las los les al de da do dos das del della den der di du des van von bin bint ibn abu umm ben don doña dona said and the'.split(
    ' ',
  ),
);

function isForename(name: string): boolean {
  return name.length > 2 && !PARTICLES.has(name.toLowerCase());
}

/** Gathers every list from the gazetteers, the tagged sets and the roles of the annotated articles. */
export function gatherLists(
  articles: readonly MarkedArticle[],
  clusters: ReadonlyMap<string, number> = new Map(),
): WordLists {
  const lists: WordLists = new Map();
  const add = (name: string, bit: number): void => {
    const tokens = tokenise(name.trim());
    if (tokens.length === 0) return;
    const hash = foldHash(
      tokens.map((token) => ({ hash: hashWord(token.text) })),
      0,
      tokens.length,
    );
    lists.set(hash, (lists.get(hash) ?? 0) | bit);
  };
  const addAll = (names: Iterable<string>, bit: number): void => {
    for (const name of names) add(name, bit);
  };
  const first = (line: string): string => line.split('\t')[0] ?? '';

  addForenames(add);
  addSaidForenames(add, articles);
  addAll(listLines('census1990_all_last.tsv').slice(0, 9000).map(first), LIST.surname);
  addAll(listLines('popular_surnames.txt'), LIST.surname);
  for (const line of listLines('geonames_cities15000.tsv').slice(0, 15000)) {
    const [name = '', ascii = ''] = line.split('\t');
    add(name, LIST.city);
    if (ascii !== name) add(ascii, LIST.city);
  }
  addAll(listLines('dariusk_us_cities.txt'), LIST.city);
  addAll(listLines('dariusk_countries.txt'), LIST.country);
  addAll(listLines('dariusk_rivers_oceans.txt'), LIST.water);
  addAll(listLines('dariusk_nationalities.txt'), LIST.nationality);
  addAll(MORE_TITLES.split(' '), LIST.title);
  addAll(
    listLines('dariusk_titles.txt').filter((line) => !line.includes(' ')),
    LIST.title,
  );
  addAll(knownNames('forenames-female').filter(isForename), LIST.femaleForename);
  addAll(knownNames('forenames-male').filter(isForename), LIST.maleForename);
  addAll(
    knownNames('surnames').filter((name) => !PARTICLES.has(name.toLowerCase())),
    LIST.surname,
  );
  addAll(knownNames('organisation-heads'), LIST.organisationHead);
  addAll(knownNames('place-heads'), LIST.placeHead);
  // A person whose first name and surname are listed is known by these.
  const maskOf = (word = ''): number => lists.get(hashWord(word)) ?? 0;
  const isTold = (name: string): boolean => {
    const words = name.split(' ');
    return words.length > 1 && (maskOf(words[0]) & FORENAME) !== 0 && (maskOf(words.at(-1)) & LIST.surname) !== 0;
  };
  addAll(
    knownNames('people').filter((name) => !isTold(name)),
    LIST.famousPerson,
  );
  addAll(knownNames('places'), LIST.famousPlace);
  addAll(knownNames('organisations'), LIST.famousOrganisation);
  addAll(knownNames('others'), LIST.famousOther);
  addRoleWords(add, articles);
  addTagged(add, articles);
  addCommonWords(add, articles);
  for (const [word, cluster] of clusters)
    lists.set(hashWord(word), (lists.get(hashWord(word)) ?? 0) | clusterMask(cluster));
  return lists;
}

function addForenames(add: (name: string, bit: number) => void): void {
  const shares = (name: string): Map<string, number> =>
    new Map(listLines(name).map((line) => [line.split('\t')[0] ?? '', Number(line.split('\t')[1])]));
  const female = shares('census1990_female_first.tsv');
  const male = shares('census1990_male_first.tsv');
  // A name borne by both counts for the sex that bears it five times as often, else for both.
  for (const [name, share] of female) if (share * 5 > (male.get(name) ?? 0)) add(name, LIST.femaleForename);
  for (const [name, share] of male) if (share * 5 > (female.get(name) ?? 0)) add(name, LIST.maleForename);
  for (const names of [female, male])
    for (const name of [...names.keys()].slice(0, 400)) add(name, LIST.frequentForename);
  const known = new Set([...female.keys(), ...male.keys()]);
  for (const name of listLines('popular_forenames.txt')) {
    // The list does not tell the sexes apart, so a name from it alone says "forename" and no more.
    if (!known.has(name)) add(name, FORENAME);
  }
}

/** Forenames of people whom the annotated articles call "she" or "he" as speakers, where none of the name is called otherwise. */
function addSaidForenames(add: (name: string, bit: number) => void, articles: readonly MarkedArticle[]): void {
  const counts = new Map<string, { female: number; male: number }>();
  for (const { blocks } of articles) {
    const forenames = new Map<string, string>();
    const said = new Map<string, { female: number; male: number }>();
    for (const { text, marks } of blocks) {
      for (const { tag, start, end } of marks) {
        const words = text.slice(start, end).split(' ');
        if (/^P\d+$/.test(tag) && words.length > 1 && !forenames.has(tag)) forenames.set(tag, words[0] ?? '');
        const person = /^=(P\d+)$/.exec(tag)?.[1];
        if (person === undefined) continue;
        const row = said.get(person) ?? { female: 0, male: 0 };
        if (/^she$/i.test(text.slice(start, end))) row.female++;
        if (/^he$/i.test(text.slice(start, end))) row.male++;
        said.set(person, row);
      }
    }
    for (const [person, row] of said) {
      const forename = forenames.get(person);
      if (forename === undefined || forename.length < 3) continue;
      const total = counts.get(forename) ?? { female: 0, male: 0 };
      if (row.female > row.male) total.female++;
      if (row.male > row.female) total.male++;
      counts.set(forename, total);
    }
  }
  for (const [forename, { female, male }] of counts) {
    if (female > 0 && male === 0) add(forename, LIST.saidFemale);
    if (male > 0 && female === 0) add(forename, LIST.saidMale);
  }
}

function addRoleWords(add: (name: string, bit: number) => void, articles: readonly MarkedArticle[]): void {
  const heads = new Map<string, number>();
  const parts = new Map<string, number>();
  for (const article of articles) {
    for (const block of article.blocks) {
      for (const mark of block.marks) {
        if (!mark.tag.startsWith('R:')) continue;
        const words = tokenise(block.text.slice(mark.start, mark.end)).filter((token) => token.kind === 'word');
        const preposition = words.findIndex((word) => /^(of|for|at|in|to|on)$/.test(word.text));
        const head = (preposition > 0 ? words[preposition - 1] : words.at(-1))?.text.toLowerCase();
        if (head !== undefined) heads.set(head, (heads.get(head) ?? 0) + 1);
        for (const word of words) if (/^\p{Ll}/u.test(word.text)) parts.set(word.text, (parts.get(word.text) ?? 0) + 1);
      }
    }
  }
  for (const [word, count] of heads) if (count > 1) add(word, LIST.roleHead | LIST.roleWord);
  for (const [word, count] of parts) if (count > 1 && word.length > 2) add(word, LIST.roleWord);
  for (const line of listLines('dariusk_occupations.txt')) {
    const words = line.toLowerCase().split(' ');
    const last = words.at(-1);
    if (last !== undefined) add(last, LIST.roleHead | LIST.roleWord);
    for (const word of words) add(word, LIST.roleWord);
  }
}

function addTagged(add: (name: string, bit: number) => void, articles: readonly MarkedArticle[]): void {
  const counts = new Map<string, Map<string, number>>();
  const count = (text: string, tag: string): void => {
    const row = counts.get(text) ?? new Map<string, number>();
    counts.set(text, row.set(tag, (row.get(tag) ?? 0) + 1));
  };
  const heads = new Heads();
  for (const set of ['gmb_conll.train.jsonl.gz', 'wikigold.all.jsonl.gz']) {
    for (const sentence of taggedSentences(set)) {
      for (let i = 0; i < sentence.length; ) {
        const tag = sentence[i]?.[1] ?? 'O';
        let end = i + 1;
        if (tag.startsWith('B-')) while (sentence[end]?.[1] === `I-${tag.slice(2)}`) end++;
        const words = sentence.slice(i, end).map(([word]) => word);
        count(words.join(' '), tag.slice(2) || 'O');
        if (words.length > 1) heads.see(words, tag.slice(2));
        if (tag === 'B-PER' && words.length > 1) count(words.at(-1) ?? '', 'PER');
        i = end;
      }
    }
  }
  const tags: Record<string, string> = { P: 'PER', L: 'LOC', O: 'ORG' };
  for (const { blocks } of articles) {
    for (const block of blocks) {
      for (const { tag, start, end } of nameMarks(block)) {
        const words = block.text.slice(start, end).split(' ');
        if (words.length > 1) heads.see(words, tags[tag.charAt(0)] ?? 'MISC');
      }
    }
  }
  heads.addTo(add);
  const bits: Record<string, number> = { LOC: LIST.knownPlace, ORG: LIST.knownOrganisation, PER: LIST.knownPerson };
  for (const [text, row] of counts) {
    if (!/^\p{Lu}/u.test(text)) continue;
    const total = [...row.values()].reduce((a, b) => a + b, 0);
    for (const [tag, bit] of Object.entries(bits)) {
      const hits = row.get(tag) ?? 0;
      if (hits >= 2 && hits >= total * 0.6) add(text, bit);
    }
  }
}

/** Counts what names of several words end in, and places also begin with: "Institute", "Lab", "Lake", "County". */
class Heads {
  private readonly counts = new Map<string, Map<string, number>>();

  see(words: readonly string[], tag: string): void {
    this.count(words.at(-1) ?? '', tag);
    if (tag === 'LOC') this.count(words[0] ?? '', tag);
  }

  addTo(add: (name: string, bit: number) => void): void {
    for (const [word, row] of this.counts) {
      const total = [...row.values()].reduce((a, b) => a + b, 0);
      if (!/^\p{Lu}[\p{Ll}-]{2}/u.test(word)) continue;
      for (const [tag, bit] of Object.entries({ ORG: LIST.organisationHead, LOC: LIST.placeHead })) {
        const hits = row.get(tag) ?? 0;
        if (hits >= 2 && hits >= total * 0.6) add(word, bit);
      }
    }
  }

  private count(word: string, tag: string): void {
    const row = this.counts.get(word) ?? new Map<string, number>();
    this.counts.set(word, row.set(tag, (row.get(tag) ?? 0) + 1));
  }
}

function addCommonWords(add: (name: string, bit: number) => void, articles: readonly MarkedArticle[]): void {
  const small = new Map<string, number>();
  const capital = new Map<string, number>();
  const see = (word: string, isOpening: boolean): void => {
    if (/^\p{Ll}+$/u.test(word)) small.set(word, (small.get(word) ?? 0) + 1);
    else if (!isOpening) capital.set(word.toLowerCase(), (capital.get(word.toLowerCase()) ?? 0) + 1);
  };
  for (const sentence of taggedSentences('gmb_conll.train.jsonl.gz')) {
    for (const [i, [word]] of sentence.entries()) see(word, i === 0);
  }
  for (const article of articles) {
    for (const block of article.blocks) {
      let opening = true;
      for (const token of tokenise(block.text)) {
        if (token.kind === 'word') see(token.text, opening);
        opening = token.kind === 'mark' && /[.?!:“"‘]/.test(token.text);
      }
    }
  }
  for (const [word, count] of small) if (count >= 4 && count > (capital.get(word) ?? 0) * 4) add(word, LIST.common);
}
