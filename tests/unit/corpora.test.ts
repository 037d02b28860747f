import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../lab/read-html.ts';
import { ownArticles } from '../../lab/train/corpora.ts';
import { analyse } from '../../src/analysis/analyse.ts';
import type { Digest, SummaryLine } from '../../src/analysis/digest.ts';
import { opensOnConnective, opensOnPronoun } from '../../src/analysis/summary/openings.ts';
import { type Article, spanText } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { lineWords } from '../../src/copy/summary-words.ts';
import { corporaFolder, readPages } from '../browser/corpora.ts';
import { isVerbatim, spansOf } from '../pages/invariants.ts';

const corpora = corporaFolder('what must hold of every digest, over all corpora');
const models = { gazetteer: readFileSync(new URL('../../src/models/gazetteer.bin', import.meta.url)) };

interface Text {
  readonly id: string;
  readonly article: Article;
}

/** Every so-manieth story of a file of JSON lines, plain or gzip, its paragraphs parted by blank lines. */
function texts(file: string, stride = 1): readonly Text[] {
  const bytes = readFileSync(join(corpora ?? '', file));
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean);
  return everyNth(lines, stride).map((line) => {
    const { id, title, text } = JSON.parse(line) as { id: string; title?: string | null; text: string };
    return { id, article: articleOf(title ?? '', text.split(/\n\s*\n/u)) };
  });
}

function own(part: 'train' | 'dev', stride: number): readonly Text[] {
  return everyNth(ownArticles(part), stride).map(({ title, blocks }, index) => ({
    id: `${part} ${index * stride}`,
    article: articleOf(
      title.text,
      blocks.map(({ text }) => text),
    ),
  }));
}

function* pages(set: string, stride: number): Generator<Text> {
  for (const { id, url, html } of everyNth(readPages(corpora ?? '', set), stride)) {
    const reading = readArticle(readHtml(html.toString('utf8')), { url });
    if (reading.status === 'article') yield { id, article: reading.article };
  }
}

function articleOf(title: string, paragraphs: readonly string[]): Article {
  const blocks = paragraphs
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text) => ({ kind: 'paragraph' as const, text }));
  return { url: '', title, blocks, coverage: { read: blocks.length, leftOut: 0 } };
}

function everyNth<T>(list: readonly T[], stride: number): readonly T[] {
  return list.filter((_, index) => index % stride === 0);
}

/** What is wrong with a digest, in words. */
function faults(article: Article, digest: Digest): readonly string[] {
  const { summary, lengths, keyFigures } = digest;
  const found: string[] = [];
  const spans = [...spansOf(digest), ...keyFigures.map(({ span }) => ({ of: 'figure', span }))];
  for (const { of, span } of spans)
    if (!isVerbatim(article, span)) found.push(`${of} is not word for word: ${spanText(article, span)}`);
  for (const line of summary) found.push(...editFaults(article, line));
  const ranks = summary.map(({ rank }) => rank).sort((a, b) => a - b);
  if (ranks.some((rank, index) => rank !== index + 1)) found.push(`ranks are ${ranks}`);
  if (new Set(summary.map((line) => spanText(article, line))).size < summary.length) found.push('a line comes twice');
  if (summary.some((line, index) => index > 0 && !isAfter(summary[index - 1], line)))
    found.push('out of reading order');
  const { brief, standard, full } = lengths;
  // A length is so many ranks, so a longer one holds the shorter ones.
  if (!(Math.min(1, summary.length) <= brief && brief <= standard && standard <= full && full <= summary.length))
    found.push(`lengths do not nest: ${brief}, ${standard}, ${full} of ${summary.length}`);
  return found;
}

function isAfter(one: SummaryLine | undefined, other: SummaryLine): boolean {
  return one === undefined || one.block < other.block || (one.block === other.block && one.end <= other.start);
}

/** What is put in stands in the article or marks something left out, in brackets; the rest is the page's own, in order. */
function editFaults(article: Article, line: SummaryLine): readonly string[] {
  const { block, start, end, edits } = line;
  const found: string[] = [];
  const bounds = [start, ...edits.flatMap((edit) => [edit.start, edit.end]), end];
  if (bounds.some((bound, index) => index > 0 && bound < (bounds[index - 1] ?? 0))) found.push('edits overlap');
  for (const { insert, of } of edits)
    if (insert !== (of === undefined ? '…' : spanText(article, of))) found.push(`the article does not say ${insert}`);
  const kept = bounds.flatMap((from, index) =>
    index % 2 === 0 ? [(article.blocks[block]?.text ?? '').slice(from, bounds[index + 1])] : [],
  );
  const expected = kept.map((words, index) => words + (edits[index] === undefined ? '' : `[${edits[index]?.insert}]`));
  if (lineWords(article, line) !== expected.join('')) found.push(`shown otherwise: ${lineWords(article, line)}`);
  return found;
}

const openings = { lines: 0, unresolved: 0 };

function countOpenings(article: Article, { language, summary }: Digest): void {
  if (language !== undefined && language !== 'en') return;
  for (const line of summary) {
    const words = lineWords(article, line).replace(/^\[…\] /u, '');
    // An answer is shown below its question.
    const isUnresolved =
      !words.startsWith('[') &&
      line.question === undefined &&
      (opensOnPronoun(words, 'en') || opensOnConnective(words, 'en'));
    openings.lines++;
    if (isUnresolved) openings.unresolved++;
  }
}

// Strides keep the whole within two minutes.
const SETS: readonly (readonly [string, () => Iterable<Text>])[] = [
  ['summaries/cnn-dev', () => texts('summaries/cnn-dev.jsonl.gz')],
  ['summaries/cnn-train', () => texts('summaries/cnn-train.jsonl.gz', 25)],
  ['summaries/usatoday-cnn-121', () => texts('summaries/usatoday-cnn-121.jsonl.gz')],
  ['own/dev', () => own('dev', 1)],
  ['own/train', () => own('train', 5)],
  ['names/worldwide-dev', () => texts('names/dev/worldwide-dev.jsonl')],
  ['names/reuters-dev', () => texts('names/dev/reuters-dev.jsonl')],
  ['names/web-test', () => texts('names/dev/web-test.jsonl')],
  ['quotes/canada-dev', () => texts('quotes/canada-dev.jsonl')],
  ['quotes/polnear-dev', () => texts('quotes/polnear-dev.jsonl')],
  ['quotes/polnear-train', () => texts('quotes/polnear-train.jsonl.gz', 10)],
  ['pages/five-languages', () => pages('five-languages', 1)],
  ['pages/news-2023', () => pages('news-2023', 3)],
  ['pages/readability', () => pages('readability', 2)],
];

describe.skipIf(!corpora)('over all corpora', () => {
  test.each(SETS)(
    '%s: every digest is word for word, nested and without repeats',
    (_, read) => {
      const found: string[] = [];
      let stories = 0;
      for (const { id, article } of read()) {
        const digest = analyse(article, models);
        stories++;
        found.push(...faults(article, digest).map((words) => `${id}: ${words}`));
        countOpenings(article, digest);
      }
      expect(stories).toBeGreaterThan(10);
      expect(found).toEqual([]);
    },
    120_000,
  );

  test('fewer than 3 % of lines open on a pronoun or connective that nothing resolves', () => {
    console.log(`${openings.unresolved} of ${openings.lines} summary lines open on an unresolved word`);
    expect(openings.lines).toBeGreaterThan(5000);
    expect(openings.unresolved / openings.lines).toBeLessThan(0.03);
  });
});
