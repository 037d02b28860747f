import { countWords, type Draft } from './draft.ts';

// Two plain sentences of an agency are a story; a slogan with a button is not.
const FEWEST_WORDS = 25;
const FEWEST_WORDS_DECLARED = 15;

/**
 * Whether what was read is a story: enough words in sentences, and not a list of teasers. `isDeclared` says that the
 * page calls itself an article, which lets a shorter text count.
 */
export function isArticle(drafts: readonly Draft[], isDeclared: boolean): boolean {
  const lengths = drafts.map(wordsOfProse).filter((words) => words > 0);
  const words = lengths.reduce((sum, length) => sum + length, 0);
  if (words < (isDeclared ? FEWEST_WORDS_DECLARED : FEWEST_WORDS)) return false;
  if (isDeclared) return true;
  return !isTeaserList(drafts, lengths);
}

/** How many words a block of sentences has: several words, a stop at the end, and not mostly links; of others 0. */
function wordsOfProse(draft: Draft): number {
  if (draft.kind === 'heading' || draft.kind === 'caption' || draft.linkShare > 0.5) return 0;
  const words = countWords(draft.text);
  return words >= 6 && /[.!?…。！？।؟:;]["'”’»)\]]*(?:\s|$)/.test(draft.text) ? words : 0;
}

// A home page or a list of search results: linked headlines, each with a line or two below.
function isTeaserList(drafts: readonly Draft[], lengths: readonly number[]): boolean {
  const linkedLines = drafts.filter((draft) => draft.linkShare > 0.8 && draft.kind !== 'caption').length;
  const median = lengths.toSorted((a, b) => a - b)[lengths.length >> 1] ?? 0;
  return linkedLines >= 3 && linkedLines >= lengths.length * 0.5 && median < 45;
}
