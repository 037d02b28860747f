import type { SummaryLengths } from '../digest.ts';

const BRIEF = 40;
const STANDARD = 80;
const FULL = 160;
// A summary that gives most of a story spares its reader nothing; one this short is best given whole.
const SHARE = 0.5;
const WHOLE = 60;
// One sentence, however long, is a brief summary of a story of this many words and more.
const LONG_STORY = 240;

/**
 * How many lines make each length, from the words of the lines, best first. Each is the count that comes nearest to its number
 * of words, at least one where there is a line, for the standard one of a longer story two; a story of up to 60 words is given whole, another to about half at most.
 */
export function summaryLengths(words: readonly number[], storyWords: number): SummaryLengths {
  if (storyWords <= WHOLE) return { brief: Math.min(1, words.length), standard: words.length, full: words.length };
  const most = Math.max(BRIEF, SHARE * storyWords);
  const brief = nearest(words, Math.min(BRIEF, most));
  const fewest = storyWords >= LONG_STORY ? Math.min(2, words.length) : brief;
  const standard = Math.max(brief, fewest, nearest(words, Math.min(STANDARD, most)));
  return { brief, standard, full: Math.max(standard, nearest(words, Math.min(FULL, most))) };
}

function nearest(words: readonly number[], wanted: number): number {
  let sum = 0;
  for (const [index, count] of words.entries()) {
    const longer = sum + count;
    if (index > 0 && longer - wanted > wanted - sum) return index;
    sum = longer;
  }
  return words.length;
}
