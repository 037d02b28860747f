import type { Article } from '../../article/article.ts';
import { isCredit } from './credits.ts';
import type { Mention } from './mentions.ts';

// What a story is about stands in its title and its first lines, and comes back.
const IN_TITLE = 0.3;
const EARLY = 0.2;
const OFTEN = 0.35;
const SPREAD = 0.15;
const OFTEN_ENOUGH = 8;
// A picture's photographer or a contributor is named, and the story is not about them.
const CREDITED = 0.02;

/** Weighs names of one story, each in [0, 1]: title, how early, how often, and over how much of it; captions and credits count for nothing. */
export function salienceIn(
  article: Article,
): (entity: { readonly mentions: readonly Mention[]; readonly inTitle: boolean }) => number {
  const isBeside = article.blocks.map(isCredit);
  const blocks = article.blocks.length;
  return ({ mentions, inTitle }) => {
    const told = mentions.filter(({ block }) => isBeside[block] !== true);
    const [first] = told;
    if (first === undefined || blocks === 0) return CREDITED;
    const early = 1 - first.block / blocks;
    const often = Math.min(1, Math.log2(1 + told.length) / Math.log2(1 + OFTEN_ENOUGH));
    const spread = Math.min(1, new Set(told.map(({ block }) => block)).size / Math.min(blocks, OFTEN_ENOUGH));
    const value = (inTitle ? IN_TITLE : 0) + EARLY * early * early + OFTEN * often + SPREAD * spread;
    return Math.round(Math.min(1, value) * 1000) / 1000;
  };
}
