import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collapse } from '../../src/article/collapsed-text.ts';
import { type Reading, readArticle } from '../../src/article/read-article.ts';
import { defuddleText } from '../peers/defuddle.ts';
import { readabilityText } from '../peers/readability.ts';
import { readHtml } from '../read-html.ts';
import { readPageHtml, readPageSetArguments } from './page-set.ts';
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

const READERS = ['standfirst', 'readability', 'defuddle'] as const;
type Reader = (typeof READERS)[number];

interface Scored {
  readonly page: Page;
  readonly status: string;
  readonly counts: Readonly<Record<Reader, ShingleCounts>>;
}

const USAGE = `Scores extraction against people's own, beside Readability alone and Defuddle.
  STANDFIRST_CORPORA=DIR npx tsx lab/score/pages.ts [SET] [--worst N]
SET is a folder of DIR/pages (default news-2023). Where a page's id begins with its language ("el-0758"), each language has lines of its own.
`;

async function main(): Promise<number> {
  const asked = readPageSetArguments(USAGE, { set: 'news-2023', worst: 10 });
  if (!asked) return 2;
  const { folder, set, worst } = asked;
  const pages = readFileSync(join(folder, 'truth.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Page);

  const scored: Scored[] = [];
  const facts = { title: 0, author: 0, date: 0, titles: 0, authors: 0, dates: 0 };
  for (const page of pages) {
    const html = readPageHtml(folder, page.id).toString('utf8');
    const url = page.url ?? '';
    const reading = readArticle(readHtml(html), { url });
    countFacts(page, reading, facts);
    const texts = {
      standfirst: textOf(reading),
      readability: readabilityText(html),
      defuddle: await defuddleText(html, url),
    };
    const counts = Object.fromEntries(READERS.map((reader) => [reader, compareShingles(page.text, texts[reader])]));
    scored.push({ page, status: reading.status, counts: counts as Scored['counts'] });
  }

  process.stdout.write(`${set}: ${pages.length} pages; captions left out\n`);
  print('all', scored);
  const languages = new Set(pages.map(languageOf).filter((language) => language !== undefined));
  for (const language of languages)
    print(
      language,
      scored.filter(({ page }) => languageOf(page) === language),
    );
  process.stdout.write(
    `title ${facts.title}/${facts.titles}  byline ${facts.author}/${facts.authors}  date ${facts.date}/${facts.dates}\n`,
  );
  const f1 = (row: Scored, reader: Reader) => pageF1(row.counts[reader]);
  scored.sort((one, next) => f1(one, 'standfirst') - f1(next, 'standfirst'));
  for (const row of scored.slice(0, worst)) {
    const peers = `${f1(row, 'readability').toFixed(3)} ${f1(row, 'defuddle').toFixed(3)}`;
    process.stdout.write(
      `${f1(row, 'standfirst').toFixed(3)} (${peers}) ${row.status} ${row.page.id} ${row.page.url ?? ''}\n`,
    );
  }
  return 0;
}

/** One line for each reader. */
function print(label: string, rows: readonly Scored[]): void {
  for (const reader of READERS) {
    const { precision, recall, f1 } = scoreShingles(rows.map(({ counts }) => counts[reader]));
    const figures = `F1 ${f1.toFixed(4)}  P ${precision.toFixed(4)}  R ${recall.toFixed(4)}`;
    process.stdout.write(`${label.padEnd(5)}${reader.padEnd(13)}${figures}\n`);
  }
}

function languageOf(page: Page): string | undefined {
  return /^([a-z]{2})-\d+$/.exec(page.id)?.[1];
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

function simple(text: string): string {
  return collapse(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

process.exitCode = await main();
