import type { Article, Span } from '../article/article.ts';

/** An update of a live blog: when it was written (ISO 8601), the same on the page's own clock, and whether it is the newest. */
export interface Update {
  readonly stamp: string;
  readonly clock: string;
  readonly isNewest: boolean;
}

/** The update of a live blog that words are taken from; nothing in a story of another kind. */
export function updateOf({ notices = [] }: Pick<Article, 'notices'>, { block }: Span): Update | undefined {
  for (const notice of notices) {
    if (notice.kind !== 'live-blog') continue;
    const index = notice.updates.findIndex(({ blocks }) => blocks.includes(block));
    const stamp = notice.updates[index]?.time;
    const clock = stamp?.match(/T(\d{2}:\d{2})/)?.[1];
    if (stamp !== undefined && clock !== undefined) return { stamp, clock, isNewest: index === 0 };
  }
  return undefined;
}
