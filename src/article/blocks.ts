import type { BlockKind } from './article.ts';
import { collapse } from './collapsed-text.ts';
import { BLOCK_TAGS, isElement, isText, nextNode, tagOf, UNREAD_TAGS } from './dom.ts';
import type { Draft, DraftPart } from './draft.ts';
import { stampOf } from './stamped-clone.ts';

const KIND_OF_TAG: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
  tr: 'list-item',
  blockquote: 'quotation',
  figcaption: 'caption',
  caption: 'caption',
};

// Old templates caption pictures with a paragraph; "caption" in a class name means nothing else.
const CAPTION_CLASS =
  /(?:^|[\s_-])(?:wp-)?(?:photo-?|image-?|img-?|media-?|figure-?|pic-?)?(?:caption|credit)s?(?:$|[\s_-])|(?:image|photo|figure|media)(?:Caption|Credit)/;

interface OpenPart extends DraftPart {
  readonly inLink: boolean;
}

/**
 * Walks what Readability kept and cuts it into blocks, in reading order: at the edges of block elements, and at
 * `<br><br>`. No recursion, so that no depth of nesting can exhaust the stack.
 */
export function cutBlocks(root: Element, live: readonly Element[]): Draft[] {
  const drafts: Draft[] = [];
  let parts: OpenPart[] = [];
  let breaks = 0;
  let holder: Element = root;

  const flush = () => {
    const draft = makeDraft(parts, holder);
    if (draft) drafts.push(draft);
    parts = [];
    breaks = 0;
  };

  let node: Node | null = root;
  while (node) {
    let skip = false;
    if (isText(node)) {
      if (node.data.trim() !== '') {
        const parent = node.parentNode as Element;
        if (breaks === 0) breaks = lostBreaks(parts, parent, live);
        if (breaks >= 2 || (breaks === 1 && endsLine(parts, parent, holder))) flush();
        if (parts.length === 0) holder = blockHolder(parent, root);
        parts.push({ node, newLine: breaks > 0, inLink: isInLink(parent, holder) });
        breaks = 0;
      } else if (parts.length > 0 && node.data !== '') {
        parts.push({ node, newLine: false, inLink: false });
      }
    } else if (isElement(node)) {
      const tag = tagOf(node);
      if (tag === 'br') breaks++;
      else if (UNREAD_TAGS.has(tag) || isHiddenByMarkup(node)) skip = true;
      else if (isBoundary(node, tag)) flush();
      else if (tag === 'td' || tag === 'th') breaks = Math.max(breaks, 1);
    }
    const next: Node | null = nextNode(node, root, skip);
    // Leaving a block element ends its block, whatever stands next.
    if (next && parts.length > 0 && leavesBlock(node, next, holder, skip)) flush();
    node = next;
  }
  flush();
  return drafts;
}

// A table row is one block, its cells one line; a cell that holds blocks of its own is layout and is cut as usual.
/**
 * How many `<br>` stood in the live page between the last part and this one's element. Readability takes out the
 * breaks that it makes paragraphs of, and some of those paragraphs again.
 */
function lostBreaks(parts: readonly OpenPart[], next: Element, live: readonly Element[]): number {
  const last = parts.findLast((part) => part.node.data.trim() !== '')?.node.parentNode ?? null;
  if (last === null || last === next) return 0;
  const from = stampOf(last) ?? 0;
  const to = stampOf(next) ?? 0;
  if (to - from > FURTHEST_BREAKS) return 0;
  let count = 0;
  for (let stamp = from + 1; stamp < to; stamp++) {
    const element = live[stamp];
    if (element && tagOf(element) === 'br' && !live[from]?.contains(element)) count++;
  }
  return count;
}

const FURTHEST_BREAKS = 12;

function isBoundary(element: Element, tag: string): boolean {
  if (tag === 'td' || tag === 'th') return !isDataCell(element);
  // Pages set a picture's credit apart by style alone: "… in JuneCredit: Ana Lima".
  if (tag === 'span' || tag === 'small' || tag === 'cite') return isCreditElement(element);
  return BLOCK_TAGS.has(tag);
}

function isDataCell(cell: Element): boolean {
  const row = cell.parentNode;
  if (!isElement(row) || tagOf(row) !== 'tr' || row.children.length < 2) return false;
  return Array.from(row.children).every((other) => !hasBlockChild(other) && (other.textContent ?? '').length < 120);
}

function hasBlockChild(element: Element): boolean {
  return Array.from(element.children).some((child) => BLOCK_TAGS.has(tagOf(child)));
}

function leavesBlock(node: Node, next: Node, holder: Element, skipped: boolean): boolean {
  // Still inside or before the node: nothing was left.
  if (!skipped && next.parentNode === node) return false;
  if (next.parentNode === node.parentNode && !isElement(node)) return false;
  const landing = next.parentNode;
  for (let at: Node | null = node; at && at !== landing; at = at.parentNode) {
    if (!isElement(at)) continue;
    if (at === holder) return true;
    if (isBoundary(at, tagOf(at))) return true;
  }
  return false;
}

/** The nearest block element at or above an element, not above the root. */
function blockHolder(element: Element, root: Element): Element {
  let at: Node | null = element;
  while (isElement(at) && at !== root && !isBoundary(at, tagOf(at))) at = at.parentNode;
  return isElement(at) ? at : root;
}

// Captions, lines in a type of their own (a headline, a byline), and lines that were long sentences: there one line
// break already parts two texts.
function endsLine(parts: readonly OpenPart[], next: Element, holder: Element): boolean {
  if (kindOf(holder) === 'caption' || isLineInOwnType(parts, next, holder)) return true;
  let length = 0;
  for (let index = parts.length - 1; index >= 0 && !parts[index + 1]?.newLine; index--) {
    length += parts[index]?.node.data.length ?? 0;
  }
  const last = parts.findLast((part) => part.node.data.trim() !== '');
  return length >= 120 && /[.!?…。！？]["'”’»)\]]*\s*$/.test(last?.node.data ?? '');
}

/** Whether all of the last line stands in one inline element (`<b>`, `<font>`) that the next line does not stand in. */
function isLineInOwnType(parts: readonly OpenPart[], next: Element, holder: Element): boolean {
  const begin = parts.findLastIndex((part) => part.newLine);
  const line = parts.slice(Math.max(0, begin)).filter((part) => part.node.data.trim() !== '');
  const [first] = line;
  if (!first) return false;
  for (let at: Node | null = first.node.parentNode; isElement(at) && at !== holder; at = at.parentNode) {
    const own: Element = at;
    if (TYPE_TAGS.test(tagOf(own)) && !own.contains(next)) {
      if (line.every((part) => own.contains(part.node))) return true;
    }
  }
  return false;
}

const TYPE_TAGS = /^(?:b|strong|i|em|font|big|small|span|u)$/;

function isCreditElement(element: Element): boolean {
  return (
    CREDIT_CLASS.test(element.getAttribute('class') ?? '') &&
    element.closest('figure, figcaption, [class*="caption" i], [class*="image" i], [class*="photo" i]') !== null
  );
}

const CREDIT_CLASS = /(?:^|[\s_-])(?:credits?|copyright|source|photographer)(?:$|[\s_-])|(?:image|photo|media)-?Credit/;

function makeDraft(parts: readonly OpenPart[], holder: Element): Draft | undefined {
  const text = collapse(parts.map((part) => (part.newLine ? '\n' : '') + part.node.data).join(''));
  if (text === '') return undefined;
  const linked = parts.reduce((sum, part) => sum + (part.inLink ? collapse(part.node.data).length : 0), 0);
  return {
    kind: kindOf(holder),
    text,
    parts: parts.map(({ node, newLine }) => ({ node, newLine })),
    element: holder,
    stamp: stampOf(holder),
    linkShare: Math.min(1, linked / text.length),
  };
}

function kindOf(holder: Element): BlockKind {
  let depth = 0;
  for (let at: Node | null = holder; isElement(at) && depth < 12; at = at.parentNode, depth++) {
    const kind = KIND_OF_TAG[tagOf(at)];
    // A table of one cell a row is layout: its rows are no list.
    if (kind && (tagOf(at) !== 'tr' || (at.children.length > 1 && at === holder))) return kind;
    if (at.getAttribute('role') === 'heading') return 'heading';
    if (depth < 2 && CAPTION_CLASS.test(at.getAttribute('class') ?? '')) return 'caption';
  }
  return 'paragraph';
}

const FURTHEST_LINK = 6;

function isInLink(parent: Element, holder: Element): boolean {
  for (let at: Node | null = parent; isElement(at); at = at.parentNode) {
    if (tagOf(at) === 'a' && at.hasAttribute('href')) return true;
    if (at === holder) break;
  }
  // A link may also stand around the whole block, or the card that it is in.
  let outer = holder.parentNode;
  for (let level = 0; isElement(outer) && level < FURTHEST_LINK; level++, outer = outer.parentNode) {
    if (tagOf(outer) === 'a' && outer.hasAttribute('href')) return true;
  }
  return false;
}

function isHiddenByMarkup(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '');
}
