import type { Block, Span } from '../../article/article.ts';
import type { NameKind } from '../digest.ts';
import type { FoundName } from '../names/found-name.ts';
import { CHARACTER, characterClass, classAt } from '../text/characters.ts';
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
  // All are there in every token, for objects of one shape are read faster.
  /** Index into the names, for kind `name`. */
  readonly name: number | undefined;
  /** The name is a place's: no speaker but as the subject of its cue. */
  readonly isPlace: boolean;
  /** For kind `quote`. */
  readonly run: QuoteRun | undefined;
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

// What is no run of letters and figures: an ending such as ’s, or one character.
const REST = /[’'](?:s|d|ll|ve|re|m)(?![\p{L}])|[^\s]/uy;
const CONTRACTION = /^(he|she|it|they|we|i|you|who|that|there)(['’](?:d|ll|ve|s|re|m))$/iu;
const POSSESSIVE = /^.+['’]s$/iu;
const [APOSTROPHE, STRAIGHT, LINE_BREAK, SPACE] = ['’', "'", '\n', ' '].map((char) => char.charCodeAt(0));
// What holds a word together where a letter or figure follows.
const JOINERS = new Set([..."’'‘.-‑&@"].map((char) => char.charCodeAt(0)));
const WORD_START = CHARACTER.letter | CHARACTER.number;
const WORD = WORD_START | CHARACTER.mark;
const HALVES = /[\ud800-\udfff]/;

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
      tokens.push(piece('name', text, at, end, next));
      at = Math.max(end, at + 1);
    }
  };
  for (const run of runs) {
    readPlain(run.outerStart);
    tokens.push(piece('quote', text, run.outerStart, run.outerEnd, undefined, run));
    at = run.outerEnd;
  }
  readPlain(text.length);
  return tokens;
}

function piece(
  kind: Token['kind'],
  text: string,
  start: number,
  end: number,
  mention?: NameMention,
  run?: QuoteRun,
): Token {
  const words = kind === 'quote' ? '' : text.slice(start, end);
  return {
    kind,
    text: words,
    lower: words.toLowerCase(),
    start,
    end,
    isCapital: beginsWithCapital(words),
    startsLine: breaksLine(text, start),
    name: mention?.name,
    isPlace: mention?.kind === 'place',
    run,
  };
}

function beginsWithCapital(words: string): boolean {
  const first = words.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(words);
}

const breaksLine = (text: string, at: number): boolean =>
  text.charCodeAt(at - 1) === LINE_BREAK ||
  (text.charCodeAt(at - 1) === SPACE && text.charCodeAt(at - 2) === LINE_BREAK);

function pushPieces(tokens: Token[], text: string, from: number, to: number): void {
  const part = text.slice(from, to);
  // Rare letters are pairs, and are kept together.
  const units = HALVES.test(part) ? pairsAsOne(part) : part;
  for (let at = 0; at < units.length; ) {
    const bits = characterClass(units.charCodeAt(at));
    if (bits & CHARACTER.space) {
      at++;
      continue;
    }
    const isWord = (bits & WORD_START) !== 0;
    const end = isWord ? wordEnd(units, at) : restEnd(part, at);
    const start = from + at;
    const stop = from + end;
    const split = isWord ? splitAt(part, at, end) : 0;
    if (split > 0) tokens.push(piece('word', text, start, start + split), piece('word', text, start + split, stop));
    else tokens.push(piece(isWord || isEnding(units, at, end) ? 'word' : 'mark', text, start, stop));
    at = end;
  }
}

/** The text with each pair of halves replaced by two letters, figures, marks or signs: whatever the pair is. */
function pairsAsOne(text: string): string {
  return text.replace(/[\u{10000}-\u{10ffff}]/gu, (pair) =>
    /\p{L}/u.test(pair) ? 'xx' : /\p{N}/u.test(pair) ? '00' : /\p{M}/u.test(pair) ? '\u0301\u0301' : pair,
  );
}

/** The end of the word that begins with a letter or figure: "Jean-Luc", "U.S", "it’s" and "AT&T" are one. */
function wordEnd(text: string, from: number): number {
  let end = from + 1;
  for (;;) {
    while (classAt(text, end) & WORD) end++;
    if (end === text.length) return end;
    if (!JOINERS.has(text.charCodeAt(end)) || (classAt(text, end + 1) & WORD) === 0) return end;
    end += 2;
  }
}

function restEnd(text: string, from: number): number {
  const unit = text.charCodeAt(from);
  // Only an apostrophe opens an ending, and only halves are of two units: all other marks need no pattern.
  if (unit !== APOSTROPHE && unit !== STRAIGHT && (characterClass(unit) & CHARACTER.half) === 0) return from + 1;
  REST.lastIndex = from;
  return from + (REST.exec(text)?.[0].length ?? 1);
}

/** A letter behind an apostrophe. */
function isEnding(text: string, at: number, end: number): boolean {
  const unit = text.charCodeAt(at);
  return (
    end > at + 1 &&
    (unit === APOSTROPHE || unit === STRAIGHT) &&
    (characterClass(text.charCodeAt(at + 1)) & CHARACTER.letter) !== 0
  );
}

/** How long the part before the ending of "he’s" or "Acme’s" is, of the word [start, end); 0 where it has none. */
function splitAt(text: string, start: number, end: number): number {
  let at = end - 1;
  while (at > start && text.charCodeAt(at) !== APOSTROPHE && text.charCodeAt(at) !== STRAIGHT) at--;
  if (at === start) return 0;
  const word = text.slice(start, end);
  return CONTRACTION.test(word) || POSSESSIVE.test(word) ? at - start : 0;
}

function isBoundary(tokens: readonly Token[], at: number, starts: ReadonlySet<number>): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined) return false;
  if (token.startsLine) return true;
  if (token.kind === 'mark') return false;
  if (before.kind === 'quote') {
    const stop = before.run?.stop ?? '';
    if (token.kind === 'quote') return true;
    if (!isUpper(token)) return false;
    // After "?” " and "!” " the reporter's sentence goes on more often than not: “Stop!” Hill said.
    if (stop === '?' || stop === '!' || stop === '…') return !isShortTail(tokens, at);
    return stop === '.';
  }
  if (before.kind !== 'mark' || !SENTENCE_STOPS.has(before.text))
    return starts.has(token.start) && token.kind !== 'quote';
  return (isUpper(token) || NO_CASE.test(token.text)) && (starts.has(token.start) || token.kind === 'quote');
}

const SENTENCE_STOPS = new Set('.!?…。！？؟।');
// Letters of scripts without capitals: any may open a sentence.
const NO_CASE = /^\p{Lo}/u;

const isUpper = (token: Token): boolean => token.isCapital || token.kind === 'quote' || /^\p{N}/u.test(token.text);

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
