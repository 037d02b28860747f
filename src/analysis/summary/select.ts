import type { SentenceTerms } from './terms.ts';

/** One sentence as selection sees it. */
export interface Choice {
  readonly score: number;
  readonly terms: SentenceTerms;
  /** The section it stands in, where a story in sections wants each spoken for. */
  readonly section?: number;
}

// How much a sentence loses for each term that is said already, by how likely a summary takes the term up.
const REPEAT_COST = 0.15;
const SAME = 0.7;
const SAME_COST = 4;
const NEW_SECTION_GAIN = 0.5;
// The first line may be all that is shown: it must say enough to stand for the story.
const ALONE_TERMS = 10;
const ALONE_COST = 1.5;
// Comparing each with each would take the square of a long text; beyond these the rest follow by score alone.
const MOST_COMPARED = 40;

/**
 * Chooses so many sentences, best first: each time the best of those left, docked for what it repeats of those taken. What is
 * chosen first does not depend on how many are asked for. `worth` says of each term how likely a summary takes it up.
 */
export function select(choices: readonly Choice[], worth: Float64Array, count: number): readonly number[] {
  const chosen: number[] = [];
  const taken = new Uint8Array(choices.length);
  const said = new Uint8Array(worth.length);
  const same = new Uint8Array(choices.length);
  const sections = new Set<number>();
  const value = ({ score, terms, section }: Choice, index: number): number => {
    const repeated = terms.ids.reduce((sum, id) => sum + (said[id] === 1 ? (worth[id] ?? 0) : 0), 0);
    const lacks = chosen.length === 0 ? ALONE_COST * Math.max(0, 1 - terms.ids.length / ALONE_TERMS) : 0;
    const opensSection = chosen.length > 0 && section !== undefined && !sections.has(section);
    return (
      score - lacks - REPEAT_COST * repeated - SAME_COST * (same[index] ?? 0) + (opensSection ? NEW_SECTION_GAIN : 0)
    );
  };
  while (chosen.length < Math.min(count, MOST_COMPARED)) {
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    choices.forEach((choice, index) => {
      if (taken[index] === 1) return;
      const worthOf = value(choice, index);
      if (worthOf > most) [best, most] = [index, worthOf];
    });
    const choice = choices[best];
    if (choice === undefined) break;
    chosen.push(best);
    taken[best] = 1;
    for (const id of choice.terms.ids) said[id] = 1;
    if (choice.section !== undefined) sections.add(choice.section);
    markSame(choices, choice, same, worth.length);
  }
  if (chosen.length < count) {
    const rest = choices.flatMap((_, index) => (taken[index] === 1 ? [] : [index]));
    rest.sort((a, b) => (choices[b]?.score ?? 0) - (choices[a]?.score ?? 0) || a - b);
    chosen.push(...rest.slice(0, count - chosen.length));
  }
  return chosen;
}

/** Marks the sentences that say nearly the same as one. */
function markSame(choices: readonly Choice[], { terms }: Choice, same: Uint8Array, size: number): void {
  const vector = new Float64Array(size);
  terms.ids.forEach((id, at) => {
    vector[id] = terms.weights[at] ?? 0;
  });
  choices.forEach((choice, index) => {
    const { ids, weights } = choice.terms;
    if (ids.reduce((sum, id, at) => sum + (vector[id] ?? 0) * (weights[at] ?? 0), 0) > SAME) same[index] = 1;
  });
}
