import { Readability } from '@mozilla/readability';
import { cutBlocks } from './blocks.ts';
import { declaredBlocks } from './declared-body.ts';
import { member } from './dom.ts';
import type { Draft } from './draft.ts';
import { recoverBlocks } from './recover.ts';
import type { StampedClone, StampedCopier } from './stamped-clone.ts';

// Readability recurses, and looks at every ancestor again and again: no story lies deeper, and browsers' own parsers
// stop nesting at 512.
const DEEPEST = 600;
// Under this many characters Readability tries again with fewer scruples. Its own 500 is more than many a news item has.
const FEWEST_CHARACTERS = 250;
// With so few characters, and less than this share of the densest container's text, Readability took something else for the story.
// A longer text is a story, even beside a picture gallery with more words than it.
const SHORT = 1000;
const LEAST_SHARE = 0.4;
const LONG_PARAGRAPH = 80;
const NO_STORY =
  'footer, aside, nav, form, dialog, [hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"], [class*="comment" i], [id*="comment" i], [class*="cookie" i], [id*="cookie" i], [class*="consent" i], [id*="consent" i], [class*="privacy" i], [id*="onetrust" i]';

/**
 * The blocks that Readability takes for the story, uncleaned; where it fails, those of the densest container. `declared`
 * is the text that the page itself gives for its story, where it does: what holds it is read instead, where the rest
 * missed it.
 */
export function extractBlocks(copier: StampedCopier, declared?: string): Draft[] {
  const drafts = extractUndeclared(copier);
  return declared === undefined ? drafts : (declaredBlocks(copier, declared, drafts) ?? drafts);
}

function extractUndeclared(copier: StampedCopier): Draft[] {
  const clone = copier.copy();
  if (clone.depth > DEEPEST) return densestBlocks(clone).drafts;
  const content = runReadability(clone.document, copier);
  const drafts = content ? cutBlocks(content, clone.live) : [];
  const length = drafts.reduce((sum, draft) => sum + draft.text.length, 0);
  if (length >= SHORT) return recoverBlocks(drafts, copier);
  const dense = densestBlocks(copier.copy());
  return length < dense.length * LEAST_SHARE ? dense.drafts : recoverBlocks(drafts, copier);
}

function densestBlocks({ document, live }: StampedClone): { readonly drafts: Draft[]; readonly length: number } {
  const root = document.body ?? document.documentElement;
  if (!root) return { drafts: [], length: 0 };
  const { element, length } = densest(root);
  return { drafts: cutBlocks(element, live), length };
}

function runReadability(document: Document, copier: StampedCopier): Element | undefined {
  try {
    nameAuthor(document);
    const body = member(document, 'body') as HTMLElement | null;
    if (body) spareSerialising(body, copier);
    const reader = new Readability<Element>(document, {
      serializer: (node) => node as Element,
      // Classes tell cleaning what a box is for.
      keepClasses: true,
      charThreshold: FEWEST_CHARACTERS,
      // Read by metadata.ts; Readability's own reading of it may throw.
      disableJSONLD: true,
    });
    return reader.parse()?.content ?? undefined;
  } catch {
    // Odd documents (no root, no body, a frameset) make it throw.
    return undefined;
  }
}

/** Readability reads the text of every element in search of a byline, and takes it out of the story, unless the page names its author. */
function nameAuthor(document: Document): void {
  const meta = member(document, 'createElement')('meta');
  meta.setAttribute('name', 'author');
  meta.setAttribute('content', '-');
  member(document, 'head')?.appendChild(meta);
}

/**
 * Readability writes the page out as HTML in case it must try again, which costs a quarter of its time and is seldom
 * needed: here it is given a new copy instead, when it asks for one.
 */
function spareSerialising(body: HTMLElement, copier: StampedCopier): void {
  Object.defineProperty(body, 'innerHTML', {
    get: () => '',
    set: () => body.replaceChildren(...Array.from(copier.copy().document.body.childNodes)),
  });
}

/** The smallest element that holds nearly all the text that stands in long paragraphs, and how much; else the root. */
function densest(root: Element): { readonly element: Element; readonly length: number } {
  const lengths = new Map<Element, number>();
  for (const paragraph of Array.from(root.querySelectorAll('p'))) {
    const length = (paragraph.textContent ?? '').trim().length;
    if (length < LONG_PARAGRAPH || paragraph.closest(NO_STORY)) continue;
    // Paragraphs may each stand in boxes of their own, a few levels under what holds them all.
    let holder = paragraph.parentElement;
    for (let level = 0; holder && level < 5; level++, holder = holder === root ? null : holder.parentElement) {
      lengths.set(holder, (lengths.get(holder) ?? 0) + length);
    }
  }
  const most = Math.max(0, ...lengths.values());
  let best = { element: root, length: 0 };
  let smallest = Number.POSITIVE_INFINITY;
  for (const [element, length] of lengths) {
    if (length < most * 0.8) continue;
    const size = (element.textContent ?? '').length;
    if (size >= smallest) continue;
    smallest = size;
    best = { element, length };
  }
  return best;
}
