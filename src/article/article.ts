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
  readonly blocks: readonly Block[];
  readonly coverage: Coverage;
}

/** The words of a span. */
export function spanText(article: Pick<Article, 'blocks'>, span: Span): string {
  return article.blocks[span.block]?.text.slice(span.start, span.end) ?? '';
}
