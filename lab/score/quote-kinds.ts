import type { Name, Quote } from '../../src/analysis/digest.ts';
import type { Span } from '../../src/article/article.ts';

/** How a quote is tied to its speaker; one quote may be several of these. */
export const QUOTE_KINDS = [
  'pronoun',
  'description',
  'organisation',
  'floating',
  'inverted',
  'several paragraphs',
  'plain',
] as const;

/** How a quote is tied to its speaker. */
export type QuoteTie = (typeof QUOTE_KINDS)[number];

/** Right, wrong, and claimed for something that is no quote of the gold's. */
export interface TieCount {
  right: number;
  wrong: number;
  notGold: number;
}

/** A table of ties, all counts 0. */
export function emptyTies(): Record<QuoteTie, TieCount> {
  return Object.fromEntries(QUOTE_KINDS.map((kind) => [kind, { right: 0, wrong: 0, notGold: 0 }])) as Record<
    QuoteTie,
    TieCount
  >;
}

/** The ways in which an attributed quote is tied to its speaker; `words` are those of its speaker's span. */
export function tiesOf({ spans, cue, speaker }: Quote, words: string, name: Name | undefined): readonly QuoteTie[] {
  if (speaker === undefined) return [];
  const ties: QuoteTie[] = [];
  const isMention = name?.mentions.some((mention) => isOver(mention, speaker.span)) ?? false;
  if (/^(?:he|she|they|it|who|i)$/iu.test(words)) ties.push('pronoun');
  else if (!isMention) ties.push('description');
  if (name?.kind === 'organisation') ties.push('organisation');
  if (cue === undefined) ties.push('floating');
  const [first] = spans;
  const isInverted = cue !== undefined && cue.block === speaker.span.block && cue.end <= speaker.span.start;
  if (isInverted && first !== undefined && first.block === cue.block && first.end <= cue.start) ties.push('inverted');
  if (new Set(spans.map(({ block }) => block)).size > 1) ties.push('several paragraphs');
  return ties.length === 0 ? ['plain'] : ties;
}

const isOver = (a: Span, b: Span): boolean => a.block === b.block && a.start < b.end && a.end > b.start;

/** The table, one line a tie. */
export function printTies(ties: Readonly<Record<QuoteTie, TieCount>>): void {
  console.log('  tie                  right  wrong  no quote of the gold');
  for (const kind of QUOTE_KINDS) {
    const { right, wrong, notGold } = ties[kind];
    console.log(
      `  ${kind.padEnd(20)}${String(right).padStart(6)}${String(wrong).padStart(7)}${String(notGold).padStart(7)}`,
    );
  }
}
