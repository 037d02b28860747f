import { member, nextNode } from './dom.ts';

const COMMENT = 8;

/**
 * Takes the comments out of a clone. Servers that render React mark each seam between two texts by `<!-- -->`, and
 * extraction would make a paragraph of every text between two comments.
 */
export function removeComments(document: Document): void {
  const body = member(document, 'body');
  if (!body) return;
  for (let node: Node | null = body; node; ) {
    const next: Node | null = nextNode(node, body);
    if (node.nodeType === COMMENT) node.parentNode?.removeChild(node);
    node = next;
  }
}
