import { isElement, isText, readableText, step, tagOf, UNREAD_TAGS } from '../dom.ts';

/** A short text that stands by itself near the story, and the live element that holds it. */
export interface Line {
  readonly text: string;
  readonly element: Element;
  /** Its number among the live elements. */
  readonly stamp: number;
}

const LONGEST = 400;

/** The short texts of the live elements numbered [from, to): of each element that has words of its own, all its words. */
export function linesBetween(live: readonly Element[], from: number, to: number): Line[] {
  const lines: Line[] = [];
  let whole: Element | undefined;
  for (let stamp = Math.max(0, from); stamp < Math.min(to, live.length); stamp++) {
    const element = live[stamp];
    if (!isElement(element) || UNREAD_TAGS.has(tagOf(element)) || whole?.contains(element)) continue;
    if (!hasOwnWords(element)) continue;
    whole = element;
    if ((element.textContent ?? '').length > LONGEST * 4) continue;
    const text = readableText(element);
    if (text !== '' && text.length <= LONGEST) lines.push({ text, element, stamp });
  }
  return lines;
}

function hasOwnWords(element: Element): boolean {
  for (let node = step(element, 'firstChild'); node; node = node.nextSibling) {
    if (isText(node) && node.data.trim() !== '') return true;
  }
  return false;
}
