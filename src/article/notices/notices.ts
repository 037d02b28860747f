import type { Block, PageNotice } from '../article.ts';
import type { Judged } from '../cleaning/judged.ts';
import { member } from '../dom.ts';
import type { Thing } from '../json-ld.ts';
import { amendmentNotices } from './amendments.ts';
import { readDeclared } from './declared.ts';
import { genreNotices } from './genre.ts';
import { linesBetween } from './lines.ts';
import { liveBlogNotice } from './live-blog.ts';
import { partNotice } from './part.ts';
import { paywallNotice } from './paywall.ts';

/** A reading as far as notices are told from it. */
export interface ReadPage {
  readonly document: Document;
  readonly url: string;
  /** What the page's JSON-LD describes. */
  readonly things: readonly Thing[];
  /** Its `<meta>` elements with a value. */
  readonly metas: readonly Element[];
  readonly live: readonly Element[];
  readonly judged: readonly Judged[];
  readonly blocks: readonly Block[];
  /** Numbers of the live elements that hold the blocks. */
  readonly stamps: readonly (number | undefined)[];
}

// In elements: what stands over a story, close to it and further off, and under it.
const LABEL_REACH = 25;
const HEAD_REACH = 80;
const TAIL_REACH = 160;

/** What the page says that its reader should know: what is cut off, what sort of text it is, what was changed in it. Weightiest first. */
export function readNotices({ document, url, things, metas, live, judged, blocks, stamps }: ReadPage): PageNotice[] {
  const declared = readDeclared(document, things, metas);
  const known = stamps.filter((stamp) => stamp !== undefined);
  const first = known.length > 0 ? Math.min(...known) : 0;
  const last = Math.max(0, ...known);
  const head = linesBetween(live, first - HEAD_REACH, first);
  const tail = linesBetween(live, last + 1, last + TAIL_REACH);
  const ending = judged.flatMap(({ draft, reason }, index) => {
    const isTold = reason !== undefined || index >= judged.length - LAST_BLOCKS;
    const element = isTold ? live[draft.stamp ?? -1] : undefined;
    return element ? [{ text: draft.text, element, stamp: draft.stamp ?? 0 }] : [];
  });
  const places = new Map(blocks.map((block, index) => [block.text, index]));
  const near = head.filter(({ stamp }) => stamp >= first - LABEL_REACH);
  const liveBlog = liveBlogNotice(declared, live, blocks, stamps);
  // What a live blog pages through is its older updates, not parts of a text.
  const reach = live.slice(Math.max(0, first - HEAD_REACH), last + TAIL_REACH);
  const part = liveBlog.length > 0 ? [] : partNotice(document, url, [...head, ...tail], reach);
  return [
    ...paywallNotice(declared.isFree, blocks, [...ending, ...tail]),
    ...part,
    ...genreNotices(declared, url, tabTitle(document), near),
    ...liveBlog,
    ...amendmentNotices(judged, places, [...head, ...tail.slice(0, FOOTNOTES)]),
  ];
}

// A wall may have been read as the end of the story.
const LAST_BLOCKS = 3;
// Lines after the story that may still be about it.
const FOOTNOTES = 12;

function tabTitle(document: Document): string {
  return member(document, 'querySelector')('head > title, title')?.textContent ?? '';
}
