import { allElements, member, step, tagOf } from './dom.ts';
import { cutPlainText } from './plain-text.ts';
import { removeComments } from './remove-comments.ts';
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
  readonly #leftOut: ReadonlySet<Node>;
  /** Numbers of the elements that are copied, in order. */
  readonly #kept: readonly number[];
  /** What holds something left out, and is therefore copied child by child. */
  readonly #holders = new Set<Node>();

  constructor(document: Document, live: readonly Element[] = allElements(document)) {
    this.#document = document;
    this.#live = live;
    const { leftOut, kept } = sortOut(document, live);
    this.#leftOut = leftOut;
    this.#kept = kept;
    for (const element of this.#leftOut)
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
    for (const root of Array.from(member(this.#document, 'children'))) clone.appendChild(this.#copyOf(clone, root));
    unclobber(clone);
    const depth = this.#stamp(allElements(clone), 0);
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
    const first = this.#kept.indexOf(number);
    if (!part || first < 0) return undefined;
    const clone = member(this.#document, 'cloneNode')(false) as Document;
    clone.appendChild(this.#copyOf(clone, part));
    unclobber(clone);
    this.#stamp(allElements(clone), first);
    releaseProse(clone);
    return allElements(clone)[0];
  }

  /** Copies an element for another document; whole where nothing in it is left out, which is many times as fast. */
  #copyOf(clone: Document, root: Element): Element {
    if (!this.#holders.has(root)) return clone.importNode(root, true);
    const copy = clone.importNode(root, false);
    const open: { next: Node | null; readonly into: Element }[] = [{ next: step(root, 'firstChild'), into: copy }];
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const node = top.next;
      if (!node) {
        open.pop();
        continue;
      }
      top.next = step(node, 'nextSibling');
      if (this.#leftOut.has(node)) continue;
      const isWhole = !this.#holders.has(node);
      const child = clone.importNode(node, isWhole);
      append(top.into, child);
      if (!isWhole) open.push({ next: step(node, 'firstChild'), into: child as Element });
    }
    return copy;
  }

  /** Numbers copies as the copied live elements from the one at `first` on, and tells how deep they lie. */
  #stamp(copies: readonly Element[], first: number): number {
    // In document order, the ancestors of an element are always the last ones seen at each depth.
    const ancestors: Node[] = [];
    let depth = 0;
    let place = first;
    for (const copy of copies) {
      copy.setAttribute(STAMP, String(this.#kept[place++]));
      const parent = copy.parentNode;
      while (ancestors.length > 0 && ancestors[ancestors.length - 1] !== parent) ancestors.pop();
      ancestors.push(copy);
      if (ancestors.length > depth) depth = ancestors.length;
    }
    return depth;
  }
}

function append(into: Element, child: Node): void {
  if (tagOf(into) === 'form') member(into, 'appendChild')(child);
  else into.appendChild(child);
}

/** The number of the nearest stamped element at or above a node of the clone. */
export function stampOf(node: Node | null): number | undefined {
  for (let at = node; at; at = at.parentNode) {
    const stamp = at.nodeType === 1 ? (at as Element).getAttribute(STAMP) : null;
    if (stamp) return Number(stamp);
  }
  return undefined;
}

const CONTROLS = ':is(button, fieldset, form, img, output):is([id], [name])';

// Readability trusts `form.parentNode` and the like: a form control of that name could send it round for ever.
function unclobber(document: Document): void {
  const blank = member(document, 'createElement')('form');
  const all = member(document, 'querySelectorAll');
  for (const element of Array.from(all(all('form').length > 0 ? CONTROLS : 'img[name]'))) {
    for (const name of ['id', 'name'] as const) {
      const value = member(element, 'getAttribute')(name);
      if (value !== null && (value in blank || value in document)) member(element, 'removeAttribute')(name);
    }
  }
}

// Never text for a reader; and menus, where no story stands, and extraction would walk through every one of their links several times.
const UNREAD =
  'script, style, link, noscript, template, svg, iframe, object, embed, audio, video, canvas, map, input, textarea';
const MENUS = 'nav, select, [role="navigation"], [role="menu"], [role="menubar"]';
// Consent tools explain themselves at more length than many a story has; extraction would take their text for it.
const DIALOGS = 'dialog, [role="dialog"], [role="alertdialog"]';
const NOTICE = /cookie|consent|onetrust|gdpr|privacy-/i;
const STORY = 'h1, article, main';

/** The live elements that copies go without, of those within each other the outermost; and the numbers of all others. */
function sortOut(document: Document, live: readonly Element[]): { leftOut: Set<Element>; kept: number[] } {
  const all = member(document, 'querySelectorAll');
  const unread = new Set(all(UNREAD));
  const menus = new Set(all(MENUS));
  const dialogs = new Set(all(DIALOGS));
  const forms = new Set<Element>(all('form'));
  let total: number | undefined;
  const holdsStory = (element: Element) =>
    WHOLE.test(tagOf(element)) || member(element, 'querySelector')(HELD) !== null;
  const isSmall = (element: Element) => {
    total ??= live[0]?.textContent?.length ?? 0;
    // What holds nearly all text is the page itself, named after what was accepted.
    return (member(element, 'textContent') ?? '').length < total * 0.8;
  };

  const leftOut = new Set<Element>();
  const kept: number[] = [];
  const isNotice = noticeTest(forms);
  let last: Element | undefined;
  for (const [number, element] of live.entries()) {
    if (last && (forms.has(last) ? member(last, 'contains')(element) : last.contains(element))) continue;
    last = undefined;
    const isMenu = menus.has(element);
    if (
      unread.has(element) ||
      ((isMenu || dialogs.has(element) || isNotice(element)) && !holdsStory(element) && (isMenu || isSmall(element)))
    ) {
      leftOut.add(element);
      last = element;
    } else kept.push(number);
  }
  return { leftOut, kept };
}

const WHOLE = /^(?:html|body|main|article)$/;
const HELD = `${STORY}, [itemprop="articleBody"]`;

// Selectors by parts of a value are slow in every DOM; pages have few classes and many elements.
function noticeTest(forms: ReadonlySet<Element>): (element: Element) => boolean {
  const known = new Map<string, boolean>();
  return (element) => {
    for (const name of ['class', 'id']) {
      const value = forms.has(element) ? member(element, 'getAttribute')(name) : element.getAttribute(name);
      if (!value) continue;
      const isNotice = known.get(value) ?? NOTICE.test(value);
      known.set(value, isNotice);
      if (isNotice) return true;
    }
    return false;
  };
}

// While a consent or sign-up dialogue is open, pages mark all the rest as hidden from screen readers: readers still see it.
function revealStory(document: Document): void {
  for (const hidden of document.querySelectorAll('[aria-hidden="true"]')) {
    if (/^(?:article|main)$/.test(tagOf(hidden)) || hidden.querySelector(STORY)) hidden.removeAttribute('aria-hidden');
  }
}
