import type { Article, Span } from '../article/article.ts';

/** The mention to show after `shown` (none yet: undefined) of `count`, going round at both ends; -1 steps back. */
export function nextMention(shown: number | undefined, count: number, direction: 1 | -1): number {
  if (shown === undefined) return direction === 1 ? 0 : count - 1;
  return (shown + direction + count) % count;
}

/** Where in the article each mention stands, by characters: 0 is its first, 1 its end. */
export function mentionPositions(article: Pick<Article, 'blocks'>, mentions: readonly Span[]): number[] {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of article.blocks) {
    starts.push(length);
    length += text.length;
  }
  return mentions.map(({ block, start }) => (length === 0 ? 0 : ((starts[block] ?? 0) + start) / length));
}
