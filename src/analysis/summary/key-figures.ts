import { type Article, type Span, spanText } from '../../article/article.ts';
import type { KeyFigure, KeyFigureKind } from '../digest.ts';
import { isEnglish } from '../text/language.ts';
import type { Sentence } from '../text/sentences.ts';
import { boundBefore } from './figure-bounds.ts';
import { figureContext } from './figure-context.ts';
import { type FoundFigure, findFigures } from './figure-patterns.ts';
import { byPlace, holds, indexOfHolder } from './places.ts';
import { resolveDate } from './resolve-date.ts';

const MOST = 8;
const MOST_DATES = 2;
const LEAST_WEIGHT = 1.5;
const IN_SUMMARY = 2;
const IN_LEAD = 1;
const IN_TITLE = 1;
const COMES_BACK = 0.5;
const KIND_WEIGHT: Readonly<Record<KeyFigureKind, number>> = { amount: 0.4, percentage: 0.2, count: 0.2, date: -0.5 };
// "Two cities", unless the headline counts them too.
const SMALL_COST = -0.8;
const SMALL =
  /^(?:two|three|four|five|six|seven|eight|nine)(?! (?:hundred|thousand|million|billion|in|out|per)| ?%|-)/iu;
const HARM = /(?:killed|dead|died|injured|wounded|missing|arrested|displaced|in (?:prison|jail))$/u;
const LARGE = /million|billion|trillion|crore|bn|tn/u;

/**
 * The numbers and dates that a story turns on, at most eight, in reading order: those of its summary (`lines`, best first) and of its
 * opening, by where they stand, whether the title gives them, and what they count. Ages, bare years and clock times are none.
 */
export function keyFigures(
  article: Pick<Article, 'blocks' | 'title' | 'published'>,
  sentences: readonly Sentence[],
  lines: readonly Span[],
  language: string | undefined,
): readonly KeyFigure[] {
  const leadBlock = sentences[0]?.block ?? -1;
  const opening = sentences.filter(({ block }) => block === leadBlock);
  const places = [...lines, ...opening.filter((sentence) => !lines.some((line) => holds(line, sentence)))];
  const found = places.flatMap((place) =>
    findFigures(spanText(article, place), language).map(({ kind, start, end }) => ({
      kind,
      block: place.block,
      start: place.start + start,
      end: place.start + end,
    })),
  );
  const times = new Map<string, number>();
  for (const figure of found) times.set(numberOf(article, figure), (times.get(numberOf(article, figure)) ?? 0) + 1);
  const weighed = found.flatMap((figure) => {
    const line = lines.findIndex((span) => holds(span, figure));
    const inLead = figure.block === leadBlock;
    if (line < 0 && !inLead) return [];
    const words = spanText(article, figure);
    const number = numberOf(article, figure);
    const weight =
      KIND_WEIGHT[figure.kind] +
      (line < 0 ? 0 : IN_SUMMARY - 0.1 * line) +
      (inLead ? IN_LEAD : 0) +
      (figure.kind !== 'date' && hasNumber(article.title, number) ? IN_TITLE : 0) +
      ((times.get(number) ?? 0) > 1 ? COMES_BACK : 0) +
      (HARM.test(words) ? 1 : SMALL.test(words) && !hasNumber(article.title, number) ? SMALL_COST : 0) +
      (LARGE.test(words) ? 0.4 : 0);
    return weight < LEAST_WEIGHT ? [] : [{ figure, number, weight }];
  });
  weighed.sort((a, b) => b.weight - a.weight || byPlace(a.figure, b.figure));
  const isRead = isEnglish(language);
  const isNewDate = dateLimit();
  const shown: KeyFigure[] = [];
  for (const { figure, number } of distinct(weighed)) {
    if (shown.length === MOST) break;
    const own = { block: figure.block, start: figure.start, end: figure.end };
    const sentence = sentences[indexOfHolder(sentences, own)];
    const inWords = isRead && sentence !== undefined ? inContext(article, figure, sentence) : own;
    const isBare = isRead && figure.kind === 'percentage' && lengthOf(inWords) === lengthOf(own);
    const span = figure.kind === 'date' ? inWords : withBound(article, inWords, sentence, language);
    // "85%" by itself says nothing.
    if ((isBare && !hasNumber(article.title, number)) || shown.some((other) => overlap(other.span, span))) continue;
    const words = sentence === undefined ? '' : spanText(article, sentence);
    const date = figure.kind === 'date' ? resolveDate(spanText(article, own), article.published, words) : undefined;
    const shownFigure = { kind: figure.kind, span, ...(date === undefined ? {} : { date }) };
    if (isNewDate(shownFigure)) shown.push(shownFigure);
  }
  return shown.sort((a, b) => byPlace(a.span, b.span));
}

/** A figure with the words of its sentence that say what it is of. */
function inContext(
  article: Pick<Article, 'blocks'>,
  figure: FoundFigure & { readonly block: number },
  sentence: Span,
): Span {
  const { kind, block, start, end } = figure;
  const at = sentence.start;
  const found = figureContext(spanText(article, sentence), { kind, start: start - at, end: end - at });
  return { block, start: at + found.start, end: at + found.end };
}

/** With what bounds it: without "at least" the figure would say what the story does not. */
function withBound(
  article: Pick<Article, 'blocks'>,
  { block, start, end }: Span,
  sentence: Span | undefined,
  language: string | undefined,
): Span {
  const before = spanText(article, { block, start: sentence?.start ?? 0, end: start });
  return { block, start: start - boundBefore(before, language), end };
}

function overlap(one: Span, other: Span): boolean {
  return one.block === other.block && one.start < other.end && other.start < one.end;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** Each number once; the weightiest, which come first, stay. */
function distinct<T extends { readonly number: string; readonly figure: FoundFigure }>(
  list: readonly T[],
): readonly T[] {
  const seen = new Set<string>();
  return list.filter(({ number, figure }) => {
    const key = `${figure.kind} ${number}`;
    return !seen.has(key) && seen.add(key);
  });
}

function dateLimit(): (figure: KeyFigure) => boolean {
  const seen = new Set<string>();
  return ({ kind, date }) => {
    if (kind !== 'date') return true;
    if (date === undefined || seen.has(date) || seen.size >= MOST_DATES) return false;
    seen.add(date);
    return true;
  };
}

/** What makes two figures the same: digits or number words, without what is counted. */
function numberOf(article: Pick<Article, 'blocks'>, figure: FoundFigure & { readonly block: number }): string {
  const words = spanText(article, figure).toLowerCase();
  return figure.kind === 'count' ? (/^(?:[\d.,]+|\p{L}+(?:-\p{L}+)?)/u.exec(words)?.[0] ?? words) : words;
}

function hasNumber(title: string, number: string): boolean {
  const digits = /\d[\d.,]*/.exec(number)?.[0].replace(/[.,]$/, '');
  return digits === undefined
    ? title.toLowerCase().includes(number)
    : new RegExp(`(?<![\\d.,])${digits.replaceAll('.', '\\.')}(?![\\d])`).test(title);
}
