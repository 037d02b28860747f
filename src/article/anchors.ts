import type { Block, Span } from './article.ts';
import { type CollapsedText, collapsePieces } from './collapsed-text.ts';
import { isElement, isText, member, nextNode, type ReadableText, tagOf, UNREAD_TAGS } from './dom.ts';
import { isShownTree } from './page-trees.ts';
import { TextIndex, type TextPoint } from './text-index.ts';

/** A stretch of the live page between two points in text nodes, `end` exclusive. */
export interface LiveStretch {
  readonly start: TextPoint;
  readonly end: TextPoint;
}

/** Where a block stood when the page was read: its live text nodes in order, or nothing where only its words are known. */
export interface BlockSource {
  readonly nodes: readonly Text[];
  readonly newLines: readonly boolean[];
}

/** What finds spans in the live page. */
export type Finder = Pick<Anchors, 'locate' | 'ranges'>;

/** What has been asked of the page already, by block: its text as its nodes have it, and its place in the page's text. */
interface Asked {
  readonly inSource: Map<number, CollapsedText | undefined>;
  readonly inIndex: Map<number, number>;
}

/** Leads spans back to the live page. What it returns was checked against the page as it is at the time of the call. */
export class Anchors {
  readonly #document: Document;
  readonly #blocks: readonly Block[];
  readonly #sources: readonly (BlockSource | undefined)[];
  readonly #shownTexts: (() => readonly ReadableText[]) | undefined;
  #index: TextIndex | undefined;

  /** `shownTexts` gives the live text nodes as the page is now, where they stand in several trees. */
  constructor(
    document: Document,
    blocks: readonly Block[],
    sources: readonly (BlockSource | undefined)[],
    shownTexts?: () => readonly ReadableText[],
  ) {
    this.#document = document;
    this.#blocks = blocks;
    this.#sources = sources;
    this.#shownTexts = shownTexts;
  }

  /** To be called when the page has changed since: its text is indexed anew when it is next needed. */
  refresh(): void {
    this.#index = undefined;
  }

  /** The one live Range whose whitespace-collapsed readable text is exactly the span's words; else undefined. */
  range(span: Span): Range | undefined {
    const ranges = this.ranges(span);
    return ranges.length === 1 ? ranges[0] : undefined;
  }

  /** The live Ranges that together hold the span's words: several where other text stands in between; none where they are gone. */
  ranges(span: Span): Range[] {
    return this.atOnce().ranges(span);
  }

  /** The same as `ranges`, as points. */
  locate(span: Span): LiveStretch[] {
    return this.atOnce().locate(span);
  }

  /** Finds many spans in the page as it is now: to be used before anybody else's code runs. Each block is looked at once. */
  atOnce(): Finder {
    const asked: Asked = { inSource: new Map(), inIndex: new Map() };
    const locate = (span: Span) => this.#locate(span, asked);
    return { locate, ranges: (span) => locate(span).map((stretch) => this.#rangeOf(stretch)) };
  }

  #rangeOf({ start, end }: LiveStretch): Range {
    const own = start.node.ownerDocument;
    const range = member(own ?? this.#document, 'createRange')();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return range;
  }

  #locate(span: Span, asked: Asked): LiveStretch[] {
    const block = this.#blocks[span.block];
    if (!block || span.start < 0 || span.end > block.text.length || span.start >= span.end) return [];
    return this.#inSource(block, span, asked) ?? this.#inIndex(block, span, asked);
  }

  /** A block's text as its nodes have it now; undefined where they have gone, or say something else. */
  #sourceText(block: Block, source: BlockSource): CollapsedText | undefined {
    if (!source.nodes.every((node) => this.#stands(node))) return undefined;
    const pieces = source.nodes.map((node, index) => ({ data: node.data, newLine: source.newLines[index] ?? false }));
    const collapsed = collapsePieces(pieces);
    // A block may have lost its end to cleaning (a caption its credit), never its beginning.
    return collapsed.text.startsWith(block.text) ? collapsed : undefined;
  }

  #inSource(block: Block, span: Span, { inSource }: Asked): LiveStretch[] | undefined {
    const source = this.#sources[span.block];
    if (!source) return undefined;
    if (!inSource.has(span.block)) inSource.set(span.block, this.#sourceText(block, source));
    const collapsed = inSource.get(span.block);
    if (!collapsed) return undefined;
    const stretches: { start: TextPoint; end: TextPoint }[] = [];
    let last = -1;
    for (let at = span.start; at < span.end; at++) {
      const piece = collapsed.piece[at] ?? 0;
      const node = source.nodes[piece];
      const offset = collapsed.offset[at] ?? 0;
      if (!node) return undefined;
      const end = { node, offset: Math.min(offset + 1, node.data.length) };
      const current = stretches.at(-1);
      if (current && (piece === last || this.#adjoins(current.end.node, node))) current.end = end;
      else if (block.text[at] !== ' ' || piece === last) stretches.push({ start: { node, offset }, end });
      else continue;
      last = piece;
    }
    return stretches;
  }

  #inIndex(block: Block, span: Span, { inIndex }: Asked): LiveStretch[] {
    this.#index ??= new TextIndex(this.#document, this.#shownTexts?.());
    const before = this.#blocks[span.block - 1]?.text ?? '';
    const after = this.#blocks[span.block + 1]?.text ?? '';
    const whole = inIndex.get(span.block) ?? this.#index.find(block.text, before, after);
    inIndex.set(span.block, whole);
    const words = block.text.slice(span.start, span.end);
    // Where the block has lost a word elsewhere, the span's own words with their neighbours still tell the place.
    const start =
      whole >= 0
        ? whole + span.start
        : this.#index.find(words, block.text.slice(0, span.start), block.text.slice(span.end));
    if (start < 0) return [];
    const first = this.#index.point(start);
    const last = this.#index.point(start + words.length - 1);
    if (!first || !last) return [];
    if (this.#shownTexts) return stretchesByTree(this.#index, start, words.length);
    return [{ start: first, end: { node: last.node, offset: Math.min(last.offset + 1, last.node.data.length) } }];
  }

  #stands(node: Text): boolean {
    try {
      const own = node.ownerDocument;
      return node.isConnected && (own === this.#document || own === null || isShownTree(own));
    } catch {
      // In Firefox nobody may touch the nodes of a frame that has gone.
      return false;
    }
  }

  /** Whether no readable text stands between two text nodes. */
  #adjoins(from: Text, to: Text): boolean {
    const root = this.#document;
    for (let node = nextNode(from, root); node; ) {
      if (node === to) return true;
      if (isText(node) && node.data.trim() !== '') return false;
      node = nextNode(node, root, isElement(node) && UNREAD_TAGS.has(tagOf(node)));
    }
    return false;
  }
}

/** The live stretches that hold `length` characters of an index from `start` on, each within one tree of nodes. */
function stretchesByTree(index: TextIndex, start: number, length: number): LiveStretch[] {
  const stretches: { start: TextPoint; end: TextPoint; tree: Node }[] = [];
  for (let at = start; at < start + length; at++) {
    const point = index.point(at);
    if (!point) continue;
    const { node, offset } = point;
    const current = stretches.at(-1);
    const tree = node === current?.end.node ? current.tree : node.getRootNode();
    const end = { node, offset: Math.min(offset + 1, node.data.length) };
    if (current && tree === current.tree) current.end = end;
    else stretches.push({ start: point, end, tree });
  }
  return stretches;
}
