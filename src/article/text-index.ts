import { type CollapsedText, collapsePieces } from './collapsed-text.ts';
import { member, type ReadableText, readableTexts } from './dom.ts';

/** A text node and an offset in its data. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/** The whole readable text of a live document, searchable, with the way back to its text nodes. */
export class TextIndex {
  readonly #collapsed: CollapsedText;
  readonly #nodes: readonly Text[];

  /** `texts` are the document's readable text nodes where they are more than those of its body. */
  constructor(
    document: Document,
    texts: readonly ReadableText[] = readableTexts(member(document, 'body') ?? document),
  ) {
    this.#nodes = texts.map((text) => text.node);
    this.#collapsed = collapsePieces(texts.map(({ node, newLine }) => ({ data: node.data, newLine })));
  }

  /**
   * Where a text begins in the index, -1 where it does not stand. Of several places, the one with the most of `before`
   * in front of it and of `after` behind it; of equals, the first.
   */
  find(text: string, before = '', after = ''): number {
    const whole = this.#collapsed.text;
    let best = -1;
    let bestScore = -1;
    let tried = 0;
    for (
      let at = whole.indexOf(text);
      at >= 0 && text !== '' && tried < MOST_REPEATS;
      at = whole.indexOf(text, at + 1)
    ) {
      const score = commonEnd(whole, at, before) + commonStart(whole, at + text.length, after);
      if (score > bestScore) {
        best = at;
        bestScore = score;
      }
      tried++;
    }
    return best;
  }

  /** The live point of a character of the index. */
  point(at: number): TextPoint | undefined {
    const node = this.#nodes[this.#collapsed.piece[at] ?? -1];
    const offset = this.#collapsed.offset[at];
    return node && offset !== undefined ? { node, offset } : undefined;
  }
}

// A word that stands on a page more often than this is told apart by nothing anyway.
const MOST_REPEATS = 200;
const CONTEXT = 80;

function commonEnd(whole: string, at: number, before: string): number {
  let index = at - 1;
  if (whole[index] === ' ') index--;
  let length = 0;
  while (length < CONTEXT && length < before.length && whole[index - length] === before[before.length - 1 - length])
    length++;
  return length;
}

function commonStart(whole: string, at: number, after: string): number {
  const start = whole[at] === ' ' ? at + 1 : at;
  let length = 0;
  while (length < CONTEXT && length < after.length && whole[start + length] === after[length]) length++;
  return length;
}
