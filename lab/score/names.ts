// Scores names on raw text, exact span and type, with compromise beside ours, and compares their speeds:
// npx tsx lab/score/names.ts [set …] [--errors] [--no-peer] [--no-speed]
import { readFileSync } from 'node:fs';
import { findNames } from '../../src/analysis/names/find-names.ts';
import { decodeGazetteer } from '../../src/analysis/names/gazetteer.ts';
import { findMentions } from '../../src/analysis/names/mentions.ts';
import { readArticle } from '../../src/analysis/names/read-article.ts';
import { articleSentences } from '../../src/analysis/text/sentences.ts';
import { tokenise } from '../../src/analysis/text/tokens.ts';
import { loadCompromise } from '../peers/compromise.ts';
import { corporaFolder } from '../train/corpora.ts';
import { scoreLinking } from './linking.ts';
import { articleOf, type NameCase, nameCases, TYPES, type Type } from './name-sets.ts';

interface Counts {
  wanted: number;
  found: number;
  right: number;
}

const args = process.argv.slice(2);
const showErrors = args.includes('--errors');
const named = args.filter((arg) => !arg.startsWith('--'));
const sets = named.length > 0 ? named : ['worldwide-dev', 'reuters-dev-nosport', 'web-test', 'own-dev'];
const bytes = readFileSync(process.env.STANDFIRST_MODEL ?? new URL('../../src/models/gazetteer.bin', import.meta.url));
corporaFolder();
const gazetteer = decodeGazetteer(bytes);
const peer = args.includes('--no-peer') ? undefined : await loadCompromise();
if (peer === undefined) console.error('compromise is left out: not installed, or not wanted.');
for (const set of sets) {
  score(set, nameCases(set));
  if (set === 'own-dev') scoreLinking('dev', gazetteer, showErrors);
}
if (!args.includes('--no-speed')) compareSpeed(nameCases('own-dev'));

function score(set: string, cases: readonly NameCase[]): void {
  const tokens = cases.reduce((sum, one) => sum + tokensOf(one), 0);
  console.log(`${set} (${cases.length} articles, ${tokens} tokens)`);
  report('', cases, ourNames);
  if (peer !== undefined) report('compromise ', cases, peerNames);
}

function ourNames(one: NameCase): ReadonlySet<string> {
  const article = articleOf(one);
  const names = findNames(article, articleSentences(article, 'en'), gazetteer, 'en');
  return new Set(
    names.flatMap((name) => name.mentions.map((m) => `${m.block}:${m.start}:${m.end}:${TYPES[name.kind]}`)),
  );
}

function peerNames(one: NameCase): ReadonlySet<string> {
  return new Set(
    one.blocks.flatMap((text, b) => (peer?.(text) ?? []).map(({ start, end, type }) => `${b}:${start}:${end}:${type}`)),
  );
}

function report(label: string, cases: readonly NameCase[], find: (one: NameCase) => ReadonlySet<string>): void {
  const counts: Record<Type, Counts> = {
    PER: { wanted: 0, found: 0, right: 0 },
    LOC: { wanted: 0, found: 0, right: 0 },
    ORG: { wanted: 0, found: 0, right: 0 },
  };
  let untyped = 0;
  for (const one of cases) {
    const found = find(one);
    for (const item of one.wanted) counts[item.slice(-3) as Type].wanted++;
    const spans = new Set([...one.wanted].map((item) => item.slice(0, -4)));
    for (const item of found) {
      const type = counts[item.slice(-3) as Type];
      type.found++;
      if (one.wanted.has(item)) type.right++;
      if (spans.has(item.slice(0, -4))) untyped++;
    }
    if (showErrors && label === '') printErrors(one, found);
  }
  const all = { wanted: 0, found: 0, right: 0 };
  for (const type of Object.values(counts)) {
    all.wanted += type.wanted;
    all.found += type.found;
    all.right += type.right;
  }
  const line = (name: string, c: Counts): string =>
    `${name} P ${percent(c.right, c.found)} R ${percent(c.right, c.wanted)} F1 ${f1(c)}`;
  console.log(`  ${label}${line('all', all)}   spans alone ${f1({ ...all, right: untyped })}`);
  for (const [type, c] of Object.entries(counts)) console.log(`  ${label}${line(type, c)}  (${c.wanted})`);
}

/** Processor time of decoding, of tagging, of finding names (tagging and linking), and of compromise, over the same articles in one run. */
function compareSpeed(cases: readonly NameCase[]): void {
  const tokens = cases.reduce((sum, one) => sum + tokensOf(one), 0);
  // Each time a new article: of blocks it has met the engine keeps the tokens.
  const articles = cases.map((one) => {
    return { one, sentences: articleSentences(articleOf(one), 'en') };
  });
  const rate = (milliseconds: number): number => Math.round((tokens / milliseconds) * 1000);
  const decode = least(9, () => decodeGazetteer(bytes));
  const tag = least(30, () => {
    for (const { one, sentences } of articles)
      findMentions(readArticle(articleOf(one), sentences, gazetteer), gazetteer);
  });
  const names = least(15, () => {
    for (const { one, sentences } of articles) findNames(articleOf(one), sentences, gazetteer, 'en');
  });
  const read = least(15, () => {
    for (const { one } of articles) articleSentences(articleOf(one), 'en');
  });
  console.log(`speed over own-dev (${tokens} tokens, processor time, best of several)`);
  console.log(`  tagging ${rate(tag)} tokens/s, with sentences ${rate(tag + read)}, with linking ${rate(names)}`);
  console.log(
    `  decoding ${decode.toFixed(1)} ms, ${(decode / ((8000 * tag) / tokens)).toFixed(2)} of tagging 8,000 tokens`,
  );
  if (peer === undefined) return;
  const theirs = least(5, () => {
    for (const one of cases) peerNames(one);
  });
  console.log(
    `  compromise ${rate(theirs)} tokens/s: ours tags ${(theirs / (tag + read)).toFixed(1)} times as fast, sentences told`,
  );
}

function least(times: number, work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

function tokensOf(one: NameCase): number {
  return one.blocks.reduce((sum, text) => sum + tokenise(text).length, 0);
}

function percent(part: number, whole: number): string {
  return (whole === 0 ? 0 : (100 * part) / whole).toFixed(1);
}

function f1(counts: Counts): string {
  return percent(2 * counts.right, counts.wanted + counts.found);
}

function printErrors(one: NameCase, found: ReadonlySet<string>): void {
  const show = (item: string): string => {
    const [b, start, end] = item.split(':').map(Number);
    const text = one.blocks[b ?? 0] ?? '';
    return `${item.slice(-3)} [${text.slice(start, end)}]  …${text.slice(Math.max(0, (start ?? 0) - 30), (end ?? 0) + 20).replace(/\s+/g, ' ')}…`;
  };
  for (const item of one.wanted) if (!found.has(item)) console.log(`- ${one.id} ${show(item)}`);
  for (const item of found) if (!one.wanted.has(item)) console.log(`+ ${one.id} ${show(item)}`);
}
