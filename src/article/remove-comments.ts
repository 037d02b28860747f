import { member } from './dom.ts';

// `NodeFilter.SHOW_COMMENT`, a name that not every DOM has.
const SHOW_COMMENT = 128;

/**
 * Takes the comments out of a clone. Servers that render React mark each seam between two texts by `<!-- -->`, and
 * extraction would make a paragraph of every text between two comments.
 */
export function removeComments(document: Document): void {
  const body = member(document, 'body');
  if (!body) return;
  const walker = member(document, 'createTreeWalker')(body, SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}
