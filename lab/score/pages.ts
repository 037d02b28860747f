import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { collapse } from '../../src/article/collapsed-text.ts';
import { readableTexts } from '../../src/article/dom.ts';
import { type Reading, readArticle } from '../../src/article/read-article.ts';
import { readHtml } from '../read-html.ts';
import { compareShingles, pageF1, type ShingleCounts, scoreShingles } from './shingles.ts';

/** A page of a set: what people found in it. */
interface Page {
  readonly id: string;
  readonly url?: string;
  readonly text: string;
  readonly title?: string;
  readonly byline?: string;
  readonly date?: string;
}

const USAGE = `Scores extraction against people's own, beside Readability alone.
  STANDFIRST_CORPORA=DIR npx tsx lab/score/pages.ts [SET] [--worst N]
SET is a folder of DIR/pages (default news-2023).
`;

function main(): number {
  const corpora = process.env.STANDFIRST_CORPORA;
  if (!corpora) {
    process.stderr.write(`STANDFIRST_CORPORA is not set.\n${USAGE}`);
    return 2;
  }
  const args = process.argv.slice(2);
  const worstAt = args.indexOf('--worst');
  const worst = worstAt >= 0 ? Number(args[worstAt + 1]) : 10;
  const set = args.find((arg, index) => !arg.startsWith('--') && index !== worstAt + 1) ?? 'news-2023';
  const folder = join(corpora, 'pages', set);
  const pages = readFileSync(join(folder, 'truth.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Page);

  const ours: ShingleCounts[] = [];
  const theirs: ShingleCounts[] = [];
  const rows: { id: string; url: string; ours: number; theirs: number; status: string }[] = [];
  const facts = { title: 0, author: 0, date: 0, titles: 0, authors: 0, dates: 0 };
  for (const page of pages) {
    const html = gunzipSync(readFileSync(join(folder, 'html', `${page.id}.html.gz`))).toString('utf8');
    const reading = readArticle(readHtml(html), { url: page.url ?? '' });
    const own = compareShingles(page.text, textOf(reading));
    const other = compareShingles(page.text, readabilityText(html));
    ours.push(own);
    theirs.push(other);
    countFacts(page, reading, facts);
    rows.push({ id: page.id, url: page.url ?? '', ours: pageF1(own), theirs: pageF1(other), status: reading.status });
  }

  const print = (label: string, counts: readonly ShingleCounts[]) => {
    const { precision, recall, f1 } = scoreShingles(counts);
    process.stdout.write(
      `${label.padEnd(24)} F1 ${f1.toFixed(4)}  P ${precision.toFixed(4)}  R ${recall.toFixed(4)}\n`,
    );
  };
  process.stdout.write(`${set}: ${pages.length} pages\n`);
  print('standfirst', ours);
  print('readability, no captions', theirs);
  process.stdout.write(
    `title ${facts.title}/${facts.titles}  byline ${facts.author}/${facts.authors}  date ${facts.date}/${facts.dates}\n`,
  );
  rows.sort((one, next) => one.ours - next.ours);
  for (const row of rows.slice(0, worst)) {
    process.stdout.write(`${row.ours.toFixed(3)} (${row.theirs.toFixed(3)}) ${row.status} ${row.id} ${row.url}\n`);
  }
  return 0;
}

function countFacts(page: Page, reading: Reading, facts: Record<string, number>): void {
  const add = (key: string, amount: number) => {
    facts[key] = (facts[key] ?? 0) + amount;
  };
  const article = reading.status === 'article' ? reading.article : undefined;
  if (page.title) {
    add('titles', 1);
    add('title', simple(article?.title ?? '') === simple(page.title) ? 1 : 0);
  }
  if (page.byline) {
    add('authors', 1);
    add('author', simple(article?.byline ?? '') === simple(page.byline) ? 1 : 0);
  }
  if (page.date) {
    add('dates', 1);
    add('date', article?.published?.slice(0, 10) === page.date.slice(0, 10) ? 1 : 0);
  }
}

/** The text that counts: all blocks but captions. */
function textOf(reading: Reading): string {
  if (reading.status !== 'article') return '';
  return reading.article.blocks
    .filter((block) => block.kind !== 'caption')
    .map((block) => block.text)
    .join('\n');
}

/** Readability's own text with a line break at block edges, captions left out. */
function readabilityText(html: string): string {
  try {
    const reader = new Readability<Element>(readHtml(html), { serializer: (node) => node as Element });
    const content = reader.parse()?.content;
    if (!content) return '';
    for (const caption of Array.from(content.querySelectorAll('figcaption'))) caption.remove();
    return readableTexts(content)
      .map(({ node, newLine }) => (newLine ? '\n' : '') + node.data)
      .join('');
  } catch {
    return '';
  }
}

function simple(text: string): string {
  return collapse(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

process.exitCode = main();
