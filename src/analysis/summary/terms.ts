import { CHARACTER, characterClass, eachRun } from '../text/characters.ts';
import { stopWords } from '../text/stop-words.ts';

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
// Cutting words to this length stands in for stemming in every language that has endings.
const STEM = 6;

/** The content terms of a text: words cut to a stem, function words left out; character pairs in scripts without spaces. */
export function contentTerms(text: string, language: string | undefined): readonly string[] {
  const terms: string[] = [];
  eachTerm(text, language, (term) => terms.push(term));
  return terms;
}

const NO_TERM = -1;
const SEVERAL_TERMS = -2;
// From here on a capital is not that of the sentence's opening.
const INSIDE = 2;

type TakeTerm = (term: string, isProper: boolean) => void;

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
const WORD = CHARACTER.letter | CHARACTER.mark | CHARACTER.number;

function eachTerm(text: string, language: string | undefined, take: TakeTerm): void {
  const stops = stopWords(language ?? 'en');
  eachRun(text, WORD, WORDS, (word, index) => takeTerms(word, index, stops, take));
}

function takeTerms(written: string, index: number, stops: ReadonlySet<string>, take: TakeTerm): void {
  const word = written.toLowerCase();
  if (isUnspaced(word)) {
    for (let i = 0; i + 1 < word.length; i++) take(word.slice(i, i + 2), false);
  } else if (word.length > 1 && !stops.has(word)) {
    take(stemOf(word), index >= INSIDE && isCapital(written, word));
  }
}

function stemOf(word: string): string {
  if (word.length <= 3) return word;
  const end = word.endsWith('s') ? word.length - 1 : word.length;
  return end <= STEM && end === word.length ? word : word.slice(0, Math.min(STEM, end));
}

/** Whether a word begins with a capital; `word` is it in small letters. */
function isCapital(written: string, word: string): boolean {
  const first = written.charAt(0);
  return first !== word.charAt(0) && first.toUpperCase() === first;
}

/** Holds characters of a script that is written without spaces. */
function isUnspaced(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const bits = characterClass(word.charCodeAt(at));
    if (bits & CHARACTER.unspaced) return true;
    // Rare ideographs are pairs.
    if (bits & CHARACTER.half) return UNSPACED.test(word);
  }
  return false;
}

/** The distinct terms of one sentence, as numbers of the story's terms, with weights that make a vector of length 1. */
export interface SentenceTerms {
  readonly ids: readonly number[];
  readonly weights: readonly number[];
}

/** What is counted of one term over the story's sentences. */
export interface TermCounts {
  readonly term: string;
  readonly times: number;
  /** Sentences that hold it. */
  readonly sentences: number;
  readonly first: number;
  readonly last: number;
  /** Times it stands inside a sentence with a capital. */
  readonly proper: number;
  readonly inTitle: boolean;
}

/** A story as terms: each sentence, each term's counts, and the terms of the title (those of the story alone). */
export interface StoryTerms {
  readonly sentences: readonly SentenceTerms[];
  readonly counts: readonly TermCounts[];
  /** The number of each term. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly titleSize: number;
}

/** Numbers the terms of a story's sentences and weighs them: 1 + log of the count in the sentence, times how few sentences share it. */
export function storyTerms(texts: readonly string[], title: string, language: string | undefined): StoryTerms {
  const titleTerms = new Set(contentTerms(title, language));
  const numbers = new Map<string, number>();
  const counts: { -readonly [key in keyof TermCounts]: TermCounts[key] }[] = [];
  const times: number[] = [];
  const stops = stopWords(language ?? 'en');
  // What each word as written counts as, read once: twice the term's number, one more where it has a capital; or that it is no term.
  const codes = new Map<string, number>();
  const numberOf = (term: string, index: number): number => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    const id = counts.length;
    numbers.set(term, id);
    times.push(0);
    counts.push({ term, times: 0, sentences: 0, first: index, last: index, proper: 0, inTitle: titleTerms.has(term) });
    return id;
  };
  const bags = texts.map((text, index) => {
    const ids: number[] = [];
    const count = (id: number, isProper: boolean): void => {
      const counted = counts[id] as (typeof counts)[number];
      const before = times[id] ?? 0;
      if (before === 0) {
        counted.sentences++;
        ids.push(id);
      }
      times[id] = before + 1;
      counted.times++;
      counted.last = index;
      if (isProper) counted.proper++;
    };
    eachRun(text, WORD, WORDS, (written, at) => {
      let code = codes.get(written);
      if (code === undefined) {
        code = NO_TERM;
        if (isUnspaced(written)) code = SEVERAL_TERMS;
        else {
          const word = written.toLowerCase();
          const isTerm = word.length > 1 && !stops.has(word);
          if (isTerm) code = 2 * numberOf(stemOf(word), index) + (isCapital(written, word) ? 1 : 0);
        }
        codes.set(written, code);
      }
      if (code >= 0) count(code >> 1, (code & 1) === 1 && at >= INSIDE);
      else if (code === SEVERAL_TERMS) takeTerms(written, at, stops, (term) => count(numberOf(term, index), false));
    });
    // Most stand in it once, and need no logarithm.
    const logs = ids.map((id) => {
      const inSentence = times[id] ?? 1;
      times[id] = 0;
      return inSentence === 1 ? 0 : Math.log(inSentence);
    });
    return { ids, logs };
  });
  const rarity = counts.map((count) => Math.log(1 + texts.length / count.sentences));
  const sentences = bags.map(({ ids, logs }) => {
    const raw = ids.map((id, at) => (1 + (logs[at] ?? 0)) * (rarity[id] ?? 0));
    const length = Math.sqrt(raw.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
    return { ids, weights: raw.map((weight) => weight / length) };
  });
  return { sentences, counts, numbers, titleSize: titleTerms.size };
}

/** The sum of some sentences' vectors, scaled to length 1, as weights by term number. */
export function centroid(story: StoryTerms, from: number, to: number): Float64Array {
  const sum = new Float64Array(story.counts.length);
  for (const { ids, weights } of story.sentences.slice(from, to))
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] ?? 0;
      sum[id] = (sum[id] ?? 0) + (weights[at] ?? 0);
    }
  let squares = 0;
  for (let id = 0; id < sum.length; id++) squares += (sum[id] ?? 0) * (sum[id] ?? 0);
  const length = Math.sqrt(squares) || 1;
  for (let id = 0; id < sum.length; id++) sum[id] = (sum[id] ?? 0) / length;
  return sum;
}

/** The cosine of a sentence with a centroid. */
export function likeness({ ids, weights }: SentenceTerms, whole: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < ids.length; at++) sum += (weights[at] ?? 0) * (whole[ids[at] ?? 0] ?? 0);
  return sum;
}
