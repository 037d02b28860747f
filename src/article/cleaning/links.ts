import { type Draft, wordsOf } from '../draft.ts';
import { RELATED } from './wording.ts';

/** Whether a block leads to another story: all link, or "Read more" with a link. */
export function isRelatedLink(draft: Draft): boolean {
  const words = wordsOf(draft.text).length;
  if (draft.kind === 'caption') return false;
  if (RELATED.test(draft.text) && words <= 40 && (draft.linkShare > 0.3 || words <= 4)) return true;
  // A paragraph that is one link is a teaser; a sentence of the story links some of its words.
  if (draft.kind === 'heading') return false;
  return draft.linkShare >= 0.9 && words >= 2 && words <= 40;
}

/** The list items that belong to lists of links. A list in a story may link a word in each item. */
export function linkListsOf(drafts: readonly Draft[]): Set<Draft> {
  const found = new Set<Draft>();
  let run: Draft[] = [];
  const close = () => {
    const characters = run.reduce((sum, item) => sum + item.text.length, 0);
    const linked = run.reduce((sum, item) => sum + item.text.length * item.linkShare, 0);
    if (run.length > 0 && linked / characters > 0.6) for (const item of run) found.add(item);
    run = [];
  };
  for (const draft of drafts) {
    if (draft.kind === 'list-item') run.push(draft);
    else close();
  }
  close();
  return found;
}
