import { BLOCK_TAGS, isElement, member, step, tagOf } from './dom.ts';

// No headline is so long.
const LONGEST_HEADING = 400;

/**
 * Where the story begins that a heading has swallowed, because nobody closed its tag: the first block in it, after words
 * of its own. Undefined for every other heading, those of several lines among them.
 */
export function swallowedStory(heading: Element): Node | undefined {
  if ((heading.textContent ?? '').length <= LONGEST_HEADING) return undefined;
  let hasWords = false;
  for (let node = step(heading, 'firstChild'); node; node = step(node, 'nextSibling')) {
    if (hasWords && isElement(node) && BLOCK_TAGS.has(tagOf(node))) return node;
    hasWords ||= (node.textContent ?? '').trim() !== '';
  }
  return undefined;
}

/** Puts behind each heading of a copy the story that it has swallowed. */
export function releaseStory(document: Document): void {
  for (const heading of Array.from(member(document, 'querySelectorAll')('h1, h2, h3'))) {
    let after: Node = heading;
    for (let node: Node | null = swallowedStory(heading) ?? null; node; ) {
      const next = step(node, 'nextSibling');
      after.parentNode?.insertBefore(node, after.nextSibling);
      after = node;
      node = next;
    }
  }
}
