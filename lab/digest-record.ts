import { performance } from 'node:perf_hooks';
import { type AnalyseOptions, analyse, type Models } from '../src/analysis/analyse.ts';
import type { Digest, Name, Quote, SummaryLine } from '../src/analysis/digest.ts';
import { type Article, type Block, type PageNotice, type Span, spanText } from '../src/article/article.ts';
import { readArticle } from '../src/article/read-article.ts';
import { readHtml } from './read-html.ts';

/** One story to digest: a page's source, or plain paragraphs parted by blank lines. */
export type Story =
  | { readonly html: string; readonly url?: string }
  | { readonly text: string; readonly title?: string };

/** A story's article and digest, and the milliseconds that each took. */
export interface Digested {
  readonly article: Article;
  readonly digest: Digest;
  readonly ms: { readonly article: number; readonly analysis: number };
}

/** What the command writes for one story; unknown values are null. */
export interface DigestRecord {
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly blocks: readonly Block[];
  readonly summary: readonly (Omit<SummaryLine, 'edits' | 'reasons'> & Partial<SummaryLine>)[];
  readonly quotes: readonly {
    readonly spans: readonly Span[];
    readonly kind: Quote['kind'];
    readonly cue?: Span;
    readonly rank?: number;
    readonly speaker?: { readonly name: string; readonly span: Span };
  }[];
  readonly names: readonly {
    readonly kind: Name['kind'];
    readonly name: string;
    readonly role?: string;
    readonly mentions: readonly Span[];
  }[];
  /** What the page says that its reader should know. */
  readonly notices: readonly PageNotice[];
  readonly modified: string | null;
  readonly siteName: string | null;
  readonly canonicalUrl: string | null;
  readonly section: string | null;
  readonly isAccessibleForFree: boolean | null;
  readonly ms: Digested['ms'];
}

/** Digests one story; throws an Error in words where there is none to digest. */
export function digestStory(story: Story, models: Models, options: AnalyseOptions): Digested {
  const start = performance.now();
  const article = 'html' in story ? articleOfPage(story.html, story.url) : articleOfText(story.text, story.title);
  const read = performance.now();
  const digest = analyse(article, models, options);
  const done = performance.now();
  return { article, digest, ms: { article: round(read - start), analysis: round(done - read) } };
}

/** The record of a digest: names in place of ids, and role as text. */
export function digestRecord({ article, digest, ms }: Digested): DigestRecord {
  const names = new Map(digest.names.map((name) => [name.id, name]));
  return {
    title: article.title || null,
    byline: article.byline ?? null,
    published: article.published ?? null,
    language: languageOf(article, digest) ?? null,
    blocks: article.blocks.map(({ kind, text }) => ({ kind, text })),
    summary: digest.summary.map(({ block, start, end, rank, edits, question }) => ({
      block,
      start,
      end,
      rank,
      ...(edits.length > 0 ? { edits } : {}),
      ...(question === undefined ? {} : { question }),
    })),
    quotes: digest.quotes.map(({ spans, kind, cue, rank, speaker }) => ({
      spans,
      kind,
      ...(cue ? { cue } : {}),
      ...(rank === undefined ? {} : { rank }),
      ...(speaker
        ? {
            speaker: {
              name: names.get(speaker.name ?? '')?.name ?? spanText(article, speaker.span),
              span: speaker.span,
            },
          }
        : {}),
    })),
    names: digest.names.map(({ kind, name, role, mentions }) => ({
      kind,
      name,
      ...(role ? { role: spanText(article, role) } : {}),
      mentions,
    })),
    notices: article.notices ?? [],
    modified: article.modified ?? null,
    siteName: article.siteName ?? null,
    canonicalUrl: article.canonicalUrl ?? null,
    section: article.section ?? null,
    isAccessibleForFree: article.isAccessibleForFree ?? null,
    ms,
  };
}

// The page's own tag says more ("en-GB"), unless the text is in another language than it says.
function languageOf(article: Article, digest: Digest): string | undefined {
  const declared = article.language;
  if (declared === undefined || digest.language === undefined) return declared ?? digest.language;
  return declared.split('-')[0] === digest.language.split('-')[0] ? declared : digest.language;
}

function articleOfPage(html: string, url = ''): Article {
  const reading = readArticle(readHtml(html), { url });
  if (reading.status === 'article') return reading.article;
  throw new Error(
    reading.status === 'no-article'
      ? 'no article found on the page'
      : `the page is too large: ${reading.count} ${reading.unit}, the limit is ${reading.limit}`,
  );
}

function articleOfText(text: string, title = ''): Article {
  const blocks = text
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph): Block => ({ kind: 'paragraph', text: paragraph }));
  return { url: '', title, blocks, coverage: { read: blocks.length, leftOut: 0 } };
}

function round(ms: number): number {
  return Math.round(ms * 100) / 100;
}
