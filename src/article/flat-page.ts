import { BLOCK_TAGS, isElement, isText, member, step, tagOf } from './dom.ts';
import { noteOrigin } from './origin.ts';
import { isSlot, type PageTrees } from './page-trees.ts';

/**
 * Copies a page of several trees into one document, as its reader sees it: shadow trees in the place of what their hosts
 * hold, slots as what is slotted there, a frame's document in the place of the frame. `liveOf` leads from each of its
 * elements and text nodes to the live one. The copy has no browsing context: nothing in it runs, loads or is laid out.
 */
export function flattenPage(document: Document, trees: PageTrees): Document {
  const flat = member(document, 'cloneNode')(false) as Document;
  const root = member(document, 'documentElement');
  // The last one is copied next. No recursion: no depth of nesting can exhaust the stack.
  const waiting: Step[] = root ? [{ node: root, parent: flat }] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, parent } = next;
    if (isText(node)) {
      parent.appendChild(noteOrigin(member(flat, 'createTextNode')(node.data), node));
      continue;
    }
    if (!isElement(node)) continue;
    if (isSlot(node)) {
      const slotted = node.assignedNodes();
      push(waiting, slotted.length > 0 ? slotted : childrenOf(node), parent);
      continue;
    }
    const inner = trees.frames.get(node);
    const shadow = trees.shadows.get(node);
    const copy = noteOrigin(inner ? renamed(node, 'div', flat) : copyOf(node, shadow, parent, flat), node);
    parent.appendChild(copy);
    const body = inner && (member(inner, 'body') ?? member(inner, 'documentElement'));
    push(waiting, body ? [body] : childrenOf(shadow ?? node), copy);
  }
  if (trees.main) prependHead(flat, trees.main.document);
  return flat;
}

interface Step {
  readonly node: Node;
  readonly parent: Node;
}

function push(waiting: Step[], nodes: readonly Node[], parent: Node): void {
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index];
    if (node) waiting.push({ node, parent });
  }
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = step(node, 'firstChild'); child; child = step(child, 'nextSibling')) children.push(child);
  return children;
}

/** A copy of an element without its children; of a component or an inner body, the plain element that it looks like. */
function copyOf(element: Element, shadow: ShadowRoot | undefined, parent: Node, flat: Document): Element {
  const tag = tagOf(element);
  if (tag === 'frameset') return renamed(element, isElement(parent) && tagOf(parent) === 'html' ? 'body' : 'div', flat);
  if ((tag === 'body' || tag === 'html') && isElement(parent) && tagOf(parent) !== 'html')
    return renamed(element, 'div', flat);
  if (shadow && tag.includes('-')) return renamed(element, isBlock(element, shadow) ? 'div' : 'span', flat);
  return member(flat, 'importNode')(element, false);
}

const KEPT = ['id', 'class', 'lang', 'role', 'hidden', 'aria-hidden', 'style', 'itemprop', 'itemscope', 'itemtype'];

function renamed(element: Element, tag: string, flat: Document): Element {
  const copy = member(flat, 'createElement')(tag);
  for (const name of KEPT) {
    const value = element.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  // A component's name tells what it is for ("news-article", "x-comments"), as a class would.
  const own = tagOf(element);
  if (own.includes('-')) copy.setAttribute('class', `${own} ${element.getAttribute('class') ?? ''}`.trim());
  return copy;
}

const BLOCKS = [...BLOCK_TAGS].join();
const IN_LINE = /^(?:p|h[1-6]|li|a|span|em|strong|b|i|cite|q|td|dd|figcaption)$/;

/** Whether a component begins and ends a line. Components are in line unless styled, and may hold blocks all the same. */
function isBlock(host: Element, shadow: ShadowRoot): boolean {
  if (shadow.querySelector(BLOCKS) !== null) return true;
  const display = displayOf(host);
  if (display) return !/^(?:inline|contents|none)/.test(display);
  const parent = step(host, 'parentNode');
  return !isElement(parent) || !IN_LINE.test(tagOf(parent));
}

/** An element's computed display; empty where the DOM has no layout. */
function displayOf(element: Element): string {
  if (typeof element.checkVisibility !== 'function') return '';
  return element.ownerDocument.defaultView?.getComputedStyle(element).display ?? '';
}

const FACTS = 'title, meta[content], link[rel], script[type*="ld+json" i]';

/** What the story's own document says of it comes before what the page round it says. */
function prependHead(flat: Document, inner: Document): void {
  const head = member(flat, 'querySelector')('head');
  const facts = Array.from(member(inner, 'querySelector')('head')?.querySelectorAll(FACTS) ?? []).filter(
    (fact) => tagOf(fact) !== 'title' || (fact.textContent ?? '').trim() !== '',
  );
  const first = head?.firstChild ?? null;
  for (const fact of facts) head?.insertBefore(member(flat, 'importNode')(fact, true), first);
  const root = member(flat, 'documentElement');
  const lang = member(inner, 'documentElement')?.getAttribute('lang');
  if (lang) root?.setAttribute('lang', lang);
}
