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

/** What an attribution rests on: where the cue stands, and what stands for the speaker. */
export type Evidence =
  `${'cue beside' | 'cue in the sentence' | 'subject alone' | 'turn in the paragraph' | 'turn before'}, ${'name' | 'pronoun' | 'description'}${'' | ', few words'}`;

const FEW_WORDS = 3;
// A comma and a "that" may part a cue from its quote, and a speaker may stand between: no more.
const BESIDE = 45;

/** The kind of evidence for an attributed quote, from its spans alone; `text` is that of a span. Undefined where nobody is named. */
export function evidenceOf(quote: Quote, name: Name | undefined, text: (span: Span) => string): Evidence | undefined {
  const { spans, cue, speaker, sentence } = quote;
  const [first] = spans;
  const last = spans.at(-1);
  if (speaker === undefined || first === undefined || last === undefined) return undefined;
  const isMention = name?.mentions.some((mention) => isOver(mention, speaker.span)) ?? false;
  const who = /^(?:he|she|they|it|who|i)$/iu.test(text(speaker.span)) ? 'pronoun' : isMention ? 'name' : 'description';
  const isShort = spans.length === 1 && text(first).split(/\s+/u).length <= FEW_WORDS ? ', few words' : '';
  return `${placeOf(first, last, cue, speaker.span, sentence)}, ${who}${isShort}`;
}

function placeOf(first: Span, last: Span, cue: Span | undefined, speaker: Span, sentence: Span) {
  if (cue !== undefined) {
    const gap = cue.end <= first.start ? first.start - cue.end : cue.start - last.end;
    return cue.block === first.block && gap <= BESIDE && gap >= -400 ? 'cue beside' : 'cue in the sentence';
  }
  if (isOver(sentence, speaker)) return 'subject alone';
  return speaker.block === first.block ? 'turn in the paragraph' : 'turn before';
}

/** For each kind of evidence the share of attributions that are right; what is no quote of the gold's is told apart. */
export function printCalibration(counts: ReadonlyMap<Evidence, TieCount>): void {
  console.log('all sets, by evidence                            right  wrong  no quote   right %');
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [kind, { right, wrong, notGold }] of rows) {
    const share = right + wrong === 0 ? '–' : ((100 * right) / (right + wrong)).toFixed(0);
    const cells = [right, wrong, notGold].map((count, index) => String(count).padStart(index === 2 ? 10 : 7));
    console.log(`  ${kind.padEnd(46)}${cells.join('')}${share.padStart(10)}`);
  }
}
