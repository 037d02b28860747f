import { type Draft, wordCount } from '../draft.ts';
import { RELATED } from './wording.ts';

/** Whether a block leads to another story: all link, or "Read more" with a link. */
export function isRelatedLink(draft: Draft): boolean {
  const words = wordCount(draft.text);
  if (draft.kind === 'caption') return false;
  if (isLabelledLink(draft, words)) return true;
  if (RELATED.test(draft.text) && words <= 40 && (draft.linkShare > 0.3 || words <= 4)) return true;
  // A paragraph that is one link is a teaser; a sentence of the story links some of its words.
  if (draft.kind === 'heading') return false;
  return draft.linkShare >= 0.9 && words <= 40 && !isLinkedProse(draft.text);
}

/** Whether a text that is one link reads as a paragraph: several sentences, or a long one with its stop. */
export function isLinkedProse(text: string): boolean {
  if (!/[.!?…。！？।؟]["'”’»)\]]*$/.test(text)) return false;
  const sentences = text.match(/[.!?…]["'”’»)\]]*\s+["'“‘«(]?\p{Lu}|[。！？।؟]/gu)?.length ?? 0;
  return wordCount(text) >= (sentences > 0 ? FEWEST_WORDS_OF_PROSE : FEWEST_WORDS_OF_SENTENCE);
}

// "Storm hits coast. Thousands flee." is a headline of two sentences.
const FEWEST_WORDS_OF_PROSE = 15;
const FEWEST_WORDS_OF_SENTENCE = 22;

// "Our Standards: The Trust Principles", "WATCH: The moment the doors came open": a label and then nothing but a link.
function isLabelledLink(draft: Draft, words: number): boolean {
  const colon = draft.text.indexOf(':');
  if (draft.kind !== 'paragraph' || colon < 0 || colon > 30 || words > 40 || draft.linkShare < 0.3) return false;
  const after = draft.text.length - colon - 1;
  return draft.linkShare * draft.text.length >= after - 3 && wordCount(draft.text.slice(0, colon)) <= 4;
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
