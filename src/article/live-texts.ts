import { isElement, readableTexts } from './dom.ts';
import type { DraftPart } from './draft.ts';
import { stampOf } from './stamped-clone.ts';

/** Finds the live text nodes that text nodes of the clone were copied from, by the stamp of the element above them. */
export class LiveTexts {
  readonly #live: readonly Element[];
  /** Under each stamped element: its live text nodes by their data, not yet given away. */
  readonly #under = new Map<number, Map<string, Text[]>>();
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
    const waiting = this.#textsUnder(stamp).get(copy.data);
    // Repeats of the same words are given out in order, as they stand.
    for (let text = waiting?.shift(); text; text = waiting?.shift()) {
      if (this.#taken.has(text)) continue;
      this.#taken.add(text);
      return text;
    }
    return undefined;
  }

  #textsUnder(stamp: number): Map<string, Text[]> {
    const known = this.#under.get(stamp);
    if (known) return known;
    const byData = new Map<string, Text[]>();
    const element = this.#live[stamp];
    const texts = isElement(element) ? readableTexts(element).map((text) => text.node) : [];
    // The element's own text first: what stands in elements within has their stamps, unless they were unwrapped.
    const own = texts.filter((text) => text.parentNode === element);
    for (const text of [...own, ...texts.filter((text) => text.parentNode !== element)]) {
      const same = byData.get(text.data);
      if (same) same.push(text);
      else byData.set(text.data, [text]);
    }
    this.#under.set(stamp, byData);
    return byData;
  }
}
