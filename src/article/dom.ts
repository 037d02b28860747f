import { collapse } from './collapsed-text.ts';

/**
 * The DOM past names that a page can put in its way: `<input name="parentNode">` in a form, or `<img
 * name="createRange">`, hide a form's or the document's own members (DOM clobbering).
 */

/** A member of a document or form as its prototype defines it; methods come bound. */
export function member<T extends object, K extends keyof T & string>(owner: T, name: K): T[K] {
  for (let holder = Object.getPrototypeOf(owner); holder; holder = Object.getPrototypeOf(holder)) {
    const descriptor = Object.getOwnPropertyDescriptor(holder, name);
    if (!descriptor) continue;
    if (descriptor.get) return descriptor.get.call(owner) as T[K];
    return (typeof descriptor.value === 'function' ? descriptor.value.bind(owner) : descriptor.value) as T[K];
  }
  // Embedded DOMs keep some members on the object itself; they know no clobbering.
  const own = owner[name];
  return (typeof own === 'function' ? own.bind(owner) : own) as T[K];
}

/** Every element of a document, in document order, the root first. */
export function allElements(document: Document): Element[] {
  const found = member(document, 'querySelectorAll')('*');
  // By index: iterating over as many is several times slower.
  const elements = new Array<Element>(found.length);
  for (let index = 0; index < elements.length; index++) elements[index] = found[index] as Element;
  return elements;
}

/** The tag in lower case. Not `localName`: elements made by script keep the case they were made with in some DOMs. */
export function tagOf(element: Element): string {
  const tag: unknown = element.tagName;
  // Only a form can hide its own members.
  return typeof tag === 'string' ? tag.toLowerCase() : 'form';
}

/** Whether a node is an element, in whatever window it was made. */
export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === 1;
}

/** Whether a node is a text, in whatever window it was made. */
export function isText(node: Node | null | undefined): node is Text {
  return node?.nodeType === 3;
}

/** The next node in document order, within `root`; `skipChildren` passes over what is inside `node`. */
export function nextNode(node: Node, root: Node, skipChildren = false): Node | null {
  const child = skipChildren ? null : step(node, 'firstChild');
  if (child) return child;
  for (let at: Node | null = node; at && at !== root; at = step(at, 'parentNode')) {
    const sibling = step(at, 'nextSibling');
    if (sibling) return sibling;
  }
  return null;
}

/** A neighbour of a node in the tree, also where a form's controls carry its name. */
export function step(node: Node, to: 'firstChild' | 'nextSibling' | 'parentNode'): Node | null {
  const name: unknown = node.nodeName;
  return name === 'FORM' || name === 'form' || typeof name !== 'string' ? member(node, to) : node[to];
}

/** A text node, and whether a line begins between it and the one before: at a `<br>` or an edge of a block. */
export interface ReadableText {
  readonly node: Text;
  readonly newLine: boolean;
}

/** The text nodes under a node that can hold text for a reader, in document order; works on a live page. */
export function readableTexts(root: Node): ReadableText[] {
  const texts: ReadableText[] = [];
  visitReadableTexts(root, (text) => {
    texts.push(text);
    return true;
  });
  return texts;
}

/** Visits what `readableTexts` gives, from a node on where one is given, one by one, for as long as the visitor returns true. */
export function visitReadableTexts(root: Node, visit: (text: ReadableText) => boolean, from: Node = root): void {
  let newLine = from !== root;
  for (let node: Node = from; ; ) {
    let child: Node | null = null;
    if (isText(node)) {
      if (!visit({ node, newLine })) return;
      newLine = false;
    } else if (isElement(node)) {
      const tag = tagOf(node);
      if (tag === 'br' || BLOCK_TAGS.has(tag)) newLine = true;
      if (!UNREAD_TAGS.has(tag)) child = step(node, 'firstChild');
    } else child = step(node, 'firstChild');
    while (!child) {
      if (node === root) return;
      child = step(node, 'nextSibling');
      if (child) break;
      const parent = step(node, 'parentNode');
      if (!parent || parent === root) return;
      node = parent;
      if (!newLine) newLine = isElement(node) && BLOCK_TAGS.has(tagOf(node));
    }
    node = child;
  }
}

/** The words of an element that a reader sees: collapsed, scripts and the like left out, a space at every line's end. */
export function readableText(root: Node): string {
  return collapse(
    readableTexts(root)
      .map(({ node, newLine }) => (newLine ? '\n' : '') + node.data)
      .join(''),
  );
}

/** Elements whose text is never part of a story. */
export const UNREAD_TAGS: ReadonlySet<string> = new Set([
  'audio',
  'button',
  'canvas',
  'datalist',
  'embed',
  'head',
  'iframe',
  'input',
  'map',
  'math',
  'meter',
  'noscript',
  'object',
  'option',
  'output',
  'progress',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'video',
]);

/** Elements that begin and end a line, so that no word runs across their edge. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'picture',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]);
