import type { Finder } from './anchors.ts';
import type { Article, Block, PageNotice, Span } from './article.ts';
import { countWords } from './draft.ts';

/** A selection in the page, as far as cutting needs it. */
export type SelectedRange = Pick<Range, 'comparePoint'>;

/** The part of an article that is selected: an article of its own, and the way from its spans to those of the whole. */
export interface SelectedPart {
  readonly article: Article;
  toWhole(span: Span): Span;
}

// Less is a word looked up or a line copied, not a text to digest.
const FEWEST_SENTENCES = 2;
const FEWEST_WORDS_OF_SENTENCE = 3;

/** A block of the whole, and where its selected part begins and ends. */
type Cut = Span;

/**
 * The part of a page's article within a range, to whole words; undefined where that is less than two sentences, or all of it.
 */
export function selectedPart(
  article: Article,
  anchors: Pick<Finder, 'locate'>,
  range: SelectedRange,
): SelectedPart | undefined {
  const cuts = article.blocks.flatMap((block, index) => cutOf(block, index, anchors, range) ?? []);
  const blocks = cuts.map((cut): Block => {
    const whole = article.blocks[cut.block];
    return { kind: whole?.kind ?? 'paragraph', text: whole?.text.slice(cut.start, cut.end) ?? '' };
  });
  if (isWhole(cuts, article.blocks) || countSentences(blocks) < FEWEST_SENTENCES) return undefined;
  const read = blocks.filter(({ kind }) => kind !== 'caption').length;
  const { coverage, notices, ...story } = article;
  return {
    article: {
      ...story,
      blocks,
      coverage: { read, leftOut: Math.max(0, coverage.read + coverage.leftOut - read) },
      notices: [{ kind: 'selection' }, ...(notices ?? []).flatMap((notice) => ofPart(notice, cuts))],
    },
    toWhole: ({ block, start, end }) => {
      const cut = cuts[block];
      return cut ? { block: cut.block, start: cut.start + start, end: cut.start + end } : { block: -1, start, end };
    },
  };
}

function cutOf({ text }: Block, block: number, anchors: Pick<Finder, 'locate'>, range: SelectedRange): Cut | undefined {
  /** Whether a character stands before the range (-1), in it (0) or after it (1). */
  const sideOf = (at: number): number => {
    // A space may stand nowhere itself, between two elements.
    const point =
      anchors.locate({ block, start: at, end: at + 1 })[0] ?? anchors.locate({ block, start: at + 1, end: at + 2 })[0];
    if (!point) return 1;
    try {
      if (range.comparePoint(point.start.node, point.start.offset) < 0) return -1;
      return range.comparePoint(point.end.node, point.end.offset) > 0 ? 1 : 0;
    } catch {
      // The range is of another tree.
      return 1;
    }
  };
  const first = firstWhere(text.length, (at) => sideOf(at) >= 0);
  const end = firstWhere(text.length, (at) => sideOf(at) > 0);
  if (first >= end) return undefined;
  const from = text.lastIndexOf(' ', first) + 1;
  const next = text[end - 1] === ' ' ? end - 1 : text.indexOf(' ', end);
  const to = next < 0 ? text.length : next;
  const isInSpace = text[first] === ' ' && first + 1 >= end;
  return isInSpace || from >= to ? undefined : { block, start: Math.min(from, to), end: to };
}

/** The first of [0, length) for which `holds`, which goes on holding after it; `length` where it never does. */
function firstWhere(length: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isWhole(cuts: readonly Cut[], blocks: readonly Block[]): boolean {
  const whole = cuts.filter(({ block, start, end }) => start === 0 && end === blocks[block]?.text.length);
  const text = (some: readonly (Block | undefined)[]) => some.filter((each) => each && each.kind !== 'caption').length;
  return text(whole.map(({ block }) => blocks[block])) === text(blocks);
}

function countSentences(blocks: readonly Block[]): number {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  return blocks
    .filter(({ kind }) => kind !== 'caption' && kind !== 'heading')
    .flatMap(({ text }) => [...segmenter.segment(text)])
    .filter(({ segment }) => countWords(segment.trim()) >= FEWEST_WORDS_OF_SENTENCE).length;
}

/** A notice of the whole as it holds of the part: what the page says of its other pages or its end is no matter there. */
function ofPart(notice: PageNotice, cuts: readonly Cut[]): PageNotice[] {
  const placeOf = (block: number) => cuts.findIndex((cut) => cut.block === block);
  if (notice.kind === 'paywall' || notice.kind === 'part') return [];
  if (notice.kind === 'live-blog') {
    const updates = notice.updates
      .map(({ time, blocks }) => ({ time, blocks: blocks.map(placeOf).filter((place) => place >= 0) }))
      .filter(({ blocks }) => blocks.length > 0);
    return updates.length > 0 ? [{ kind: 'live-blog', updates }] : [];
  }
  if (!('text' in notice) || notice.block === undefined) return [notice];
  const place = placeOf(notice.block);
  const { block: _, ...note } = notice;
  return [place < 0 ? note : { ...note, block: place }];
}
