import type { BlockKind } from './article.ts';

/** A block before cleaning: its text, where it comes from on the clone, and what cleaning looks at. */
export interface Draft {
  readonly kind: BlockKind;
  readonly text: string;
  readonly parts: readonly DraftPart[];
  /** The element of the clone that holds the block. */
  readonly element: Element;
  /** Number of the nearest stamped element. */
  readonly stamp: number | undefined;
  /** Share of the text's characters that stand in links, in [0, 1]. */
  readonly linkShare: number;
}

/** A text node of the clone within a block. */
export interface DraftPart {
  readonly node: Text;
  /** A line begins before it (`<br>`, or an edge of a block). */
  readonly newLine: boolean;
}

/** The words of a text, split at spaces. */
export function wordsOf(text: string): string[] {
  return text.split(' ').filter(Boolean);
}
