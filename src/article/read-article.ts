import { Anchors, type BlockSource } from './anchors.ts';
import type { Article, Block } from './article.ts';
import { cleanBlocks } from './cleaning/clean.ts';
import type { Judged } from './cleaning/judged.ts';
import { allElements, member, readableTexts } from './dom.ts';
import type { Draft } from './draft.ts';
import { extractBlocks } from './extract.ts';
import { isArticle } from './is-article.ts';
import { LiveTexts } from './live-texts.ts';
import { readMetadata } from './metadata.ts';
import { readNotices } from './notices/notices.ts';
import { stampClone } from './stamped-clone.ts';
import { findStandfirst, type Standfirst } from './standfirst.ts';
import { isRendered } from './visibility.ts';

/** What reading a page gives. */
export type Reading =
  | { readonly status: 'article'; readonly article: Article; readonly anchors: Anchors }
  | { readonly status: 'no-article' }
  | { readonly status: 'too-large'; readonly elements: number; readonly limit: number };

export interface ReadOptions {
  /** The page's address; else the document's own. */
  readonly url?: string;
  /** More elements than this are not read (default 50,000). */
  readonly maxElements?: number;
}

// Readability takes about a second for so many on an ordinary laptop; the largest news pages seen have 15,000.
const MOST_ELEMENTS = 50_000;

/** Reads the news story of a document into plain data and anchors; the document is only read, never changed. Never throws on any page. */
export function readArticle(document: Document, options: ReadOptions = {}): Reading {
  const limit = options.maxElements ?? MOST_ELEMENTS;
  const live = allElements(document);
  if (live.length > limit) return { status: 'too-large', elements: live.length, limit };

  const url = options.url ?? addressOf(document);
  const metadata = readMetadata(document, url);
  const drafts = extractBlocks(() => stampClone(document, live), metadata.declaredBody).filter((draft) =>
    isRendered(live[draft.stamp ?? -1]),
  );
  const judged = cleanBlocks(drafts, metadata, live);
  const kept = judged.filter(({ reason }) => reason === undefined).map(({ draft }) => draft);
  if (!isArticle(kept, metadata.isDeclaredArticle)) return { status: 'no-article' };

  const standfirst = findStandfirst(live, metadata.title, metadata.description, kept[0]?.stamp);
  const { blocks, sources, stamps } = assemble(kept, standfirst, new LiveTexts(live));
  const notices = readNotices({ document, url, live, judged, blocks, stamps });
  const { title, byline, siteName, published, modified, language, canonicalUrl, section, isAccessibleForFree } =
    metadata;
  const article: Article = {
    url,
    title,
    ...(byline ? { byline } : {}),
    ...(siteName ? { siteName } : {}),
    ...(published ? { published } : {}),
    ...(modified ? { modified } : {}),
    ...(language ? { language } : {}),
    ...(canonicalUrl ? { canonicalUrl } : {}),
    ...(section ? { section } : {}),
    ...(isAccessibleForFree === undefined ? {} : { isAccessibleForFree }),
    blocks,
    coverage: {
      read: blocks.filter((block) => block.kind !== 'caption').length,
      leftOut: judged.filter(isTextLeftOut).length,
    },
    ...(notices.length > 0 ? { notices } : {}),
  };
  return { status: 'article', article, anchors: new Anchors(document, blocks, sources) };
}

/** The blocks in order, the standfirst first and once, where each stands in the live page, and the numbers of their elements. */
function assemble(
  kept: readonly Draft[],
  standfirst: Standfirst | undefined,
  texts: LiveTexts,
): { blocks: Block[]; sources: (BlockSource | undefined)[]; stamps: (number | undefined)[] } {
  const blocks: Block[] = [];
  const sources: (BlockSource | undefined)[] = [];
  const stamps: (number | undefined)[] = [];
  if (standfirst) {
    const own = readableTexts(standfirst.element);
    blocks.push({ kind: 'standfirst', text: standfirst.text });
    stamps.push(standfirst.stamp);
    sources.push({ nodes: own.map(({ node }) => node), newLines: own.map(({ newLine }) => newLine) });
  }
  for (const draft of kept) {
    if (standfirst && draft.text === standfirst.text) continue;
    const nodes = texts.of(draft.parts);
    blocks.push({ kind: draft.kind, text: draft.text });
    stamps.push(draft.stamp);
    sources.push(nodes && { nodes, newLines: draft.parts.map((part) => part.newLine) });
  }
  return { blocks, sources, stamps };
}

// Labels and dates are no text that a reader would miss.
function isTextLeftOut({ draft, reason }: Judged): boolean {
  return reason !== undefined && reason !== 'title' && draft.kind === 'paragraph' && draft.text.length >= 60;
}

/** A document's address as it is now; empty where it has none. */
export function addressOf(document: Document): string {
  const href: unknown = member(document, 'defaultView')?.location?.href ?? member(document, 'URL');
  return typeof href === 'string' ? href : '';
}
