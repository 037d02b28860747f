import type { Span } from '../../src/article/article.ts';
import type { MarkedArticle } from './marked-article.ts';

/** Whom words stand for: somebody with a name, told by where that one is mentioned, or a stranger. */
export type Meant =
  | { readonly isNamed: false }
  | { readonly isNamed: true; readonly tag: string; mostlyAt(mentions: readonly Span[]): boolean };

/** Tells of a pronoun's span whom the annotation means; undefined where it does not say. */
export function readMeant({ blocks }: MarkedArticle): (span: Span) => Meant | undefined {
  const standIns = new Map<string, string>();
  const lastLetters = new Map<string, string>();
  blocks.forEach(({ marks }, block) => {
    for (const { tag, start, end } of marks) {
      if (/^=[PO]\d/.test(tag)) standIns.set(placeOf({ block, start }), tag.slice(1));
      if (/^[PLO]\d+$/.test(tag)) lastLetters.set(placeOf({ block, start: end - 1 }), tag);
    }
  });
  return (span) => {
    const who = standIns.get(placeOf(span));
    if (who !== undefined) {
      const isOfThem = ({ block, end }: Span): boolean => lastLetters.get(placeOf({ block, start: end - 1 })) === who;
      return {
        isNamed: true,
        tag: who,
        mostlyAt: (mentions) => mentions.length > 0 && 2 * mentions.filter(isOfThem).length > mentions.length,
      };
    }
    // A pronoun right beside a quote of nobody's name: “It is late,” he said.
    const isBeside = blocks[span.block]?.marks.some(
      ({ tag, start, end }) =>
        tag === 'Q:@' && ((span.start >= end && span.start - end < 4) || (start > span.end && start - span.end < 25)),
    );
    return isBeside === true ? { isNamed: false } : undefined;
  };
}

/** Where a span begins, as a key. */
export function placeOf(span: Pick<Span, 'block' | 'start'>): string {
  return `${span.block}:${span.start}`;
}
