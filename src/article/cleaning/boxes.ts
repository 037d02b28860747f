import { isElement, tagOf } from '../dom.ts';
import type { Judged } from './judged.ts';

// An offer is a few short lines; a section of the story that a prompt happens to open is longer.
const LONGEST_BOX = 1200;
const LONGEST_LINE = 220;
const LARGEST_SHARE = 1 / 2;

/** Takes the rest of a box with it where the box opens with a heading that is a prompt ("Subscribe to unlock this article"). */
export function withoutPromptBoxes(judged: readonly Judged[]): Judged[] {
  const length = judged.reduce((sum, { draft }) => sum + draft.text.length, 0);
  const inBox = new Set<Judged>();
  for (const [index, { draft, reason }] of judged.entries()) {
    if (reason !== 'prompt' || draft.kind !== 'heading') continue;
    let at: Node | null = draft.element.parentNode;
    for (let depth = 0; depth < 4 && isElement(at) && !isStoryRoot(at); depth++, at = at.parentNode) {
      const box: Element = at;
      const before = judged[index - 1];
      if (before && box.contains(before.draft.element)) break;
      const end = judged.findIndex((other, place) => place > index && !box.contains(other.draft.element));
      const held = judged.slice(index, end < 0 ? judged.length : end);
      const size = held.reduce((sum, other) => sum + other.draft.text.length, 0);
      if (size > Math.min(LONGEST_BOX, length * LARGEST_SHARE)) break;
      if (held.some((other) => other.draft.text.length > LONGEST_LINE)) break;
      for (const other of held) inBox.add(other);
    }
  }
  return judged.map((each) => (inBox.has(each) ? { draft: each.draft, reason: each.reason ?? 'prompt' } : each));
}

function isStoryRoot(element: Element): boolean {
  return /^(?:article|main|body)$/.test(tagOf(element));
}
