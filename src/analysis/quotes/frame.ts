import type { Block, Span } from '../../article/article.ts';
import type { NameKind } from '../digest.ts';
import type { FoundName } from '../names/found-name.ts';
import { datelineEnd } from './dateline.ts';
import type { QuoteRun } from './quote-spans.ts';

/** A piece of the reporter's text: a word, a punctuation mark, a whole name, or a whole quoted run, which is one token here. */
export interface Token {
  readonly kind: 'word' | 'mark' | 'name' | 'quote';
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  /** A line break stands before it. */
  readonly startsLine: boolean;
  /** Index into the names, for kind `name`. */
  readonly name?: number;
  /** The name is a place's: no speaker but as the subject of its cue. */
  readonly isPlace?: true;
  /** For kind `quote`. */
  readonly run?: QuoteRun;
}

/** A sentence as the reporter wrote it, quoted runs counting as one token however many sentences they hold. */
export interface Frame {
  readonly block: number;
  readonly tokens: readonly Token[];
  /** Opens its paragraph. */
  readonly isFirst: boolean;
}

/** A mention of a name, with the name's index and kind. */
export interface NameMention extends Span {
  readonly name: number;
  readonly kind: NameKind;
}

// Longer sentences are lists or broken text: cutting them keeps the work linear.
const LONGEST = 160;

const PIECE =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[’'‘.\-‑&@][\p{L}\p{N}\p{M}]+)*|[’'](?:s|d|ll|ve|re|m)(?![\p{L}])|[^\s]/gu;
const CONTRACTION = /^(he|she|it|they|we|i|you|who|that|there)(['’](?:d|ll|ve|s|re|m))$/iu;
const POSSESSIVE = /^(.+)(['’]s)$/iu;

/** All mentions of all names, by block, in reading order. */
export function mentionsByBlock(names: readonly FoundName[], blocks: number): readonly (readonly NameMention[])[] {
  const out: NameMention[][] = Array.from({ length: blocks }, () => []);
  names.forEach((name, index) => {
    for (const span of name.mentions) out[span.block]?.push({ ...span, name: index, kind: name.kind });
  });
  for (const list of out) list.sort((a, b) => a.start - b.start || b.end - a.end);
  return out;
}

/** Cuts one block into frames, without its dateline; `starts` are the offsets at which the sentences of the block begin. */
export function readFrames(
  block: Block,
  index: number,
  runs: readonly QuoteRun[],
  mentions: readonly NameMention[],
  starts: ReadonlySet<number>,
  opensStory: boolean,
): readonly Frame[] {
  const tokens = readTokens(block.text, runs, mentions, datelineEnd(block.text, mentions, opensStory));
  const frames: Frame[] = [];
  let current: Token[] = [];
  tokens.forEach((token, at) => {
    if (current.length >= LONGEST || (current.length > 0 && isBoundary(tokens, at, starts))) {
      frames.push({ block: index, tokens: current, isFirst: frames.length === 0 });
      current = [];
    }
    current.push(token);
  });
  if (current.length > 0) frames.push({ block: index, tokens: current, isFirst: frames.length === 0 });
  return frames;
}

/** The tokens of one block's text from an offset on. */
function readTokens(
  text: string,
  runs: readonly QuoteRun[],
  mentions: readonly NameMention[],
  from = 0,
): readonly Token[] {
  const tokens: Token[] = [];
  let at = from;
  let mention = 0;
  const readPlain = (until: number): void => {
    while (at < until) {
      while (mention < mentions.length && (mentions[mention]?.start ?? 0) < at) mention += 1;
      const next = mentions[mention];
      const stop = next !== undefined && next.start < until ? next.start : until;
      pushPieces(tokens, text, at, stop);
      at = stop;
      if (next === undefined || stop !== next.start || at >= until) continue;
      const end = Math.min(next.end, until);
      const token = { ...piece('name', text, at, end), name: next.name };
      tokens.push(next.kind === 'place' ? { ...token, isPlace: true } : token);
      at = Math.max(end, at + 1);
    }
  };
  for (const run of runs) {
    readPlain(run.outerStart);
    tokens.push({ ...piece('quote', text, run.outerStart, run.outerEnd), run });
    at = run.outerEnd;
  }
  readPlain(text.length);
  return tokens;
}

function piece(kind: Token['kind'], text: string, start: number, end: number): Token {
  const words = kind === 'quote' ? '' : text.slice(start, end);
  return {
    kind,
    text: words,
    lower: words.toLowerCase(),
    start,
    end,
    isCapital: /^\p{Lu}/u.test(words),
    startsLine: breaksLine(text, start),
  };
}

const breaksLine = (text: string, at: number): boolean =>
  text[at - 1] === '\n' || (text[at - 1] === ' ' && text[at - 2] === '\n');

function pushPieces(tokens: Token[], text: string, from: number, to: number): void {
  const part = text.slice(from, to);
  for (const match of part.matchAll(PIECE)) {
    const start = from + match.index;
    const end = start + match[0].length;
    const split = CONTRACTION.exec(match[0]) ?? POSSESSIVE.exec(match[0]);
    if (split?.[1] !== undefined) {
      const middle = start + split[1].length;
      tokens.push(piece('word', text, start, middle), piece('word', text, middle, end));
      continue;
    }
    tokens.push(piece(/^[\p{L}\p{N}]|^['’]\p{L}/u.test(match[0]) ? 'word' : 'mark', text, start, end));
  }
}

function isBoundary(tokens: readonly Token[], at: number, starts: ReadonlySet<number>): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined) return false;
  if (token.startsLine) return true;
  if (token.kind === 'mark') return false;
  const upper = token.isCapital || token.kind === 'quote' || /^\p{N}/u.test(token.text);
  if (before.kind === 'quote') {
    const stop = before.run?.stop ?? '';
    if (token.kind === 'quote') return true;
    if (!upper) return false;
    // After "?” " and "!” " the reporter's sentence goes on more often than not: “Stop!” Hill said.
    if (stop === '?' || stop === '!' || stop === '…') return !isShortTail(tokens, at);
    return stop === '.';
  }
  if (before.kind !== 'mark' || !/^[.!?…]$/u.test(before.text))
    return starts.has(token.start) && token.kind !== 'quote';
  return upper && (starts.has(token.start) || token.kind === 'quote');
}

function isShortTail(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < Math.min(tokens.length, at + 9); index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'quote') return false;
    if (TAIL_CUES.test(token.lower)) return true;
    if (token.kind === 'mark' && !/^[,'’-]$/u.test(token.text)) return false;
  }
  return false;
}

const TAIL_CUES =
  /^(?:said|says|asked|asks|cried|shouted|laughed|wrote|told|added|joked|tweeted|replied|yelled|exclaimed|recalled|screamed|wondered|quipped|demanded|read|writes|called|roared|bellowed|whispered|sang|chanted|declared|protested|answered|continued|thought|remarked|snapped|sighed|posted)$/u;
