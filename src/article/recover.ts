import { cutBlocks } from './blocks.ts';
import { isElement, step, tagOf } from './dom.ts';
import { countWords, type Draft } from './draft.ts';
import type { StampedCopier } from './stamped-clone.ts';

// A container with this share of the paragraphs' text carries the story, or one part of it.
const LEAST_SHARE = 0.15;
const FEWEST_WORDS = 6;
const PART = /^(?:p|ul|ol|h[2-6]|blockquote|dl)$/;
const NO_PART =
  'nav, aside, footer, form, [hidden], [aria-hidden="true"], [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="newsletter" i], [class*="promo" i]';

/**
 * The blocks of a story with those that extraction dropped from between them: paragraphs, lists and headings that stand
 * in the page as direct neighbours of paragraphs that were kept.
 */
export function recoverBlocks(drafts: readonly Draft[], copier: StampedCopier): Draft[] {
  const { live } = copier;
  const found: Draft[] = [];
  for (const part of missingParts(drafts, live)) {
    const copy = copier.copyPart(live.indexOf(part));
    if (copy) found.push(...cutBlocks(copy, live).filter(isPartOfStory));
  }
  const known = new Set(drafts.map((draft) => draft.text));
  return inOrder(
    drafts,
    found.filter((draft) => !known.has(draft.text)),
  );
}

/** The live elements that stand beside kept paragraphs and of which nothing was kept. */
function missingParts(drafts: readonly Draft[], live: readonly Element[]): Element[] {
  const kept = new Set<Element>();
  const shares = new Map<Element, number>();
  let total = 0;
  for (const draft of drafts) {
    const element = live[draft.stamp ?? -1];
    for (let at: Node | null = element ?? null; isElement(at) && !kept.has(at); at = step(at, 'parentNode'))
      kept.add(at);
    if (!element || draft.kind !== 'paragraph' || tagOf(element) !== 'p') continue;
    const holder = step(element, 'parentNode');
    total += draft.text.length;
    if (isElement(holder)) shares.set(holder, (shares.get(holder) ?? 0) + draft.text.length);
  }
  const missing: Element[] = [];
  for (const [holder, length] of shares) {
    if (length < total * LEAST_SHARE) continue;
    for (const part of Array.from(holder.children)) {
      if (kept.has(part) || !PART.test(tagOf(part)) || part.closest(NO_PART)) continue;
      if ((part.textContent ?? '').trim() !== '') missing.push(part);
    }
  }
  return missing;
}

// What extraction left out on purpose is links and labels.
function isPartOfStory(draft: Draft): boolean {
  if (draft.linkShare > 0.3) return false;
  if (draft.kind === 'list-item' || draft.kind === 'heading') return true;
  return countWords(draft.text) >= FEWEST_WORDS && /[.!?…:。！？।؟]["'”’»)\]]*$/.test(draft.text);
}

/** Both lists in the order of the page. */
function inOrder(drafts: readonly Draft[], found: readonly Draft[]): Draft[] {
  const all = [...drafts];
  for (const draft of found) {
    const place = all.findIndex((other) => (other.stamp ?? -1) > (draft.stamp ?? -1));
    all.splice(place < 0 ? all.length : place, 0, draft);
  }
  return all;
}
