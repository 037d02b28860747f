// Scores names on raw text, exact span and type: npx tsx lab/score/names.ts [set …] [--errors]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNames } from '../../src/analysis/names/find-names.ts';
import { decodeGazetteer, type Gazetteer } from '../../src/analysis/names/gazetteer.ts';
import { articleSentences } from '../../src/analysis/text/sentences.ts';
import { tokenise } from '../../src/analysis/text/tokens.ts';
import { corporaFolder, ownArticles } from '../train/corpora.ts';
import { nameMarks } from '../train/marked-article.ts';
import { scoreLinking } from './linking.ts';

const TYPES = { person: 'PER', place: 'LOC', organisation: 'ORG' } as const;
type Type = (typeof TYPES)[keyof typeof TYPES];

interface Case {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly string[];
  /** Wanted names as `block:start:end:type`. */
  readonly wanted: ReadonlySet<string>;
}

interface Counts {
  wanted: number;
  found: number;
  right: number;
}

const args = process.argv.slice(2);
const showErrors = args.includes('--errors');
const sets = args.filter((arg) => !arg.startsWith('--'));
const gazetteer = decodeGazetteer(readFileSync(new URL('../../src/models/gazetteer.bin', import.meta.url)));
corporaFolder();
for (const set of sets.length > 0 ? sets : ['worldwide-dev', 'reuters-dev-nosport', 'web-test', 'own-dev']) {
  score(set, set === 'own-dev' ? ownCases() : jsonlCases(set), gazetteer);
  if (set === 'own-dev') scoreLinking('dev', gazetteer, showErrors);
}

function ownCases(): Case[] {
  return ownArticles('dev').map((article, n) => ({
    id: `own-${n}`,
    title: article.title.text,
    blocks: article.blocks.map((block) => block.text),
    wanted: new Set(
      article.blocks.flatMap((block, b) =>
        nameMarks(block)
          .filter((mark) => mark.tag !== 'M')
          .map((mark) => `${b}:${mark.start}:${mark.end}:${{ P: 'PER', L: 'LOC', O: 'ORG' }[mark.tag.charAt(0)]}`),
      ),
    ),
  }));
}

function jsonlCases(set: string): Case[] {
  const lines = readFileSync(join(corporaFolder(), 'names/dev', `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => {
    const { id, text, entities } = JSON.parse(line) as {
      id: string;
      text: string;
      entities: { start: number; end: number; type: string }[];
    };
    const { blocks, starts } = paragraphs(text);
    // The gold counts code points, and now and then crosses a paragraph break, where no span of ours can match.
    const units: number[] = [];
    let at = 0;
    for (const character of text) {
      units.push(at);
      at += character.length;
    }
    units.push(at);
    const wanted = entities
      .filter((entity) => entity.type !== 'MISC')
      .map((entity) => {
        const start = units[entity.start] ?? 0;
        const b = starts.findLastIndex((offset) => offset <= start);
        const offset = starts[b] ?? 0;
        return `${b}:${start - offset}:${(units[entity.end] ?? 0) - offset}:${entity.type}`;
      });
    return { id, title: '', blocks, wanted: new Set(wanted) };
  });
}

function paragraphs(text: string): { blocks: string[]; starts: number[] } {
  const blocks: string[] = [];
  const starts: number[] = [];
  for (const match of text.matchAll(/\S(?:(?!\n\s*\n)[\s\S])*/g)) {
    blocks.push(match[0].trimEnd());
    starts.push(match.index);
  }
  return { blocks, starts };
}

function score(set: string, cases: readonly Case[], lists: Gazetteer): void {
  const counts: Record<Type, Counts> = {
    PER: { wanted: 0, found: 0, right: 0 },
    LOC: { wanted: 0, found: 0, right: 0 },
    ORG: { wanted: 0, found: 0, right: 0 },
  };
  let untyped = 0;
  let tokens = 0;
  let milliseconds = 0;
  for (const one of cases) {
    const article = {
      url: '',
      title: one.title,
      blocks: one.blocks.map((text) => ({ kind: 'paragraph' as const, text })),
      coverage: { read: one.blocks.length, leftOut: 0 },
    };
    tokens += one.blocks.reduce((sum, text) => sum + tokenise(text).length, 0);
    const sentences = articleSentences(article, 'en');
    const began = performance.now();
    const names = findNames(article, sentences, lists, 'en');
    milliseconds += performance.now() - began;
    const found = new Set(
      names.flatMap((name) => name.mentions.map((m) => `${m.block}:${m.start}:${m.end}:${TYPES[name.kind]}`)),
    );
    for (const item of one.wanted) counts[item.slice(-3) as Type].wanted++;
    const spans = new Set([...one.wanted].map((item) => item.slice(0, -4)));
    for (const item of found) {
      const type = counts[item.slice(-3) as Type];
      type.found++;
      if (one.wanted.has(item)) type.right++;
      if (spans.has(item.slice(0, -4))) untyped++;
    }
    if (showErrors) printErrors(one, found);
  }
  const all = { wanted: 0, found: 0, right: 0 };
  for (const type of Object.values(counts)) {
    all.wanted += type.wanted;
    all.found += type.found;
    all.right += type.right;
  }
  const line = (name: string, c: Counts): string =>
    `${name} P ${percent(c.right, c.found)} R ${percent(c.right, c.wanted)} F1 ${f1(c)}`;
  console.log(
    `${set} (${cases.length} articles, ${tokens} tokens, ${Math.round((tokens / milliseconds) * 1000)} tokens/s)`,
  );
  console.log(`  ${line('all', all)}   spans alone ${f1({ ...all, right: untyped })}`);
  for (const [type, c] of Object.entries(counts)) console.log(`  ${line(type, c)}  (${c.wanted})`);
}

function percent(part: number, whole: number): string {
  return (whole === 0 ? 0 : (100 * part) / whole).toFixed(1);
}

function f1(counts: Counts): string {
  return percent(2 * counts.right, counts.wanted + counts.found);
}

function printErrors(one: Case, found: ReadonlySet<string>): void {
  const show = (item: string): string => {
    const [b, start, end] = item.split(':').map(Number);
    const text = one.blocks[b ?? 0] ?? '';
    return `${item.slice(-3)} [${text.slice(start, end)}]  …${text.slice(Math.max(0, (start ?? 0) - 30), (end ?? 0) + 20).replace(/\s+/g, ' ')}…`;
  };
  for (const item of one.wanted) if (!found.has(item)) console.log(`- ${one.id} ${show(item)}`);
  for (const item of found) if (!one.wanted.has(item)) console.log(`+ ${one.id} ${show(item)}`);
}
