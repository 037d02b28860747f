import { isElement, member } from '../article/dom.ts';
import { isShadow, isSlot, type PageTree, shownParent } from '../article/page-trees.ts';
import type { SelectedRange } from '../article/selection.ts';

/** What the reader has selected in a page or in one of its frames, if anything; `trees` are the page's, its document first. */
export function selectedRange(document: Document, trees: readonly PageTree[] = [document]): SelectedRange | undefined {
  const shadowRoots = trees.filter(isShadow);
  for (const tree of trees) {
    if (tree.nodeType !== 9) continue;
    const found = selectedIn(tree as Document, shadowRoots);
    if (found) return found;
  }
  return undefined;
}

function selectedIn(document: Document, shadowRoots: ShadowRoot[]): SelectedRange | undefined {
  const selection = 'getSelection' in document ? member(document, 'getSelection')() : null;
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (shadowRoots.length === 0) return selection.isCollapsed ? undefined : range;
  // Seen from the document, a selection within a shadow tree is an empty one at its host.
  const composed =
    typeof selection.getComposedRanges === 'function' ? selection.getComposedRanges({ shadowRoots })[0] : range;
  return composed && !composed.collapsed ? acrossTrees(composed) : undefined;
}

interface Point {
  readonly node: Node;
  /** In a text node; else -1 before the node and infinity after it. */
  readonly offset: number;
}

/** A selection that may begin and end in different trees: points are compared as the page shows them. */
function acrossTrees(range: AbstractRange): SelectedRange {
  const start = pointAt(range.startContainer, range.startOffset);
  const end = pointAt(range.endContainer, range.endOffset);
  return {
    comparePoint: (node, offset) => {
      const point = { node, offset };
      return order(point, start) < 0 ? -1 : order(point, end) > 0 ? 1 : 0;
    },
  };
}

function pointAt(container: Node, offset: number): Point {
  if (container.nodeType === 3) return { node: container, offset };
  const child = container.childNodes[offset];
  if (child) return { node: child, offset: -1 };
  return { node: isShadow(container) ? container.host : container, offset: Number.POSITIVE_INFINITY };
}

/** Below zero where one point is shown before the other, above where after. */
function order(one: Point, other: Point): number {
  if (one.node === other.node) return one.offset - other.offset;
  const path = pathOf(one.node);
  const otherPath = pathOf(other.node);
  let depth = 0;
  while (depth < path.length && path[depth] === otherPath[depth]) depth++;
  const here = path[depth];
  const there = otherPath[depth];
  // One of them stands within the other.
  if (!here) return one.offset < 0 ? -1 : 1;
  if (!there) return other.offset < 0 ? 1 : -1;
  const parent = path[depth - 1];
  if (isElement(parent) && isSlot(parent)) {
    const slotted = parent.assignedNodes();
    if (slotted.length > 0) return slotted.indexOf(here as Element) - slotted.indexOf(there as Element);
  }
  return here.compareDocumentPosition(there) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** A node under all that it is shown in, the outermost first. */
function pathOf(node: Node): Node[] {
  const path: Node[] = [node];
  for (let at = shownParent(node); at; at = shownParent(at)) path.push(at);
  return path.reverse();
}
