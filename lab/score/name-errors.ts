// Counts what goes wrong with names, by kind of error and by region of the world: npx tsx lab/score/name-errors.ts
import { readFileSync } from 'node:fs';
import { findNames } from '../../src/analysis/names/find-names.ts';
import { decodeGazetteer } from '../../src/analysis/names/gazetteer.ts';
import { articleSentences } from '../../src/analysis/text/sentences.ts';
import { corporaFolder } from '../train/corpora.ts';
import { articleOf, type NameCase, nameCases, TYPES } from './name-sets.ts';

const REGIONS: Readonly<Record<string, string>> = {
  Africa: 'af alg eg ghana mauritius nm panaf sa',
  'Middle East': 'iran israel jr kw oman qt saud uae',
  'South Asia': 'bangladesh in',
  'East and South-East Asia': 'cn jp kr mong th',
  'Latin America': 'arg bol chile col cosric cuba ecuador elsalv hond mex nic pan peru ven',
  'Canada, Australia, New Zealand': 'aus canada nz',
};
const KINDS = [
  'right',
  'wrong kind',
  'boundary',
  'missed or taken for another sort of name',
  'no name of these kinds',
] as const;
type Kind = (typeof KINDS)[number];

interface Found {
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

corporaFolder();
const gazetteer = decodeGazetteer(readFileSync(new URL('../../src/models/gazetteer.bin', import.meta.url)));
const regionOf = new Map(
  Object.entries(REGIONS).flatMap(([region, codes]) => codes.split(' ').map((code) => [code, region] as const)),
);
const world = nameCases('worldwide-dev');
for (const region of Object.keys(REGIONS))
  print(
    region,
    world.filter(({ id }) => regionOf.get(id.split('_')[0] ?? '') === region),
  );
const reuters = nameCases('reuters-dev-nosport');
print('Reuters of 1996, without sport', reuters);
print('own/dev', nameCases('own-dev'));
printConfusion([...world, ...reuters]);

function print(label: string, cases: readonly NameCase[]): void {
  const counts = new Map<Kind, number>();
  const count = (kind: Kind): void => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  };
  for (const one of cases) {
    const [wanted, found] = [[...one.wanted].map(parse), find(one)];
    for (const name of wanted) {
      const same = found.find((other) => isSame(name, other));
      if (same !== undefined) count(same.type === name.type ? 'right' : 'wrong kind');
      else
        count(found.some((other) => overlaps(name, other)) ? 'boundary' : 'missed or taken for another sort of name');
    }
    for (const name of found) if (!wanted.some((other) => overlaps(name, other))) count('no name of these kinds');
  }
  const all = counts.get('right') ?? 0;
  const wanted = KINDS.slice(0, 4).reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
  const found = all + (counts.get('wrong kind') ?? 0) + (counts.get('boundary') ?? 0) + (counts.get(KINDS[4]) ?? 0);
  console.log(`${label} (${cases.length} articles): about ${((200 * all) / (wanted + found)).toFixed(0)}`);
  for (const kind of KINDS) console.log(`  ${String(counts.get(kind) ?? 0).padStart(5)}  ${kind}`);
}

function printConfusion(cases: readonly NameCase[]): void {
  const rows = new Map<string, number>();
  for (const one of cases) {
    const found = find(one);
    for (const name of [...one.wanted].map(parse)) {
      const same = found.find((other) => isSame(name, other));
      if (same === undefined || same.type === name.type) continue;
      const key = `${name.type} taken for ${same.type}`;
      rows.set(key, (rows.get(key) ?? 0) + 1);
    }
  }
  console.log('Kinds mistaken, worldwide and Reuters');
  for (const [key, count] of [...rows].sort((a, b) => b[1] - a[1]))
    console.log(`  ${String(count).padStart(5)}  ${key}`);
}

function find(one: NameCase): Found[] {
  const article = articleOf(one);
  return findNames(article, articleSentences(article, 'en'), gazetteer, 'en').flatMap(({ kind, mentions }) =>
    mentions.map(({ block, start, end }) => ({ block: String(block), start, end, type: TYPES[kind] })),
  );
}

function parse(item: string): Found {
  const [block = '', start, end, type = ''] = item.split(':');
  return { block, start: Number(start), end: Number(end), type };
}

function isSame(a: Found, b: Found): boolean {
  return a.block === b.block && a.start === b.start && a.end === b.end;
}

function overlaps(a: Found, b: Found): boolean {
  return a.block === b.block && a.start < b.end && a.end > b.start;
}
