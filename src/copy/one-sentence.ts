import type { Digest } from '../analysis/digest.ts';
import type { Article } from '../article/article.ts';
import { questionOf } from './question-of.ts';
import { lineWords } from './summary-words.ts';

// Longer tooltips are broken off by the browser, or hide what is below them.
const LONGEST = 180;
// A cut at a clause that left less would say too little.
const LEAST_KEPT = 0.5;
const CLAUSE = /[,;:](?= )| [–—](?= )/gu;

/**
 * The story in one sentence: the line of the summary that is chosen first, bracketed words included. Where it has more than `longest`
 * characters (180) it ends at a clause, else at a word, and "[…]" says so. The question that it answers stands before it where half of
 * `longest` or more is left for the answer, or both fit whole. Undefined where the story has no summary.
 */
export function oneSentence(
  article: Pick<Article, 'blocks'>,
  { summary }: Pick<Digest, 'summary'>,
  longest = LONGEST,
): string | undefined {
  const line = summary.find(({ rank }) => rank === 1);
  if (line === undefined) return undefined;
  const question = questionOf(article, line, undefined);
  const answer = lineWords(article, line);
  const asked = question === undefined ? '' : `[${question}] `;
  const fits = asked.length + answer.length <= longest || asked.length <= (1 - LEAST_KEPT) * longest;
  return cutAtClause(fits ? asked + answer : answer, longest);
}

function cutAtClause(words: string, longest: number): string {
  if (words.length <= longest) return words;
  const room = words.slice(0, longest);
  const isOutside = (at: number) => isOutsideBrackets(room, at);
  const clause = [...room.matchAll(CLAUSE)].map(({ index }) => index).findLast(isOutside) ?? 0;
  const spaces = [...room.matchAll(/ /g)].map(({ index }) => index);
  const outside = spaces.findLast(isOutside) ?? 0;
  const word = outside >= LEAST_KEPT * longest ? outside : (spaces.at(-1) ?? 0);
  const end = clause >= LEAST_KEPT * longest ? clause : word > 0 ? word : room.length;
  // Half a surrogate pair is no character.
  return `${room.slice(0, end).replace(/[\uD800-\uDBFF]$/u, '')}${isOutside(end) ? '' : ']'} […]`;
}

function isOutsideBrackets(words: string, at: number): boolean {
  return words.lastIndexOf('[', at) <= words.lastIndexOf(']', at);
}
