import { allElements, member, step, tagOf } from './dom.ts';
import { releaseProse } from './stray-links.ts';

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
  const { clone, left } = copyWithout(document, PRUNED);
  const copies = allElements(clone);
  unclobber(clone);
  revealStory(clone);
  // In document order, the ancestors of an element are always the last ones seen at each depth.
  const ancestors: Node[] = [];
  let depth = 0;
  let number = 0;
  for (const copy of copies) {
    for (let at = live[number]; at && left.has(at); at = live[number]) number += 1 + countWithin(at);
    copy.setAttribute(STAMP, String(number++));
    const parent = copy.parentNode;
    while (ancestors.length > 0 && ancestors[ancestors.length - 1] !== parent) ancestors.pop();
    ancestors.push(copy);
    if (ancestors.length > depth) depth = ancestors.length;
  }
  releaseProse(clone);
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

const NAMED = [
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
].join();
const CLOBBERING = `:is(${NAMED}):is([id], [name])`;

// Readability trusts `form.parentNode` and the like: a form control of that name could send it round for ever.
function unclobber(document: Document): void {
  const form = member(document, 'createElement')('form');
  for (const element of Array.from(member(document, 'querySelectorAll')(CLOBBERING))) {
    for (const name of ['id', 'name'] as const) {
      const value = member(element, 'getAttribute')(name);
      if (value !== null && (value in form || value in document)) member(element, 'removeAttribute')(name);
    }
  }
}

// No story stands in them, and extraction would walk through every one of their links several times.
const PRUNED = 'nav, select, svg, template, [role="navigation"], [role="menu"], [role="menubar"]';
const STORY = 'h1, article, main, [itemprop="articleBody"]';

/** A copy of a document without the elements that match, and which ones were left out; those that hold a story stay. */
function copyWithout(document: Document, selector: string): { clone: Document; left: ReadonlySet<Element> } {
  const left = new Set<Element>();
  // What leads down to them is copied node by node, all the rest in whole branches.
  const opened = new Set<Node>([document]);
  for (const element of member(document, 'querySelectorAll')(selector)) {
    if (element.querySelector(STORY)) continue;
    left.add(element);
    for (let up = step(element, 'parentNode'); up && !opened.has(up); up = step(up, 'parentNode')) opened.add(up);
  }
  const clone = member(document, 'cloneNode')(false) as Document;
  // Imported, not cloned: a clone would belong to the page until it is moved, run its elements' code and load its pictures.
  const importNode = member(clone, 'importNode');
  const waiting: { readonly from: Node; readonly to: Node }[] = [{ from: document, to: clone }];
  for (let branch = waiting.pop(); branch; branch = waiting.pop()) {
    const { from, to } = branch;
    const append = member(to, 'appendChild');
    for (const child of from === document ? member(document, 'childNodes') : childrenOf(from)) {
      if (left.has(child as Element)) continue;
      const isOpened = opened.has(child);
      const copy = importNode(child, !isOpened);
      append(copy);
      if (isOpened) waiting.push({ from: child, to: copy });
    }
  }
  return { clone, left };
}

function* childrenOf(node: Node): Iterable<Node> {
  for (let child = step(node, 'firstChild'); child; child = step(child, 'nextSibling')) yield child;
}

function countWithin(element: Element): number {
  return element.querySelectorAll('*').length;
}

// While a consent or sign-up dialogue is open, pages mark all the rest as hidden from screen readers: readers still see it.
function revealStory(document: Document): void {
  for (const hidden of document.querySelectorAll('[aria-hidden="true"]')) {
    if (/^(?:article|main)$/.test(tagOf(hidden)) || hidden.querySelector('h1, article, main'))
      hidden.removeAttribute('aria-hidden');
  }
}
