import { countWords, type Draft } from '../draft.ts';
import type { Judged } from './judged.ts';

// The end of a sentence, in the scripts that mark one.
const STOP = /[.!?…:。！？।؟]["'”’»)\]]*$/;

/** Before the first paragraph, at `first`: labels of a word or two and lines of links are menus. Runs of headings that are links are, anywhere. */
export function withoutNavigation(judged: readonly Judged[], first: number): Judged[] {
  return judged.map((each, index): Judged => {
    const { draft, reason } = each;
    if (reason !== undefined) return each;
    if (index < first && isMenuLine(draft)) return { draft, reason: 'navigation' };
    if (draft.kind !== 'heading' || draft.linkShare < 0.9) return each;
    const neighbours = [judged[index - 1], judged[index + 1]];
    const isInRun = neighbours.some((other) => other?.draft.kind === 'heading' && other.draft.linkShare >= 0.9);
    return isInRun || index === judged.length - 1 ? { draft, reason: 'related' } : each;
  });
}

// "Live", "Climate", "Front page | Local | Weather".
function isMenuLine(draft: Draft): boolean {
  if (draft.kind !== 'list-item' && draft.kind !== 'paragraph') return false;
  // "OPINION:" before the story says what it is, not what follows.
  if (STOP.test(draft.text)) return LABEL.test(draft.text);
  return countWords(draft.text) <= 3 || draft.linkShare > 0.6;
}

const LABEL = /^[\p{Lu}\s&'’-]{3,24}:$/u;

/** After a heading like "Related stories" near the end, what follows is links and teasers, unless prose goes on. */
export function withoutTail(judged: readonly Judged[]): Judged[] {
  const start = judged.findIndex(
    ({ draft, reason }, index) => reason === 'related' && draft.kind === 'heading' && index > judged.length / 2,
  );
  if (start < 0) return [...judged];
  const rest = judged.slice(start + 1);
  const isProse = rest.some(
    ({ draft, reason }) =>
      reason === undefined && draft.kind === 'paragraph' && draft.linkShare < 0.3 && draft.text.length > 160,
  );
  if (isProse) return [...judged];
  return judged.map((each, index) =>
    index > start ? { draft: each.draft, reason: each.reason ?? 'after-end' } : each,
  );
}

/** A heading with nothing left under it before the next heading of the same or the end says nothing. */
export function withoutEmptyHeadings(judged: readonly Judged[]): Judged[] {
  const result: Judged[] = [];
  let hasBody = false;
  for (const each of judged.toReversed()) {
    const { draft, reason } = each;
    if (reason === undefined && draft.kind === 'heading') {
      const isLast = !hasBody && !result.some((later) => later.reason === undefined);
      result.push(isLast ? { draft, reason: 'empty-heading' } : each);
      hasBody = false;
      continue;
    }
    if (reason === undefined && draft.kind !== 'caption') hasBody = true;
    result.push(each);
  }
  return result.reverse();
}

// A line of a box: "Services", "Puzzles, vouchers and offers".
const LONGEST_FURNITURE = 12;

/**
 * A story ends with its last sentence: headings and short lines without a stop after it, that no list or picture
 * parts from the end, are the page's.
 */
export function withoutFurniture(judged: readonly Judged[]): Judged[] {
  let end = judged.length;
  let hasHeading = false;
  for (let index = judged.length - 1; index >= 0; index--) {
    const each = judged[index];
    if (!each) break;
    const { draft, reason } = each;
    if (reason !== undefined) continue;
    const isLine = draft.kind === 'paragraph' && !STOP.test(draft.text) && countWords(draft.text) <= LONGEST_FURNITURE;
    if (draft.kind !== 'heading' && !isLine) break;
    if (draft.kind === 'heading') {
      hasHeading = true;
      end = index;
    }
  }
  // Without a heading over it, a last short line may be the story's own.
  if (!hasHeading) return [...judged];
  return judged.map((each, index) => (index >= end ? { draft: each.draft, reason: each.reason ?? 'after-end' } : each));
}
