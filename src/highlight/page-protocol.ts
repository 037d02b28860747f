import type { NameKind } from '../analysis/digest.ts';
import type { Article, Span } from '../article/article.ts';
import type { TooLarge } from '../article/read-article.ts';

/** Which reading of a page a digest belongs to: the page's address without its fragment, and a hash of the blocks' text. */
export interface ReadingKey {
  readonly url: string;
  readonly hash: string;
}

/** What can be marked in the page, each with a switch of its own. */
export type MarkGroup = NameKind | 'quote';

/** What a page answers to "read". */
export type ReadAnswer =
  | { readonly status: 'article'; readonly key: ReadingKey; readonly article: Article }
  | { readonly status: 'no-article' }
  /** The browser shows a PDF in a page of its own making. */
  | { readonly status: 'pdf' }
  | ({ readonly status: 'too-large' } & TooLarge);

/** gone: the words no longer stand in the page. stale: the tab shows another story than the one the digest was made of. */
export type Missing = { readonly status: 'gone' } | { readonly status: 'stale' } | { readonly status: 'unsupported' };

/**
 * What the extension can ask of the page; answered by the content script. Every request but `read` and `unshow` names the reading
 * it is about, and is refused as `stale` when the tab has moved on.
 */
export interface PageProtocol {
  /** Reads the page as it is now; waits a little for one that is still arriving. */
  read(request: Record<never, never>): Promise<ReadAnswer>;
  /**
   * Scrolls to the first span and marks all of them until the next `show`; nothing in the DOM changes. `folded`: its
   * words are hidden in a closed `<details>`, and that is what was scrolled to.
   */
  show(request: {
    readonly key: ReadingKey;
    readonly spans: readonly Span[];
  }): { readonly status: 'shown' | 'folded' } | Missing;
  /** Takes the mark of the last `show` away. */
  unshow(request: Record<never, never>): void;
  /** Marks exactly these groups: groups absent or empty are unmarked. `lost` counts spans no longer in the page. */
  mark(request: {
    readonly key: ReadingKey;
    readonly groups: Readonly<Partial<Record<MarkGroup, readonly Span[]>>>;
  }): { readonly status: 'marked'; readonly on: readonly MarkGroup[]; readonly lost: number } | Missing;
  /**
   * Which groups are marked now, and whether the page still says the text of the reading. Where the page says
   * that it tells another story, `isShown` tells that the words are there even so.
   */
  marked(request: {
    readonly key: ReadingKey;
  }):
    | { readonly status: 'marked'; readonly on: readonly MarkGroup[]; readonly isSameText: boolean }
    | { readonly status: 'stale'; readonly isShown: boolean }
    | Exclude<Missing, { readonly status: 'stale' }>;
  /** Re-checks that every span stands in the live page word for word; `link` leads to the first (text fragment where one is unique). */
  check(request: {
    readonly key: ReadingKey;
    readonly spans: readonly Span[];
    /** Also look for a text fragment that leads to the words. */
    readonly fragment: boolean;
  }): Promise<{ readonly status: 'present'; readonly link: string } | Missing>;
}
