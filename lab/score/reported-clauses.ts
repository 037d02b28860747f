import type { Quote } from '../../src/analysis/digest.ts';
import type { Article, Span } from '../../src/article/article.ts';
import type { GoldClause } from './quote-sets.ts';

/** How reported speech without marks was found: claims, the gold's, those that agree, those with the right speaker among them. */
export interface ClauseTally {
  claims: number;
  gold: number;
  matched: number;
  right: number;
}

const MATCH = 0.6;

/**
 * Adds one article's. A claim agrees with a gold clause where the words shared are 0.6 of those of either; its speaker is right where it
 * stands over the gold's words or over a name that the gold's words hold. `complain` is told of each claim that agrees with none.
 */
export function scoreClauses(
  gold: readonly GoldClause[],
  quotes: readonly Quote[],
  article: Pick<Article, 'blocks'>,
  tally: ClauseTally,
  complain: (kind: string, span: Span, more: string) => void,
): void {
  const textOf = ({ block, start, end }: Span): string => article.blocks[block]?.text.slice(start, end) ?? '';
  const taken = new Set<GoldClause>();
  tally.gold += gold.length;
  for (const { kind, spans, speaker } of quotes) {
    const [first] = spans;
    if (kind !== 'indirect' || first === undefined) continue;
    tally.claims += 1;
    const unit = gold.find((candidate) => !taken.has(candidate) && overlap(candidate.spans, spans) >= MATCH);
    if (unit === undefined) {
      complain('NO CLAUSE', first, speaker === undefined ? '' : textOf(speaker.span));
      continue;
    }
    taken.add(unit);
    tally.matched += 1;
    const isRight = speaker !== undefined && unit.places.some((place) => overlap([place], [speaker.span]) > 0);
    if (isRight) tally.right += 1;
    else
      complain('CLAUSE WRONG', first, `${speaker === undefined ? '' : textOf(speaker.span)} for ${unit.speakers[0]}`);
  }
  for (const unit of gold) {
    const [first] = unit.spans;
    if (first !== undefined && !taken.has(unit)) complain('CLAUSE MISSED', first, unit.speakers.join(' / '));
  }
}

function overlap(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (const one of a)
    for (const other of b)
      if (one.block === other.block)
        shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return shared / (length(a) + length(b) - shared);
}

const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
