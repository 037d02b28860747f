import type { Quote } from '../digest.ts';
import type { FoundName } from '../names/found-name.ts';
import { countWords } from '../text/count-words.ts';

const KEY_QUOTES = 6;
const PER_SPEAKER = 2;

/** A quote with its words, and where in the story it stands, in [0, 1]. */
export interface RankableQuote {
  readonly quote: Quote;
  readonly text: string;
  readonly position: number;
  /** How surely the speaker is right, in [0, 1]. */
  readonly score: number;
  /** The words of an interviewer. */
  readonly asks: boolean;
}

/**
 * The key quotes, foremost first, at most six, as indices into `quotes`: what leading speakers say at some length, diverse over
 * speakers, each thought once. Indirect speech, scraps and quotes nobody is known to have said are not among them.
 */
export function rankKeyQuotes(quotes: readonly RankableQuote[], names: readonly FoundName[]): readonly number[] {
  const salience = new Map(names.map((name) => [name.id, name.salience]));
  const firstOf = new Set<string>();
  const weighed = quotes.map((item, index) => {
    const who = speakerKey(item.quote);
    // Chinese and Japanese part no words by spaces.
    const length = Math.max(item.text.split(/\s+/u).length, countWords(item.text));
    if (!isWorthy(item, length)) return undefined;
    const isFirst = who !== '' && !firstOf.has(who);
    if (isFirst) firstOf.add(who);
    const words = contentWords(item.text);
    return { index, who, words, weight: weigh(item, length, words.size, salience, isFirst) };
  });
  const open = weighed.filter((item) => item !== undefined).sort((a, b) => b.weight - a.weight || a.index - b.index);
  const chosen: typeof open = [];
  const counts = new Map<string, number>();
  // Where all is one person's, an interview or a profile, more of it is wanted.
  const isSolo = new Set(open.map(({ who }) => who)).size === 1;
  for (const limit of isSolo ? [1, KEY_QUOTES] : [1, PER_SPEAKER]) {
    for (const candidate of open) {
      if (chosen.length >= KEY_QUOTES) break;
      if (chosen.includes(candidate) || (counts.get(candidate.who) ?? 0) >= limit) continue;
      if (chosen.some((other) => overlap(other.words, candidate.words) > 0.5)) continue;
      chosen.push(candidate);
      counts.set(candidate.who, (counts.get(candidate.who) ?? 0) + 1);
    }
  }
  return chosen.sort((a, b) => b.weight - a.weight || a.index - b.index).map(({ index }) => index);
}

const speakerKey = ({ speaker }: Quote): string =>
  speaker === undefined ? '' : (speaker.name ?? `${speaker.span.block}:${speaker.span.start}`);

/** `length` is in words. */
function isWorthy({ quote, asks }: RankableQuote, length: number): boolean {
  if (asks || quote.speaker === undefined || quote.kind === 'indirect') return false;
  return quote.kind === 'direct' ? length >= 4 : length >= 6;
}

/** `length` is in words, `content` how many different words of content are among them. */
function weigh(
  item: RankableQuote,
  length: number,
  content: number,
  salience: ReadonlyMap<string, number>,
  isFirst: boolean,
): number {
  // Five to forty words make a quote; longer ones are speeches.
  const size = length <= 8 ? length / 10 : length <= 40 ? 1 : Math.max(0.5, 1 - (length - 40) / 80);
  const who = item.quote.speaker?.name === undefined ? 0.15 : 0.3 + (salience.get(item.quote.speaker.name) ?? 0);
  const density = content / Math.max(6, length);
  // A fragment needs the reporter's sentence round it.
  const direct = item.quote.kind === 'direct' ? 0.7 : 0;
  return (
    1.2 * size + 1.2 * who + 0.6 * density + 0.5 * (1 - item.position) + (isFirst ? 0.3 : 0) + direct + 0.3 * item.score
  );
}

function contentWords(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(WORD_OR_PAIR) ?? []).filter((word) => !EMPTY.has(word)));
}

// Two characters are about a word where none are parted.
const WORD_OR_PAIR = /[\p{Script=Han}\p{Script=Katakana}]{2}|(?:(?![\p{Script=Han}\p{Script=Katakana}])\p{L}){4,}/gu;

const EMPTY = new Set(
  'that this these those with from have been were will would could should they them their there then than what when where which while about because into just very really only also some more most much many such your yours ours here going think know like well want dont doesnt'.split(
    ' ',
  ),
);

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  if (smaller === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / smaller;
}
