/**
 * Prepares a blind reading: for each page our three lines and the story's first three sentences, as A and B in an order drawn by lot.
 * Writes one text a page to a folder, and apart from it a key that says which is which. The folders stay outside the project, for they
 * hold the pages' words. Of a set whose ids open with a language ("el-0001") as many are drawn of each language.
 * Run: STANDFIRST_CORPORA=… npx tsx lab/score/side-by-side.ts --out DIR --key FILE [--count 40] [--seed 1] [--set news-2023] [ID…]
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { analyse } from '../../src/analysis/analyse.ts';
import { articleSentences } from '../../src/analysis/text/sentences.ts';
import { spanText } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { lineWords } from '../../src/copy/summary-words.ts';
import { readHtml } from '../read-html.ts';
import { corporaFolder } from '../train/corpora.ts';
import { readPageHtml } from './page-set.ts';

const LINES = 3;
// Below this a page has nothing to choose from.
const LEAST_SENTENCES = 8;

interface Pair {
  readonly id: string;
  readonly title: string;
  readonly ours: readonly string[];
  readonly lead: readonly string[];
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      key: { type: 'string' },
      count: { type: 'string', default: '40' },
      seed: { type: 'string', default: '1' },
      set: { type: 'string', default: 'news-2023' },
    },
  });
  if (values.out === undefined || values.key === undefined) {
    console.error('Say where to write: --out DIR and --key FILE, both outside the project.');
    return 2;
  }
  if ([values.out, values.key].some(isInProject)) {
    console.error('The texts are the pages’ own: write them outside the project.');
    return 2;
  }
  const folder = join(corporaFolder(), 'pages', values.set);
  const random = randomFrom(Number(values.seed));
  const pairs =
    positionals.length > 0
      ? positionals.flatMap((id) => pairOf(folder, id) ?? [])
      : drawn(folder, Number(values.count), random);
  mkdirSync(values.out, { recursive: true });
  const key = pairs.map((pair, index) => {
    const isOursFirst = random() < 0.5;
    const [a, b] = isOursFirst ? [pair.ours, pair.lead] : [pair.lead, pair.ours];
    const name = `${String(index + 1).padStart(2, '0')}.txt`;
    writeFileSync(join(values.out ?? '', name), `${pair.title}\n\nA\n${a.join('\n')}\n\nB\n${b.join('\n')}\n`);
    return { file: name, id: pair.id, ours: isOursFirst ? 'A' : 'B', same: a.join() === b.join() };
  });
  writeFileSync(values.key, `${JSON.stringify(key, null, 2)}\n`);
  console.log(`${pairs.length} pairs`);
  return 0;
}

function isInProject(path: string): boolean {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  return !relative(root, resolve(path)).startsWith('..');
}

function drawn(folder: string, count: number, random: () => number): readonly Pair[] {
  const ids = readdirSync(join(folder, 'html'))
    .map((file) => file.replace('.html.gz', ''))
    .sort()
    .map((id) => ({ id, lot: random() }))
    .sort((a, b) => a.lot - b.lot);
  const languages = new Set(ids.map(({ id }) => languageOf(id)));
  const share = Math.ceil(count / Math.max(1, languages.size));
  const pairs: Pair[] = [];
  for (const { id } of ids) {
    if (pairs.length === count) break;
    if (pairs.filter((pair) => languageOf(pair.id) === languageOf(id)).length === share) continue;
    const pair = pairOf(folder, id);
    // Where both say the same there is nothing to judge.
    if (pair !== undefined && pair.ours.join() !== pair.lead.join()) pairs.push(pair);
  }
  return pairs.sort(
    (a, b) => (languageOf(a.id) < languageOf(b.id) ? -1 : 1) * Number(languageOf(a.id) !== languageOf(b.id)),
  );
}

function languageOf(id: string): string {
  return /^([a-z]{2})-/.exec(id)?.[1] ?? '';
}

const models = { gazetteer: new Uint8Array(readFileSync(new URL('../../src/models/gazetteer.bin', import.meta.url))) };

function pairOf(folder: string, id: string): Pair | undefined {
  const reading = readArticle(readHtml(readPageHtml(folder, id).toString('utf8')), { url: 'https://page.example/' });
  if (reading.status !== 'article') return undefined;
  const { article } = reading;
  const digest = analyse(article, models, { sentences: LINES });
  const sentences = articleSentences(article, digest.language);
  if (sentences.length < LEAST_SENTENCES) return undefined;
  return {
    id,
    title: article.title,
    ours: digest.summary.map((line) => lineWords(article, line)),
    lead: sentences.slice(0, LINES).map((sentence) => spanText(article, sentence)),
  };
}

/** Numbers in [0, 1) that a seed alone decides (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

process.exitCode = main();
