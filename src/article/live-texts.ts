import { isElement, isText, readableTexts, step } from './dom.ts';
import type { DraftPart } from './draft.ts';
import { stampOf } from './stamped-clone.ts';

/** Finds the live text nodes that text nodes of the clone were copied from, by the stamp of the element above them. */
export class LiveTexts {
  readonly #live: readonly Element[];
  /** By stamp: an element's own live text nodes by their data, not yet given away; and all those under it. */
  readonly #own = new Map<number, TextsByData>();
  readonly #under = new Map<number, TextsByData>();
  readonly #taken = new Set<Text>();

  constructor(live: readonly Element[]) {
    this.#live = live;
  }

  /** The live counterparts of a block's parts, in order; undefined where one has none with the same data. */
  of(parts: readonly DraftPart[]): Text[] | undefined {
    const found: Text[] = [];
    for (const { node } of parts) {
      const live = this.#find(node);
      if (live) found.push(live);
      else return undefined;
    }
    return found;
  }

  #find(copy: Text): Text | undefined {
    const stamp = stampOf(copy.parentNode);
    if (stamp === undefined) return undefined;
    // The element's own text first: what stands in elements within has their stamps, unless they were unwrapped.
    return (
      this.#take(this.#textsOf(stamp, this.#own, ownTexts), copy.data) ??
      this.#take(this.#textsOf(stamp, this.#under, textsUnder), copy.data)
    );
  }

  #take(texts: TextsByData, data: string): Text | undefined {
    const waiting = texts.get(data);
    // Repeats of the same words are given out in order, as they stand.
    for (let text = waiting?.shift(); text; text = waiting?.shift()) {
      if (this.#taken.has(text)) continue;
      this.#taken.add(text);
      return text;
    }
    return undefined;
  }

  #textsOf(stamp: number, known: Map<number, TextsByData>, list: (element: Element) => Text[]): TextsByData {
    const already = known.get(stamp);
    if (already) return already;
    const byData: TextsByData = new Map();
    const element = this.#live[stamp];
    for (const text of isElement(element) ? list(element) : []) {
      const same = byData.get(text.data);
      if (same) same.push(text);
      else byData.set(text.data, [text]);
    }
    known.set(stamp, byData);
    return byData;
  }
}

type TextsByData = Map<string, Text[]>;

function ownTexts(element: Element): Text[] {
  const texts: Text[] = [];
  for (let node = step(element, 'firstChild'); node; node = step(node, 'nextSibling'))
    if (isText(node)) texts.push(node);
  return texts;
}

function textsUnder(element: Element): Text[] {
  return readableTexts(element).map((text) => text.node);
}
