import type { Span } from '../../article/article.ts';
import type { FoundName } from '../names/found-name.ts';

/**
 * Tells, for the index of a name and the words that stand for its bearer, the mention that they go back to: the last one before them, or
 * where there is none the first after them; undefined where the words are a mention themselves.
 */
export function antecedentFinder(names: readonly FoundName[]): (name: number, words: Span) => Span | undefined {
  return (name, words) => {
    const mentions = names[name]?.mentions ?? [];
    let [low, high] = [0, mentions.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(mentions[middle], words)) low = middle + 1;
      else high = middle;
    }
    const [before, after] = [mentions[low - 1], mentions[low]];
    if (overlaps(before, words) || overlaps(after, words)) return undefined;
    return before ?? after;
  };
}

const isBefore = (mention: Span | undefined, words: Span): boolean =>
  mention !== undefined &&
  (mention.block < words.block || (mention.block === words.block && mention.start < words.start));

const overlaps = (mention: Span | undefined, words: Span): boolean =>
  mention !== undefined && mention.block === words.block && mention.start < words.end && mention.end > words.start;
