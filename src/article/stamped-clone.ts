import { allElements, member, tagOf } from './dom.ts';
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
  const clone = member(document, 'cloneNode')(true) as Document;
  const copies = allElements(clone);
  unclobber(clone);
  revealStory(clone);
  // In document order, the ancestors of an element are always the last ones seen at each depth.
  const ancestors: Node[] = [];
  let depth = 0;
  let number = 0;
  for (const copy of copies) {
    copy.setAttribute(STAMP, String(number++));
    const parent = copy.parentNode;
    while (ancestors.length > 0 && ancestors[ancestors.length - 1] !== parent) ancestors.pop();
    ancestors.push(copy);
    if (ancestors.length > depth) depth = ancestors.length;
  }
  releaseProse(clone);
  removeMenus(clone);
  removeNotices(clone, copies);
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
function removeMenus(document: Document): void {
  for (const menu of Array.from(member(document, 'querySelectorAll')(MENUS))) {
    if (!menu.querySelector('h1, article, main, [itemprop="articleBody"]')) menu.remove();
  }
}

const MENUS = 'nav, select, svg, template, [role="navigation"], [role="menu"], [role="menubar"]';

// Consent tools explain themselves at more length than many a story has; extraction would take their text for it.
function removeNotices(document: Document, copies: readonly Element[]): void {
  const notices = copies.filter(isNotice);
  if (notices.length === 0) return;
  const body = member(document, 'body') as Element | null;
  const total = body?.textContent?.length ?? 0;
  for (const notice of notices) {
    if (/^(?:html|body|main|article)$/.test(tagOf(notice)) || notice.querySelector('h1, article, main')) continue;
    // What holds nearly all text is the page itself, named after what was accepted.
    if ((notice.textContent ?? '').length < total * 0.8) notice.remove();
  }
}

const NOTICE = /cookie|consent|onetrust|gdpr|privacy-/i;

// Attributes one by one: selectors by parts of a value are slow in embedded DOMs.
function isNotice(element: Element): boolean {
  const role = element.getAttribute('role');
  if (role === 'dialog' || role === 'alertdialog' || tagOf(element) === 'dialog') return true;
  return NOTICE.test(element.getAttribute('id') ?? '') || NOTICE.test(element.getAttribute('class') ?? '');
}

// While a consent or sign-up dialogue is open, pages mark all the rest as hidden from screen readers: readers still see it.
function revealStory(document: Document): void {
  for (const hidden of document.querySelectorAll('[aria-hidden="true"]')) {
    if (/^(?:article|main)$/.test(tagOf(hidden)) || hidden.querySelector('h1, article, main'))
      hidden.removeAttribute('aria-hidden');
  }
}
