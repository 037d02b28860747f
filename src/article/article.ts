/** What a block is on the page; the title is never a block. */
export type BlockKind = 'standfirst' | 'heading' | 'paragraph' | 'list-item' | 'quotation' | 'caption';

/** One stretch of the article in reading order, its whitespace collapsed to single spaces and trimmed. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
}

/** A stretch of one block's text: `block` indexes `Article.blocks`, offsets are UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** How much of the page's text was taken: paragraph-like elements read into blocks, and text paragraphs left out. */
export interface Coverage {
  readonly read: number;
  readonly leftOut: number;
}

/** An entry of a live blog: when it was written (ISO 8601, with the page's own offset), and the blocks that are its text, in reading order. */
export interface LiveUpdate {
  readonly time: string;
  readonly blocks: readonly number[];
}

/** What the reader should know of the page's story beside its text, as the page itself says it. */
export type PageNotice =
  /** The story is for subscribers; `isCut`: only its beginning stands in the page. */
  | { readonly kind: 'paywall'; readonly isCut: boolean }
  /** One page of a story in several; `pages` where the page says how many. */
  | { readonly kind: 'part'; readonly page: number; readonly pages?: number }
  /** A story told as it happens; newest update first. */
  | { readonly kind: 'live-blog'; readonly updates: readonly LiveUpdate[] }
  /** A note on the text in its own words; `block` is the block that it is, where it was read as part of the story. */
  | { readonly kind: 'correction' | 'editors-note' | 'updated'; readonly text: string; readonly block?: number }
  | { readonly kind: 'opinion' | 'sponsored' | 'press-release' }
  /** Only what the reader had selected in the page was read. */
  | { readonly kind: 'selection' };

/** A news story as plain data: what reading a page gives and all that analysis sees. */
export interface Article {
  readonly url: string;
  readonly title: string;
  /** The authors as one line, cleaned of "By"; several are joined by ", ". */
  readonly byline?: string;
  readonly siteName?: string;
  /** ISO 8601, with the page's own offset. */
  readonly published?: string;
  readonly modified?: string;
  /** BCP 47, as the page declares it. */
  readonly language?: string;
  /** The address that the page gives for itself. */
  readonly canonicalUrl?: string;
  readonly section?: string;
  /** What the page says to machines; absent where it says nothing. */
  readonly isAccessibleForFree?: boolean;
  readonly blocks: readonly Block[];
  readonly coverage: Coverage;
  /** Absent where the page gives the reader no notice. */
  readonly notices?: readonly PageNotice[];
}

/** The words of a span. */
export function spanText(article: Pick<Article, 'blocks'>, span: Span): string {
  return article.blocks[span.block]?.text.slice(span.start, span.end) ?? '';
}
