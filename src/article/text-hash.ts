import type { Article } from './article.ts';

/**
 * A short, stable name of what an article says: 53 bits of its title and blocks, as 11 characters of base 36.
 * The mixing is cyrb53 (public domain, bryc). Equal text gives equal hashes; it is no protection against forgery.
 */
export function textHash(article: Pick<Article, 'title' | 'blocks'>): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const text of [article.title, ...article.blocks.flatMap((block) => [block.kind, block.text])]) {
    // No text holds this unit as a character, so "ab" + "c" differs from "a" + "bc".
    const closed = `${text}\uFFFF`;
    for (let index = 0; index < closed.length; index++) {
      const code = closed.charCodeAt(index);
      high = Math.imul(high ^ code, 2654435761);
      low = Math.imul(low ^ code, 1597334677);
    }
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const hash = 4294967296 * (2097151 & low) + (high >>> 0);
  return hash.toString(36).padStart(11, '0');
}
