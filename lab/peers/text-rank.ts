import { storyTerms } from '../../src/analysis/summary/terms.ts';

const DAMPING = 0.85;
const STEPS = 30;

/** Indices of the foremost sentences by TextRank (Mihalcea and Tarau 2004), the graph weighted by cosines of their terms; in reading order. */
export function textRank(texts: readonly string[], count: number): readonly number[] {
  const { sentences, counts } = storyTerms(texts, '', 'en');
  const likeness = sentences.map((one, i) => {
    const vector = new Float64Array(counts.length);
    one.ids.forEach((id, at) => {
      vector[id] = one.weights[at] ?? 0;
    });
    return sentences.map((other, j) =>
      i === j ? 0 : other.ids.reduce((sum, id, at) => sum + (vector[id] ?? 0) * (other.weights[at] ?? 0), 0),
    );
  });
  const sums = likeness.map((row) => row.reduce((sum, value) => sum + value, 0) || 1);
  let ranks = texts.map(() => 1);
  for (let step = 0; step < STEPS; step++) {
    ranks = texts.map(
      (_, i) =>
        1 -
        DAMPING +
        DAMPING * ranks.reduce((sum, rank, j) => sum + (rank * (likeness[j]?.[i] ?? 0)) / (sums[j] ?? 1), 0),
    );
  }
  const order = texts.map((_, index) => index).sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0) || a - b);
  return order.slice(0, count).sort((a, b) => a - b);
}
