import type { Article, Span } from '../../article/article.ts';
import type { Quote, QuoteKind, Speaker } from '../digest.ts';
import type { FoundName } from '../names/found-name.ts';
import type { Sentence } from '../text/sentences.ts';
import { antecedentFinder } from './antecedent.ts';
import { type AttributedClause, type AttributedRun, attributeQuotes } from './attribute-quotes.ts';
import { type Frame, mentionsByBlock, readFrames, type Token } from './frame.ts';
import { findQuoteRuns } from './quote-spans.ts';
import { type RankableQuote, rankKeyQuotes } from './rank-quotes.ts';
import { withoutPullQuotes } from './repeats.ts';
import type { WatchPronoun } from './resolve-pronoun.ts';
import type { ResolvedSpeaker } from './resolve-speaker.ts';
import { readTranscript, withSpokenLines } from './transcript.ts';

/**
 * Finds every quote of the story in reading order: the words inside the marks, the cue, who said it, and the rank of key
 * quotes; and what somebody is reported to have said without marks. Scare quotes, nicknames and titles of works are none. Never throws; spans never overlap. `watch`: see `WatchPronoun`.
 */
export function findQuotes(
  article: Article,
  sentences: readonly Sentence[],
  names: readonly FoundName[],
  language: string | undefined,
  watch?: WatchPronoun,
): readonly Quote[] {
  const { blocks } = article;
  const mentions = mentionsByBlock(names, blocks.length);
  const starts = startsByBlock(sentences, blocks.length);
  const lines = readTranscript(blocks, names, mentions);
  const runs = withSpokenLines(blocks, withoutPullQuotes(blocks, findQuoteRuns(blocks, language)), lines, starts);
  const opening = blocks.findIndex(({ kind }) => kind === 'paragraph');
  const frames = blocks.flatMap((block, index) =>
    block.kind === 'heading' || block.kind === 'caption'
      ? []
      : readFrames(
          block,
          index,
          runs[index] ?? [],
          mentions[index] ?? [],
          starts[index] ?? new Set(),
          index === opening,
        ),
  );
  const { runs: attributed, clauses } = attributeQuotes(article, frames, names, language, watch);
  const utterances = joinUtterances(attributed, frames);
  const speakerOf = speakerMaker(names);
  const textOf = (span: Span): string => blocks[span.block]?.text.slice(span.start, span.end) ?? '';
  const sentenceOf = sentenceFinder(sentences, blocks.length);
  const quotes = utterances.map((parts): RankableQuote => {
    const quote = toQuote(parts, frames, speakerOf, textOf, sentenceOf);
    const text = quote.spans.map(textOf).join(' ');
    return {
      quote,
      text,
      position: (quote.spans[0]?.block ?? 0) / Math.max(1, blocks.length),
      score: parts[0]?.score ?? 0,
      asks: parts[0]?.run.line?.asks ?? false,
    };
  });
  const ranks = new Map(rankKeyQuotes(quotes, names).map((index, rank) => [index, rank + 1]));
  const marked = quotes.map(({ quote }, index) => {
    const rank = ranks.get(index);
    return rank === undefined ? quote : { ...quote, rank };
  });
  return inReadingOrder([...marked, ...clauses.map((clause) => toIndirect(clause, speakerOf, sentenceOf))]);
}

type SpeakerOf = (found: ResolvedSpeaker | undefined) => Speaker | undefined;

function toIndirect(
  { spans, cue, speaker: found }: AttributedClause,
  speakerOf: SpeakerOf,
  sentenceOf: (span: Span) => Span,
): Quote {
  const speaker = speakerOf(found);
  const sentence = sentenceOf(spans[0] ?? cue);
  return { spans, kind: 'indirect', cue, sentence, ...(speaker === undefined ? {} : { speaker }) };
}

function inReadingOrder(quotes: readonly Quote[]): readonly Quote[] {
  const place = ({ spans: [first] }: Quote): readonly [number, number] => [first?.block ?? 0, first?.start ?? 0];
  return quotes.toSorted((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
}

/** Makes the speaker that a reader is shown; none of one whom only a pronoun stands for: "he" alone tells a reader nothing. */
function speakerMaker(names: readonly FoundName[]): SpeakerOf {
  const antecedentOf = antecedentFinder(names);
  return (found) => {
    if (found === undefined || found.entity.isUnknown) return undefined;
    const index = found.entity.name;
    const name = index === undefined ? undefined : names[index]?.id;
    if (index === undefined || name === undefined) return { span: found.entity.span ?? found.span };
    const antecedent = antecedentOf(index, found.span);
    return { span: found.span, name, ...(antecedent === undefined ? {} : { antecedent }) };
  };
}

function startsByBlock(sentences: readonly Sentence[], blocks: number): readonly ReadonlySet<number>[] {
  const starts = Array.from({ length: blocks }, () => new Set<number>());
  for (const sentence of sentences) starts[sentence.block]?.add(sentence.start);
  return starts;
}

/** Groups the runs that are parts of one utterance: interrupted by its cue, or going on in the next paragraph. */
function joinUtterances(
  runs: readonly AttributedRun[],
  frames: readonly Frame[],
): readonly (readonly AttributedRun[])[] {
  const groups: AttributedRun[][] = [];
  for (const part of runs) {
    const { line } = part.run;
    const group = line === undefined ? groups.at(-1) : groups.slice(-8).findLast(([first]) => first?.run.line === line);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && isOneUtterance(last, part, frames)) group.push(part);
    else groups.push([part]);
  }
  return groups;
}

function isOneUtterance(last: AttributedRun, part: AttributedRun, frames: readonly Frame[]): boolean {
  if (part.run.line !== undefined) return part.run.line === last.run.line;
  if (part.run.continues) return !last.run.isClosed && part.run.block > last.run.block;
  if (last.speaker === undefined || last.speaker.entity.key !== part.speaker?.entity.key) return false;
  if (goesOn(last, part, frames)) return true;
  if (last.frame !== part.frame) return false;
  const tokens = frames[part.frame]?.tokens ?? [];
  const between = tokens.slice(last.at + 1, part.at);
  // “It is late,” she said, “but not too late”: a cue and nothing else stands between, parted by a comma.
  const cueStart = part.cue?.start ?? -1;
  const hasCue = part.cue !== undefined && between.some(({ start, end }) => start <= cueStart && cueStart < end);
  return (
    hasCue &&
    last.run.stop === ',' &&
    /^[,;—–，；、،]$/u.test(between.at(-1)?.text ?? '') &&
    between.length <= 24 &&
    last.isBeside
  );
}

/** “It is late,” she said. “We must go.”: the next sentence of the paragraph opens with more words, and no cue of their own. */
function goesOn(last: AttributedRun, part: AttributedRun, frames: readonly Frame[]): boolean {
  if (part.cue !== undefined || part.at > 0 || last.run.block !== part.run.block || last.run.stop === '') return false;
  const tokens = frames[last.frame]?.tokens ?? [];
  // A few words inside the reporter's sentence are a thought of their own.
  if (!(last.cue !== undefined || last.isBeside) || !isSetApart(tokens[last.at - 1])) return false;
  return part.frame === last.frame + 1 && !tokens.slice(last.at + 1).some(({ kind }) => kind === 'quote');
}

/** No word of the reporter's runs on into the quote. */
const isSetApart = (before: Token | undefined): boolean =>
  before === undefined || before.kind === 'mark' || before.kind === 'quote';

/** Looks up the sentence of a span; the span's own bounds where no sentence holds it. */
function sentenceFinder(sentences: readonly Sentence[], blocks: number): (span: Span) => Span {
  const byBlock: Sentence[][] = Array.from({ length: blocks }, () => []);
  for (const sentence of sentences) byBlock[sentence.block]?.push(sentence);
  return (span) => {
    const list = byBlock[span.block] ?? [];
    let [low, high] = [0, list.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((list[middle]?.start ?? 0) <= span.start) low = middle;
      else high = middle - 1;
    }
    const { block, start, end } = list[low] ?? span;
    return { block, start, end };
  };
}

function toQuote(
  parts: readonly AttributedRun[],
  frames: readonly Frame[],
  speakerOf: SpeakerOf,
  textOf: (span: Span) => string,
  sentenceOf: (span: Span) => Span,
): Quote {
  const spans = parts.map(({ run: { block, start, end } }) => ({ block, start, end }));
  const first = parts[0];
  const fallback = { block: 0, start: 0, end: 0 };
  const cue = parts.find((part) => part.cue !== undefined)?.cue;
  const sentence = sentenceOf(spans[0] ?? fallback);
  const kind = first === undefined ? 'direct' : kindOf(first, parts.length, frames, textOf(spans[0] ?? fallback));
  const base: Quote = { spans, kind, sentence, ...(cue === undefined ? {} : { cue }) };
  const speaker = speakerOf(first?.speaker);
  return speaker === undefined ? base : { ...base, speaker };
}

/** A few words grown into the reporter's own sentence are partial; whole clauses, and what a cue presents as said, are direct. */
function kindOf(part: AttributedRun, parts: number, frames: readonly Frame[], text: string): QuoteKind {
  if (parts > 1 || part.run.continues || part.run.isBlockQuotation || part.run.line) return 'direct';
  const tokens: readonly Token[] = frames[part.frame]?.tokens ?? [];
  const before = tokens[part.at - 1];
  const isLead = isSetApart(before);
  const count = text.split(/\s+/u).length;
  const isUpper = /^[^\p{L}\p{N}]*[\p{Lu}\p{Lo}\p{N}]/u.test(text);
  const isClause = count >= 3 && CLAUSE.test(text);
  if (isLead && (isUpper || part.isBeside)) return 'direct';
  return isUpper && isClause && part.isBeside ? 'direct' : count >= 14 && isClause ? 'direct' : 'partial';
}

const CLAUSE =
  /\b(?:i|we|you|he|she|it|they|this|that|there|is|are|was|were|will|would|have|has|had|can|do|does|did|don['’]t|isn['’]t|i['’]m|it['’]s|we['’]re)\b/iu;
