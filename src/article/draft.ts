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

/** How many words a collapsed text has. */
export function wordCount(text: string): number {
  let count = text === '' ? 0 : 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++;
  return count;
}

/** The words of a text, split at spaces. */
export function wordsOf(text: string): string[] {
  return text.split(' ').filter(Boolean);
}

/** Words, counting two characters of a script without spaces as one. */
export function countWords(text: string): number {
  const words = wordCount(text);
  if (!/[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3000-\u9FFF]/.test(text)) return words;
  const dense =
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu,
    )?.length ?? 0;
  return words + Math.floor(dense / 2);
}
