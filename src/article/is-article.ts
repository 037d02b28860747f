import { countWords, type Draft } from './draft.ts';

// Two plain sentences of an agency are a story; a slogan with a button is not.
const FEWEST_WORDS = 25;
const FEWEST_WORDS_DECLARED = 15;

/**
 * Whether what was read is a story: enough words in sentences, and not a list of teasers. `isDeclared` says that the
 * page calls itself an article, which lets a shorter text count.
 */
export function isArticle(drafts: readonly Draft[], isDeclared: boolean): boolean {
  const prose = drafts.filter(isProse);
  const words = prose.reduce((sum, draft) => sum + countWords(draft.text), 0);
  if (words < (isDeclared ? FEWEST_WORDS_DECLARED : FEWEST_WORDS)) return false;
  if (isDeclared) return true;
  return !isTeaserList(drafts, prose);
}

// Sentences: several words, a stop at the end, and not mostly links.
function isProse(draft: Draft): boolean {
  if (draft.kind === 'heading' || draft.kind === 'caption' || draft.linkShare > 0.5) return false;
  return countWords(draft.text) >= 6 && /[.!?…。！？।؟:;]["'”’»)\]]*(?:\s|$)/.test(draft.text);
}

// A home page or a list of search results: linked headlines, each with a line or two below.
function isTeaserList(drafts: readonly Draft[], prose: readonly Draft[]): boolean {
  const linkedLines = drafts.filter((draft) => draft.linkShare > 0.8 && draft.kind !== 'caption').length;
  const lengths = prose.map((draft) => countWords(draft.text)).sort((a, b) => a - b);
  const median = lengths[lengths.length >> 1] ?? 0;
  return linkedLines >= 3 && linkedLines >= prose.length * 0.5 && median < 45;
}
