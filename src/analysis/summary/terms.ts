import { stopWords } from '../text/stop-words.ts';

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
// Cutting words to this length stands in for stemming in every language that has endings.
const STEM = 6;

/** The content terms of a text: words cut to a stem, function words left out; character pairs in scripts without spaces. */
export function contentTerms(text: string, language: string | undefined): readonly string[] {
  const stops = stopWords(language ?? 'en');
  const terms: string[] = [];
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (UNSPACED.test(word)) {
      for (let i = 0; i + 1 < word.length; i++) terms.push(word.slice(i, i + 2));
    } else if (word.length > 1 && !stops.has(word))
      terms.push(word.length > 3 ? word.replace(/s$/u, '').slice(0, STEM) : word);
  }
  return terms;
}

/** Weights by term. */
export type TermVector = ReadonlyMap<string, number>;

/** The vector of one sentence: 1 + log of the count, times the given weight of the term, scaled to length 1. */
export function termVector(terms: readonly string[], weightOf: (term: string) => number): TermVector {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const [term, count] of counts) counts.set(term, (1 + Math.log(count)) * weightOf(term));
  return unit(counts);
}

/** The sum of vectors, scaled to length 1. */
export function centroid(vectors: readonly TermVector[]): TermVector {
  const sum = new Map<string, number>();
  for (const vector of vectors) for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight);
  return unit(sum);
}

/** The cosine of two vectors of length 1. */
export function cosine(a: TermVector, b: TermVector): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let product = 0;
  for (const [term, weight] of few) product += weight * (many.get(term) ?? 0);
  return product;
}

function unit(vector: Map<string, number>): TermVector {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  for (const [term, weight] of vector) vector.set(term, weight / length);
  return vector;
}
