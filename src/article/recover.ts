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
  const missing = missingContainers(shares, kept);
  for (const [holder, length] of shares) {
    if (length < total * LEAST_SHARE) continue;
    for (const part of Array.from(holder.children)) {
      if (kept.has(part) || !PART.test(tagOf(part)) || part.closest(NO_PART)) continue;
      if ((part.textContent ?? '').trim() !== '') missing.push(part);
    }
  }
  return missing;
}

/**
 * Where a story stands in several containers of one kind side by side, those of that kind of which nothing was kept, and
 * that are prose: one that stands between or right after them is a part of it.
 */
function missingContainers(shares: ReadonlyMap<Element, number>, kept: ReadonlySet<Element>): Element[] {
  const missing: Element[] = [];
  const seen = new Set<Element>();
  for (const holder of shares.keys()) {
    let container: Element | null = holder;
    for (let level = 0; level < 2 && container && SPLIT.test(tagOf(container)); level++) {
      const around: Element | null = container.parentElement;
      if (around && !seen.has(around)) {
        seen.add(around);
        missing.push(...missingBeside(Array.from(around.children), tagOf(container), shares, kept));
      }
      container = around;
    }
  }
  return missing;
}

function missingBeside(
  children: readonly Element[],
  tag: string,
  shares: ReadonlyMap<Element, number>,
  kept: ReadonlySet<Element>,
): Element[] {
  const holders = [...shares.keys()];
  const parts = children.filter((child) => tagOf(child) === tag);
  const holds = parts.map((part) => kept.has(part) && holders.some((holder) => part.contains(holder)));
  if (holds.filter(Boolean).length < FEWEST_CONTAINERS) return [];
  // One after the last still belongs to the story; further on begin the lists of others.
  return parts
    .slice(holds.indexOf(true), holds.lastIndexOf(true) + 2)
    .filter((part) => !kept.has(part) && isProse(part));
}

const FEWEST_CONTAINERS = 2;
const SPLIT = /^(?:div|section)$/;
const LONG_PARAGRAPH = 100;

/** Whether a container holds paragraphs of sentences, and hardly anything else. */
function isProse(container: Element): boolean {
  if (container.closest(NO_PART) || container.querySelector(`${NO_PART}, h1, h2, h3, time, input`)) return false;
  const paragraphs = Array.from(container.querySelectorAll('p'), (paragraph) => (paragraph.textContent ?? '').trim());
  const long = paragraphs.filter((text) => text.length >= LONG_PARAGRAPH && STOP.test(text));
  const length = long.reduce((sum, text) => sum + text.length, 0);
  const linked = Array.from(container.querySelectorAll('a'), (link) => (link.textContent ?? '').length);
  return (
    length >= (container.textContent ?? '').trim().length * 0.7 &&
    linked.reduce((sum, each) => sum + each, 0) < length * 0.3
  );
}

const STOP = /[.!?…:。！？।؟]["'”’»)\]]*$/;

// What extraction left out on purpose is links and labels.
function isPartOfStory(draft: Draft): boolean {
  if (draft.linkShare > 0.3) return false;
  if (draft.kind === 'list-item' || draft.kind === 'heading') return true;
  return countWords(draft.text) >= FEWEST_WORDS && STOP.test(draft.text);
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
