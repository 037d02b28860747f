import { Anchors, type BlockSource } from './anchors.ts';
import type { Article, Block } from './article.ts';
import { cleanBlocks } from './cleaning/clean.ts';
import type { Judged } from './cleaning/judged.ts';
import { allElements, member, type ReadableText, readableTexts, visitReadableTexts } from './dom.ts';
import type { Draft } from './draft.ts';
import { extractBlocks } from './extract.ts';
import { flattenPage } from './flat-page.ts';
import { isArticle } from './is-article.ts';
import { readThings } from './json-ld.ts';
import { LiveTexts } from './live-texts.ts';
import { readMetadata } from './metadata.ts';
import { readNotices } from './notices/notices.ts';
import { liveOf } from './origin.ts';
import { metasOf } from './page-facts.ts';
import { findTrees, type PageTree, type PageTrees, treesOf } from './page-trees.ts';
import { StampedCopier } from './stamped-clone.ts';
import { findStandfirst, type Standfirst } from './standfirst.ts';
import { isRendered } from './visibility.ts';

/** What reading a page gives. */
export type Reading = (
  | { readonly status: 'article'; readonly article: Article; readonly anchors: Anchors }
  | { readonly status: 'no-article' }
  | ({ readonly status: 'too-large' } & TooLarge)
) & {
  /** The live trees that may hold the story, where they are more than the document's own: it, then frames' documents and shadow roots. */
  readonly trees?: readonly PageTree[];
};

/** What a page has more of than is read. */
export interface TooLarge {
  readonly unit: 'elements' | 'characters';
  /** How many it has; of characters, those counted until it was clear. */
  readonly count: number;
  readonly limit: number;
}

/** What a reading may be told of the page, and its limit. */
export interface ReadOptions {
  /** The page's address; else the document's own. */
  readonly url?: string;
  /** More elements than this are not read (default 50,000). */
  readonly maxElements?: number;
  /** The same of characters of text (default a million). */
  readonly maxCharacters?: number;
}

// Readability takes about a second for so many on an ordinary laptop; the largest news pages seen have 15,000.
const MOST_ELEMENTS = 50_000;
// Analysis takes about three seconds for so many; the longest stories and live blogs have a third of it.
const MOST_CHARACTERS = 1_000_000;
// A frame's text is the story where it is so many times what the page round it says: prompts and teasers are short, and a
// page with a story of its own has frames of comments under it.
const FRAME_SHARE = 2;
const FRAME_SHARE_OVER_STORY = 4;
const STORY_LENGTH = 1000;

/**
 * Reads the news story of a document into plain data and anchors, wherever it stands: in the document itself, in open
 * shadow roots, or in frames of the same origin. The page is only read, never changed. Never throws on any page.
 */
export function readArticle(document: Document, options: ReadOptions = {}): Reading {
  const limit = options.maxElements ?? MOST_ELEMENTS;
  const live = allElements(document);
  const tooLarge = (count: number): Reading => ({ status: 'too-large', unit: 'elements', count, limit });
  if (live.length > limit) return tooLarge(live.length);
  const mostText = options.maxCharacters ?? MOST_CHARACTERS;
  const tooLong = (count: number): Reading => ({ status: 'too-large', unit: 'characters', count, limit: mostText });
  const length = textLength([document], mostText);
  if (length > mostText) return tooLong(length);

  const url = options.url ?? addressOf(document);
  const trees = findTrees(document, live, limit);
  if (!trees) return readPage({ document, page: document, live, url });
  if (trees.elements > limit) return tooLarge(trees.elements);
  const all = treesOf(document, trees);
  const lengthOfAll = textLength(all, mostText);
  if (lengthOfAll > mostText) return tooLong(lengthOfAll);
  return { ...readTrees(document, live, url, trees, limit - trees.elements), trees: all };
}

function readTrees(document: Document, live: readonly Element[], url: string, trees: PageTrees, room: number): Reading {
  const unframed: PageTrees = { ...trees, frames: new Map() };
  const own =
    trees.shadows.size > 0
      ? readFlat(document, url, () => unframed)
      : readPage({ document, page: document, live, url });
  const length = own.status === 'article' ? lengthOf(own.article) : 0;
  const share = length >= STORY_LENGTH ? FRAME_SHARE_OVER_STORY : FRAME_SHARE;
  if (trees.frames.size === 0 || trees.inFrames > room || trees.framedProse <= length * share) return own;
  const framed = readFlat(document, url, (now) => now, isFramed(document));
  return framed.status === 'article' && lengthOf(framed.article) > length ? framed : own;
}

/** Reads a page through a copy that makes one tree of those that `choose` picks. */
function readFlat(
  document: Document,
  url: string,
  choose: (trees: PageTrees) => PageTrees,
  isPart?: PageToRead['isPart'],
): Reading {
  const flatten = () => {
    const now = findTrees(document, allElements(document), MOST_ELEMENTS);
    return now ? flattenPage(document, choose(now)) : document;
  };
  const page = flatten();
  const shownTexts = () =>
    readableTexts(member(flatten(), 'body') ?? document).map(({ node, newLine }) => ({ node: liveOf(node), newLine }));
  return readPage({ document, page, live: allElements(page), url, shownTexts, ...(isPart ? { isPart } : {}) });
}

// Where a frame tells the story, what stands round it are the page's greetings and teasers.
function isFramed(document: Document): (element: Element | undefined) => boolean {
  return (element) => element !== undefined && liveOf(element).ownerDocument !== document;
}

interface PageToRead {
  readonly document: Document;
  /** What is read: the document itself, or a flat copy of its trees. */
  readonly page: Document;
  /** The elements of `page`. */
  readonly live: readonly Element[];
  readonly url: string;
  /** Gives the live text nodes as they are at the time of the call, where `page` is a copy. */
  readonly shownTexts?: () => readonly ReadableText[];
  /** Whether what stands in an element may be part of the story. */
  readonly isPart?: (element: Element | undefined) => boolean;
}

function readPage({ document, page, live, url, shownTexts, isPart = () => true }: PageToRead): Reading {
  const things = readThings(page);
  const metas = metasOf(page);
  const metadata = readMetadata(page, url, things, metas);
  const drafts = extractBlocks(new StampedCopier(page, live), metadata.declaredBody).filter(
    ({ stamp = -1 }) => isRendered(live[stamp]) && isPart(live[stamp]),
  );
  const judged = cleanBlocks(drafts, metadata, live);
  const kept = judged.filter(({ reason }) => reason === undefined).map(({ draft }) => draft);
  if (!isArticle(kept, metadata.isDeclaredArticle)) return { status: 'no-article' };

  const standfirst = findStandfirst(live, metadata.title, metadata.description, kept[0]?.stamp);
  const { blocks, sources, stamps } = assemble(kept, standfirst, new LiveTexts(live));
  const notices = readNotices({ document: page, url, things, metas, live, judged, blocks, stamps });
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
  return { status: 'article', article, anchors: new Anchors(document, blocks, sources, shownTexts) };
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
    sources.push({ nodes: own.map(({ node }) => liveOf(node)), newLines: own.map(({ newLine }) => newLine) });
  }
  for (const draft of kept) {
    if (standfirst && draft.text === standfirst.text) continue;
    const nodes = texts.of(draft.parts);
    blocks.push({ kind: draft.kind, text: draft.text });
    stamps.push(draft.stamp);
    sources.push(nodes && { nodes: nodes.map(liveOf), newLines: draft.parts.map((part) => part.newLine) });
  }
  return { blocks, sources, stamps };
}

function lengthOf({ blocks }: Article): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** Characters of text in trees, counted no further than beyond `most`. */
function textLength(trees: readonly PageTree[], most: number): number {
  let length = 0;
  for (const tree of trees) {
    const root = tree.nodeType === 9 ? (member(tree as Document, 'body') ?? tree) : tree;
    visitReadableTexts(root, ({ node }) => {
      length += node.data.length;
      return length <= most;
    });
  }
  return length;
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
