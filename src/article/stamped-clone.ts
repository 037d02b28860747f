import { allElements, member, tagOf } from './dom.ts';

/** The attribute that carries an element's number on the clone. The live document never has it. */
export const STAMP = 'data-standfirst-stamp';

/** A copy of a document whose elements carry numbers that lead back to the live elements. */
export interface StampedClone {
  readonly document: Document;
  /** Live elements by number. */
  readonly live: readonly Element[];
  /** How deep the deepest element lies. */
  readonly depth: number;
}

/** Copies a document and numbers the copy's elements; the document itself is only read. */
export function stampClone(document: Document, live: readonly Element[] = allElements(document)): StampedClone {
  const clone = member(document, 'cloneNode')(true) as Document;
  const copies = allElements(clone);
  unclobber(clone, copies);
  revealStory(clone);
  const depths = new Map<Node, number>();
  let depth = 0;
  for (const [number, copy] of copies.entries()) {
    copy.setAttribute(STAMP, String(number));
    const own = ((copy.parentNode && depths.get(copy.parentNode)) ?? 0) + 1;
    depths.set(copy, own);
    if (own > depth) depth = own;
  }
  return { document: clone, live, depth };
}

/** The number of the nearest stamped element at or above a node of the clone. */
export function stampOf(node: Node | null): number | undefined {
  for (let at = node; at; at = at.parentNode) {
    const stamp = at.nodeType === 1 ? (at as Element).getAttribute(STAMP) : null;
    if (stamp) return Number(stamp);
  }
  return undefined;
}

const NAMED = new Set([
  'button',
  'embed',
  'fieldset',
  'form',
  'iframe',
  'img',
  'input',
  'object',
  'output',
  'select',
  'textarea',
]);

// Readability trusts `form.parentNode` and the like: a form control of that name could send it round for ever.
function unclobber(document: Document, elements: readonly Element[]): void {
  const form = member(document, 'createElement')('form');
  for (const element of elements) {
    if (!NAMED.has(tagOf(element))) continue;
    for (const name of ['id', 'name'] as const) {
      const value = member(element, 'getAttribute')(name);
      if (value !== null && (value in form || value in document)) member(element, 'removeAttribute')(name);
    }
  }
}

// While a consent or sign-up dialogue is open, pages mark all the rest as hidden from screen readers: readers still see it.
function revealStory(document: Document): void {
  for (const hidden of document.querySelectorAll('[aria-hidden="true"]')) {
    if (/^(?:article|main)$/.test(tagOf(hidden)) || hidden.querySelector('h1, article, main'))
      hidden.removeAttribute('aria-hidden');
  }
}
