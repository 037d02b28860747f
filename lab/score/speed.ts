import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { build } from 'vite';
import type { Article } from '../../src/article/article.ts';
import { findBrowsers } from '../../tests/browser/find-browsers.ts';
import { readPageHtml, readPageSetArguments } from './page-set.ts';
import type { SpeedInPage } from './speed-page.ts';

const USAGE = `Times our reading and analysis against Readability's parse alone, in Chromium, on real pages.
  STANDFIRST_CORPORA=DIR npx tsx lab/score/speed.ts [SET] [--worst N]
SET is a folder of DIR/pages (default readability).
`;
const ROUNDS = 7;
const WARM_UP = 2;

/** Milliseconds of one page, each the least of several runs. */
interface Times {
  readonly id: string;
  readonly readability: number;
  readonly read: number;
  readonly analysis: number;
}

type Timed = { standfirstSpeed: SpeedInPage };

async function main(): Promise<number> {
  const asked = readPageSetArguments(USAGE, { set: 'readability', worst: 5 });
  if (!asked) return 2;
  const { folder, worst } = asked;

  const [inPage, inWorker] = await Promise.all([bundle('speed-page.ts'), bundle('speed-worker.ts')]);
  const browser = await launch({
    executablePath: findBrowsers('chromium').chromium,
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  });
  try {
    const analyst = await openAnalyst(browser, inPage, inWorker);
    const times: Times[] = [];
    for (const file of readdirSync(join(folder, 'html')).sort()) {
      const id = file.replace('.html.gz', '');
      const page = await openPage(browser, readPageHtml(folder, id), inPage);
      const time = await timePage(page, analyst);
      if (time) times.push({ id, ...time });
      await page.close();
    }
    print(times, worst);
  } finally {
    await browser.close();
  }
  return 0;
}

/** Opens a page with layout and no scripts, so that it stays as it is while it is timed; nothing is loaded. */
async function openPage(browser: Browser, html: Buffer, script: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return void request.abort();
    const headers = { 'content-security-policy': "script-src 'none'; frame-src 'none'" };
    return void request.respond({ contentType: 'text/html; charset=utf-8', headers, body: html });
  });
  await page.goto('http://page.example/story', { waitUntil: 'domcontentloaded' });
  await page.evaluate(script);
  return page;
}

/** A blank page with a warm worker that analyses. */
async function openAnalyst(browser: Browser, inPage: string, inWorker: string): Promise<Page> {
  const page = await browser.newPage();
  const gazetteer = readFileSync(new URL('../../src/models/gazetteer.bin', import.meta.url)).toString('base64');
  await page.evaluate(inPage);
  await page.evaluate(
    (source: string, bytes: string) => (globalThis as unknown as Timed).standfirstSpeed.startWorker(source, bytes),
    inWorker,
    gazetteer,
  );
  return page;
}

async function timePage(page: Page, analyst: Page): Promise<Omit<Times, 'id'> | undefined> {
  const rounds = ROUNDS + WARM_UP;
  const { parses, reads, article } = await page.evaluate(
    (count: number) => (globalThis as unknown as Timed).standfirstSpeed.timeReads(count),
    rounds,
  );
  if (!article) return undefined;
  const analyses = await analyst.evaluate(
    (story: Article, count: number) => (globalThis as unknown as Timed).standfirstSpeed.timeAnalyses(story, count),
    article,
    rounds,
  );
  const least = (values: readonly number[]) => Math.min(...values.slice(WARM_UP));
  // Browsers round their clocks to a tenth of a millisecond.
  return { readability: Math.max(least(parses), 0.1), read: least(reads), analysis: least(analyses) };
}

function print(times: readonly Times[], worst: number): void {
  const ratio = ({ readability, read, analysis }: Times) => (read + analysis) / readability;
  const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
  const figure = (value: number) => value.toFixed(2).padStart(8);
  const rows = [...times].sort((one, other) => ratio(other) - ratio(one));
  const line = (label: string, values: readonly number[]) =>
    process.stdout.write(
      `${label.padEnd(28)} median ${figure(median(values))}  worst ${figure(Math.max(0, ...values))}\n`,
    );
  process.stdout.write(`${times.length} pages; times are the least of ${ROUNDS} runs, ratios to Readability's parse\n`);
  line(
    'readability ms',
    times.map((time) => time.readability),
  );
  line(
    'read ms',
    times.map((time) => time.read),
  );
  line(
    'analysis ms',
    times.map((time) => time.analysis),
  );
  line(
    'read ratio',
    times.map((time) => time.read / time.readability),
  );
  line(
    'analysis ratio',
    times.map((time) => time.analysis / time.readability),
  );
  line('read + analysis ratio', times.map(ratio));
  for (const row of rows.slice(0, worst)) {
    process.stdout.write(
      `${figure(ratio(row))}  readability ${figure(row.readability)}  read ${figure(row.read)}  analysis ${figure(row.analysis)}  ${row.id}\n`,
    );
  }
}

/** A module and all that it imports as one classic script. */
async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, entry), formats: ['iife'], name: 'standfirst' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error(`${entry} gave no bundle`);
  return chunk.code;
}

process.exitCode = await main();
