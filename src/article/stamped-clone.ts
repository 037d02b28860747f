import { allElements, isElement, member, step, tagOf } from './dom.ts';
import { cutPlainText } from './plain-text.ts';
import { removeComments } from './remove-comments.ts';
import { type Sorted, sortOut } from './sort-out.ts';
import { releaseProse } from './stray-links.ts';
import { releaseStory } from './swallowed-story.ts';

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

/** Makes stamped copies of one document, which is only read; copies go without what holds no story. */
export class StampedCopier {
  readonly #document: Document;
  readonly #live: readonly Element[];
  readonly #sorted: Sorted;
  /** What holds something left out, and is therefore copied child by child. */
  readonly #holders = new Set<Node>();

  constructor(document: Document, live: readonly Element[] = allElements(document)) {
    this.#document = document;
    this.#live = live;
    this.#sorted = sortOut(document, live);
    for (const element of this.#sorted.leftOut)
      for (let at = step(element, 'parentNode'); at && !this.#holders.has(at); at = step(at, 'parentNode'))
        this.#holders.add(at);
  }

  /** Live elements by number. */
  get live(): readonly Element[] {
    return this.#live;
  }

  /** A new copy of the whole document. */
  copy(): StampedClone {
    // Imported rather than cloned one by one: a clone of the live document's own would load its pictures and run its custom elements.
    const clone = member(this.#document, 'cloneNode')(false) as Document;
    // Embedded DOMs may have several roots, where a browser's parser would have mended the page.
    for (const root of Array.from(member(this.#document, 'children'))) this.#copyInto(clone, root);
    const depth = this.#stamp(clone, allElements(clone), 0);
    revealStory(clone);
    removeComments(clone);
    releaseProse(clone);
    releaseStory(clone);
    cutPlainText(clone);
    return { document: clone, live: this.#live, depth };
  }

  /** A new copy of one live element and all in it; undefined where copies go without it. */
  copyPart(number: number): Element | undefined {
    const part = this.#live[number];
    const first = this.#sorted.kept.indexOf(number);
    if (!part || first < 0) return undefined;
    const clone = member(this.#document, 'cloneNode')(false) as Document;
    this.#copyInto(clone, part);
    const copies = allElements(clone);
    this.#stamp(clone, copies, first);
    releaseProse(clone);
    return copies[0];
  }

  /** Copies an element into another document; whole where nothing in it is left out, which is many times as fast. */
  #copyInto(clone: Document, root: Element): void {
    const isRootWhole = !this.#holders.has(root);
    const { leftOut } = this.#sorted;
    // What goes into a tree that is in its document already is visited once only.
    const copy = clone.appendChild(clone.importNode(root, isRootWhole));
    const open = isRootWhole ? [] : [openCopy(root, copy)];
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const node = top.next;
      if (!node) {
        open.pop();
      } else if (!isElement(node)) {
        top.next = node.nextSibling;
        top.append(clone.importNode(node));
      } else {
        top.next = step(node, 'nextSibling');
        if (leftOut.has(node)) continue;
        const isWhole = !this.#holders.has(node);
        const child = clone.importNode(node, isWhole);
        top.append(child);
        if (!isWhole) open.push(openCopy(node, child));
      }
    }
  }

  /** Numbers copies as the copied live elements from the one at `first` on, and tells how deep they lie. */
  #stamp(clone: Document, copies: readonly Element[], first: number): number {
    const { kept, controls } = this.#sorted;
    unclobber(
      clone,
      controls.flatMap((place) => copies[place - first] ?? []),
    );
    // In document order, the ancestors of an element are always the last ones seen at each depth.
    const ancestors: Node[] = [];
    let depth = 0;
    let place = first;
    for (const copy of copies) {
      const number = kept[place++];
      // Nobody asks for the number of what holds no text, and setting it is dear.
      if (copy.firstChild) copy.setAttribute(STAMP, String(number));
      const parent = copy.parentNode;
      while (ancestors.length > 0 && ancestors[ancestors.length - 1] !== parent) ancestors.pop();
      ancestors.push(copy);
      if (ancestors.length > depth) depth = ancestors.length;
    }
    return depth;
  }
}

/** An element whose children are being copied one by one. */
interface OpenCopy {
  next: Node | null;
  readonly append: (child: Node) => void;
}

function openCopy(element: Element, copy: Element): OpenCopy {
  return {
    next: step(element, 'firstChild'),
    append: tagOf(copy) === 'form' ? member(copy, 'appendChild') : (child) => copy.appendChild(child),
  };
}

/** The number of the nearest stamped element at or above a node of the clone. */
export function stampOf(node: Node | null): number | undefined {
  for (let at = node; at; at = at.parentNode) {
    const stamp = at.nodeType === 1 ? (at as Element).getAttribute(STAMP) : null;
    if (stamp) return Number(stamp);
  }
  return undefined;
}

// Readability trusts `form.parentNode` and the like: a form control of that name could send it round for ever.
function unclobber(clone: Document, controls: readonly Element[]): void {
  const blank = member(clone, 'createElement')('form');
  const hasForm = controls.some((control) => tagOf(control) === 'form');
  for (const control of controls) {
    const tag = tagOf(control);
    const read = tag === 'form' ? member(control, 'getAttribute') : (name: string) => control.getAttribute(name);
    // Without a form there are only the document's own members to hide, which images do by name.
    if (!hasForm && (tag !== 'img' || read('name') === null)) continue;
    for (const name of ['id', 'name']) {
      const value = read(name);
      if (value !== null && (value in blank || value in clone)) member(control, 'removeAttribute')(name);
    }
  }
}

const STORY = 'h1, article, main';

// While a consent or sign-up dialogue is open, pages mark all the rest as hidden from screen readers: readers still see it.
function revealStory(document: Document): void {
  for (const hidden of document.querySelectorAll('[aria-hidden="true"]')) {
    if (/^(?:article|main)$/.test(tagOf(hidden)) || hidden.querySelector(STORY)) hidden.removeAttribute('aria-hidden');
  }
}
