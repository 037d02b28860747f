import type { Block, Span } from '../../article/article.ts';
import { personCalled, readLabelledLines } from '../text/transcript-labels.ts';
import type { Entity } from './link.ts';
import type { Mention } from './mentions.ts';
import { inReadingOrder } from './reading-order.ts';

/**
 * The entities without what only labels the lines of an interview ("MERIDIAN: And then?"): a label names the person of the story
 * whom it calls, or nobody. `spanOf` gives a mention's place in the blocks.
 */
export function settleLabels(
  blocks: readonly Block[],
  entities: readonly Entity[],
  spanOf: (mention: Mention) => Span,
): readonly Entity[] {
  const bearer = new Map<string, number>();
  const forms = entities.map((entity, index) => {
    if (entity.kind !== 'person') return undefined;
    const found = new Set<string>();
    for (const mention of entity.mentions) {
      const { block, start, end } = spanOf(mention);
      bearer.set(`${block}:${end}`, index);
      found.add(blocks[block]?.text.slice(start, end) ?? '');
    }
    return [...found];
  });
  const lines = readLabelledLines(blocks, ({ span, key }) => {
    const index = bearer.get(`${span.block}:${span.end}`) ?? personCalled(key, forms);
    return index === undefined ? undefined : { index, isPerson: true };
  });
  if (lines.length === 0) return entities;
  const labels = new Map(lines.map(({ label, who }) => [label.span.block, { end: label.span.end, who }]));
  const moved = new Map<number, Mention[]>();
  const kept = entities.map((entity, index) =>
    entity.mentions.filter((mention) => {
      const { block, end } = spanOf(mention);
      const label = labels.get(block);
      if (label === undefined || end > label.end || label.who?.index === index) return true;
      const target = label.who?.index;
      if (target !== undefined && end === label.end) moved.set(target, [...(moved.get(target) ?? []), mention]);
      return false;
    }),
  );
  return entities.flatMap((entity, index) => {
    const mentions = [...(kept[index] ?? []), ...(moved.get(index) ?? [])].sort(inReadingOrder);
    return mentions.length === 0 ? [] : [{ ...entity, mentions }];
  });
}
