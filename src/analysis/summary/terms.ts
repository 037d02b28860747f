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
    const first = written.charAt(0);
    take(
      word.length > 3 ? word.slice(0, Math.min(STEM, word.endsWith('s') ? word.length - 1 : word.length)) : word,
      index > 1 && first !== word.charAt(0) && first.toUpperCase() === first,
    );
  }
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
  readonly titleSize: number;
}

/** Numbers the terms of a story's sentences and weighs them: 1 + log of the count in the sentence, times how few sentences share it. */
export function storyTerms(texts: readonly string[], title: string, language: string | undefined): StoryTerms {
  const titleTerms = new Set(contentTerms(title, language));
  const numbers = new Map<string, number>();
  const counts: { -readonly [key in keyof TermCounts]: TermCounts[key] }[] = [];
  const bags = texts.map((text, index) => {
    const bag = new Map<number, number>();
    eachTerm(text, language, (term, isProper) => {
      let id = numbers.get(term);
      if (id === undefined) {
        id = counts.length;
        numbers.set(term, id);
        counts.push({
          term,
          times: 0,
          sentences: 0,
          first: index,
          last: index,
          proper: 0,
          inTitle: titleTerms.has(term),
        });
      }
      const count = counts[id] as (typeof counts)[number];
      const before = bag.get(id) ?? 0;
      if (before === 0) count.sentences++;
      bag.set(id, before + 1);
      count.times++;
      count.last = index;
      if (isProper) count.proper++;
    });
    return bag;
  });
  const rarity = counts.map((count) => Math.log(1 + texts.length / count.sentences));
  const sentences = bags.map((bag) => {
    const ids = [...bag.keys()];
    const raw = ids.map((id) => (1 + Math.log(bag.get(id) ?? 1)) * (rarity[id] ?? 0));
    const length = Math.sqrt(raw.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
    return { ids, weights: raw.map((weight) => weight / length) };
  });
  return { sentences, counts, titleSize: titleTerms.size };
}

/** The sum of some sentences' vectors, scaled to length 1, as weights by term number. */
export function centroid(story: StoryTerms, from: number, to: number): Float64Array {
  const sum = new Float64Array(story.counts.length);
  for (const { ids, weights } of story.sentences.slice(from, to))
    ids.forEach((id, at) => {
      sum[id] = (sum[id] ?? 0) + (weights[at] ?? 0);
    });
  const length = Math.sqrt(sum.reduce((squares, weight) => squares + weight * weight, 0)) || 1;
  return sum.map((weight) => weight / length);
}

/** The cosine of a sentence with a centroid. */
export function likeness(sentence: SentenceTerms, whole: Float64Array): number {
  return sentence.ids.reduce((sum, id, at) => sum + (sentence.weights[at] ?? 0) * (whole[id] ?? 0), 0);
}
