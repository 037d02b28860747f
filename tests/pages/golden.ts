import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Name, Quote } from '../../src/analysis/digest.ts';
import { type Article, type PageNotice, spanText } from '../../src/article/article.ts';
import { quoteWords } from '../../src/copy/quote-words.ts';
import { storyLanguage } from '../../src/copy/story.ts';
import { lineWords } from '../../src/copy/summary-words.ts';
import type { Outcome, Page } from './pages.ts';

/** A page's outcome in words instead of offsets, so that a change of it can be read and judged. */
export type Golden = Readonly<Record<string, unknown>>;

/** What `digest.json` should hold for an outcome. */
export function goldenOf(outcome: Outcome): Golden {
  if (outcome.status !== 'article') return { status: outcome.status };
  const { article, digest } = outcome;
  return {
    status: 'article',
    title: article.title,
    byline: article.byline ?? null,
    published: article.published ?? null,
    language: storyLanguage(outcome) ?? null,
    notices: [...(article.notices ?? []).map(noticeWords), ...digest.notices.map((notice) => notice.kind)],
    summary: digest.summary.map((line) => {
      const question = line.question ? `[${spanText(article, line.question)}] ` : '';
      return `${line.rank}. ${question}${lineWords(article, line)}`;
    }),
    quotes: digest.quotes.map((quote) => ({
      text: quoteWords(article, quote),
      speaker: speakerOf(article, digest.names, quote),
      cue: quote.cue ? spanText(article, quote.cue) : null,
      kind: quote.kind,
      rank: quote.rank ?? null,
    })),
    names: digest.names.map((name) => ({
      kind: name.kind,
      name: name.name,
      role: name.role ? spanText(article, name.role) : null,
      mentions: name.mentions.length,
    })),
    blocks: article.blocks.map((block) => `${block.kind}: ${block.text}`),
  };
}

function noticeWords(notice: PageNotice): string {
  if (notice.kind === 'paywall') return notice.isCut ? 'paywall, cut' : 'paywall';
  if (notice.kind === 'part') return `page ${notice.page} of ${notice.pages ?? 'several'}`;
  if (notice.kind === 'live-blog') {
    return ['live-blog', ...notice.updates.map(({ time, blocks }) => `${time}: ${blocks.join(', ')}`)].join('; ');
  }
  return 'text' in notice ? `${notice.kind}: ${notice.text}` : notice.kind;
}

/** Who speaks, as the reader sees it: the resolved name, else the words that stand for the speaker; null when unattributed. */
export function speakerOf(article: Article, names: readonly Name[], quote: Quote): string | null {
  if (!quote.speaker) return null;
  const { span, name: id } = quote.speaker;
  return names.find((name) => name.id === id)?.name ?? spanText(article, span);
}

/** The golden beside a page; undefined where none has been written. */
export function readGolden(page: Page): Golden | undefined {
  const file = join(page.folder, 'digest.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Golden) : undefined;
}

/** Writes the golden beside a page; true when that changed the file. */
export function writeGolden(page: Page, golden: Golden): boolean {
  const file = join(page.folder, 'digest.json');
  const text = `${JSON.stringify(golden, null, 2)}\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  writeFileSync(file, text);
  return true;
}
