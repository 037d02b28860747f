import type { Mention } from './mentions.ts';

/** Orders mentions as they stand in the article. */
export function inReadingOrder(a: Mention, b: Mention): number {
  return a.block - b.block || a.first - b.first;
}
