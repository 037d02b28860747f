import type { Span } from '../../article/article.ts';
import type { Quote, SummaryLine } from '../digest.ts';

/**
 * The quotes with the ranks of key quotes given out anew: those whose words all stand in one of the `shown` foremost summary
 * lines come after those that tell something more. The order among either is kept. Linear in quotes times lines.
 */
export function rankBySummary(
  quotes: readonly Quote[],
  summary: readonly SummaryLine[],
  shown: number,
): readonly Quote[] {
  const lines = summary.filter(({ rank }) => rank <= shown);
  const isTold = ({ spans }: Quote) => spans.every((span) => lines.some((line) => holds(line, span)));
  const keyed = quotes
    .filter(({ rank }) => rank !== undefined)
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
  const ranks = new Map(
    [...keyed.filter((quote) => !isTold(quote)), ...keyed.filter(isTold)].map((quote, index) => [quote, index + 1]),
  );
  return quotes.map((quote) => {
    const rank = ranks.get(quote);
    return rank === undefined || rank === quote.rank ? quote : { ...quote, rank };
  });
}

function holds(line: Span, span: Span): boolean {
  return line.block === span.block && line.start <= span.start && span.end <= line.end;
}
