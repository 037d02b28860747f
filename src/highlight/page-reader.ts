import type { Anchors } from '../article/anchors.ts';
import type { Article, Span } from '../article/article.ts';
import { isElement } from '../article/dom.ts';
import { isShadow, isShownTree, type PageTree } from '../article/page-trees.ts';
import { addressOf, type Reading, readArticle } from '../article/read-article.ts';
import { selectedPart } from '../article/selection.ts';
import { textHash } from '../article/text-hash.ts';
import { isRendered } from '../article/visibility.ts';
import { withoutFragment } from './page-link.ts';
import type { ReadAnswer, ReadingKey } from './page-protocol.ts';
import { selectedRange } from './selected-range.ts';

/** A reading that a digest may be made of, with what leads back to the page. */
interface Known {
  readonly key: ReadingKey;
  /** The page's whole article, and the hash of its text. */
  readonly article: Article;
  readonly hash: string;
  readonly anchors: Anchors;
  /** Where the digest is of the selected part: leads its spans to the whole article's. */
  toWhole(span: Span): Span;
}

/** Finds a reading's spans in the live page; ranges are empty where the words are gone, or hidden. */
export interface SpanFinder {
  ranges(span: Span): Range[];
}

/**
 * Remembers what was read of a page, and finds the words again after the page has changed: where they no longer stand
 * as they did, it reads anew, and takes a span to the block of the new reading that says the same.
 */
export class PageReader {
  readonly #document: Document;
  /** Readings that digests may still speak of, newest last. */
  #known: Known[] = [];
  #current: { readonly url: string; readonly reading: Reading; readonly hash: string | undefined } | undefined;
  #observer: MutationObserver | undefined;
  #trees: readonly PageTree[] = [];
  #hasChanged = false;
  readonly #listeners = new Set<() => void>();

  constructor(document: Document) {
    this.#document = document;
  }

  /** The page's address without its fragment, as it is now. */
  get url(): string {
    return withoutFragment(this.address);
  }

  /** The page's address as it is now. */
  get address(): string {
    return addressOf(this.#document);
  }

  /** Reads the page as it is now; of a page in which sentences are selected, those. */
  read(): ReadAnswer {
    const { reading, hash, url } = this.#readNow();
    if (reading.status !== 'article') return reading;
    const { article, anchors } = reading;
    const range = selectedRange(this.#document, reading.trees);
    const part = range && selectedPart(article, anchors, range);
    const wholeHash = hash ?? '';
    const key: ReadingKey = { url, hash: part ? textHash(part.article) : wholeHash };
    const toWhole = part?.toWhole ?? ((span: Span) => span);
    const known: Known = { key, article, hash: wholeHash, anchors, toWhole };
    this.#known = [...this.#known.filter((each) => !isSameKey(each.key, key)), known].slice(-MOST_KNOWN);
    return { status: 'article', key, article: part?.article ?? article };
  }

  /** Whether the page, as it is now, says what it said in a reading. */
  isSameText(key: ReadingKey): boolean {
    const known = this.#known.find((each) => isSameKey(each.key, key));
    return key.url === this.url && this.#upToDate(key).hash === (known?.hash ?? key.hash);
  }

  /** The finder for a reading's spans; undefined where the tab has moved on or the reading is not known. */
  finder(key: ReadingKey): SpanFinder | undefined {
    const known = this.#known.find((each) => isSameKey(each.key, key));
    if (!known || key.url !== this.url) return undefined;
    const hadChanged = this.#changed();
    if (hadChanged) known.anchors.refresh();
    let moved: ((span: Span) => Range[]) | undefined;
    return {
      ranges: (spanOfReading) => {
        const span = known.toWhole(spanOfReading);
        // Pages change all the time, in a clock or an advertisement: reading anew is for words that have moved.
        const found = known.anchors.ranges(span);
        if (found.length === 0 && hadChanged) {
          moved ??= this.#findMoved(known);
          found.push(...moved(span));
        }
        return found.every(({ startContainer }) => isShown(startContainer)) ? found : [];
      },
    };
  }

  /** Which part of a reading's longer paragraphs shows in the page, at whatever address, from 0 to 1; 0 where the reading is not known. */
  partShown(key: ReadingKey): number {
    const known = this.#known.find((each) => isSameKey(each.key, key));
    if (!known) return 0;
    if (this.#changed()) known.anchors.refresh();
    const { blocks } = known.article;
    const telling = blocks.flatMap(({ text }, block) =>
      text.length >= TELLING ? { block, start: 0, end: text.length } : [],
    );
    const showing = telling.filter((span) => {
      const [stretch] = known.anchors.locate(span);
      return stretch && isShown(stretch.start.node);
    });
    return showing.length / Math.max(telling.length, 1);
  }

  /** Calls `changed` whenever something has changed in the page since it was read, until the returned function is called. */
  onChange(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  #findMoved(known: Known): (span: Span) => Range[] {
    const { reading } = this.#upToDate(known.key);
    if (reading.status !== 'article') return () => [];
    const translate = translateSpans(known.article, reading.article);
    return (span) => {
      const there = translate(span);
      return there ? reading.anchors.ranges(there) : [];
    };
  }

  #upToDate(key: ReadingKey) {
    return this.#current?.url === key.url && !this.#changed() ? this.#current : this.#readNow();
  }

  #readNow() {
    const url = this.url;
    const reading = readArticle(this.#document, { url: this.address });
    const hash = reading.status === 'article' ? textHash(reading.article) : undefined;
    this.#observe(reading.trees ?? [this.#document]);
    this.#hasChanged = false;
    this.#current = { url, reading, hash };
    return this.#current;
  }

  #observe(trees: readonly PageTree[]): void {
    if (typeof MutationObserver === 'undefined') return;
    this.#observer ??= new MutationObserver(() => this.#noteChange());
    this.#observer.disconnect();
    this.#trees = trees;
    for (const tree of trees) this.#observer.observe(tree, { subtree: true, childList: true, characterData: true });
  }

  #changed(): boolean {
    // Records of changes made in this very task have not been delivered yet.
    if ((this.#observer?.takeRecords().length ?? 0) > 0) this.#noteChange();
    // A frame that has moved on has another document, and no observer is told.
    if (this.#trees.some((tree) => tree !== this.#document && !isShownTree(tree))) this.#hasChanged = true;
    return this.#hasChanged;
  }

  #noteChange(): void {
    this.#hasChanged = true;
    for (const changed of this.#listeners) changed();
  }
}

const MOST_KNOWN = 8;
// Shorter ones are headings and labels, which another story of the site may have too.
const TELLING = 60;

/** Whether the reader can see a node; of one in a frame, whether the frame is shown too. */
function isShown(node: Node): boolean {
  const parent = node.parentNode;
  if (!isRendered(isElement(parent) ? parent : isShadow(parent) ? parent.host : undefined)) return false;
  // What a component was given shows only where it has a slot for it.
  if (isElement(parent) && parent.shadowRoot && (node as Partial<Slottable>).assignedSlot === null) return false;
  const frame = node.ownerDocument?.defaultView?.frameElement;
  return !frame || (isRendered(frame) && isShown(frame));
}

function isSameKey(one: ReadingKey, other: ReadingKey): boolean {
  return one.url === other.url && one.hash === other.hash;
}

/** Takes spans of one reading to the blocks with the same text in another; of repeats, the one at the same count. */
function translateSpans(from: Article, to: Article): (span: Span) => Span | undefined {
  const places = new Map<string, number[]>();
  for (const [index, block] of to.blocks.entries()) {
    const same = places.get(block.text);
    if (same) same.push(index);
    else places.set(block.text, [index]);
  }
  return (span) => {
    const text = from.blocks[span.block]?.text;
    if (text === undefined) return undefined;
    const nth = from.blocks.slice(0, span.block).filter((block) => block.text === text).length;
    const same = places.get(text);
    const block = same?.[Math.min(nth, same.length - 1)];
    return block === undefined ? undefined : { block, start: span.start, end: span.end };
  };
}
