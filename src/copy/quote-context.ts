import type { Quote } from '../analysis/digest.ts';
import { type Article, type Span, spanText } from '../article/article.ts';

// A sentence as long as a page helps nobody; so much is kept on either side of what counts.
const LONGEST = 700;
const AROUND = 240;

/** What a stretch of the text around a quote is to the attribution. */
export type ContextKind = 'cue' | 'speaker';

/** A stretch of the page's words. */
export interface ContextPart {
  readonly words: string;
  readonly kind?: ContextKind;
}

/** A sentence of the page around a quote, or the part of a very long one that counts: then it goes on before or after. */
export interface QuoteContext {
  readonly span: Span;
  readonly goesOnBefore: boolean;
  readonly goesOnAfter: boolean;
}

/** The words that attribute a quote: the cue and what stands for the speaker. Empty where nothing does. */
export function attributionSpans({ cue, speaker }: Pick<Quote, 'cue' | 'speaker'>): Span[] {
  return [cue, speaker?.span].filter((span) => span !== undefined);
}

/** The sentence in which a quote is attributed, or else begins. */
export function quoteContext(article: Pick<Article, 'blocks'>, quote: Omit<Quote, 'kind' | 'rank'>): QuoteContext {
  const spans = attributionSpans(quote);
  const [first] = spans;
  if (!first) return clip(article, quote.sentence, quote.spans[0] ?? quote.sentence);
  const there = spans.filter(({ block }) => block === first.block);
  const anchor = {
    block: first.block,
    start: Math.min(...there.map(({ start }) => start)),
    end: Math.max(...there.map(({ end }) => end)),
  };
  return clip(article, covers(quote.sentence, anchor) ? quote.sentence : sentenceAround(article, anchor), anchor);
}

/** A context cut up into its parts, in order: the cue, what stands for the speaker, and the words between. */
export function contextParts(
  article: Pick<Article, 'blocks'>,
  { span: context }: QuoteContext,
  { cue, speaker }: Pick<Quote, 'cue' | 'speaker'>,
): ContextPart[] {
  const text = article.blocks[context.block]?.text ?? '';
  const marks = [
    { span: cue, kind: 'cue' as const },
    { span: speaker?.span, kind: 'speaker' as const },
  ].flatMap(({ span, kind }) => (span && covers(context, span) ? [{ ...span, kind }] : []));
  const parts: ContextPart[] = [];
  let at = context.start;
  for (const { start, end, kind } of marks.sort((one, other) => one.start - other.start)) {
    if (start < at) continue;
    parts.push({ words: text.slice(at, start) }, { words: text.slice(start, end), kind });
    at = end;
  }
  parts.push({ words: text.slice(at, context.end) });
  return parts.filter(({ words }) => words !== '');
}

function covers(outer: Span, inner: Span): boolean {
  return outer.block === inner.block && outer.start <= inner.start && outer.end >= inner.end;
}

/** The sentence in which a span stands. */
export function sentenceAround(article: Pick<Article, 'blocks'>, { block, start, end }: Span): Span {
  const text = article.blocks[block]?.text ?? '';
  let from = 0;
  for (const { index, segment } of new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)) {
    const next = index + segment.length;
    // After "Dr." or "U.S." the segmenter stops too early; a sentence too many does no harm.
    if (ABBREVIATION.test(segment) && next < text.length) continue;
    if (next >= end) return { block, start: from, end: from + text.slice(from, next).trimEnd().length };
    if (next <= start) from = next;
  }
  return { block, start: from, end: text.length };
}

const ABBREVIATION = /(?:^|[\s.(])\p{Lu}\p{L}{0,3}\.\s*$/u;

function clip(article: Pick<Article, 'blocks'>, sentence: Span, anchor: Span): QuoteContext {
  if (sentence.end - sentence.start <= LONGEST) return { span: sentence, goesOnBefore: false, goesOnAfter: false };
  const text = article.blocks[sentence.block]?.text ?? '';
  let start = Math.max(sentence.start, anchor.start - AROUND);
  let end = Math.min(sentence.end, anchor.end + AROUND);
  while (start > sentence.start && start < anchor.start && text[start - 1] !== ' ') start++;
  while (end < sentence.end && end > anchor.end && text[end] !== ' ') end--;
  return {
    span: { block: sentence.block, start, end },
    goesOnBefore: start > sentence.start,
    goesOnAfter: end < sentence.end,
  };
}

/** The context as one string, with `[…]` where its sentence goes on. */
export function contextWords(article: Pick<Article, 'blocks'>, context: QuoteContext): string {
  const { span, goesOnBefore, goesOnAfter } = context;
  return `${goesOnBefore ? '[…] ' : ''}${spanText(article, span)}${goesOnAfter ? ' […]' : ''}`;
}
