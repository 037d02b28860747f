import type { Article } from '../../article/article.ts';
import type { Mention } from './mentions.ts';

// What a story is about stands in its title and its first lines, and comes back.
const IN_TITLE = 0.3;
const EARLY = 0.25;
const OFTEN = 0.3;
const SPREAD = 0.15;
const OFTEN_ENOUGH = 8;

/** How much a name matters to the story, in [0, 1]: title, how early, how often, and over how much of it. */
export function salienceOf(
  entity: { readonly mentions: readonly Mention[]; readonly inTitle: boolean },
  article: Article,
): number {
  const [first] = entity.mentions;
  const blocks = article.blocks.length;
  if (first === undefined || blocks === 0) return 0;
  const early = 1 - first.block / blocks;
  const often = Math.min(1, Math.log2(1 + entity.mentions.length) / Math.log2(1 + OFTEN_ENOUGH));
  const spread = Math.min(
    1,
    new Set(entity.mentions.map((mention) => mention.block)).size / Math.min(blocks, OFTEN_ENOUGH),
  );
  const value = (entity.inTitle ? IN_TITLE : 0) + EARLY * early * early + OFTEN * often + SPREAD * spread;
  return Math.round(Math.min(1, value) * 1000) / 1000;
}
