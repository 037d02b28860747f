import type { Article, BlockKind, Span } from '../../article/article.ts';
import { CHARACTER, classAt } from './characters.ts';
import { isSentenceEnd } from './sentence-end.ts';

/** A sentence of the story: a span of one block, and the kind of that block. */
export interface Sentence extends Span {
  readonly kind: BlockKind;
}

// A mark that may end a sentence, or the straight mark whose opening and closing ones are counted.
const STOP_OR_STRAIGHT = /[.!?…‽。！？｡．؟۔।॥։።៕။;;"]/g;
const SPACE = /\s/u;
// Footnote marks, as pages leave them behind a stop: "[12]", "¹", "*".
const FOOTNOTE = /(?:\[(?:\d{1,3}|[a-z]|note \d{1,2})\]|[¹²³⁰-⁹*†‡]+)+/uy;

/**
 * Splits one block's text into sentences: UTF-16 offsets, trimmed, in reading order, covering all that is not white space.
 * Closing quotation marks, brackets and footnote marks stay with the stop before them. Linear in the length of the text.
 */
export function splitSentences(text: string, language?: string): readonly { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  let start = skipSpace(text, 0);
  let straightQuotes = 0;
  for (let at = start; at < text.length; at++) {
    STOP_OR_STRAIGHT.lastIndex = at;
    const found = STOP_OR_STRAIGHT.exec(text);
    if (found === null) break;
    at = found.index;
    const [char] = found;
    if (char === '"') straightQuotes++;
    if (char === '"' || (char === ';' && language !== 'el')) continue;
    const stopEnd = runOfStops(text, at);
    const close = closersAfter(text, stopEnd, straightQuotes % 2 === 1);
    if (
      isSentenceEnd({ text, language, sentenceStart: start, stop: at, stopEnd, end: close.end, quote: close.quote })
    ) {
      pieces.push({ start, end: close.end });
      start = skipSpace(text, close.end);
    }
    straightQuotes += close.straightQuotes;
    at = close.end - 1;
  }
  if (start < text.length) pieces.push({ start, end: text.trimEnd().length });
  return pieces;
}

/**
 * The sentences of the story in reading order. Headings and captions give none: a heading is not prose and a caption tells
 * the picture, so neither can stand in a summary or be the sentence of a quote.
 */
export function articleSentences(article: Pick<Article, 'blocks'>, language?: string): readonly Sentence[] {
  return article.blocks.flatMap((block, index) =>
    block.kind === 'heading' || block.kind === 'caption'
      ? []
      : splitSentences(block.text, language).map((piece) => ({ block: index, ...piece, kind: block.kind })),
  );
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (classAt(text, at) & CHARACTER.space) at++;
  return at;
}

/** The end of "?!", "...", ". . ." and the like. */
function runOfStops(text: string, from: number): number {
  let at = from + 1;
  if (text.charCodeAt(at) === BLANK && text.charCodeAt(at + 1) !== FULL_STOP) return at;
  while (at < text.length) {
    if (/[.!?…‽。！？]/u.test(text.charAt(at))) at++;
    else if (text.charAt(at - 1) === '.' && /^\s\.(?!\p{L}|\d)/u.test(text.slice(at, at + 3))) at += 2;
    else break;
  }
  return at;
}

/** Closing marks and footnote marks after a stop; `quote` says that a quotation mark was among them. */
function closersAfter(text: string, from: number, insideStraight: boolean) {
  // Mostly a plain word follows, and no pattern need be asked.
  if (text.charCodeAt(from) === BLANK && isPlainCharacter(text.charCodeAt(from + 1)))
    return { end: from, quote: false, straightQuotes: 0 };
  let at = from;
  let quote = false;
  let straightQuotes = 0;
  let inside = insideStraight;
  for (; at < text.length; at++) {
    const char = text.charAt(at);
    const next = text.charAt(at + 1);
    if (/[)\]}）］】》〉]/u.test(char)) continue;
    if (/[”’」』›]/u.test(char)) quote = true;
    else if (char === '"' && (inside || !/[\p{L}\d]/u.test(next))) {
      quote = true;
      straightQuotes++;
      inside = !inside;
    } else if (/['“‘«»‹]/u.test(char) && !/[\p{L}\d]/u.test(next)) quote = true;
    else if (SPACE.test(char) && closesAfterSpace(text, at + 1, inside)) {
      quote = true;
      at = skipSpace(text, at);
      if (text.charAt(at) === '"') straightQuotes++;
    } else {
      FOOTNOTE.lastIndex = at;
      const mark = FOOTNOTE.exec(text);
      if (mark === null) break;
      at += mark[0].length - 1;
    }
  }
  return { end: at, quote, straightQuotes };
}

const [BLANK, FULL_STOP] = [' ', '.'].map((char) => char.charCodeAt(0));

/** An ASCII letter or figure. */
function isPlainCharacter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
}

/** French sets a space before its closing guillemet ("Oui. » Il"); some pages set one before a straight mark. */
function closesAfterSpace(text: string, at: number, insideStraight: boolean): boolean {
  const char = text.charAt(at);
  if (char !== '»' && !(char === '"' && insideStraight)) return false;
  const next = text.charAt(at + 1);
  return next === '' || SPACE.test(next) || /[.,;:)]/u.test(next);
}
