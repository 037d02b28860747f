import type { Anchors } from '../article/anchors.ts';
import type { Article, Span } from '../article/article.ts';
import { isElement } from '../article/dom.ts';
import { statedAddress } from '../article/metadata.ts';
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
  /** The address that the page stated for its story. */
  readonly stated: string | undefined;
  /** How often the page had changed by then. */
  readonly changes: number;
  /** Where the digest is of the selected part: leads its spans to the whole article's. */
  toWhole(span: Span): Span;
}

/** The newest reading, and how often the page had changed by then. */
interface Current {
  readonly url: string;
  readonly reading: Reading;
  readonly hash: string | undefined;
  readonly changes: number;
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
  #current: Current | undefined;
  #observer: MutationObserver | undefined;
  #trees: readonly PageTree[] = [];
  /** How often the page has changed since it was first read. */
  #changes = 0;
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
    const { reading, hash, url, changes } = this.#readNow();
    if (reading.status !== 'article') return reading;
    const { article, anchors } = reading;
    const range = selectedRange(this.#document, reading.trees);
    const part = range && selectedPart(article, anchors.atOnce(), range);
    const wholeHash = hash ?? '';
    const key: ReadingKey = { url, hash: part ? textHash(part.article) : wholeHash };
    const toWhole = part?.toWhole ?? ((span: Span) => span);
    const stated = statedAddress(this.#document, url);
    const known: Known = { key, article, hash: wholeHash, anchors, stated, changes, toWhole };
    this.#known = [...this.#known.filter((each) => !isSameKey(each.key, key)), known].slice(-MOST_KNOWN);
    return { status: 'article', key, article: part?.article ?? article };
  }

  /** Whether the page, as it is now, says what it said in a reading. */
  isSameText(key: ReadingKey): boolean {
    return this.isCurrent(key) && this.#upToDate().hash === (this.#find(key)?.hash ?? key.hash);
  }

  /**
   * Whether a request about a reading may be about the page as it is now. At the reading's address its words decide one by
   * one; at another one the page must still show the story, for pages rewrite their address as the reader scrolls.
   */
  isCurrent(key: ReadingKey): boolean {
    return key.url === this.url || this.showsStory(key);
  }

  /** Whether the page, at whatever address, still shows the story of a reading, and states no other one. */
  showsStory(key: ReadingKey): boolean {
    const known = this.#find(key);
    if (!known) return false;
    // Against the reading's own address, so that a relative one is not taken for another.
    const stated = key.url === this.url ? undefined : statedAddress(this.#document, key.url);
    if (stated !== undefined && known.stated !== undefined && stated !== known.stated) return false;
    return this.showsText(key);
  }

  /** Whether the page still shows the text of a reading, whatever it says of itself. */
  showsText(key: ReadingKey): boolean {
    return this.partShown(key) >= LEAST_PART;
  }

  /** Which part of a reading's longer paragraphs (of many, some) still shows in the page, from 0 to 1; 0 where the reading is not known. */
  partShown(key: ReadingKey): number {
    const known = this.#find(key);
    if (!known) return 0;
    this.#refresh(known);
    const spans = known.article.blocks.map(({ text }, block) => ({ block, start: 0, end: text.length }));
    const long = spans.filter(({ end }) => end >= TELLING);
    const all = long.length > 0 ? long : spans;
    // Words that have gone are looked for in the whole page.
    const nth = Math.ceil(all.length / MOST_ASKED);
    const telling = all.filter((_, index) => index % nth === 0);
    const showing = telling.filter((span) => {
      const [stretch] = known.anchors.locate(span);
      return stretch && isShown(stretch.start.node);
    });
    return showing.length / Math.max(telling.length, 1);
  }

  /** The finder for a reading's spans, to be used before the page can change; undefined where the tab has moved on or the reading is not known. */
  finder(key: ReadingKey): SpanFinder | undefined {
    const known = this.#find(key);
    if (!known || !this.isCurrent(key)) return undefined;
    const hasChanged = this.#refresh(known);
    const anchors = known.anchors.atOnce();
    let moved: ((span: Span) => Range[]) | undefined;
    return {
      ranges: (spanOfReading) => {
        const span = known.toWhole(spanOfReading);
        // Pages change all the time, in a clock or an advertisement: reading anew is for words that have moved.
        const found = anchors.ranges(span);
        if (found.length === 0 && hasChanged) {
          moved ??= this.#findMoved(known);
          found.push(...moved(span));
        }
        return found.every(({ startContainer }) => isShown(startContainer)) ? found : [];
      },
    };
  }

  /** Calls `changed` whenever something has changed in the page since it was read, until the returned function is called. */
  onChange(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  #find(key: ReadingKey): Known | undefined {
    return this.#known.find((each) => isSameKey(each.key, key));
  }

  /** Lets a reading's anchors know of the page's changes; whether there were any since the reading. */
  #refresh(known: Known): boolean {
    const hasChanged = this.#countChanges() > known.changes;
    if (hasChanged) known.anchors.refresh();
    return hasChanged;
  }

  #findMoved(known: Known): (span: Span) => Range[] {
    const { reading } = this.#upToDate();
    if (reading.status !== 'article') return () => [];
    const anchors = reading.anchors.atOnce();
    const translate = translateSpans(known.article, reading.article);
    return (span) => {
      const there = translate(span);
      return there ? anchors.ranges(there) : [];
    };
  }

  #upToDate(): Current {
    const isUpToDate = this.#current?.url === this.url && this.#current.changes === this.#countChanges();
    return this.#current && isUpToDate ? this.#current : this.#readNow();
  }

  #readNow(): Current {
    const url = this.url;
    const reading = readArticle(this.#document, { url: this.address });
    const hash = reading.status === 'article' ? textHash(reading.article) : undefined;
    const changes = this.#countChanges();
    this.#observe(reading.trees ?? [this.#document]);
    this.#current = { url, reading, hash, changes };
    return this.#current;
  }

  #observe(trees: readonly PageTree[]): void {
    if (typeof MutationObserver === 'undefined') return;
    this.#observer ??= new MutationObserver(() => this.#noteChange());
    this.#observer.disconnect();
    this.#trees = trees;
    for (const tree of trees) this.#observer.observe(tree, { subtree: true, childList: true, characterData: true });
  }

  #countChanges(): number {
    // Records of changes made in this very task have not been delivered yet.
    if ((this.#observer?.takeRecords().length ?? 0) > 0) this.#noteChange();
    // A frame that has moved on has another document, and no observer is told.
    const shown = this.#trees.filter((tree) => tree === this.#document || isShownTree(tree));
    if (shown.length < this.#trees.length) {
      this.#changes++;
      this.#trees = shown;
    }
    return this.#changes;
  }

  #noteChange(): void {
    this.#changes++;
    for (const changed of this.#listeners) changed();
  }
}

const MOST_KNOWN = 8;
// Shorter ones are headings and labels, which another story of the site may have too.
const TELLING = 60;
const MOST_ASKED = 60;
// A live blog drops its oldest updates, and a subscriber's notice covers a story's end: another story leaves nothing.
const LEAST_PART = 0.2;

/** Whether the reader can see a node; of one in a frame, whether the frame is shown too. */
function isShown(node: Node): boolean {
  if (!node.isConnected) return false;
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
  const counts = new Map<string, number>();
  const there = from.blocks.map(({ text }) => {
    const nth = counts.get(text) ?? 0;
    counts.set(text, nth + 1);
    const same = places.get(text);
    return same?.[Math.min(nth, same.length - 1)];
  });
  return ({ block, start, end }) => {
    const place = there[block];
    return place === undefined ? undefined : { block: place, start, end };
  };
}
