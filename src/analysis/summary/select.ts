import type { Standing } from './standing.ts';
import type { SentenceTerms } from './terms.ts';

/** A sentence chosen, and what the choice of it owes to those chosen before it; in the measure of scores. */
export interface Chosen {
  readonly index: number;
  /** It goes on from a line chosen before it that stands right before it in the story. */
  readonly follows: number;
  /** It is the first from its section. */
  readonly section: number;
  /** It tells of the headline what no line chosen before it does. */
  readonly headline: number;
}

/** One sentence as selection sees it. */
export interface Choice {
  readonly score: number;
  readonly terms: SentenceTerms;
  /** What it counts on having been told; nothing where left out. */
  readonly standing?: Standing;
  /** The section it stands in, where a story in sections wants each spoken for. */
  readonly section?: number;
}

/** The worth of a story's terms, by number. */
export interface TermValues {
  /** How likely a summary takes each up. */
  readonly worth: Float64Array;
  /** How much of the headline each is, in [0, 1]; together at most 1. */
  readonly headline: Float64Array;
}

// How much a sentence loses for each term that is said already, by how likely a summary takes the term up.
const REPEAT_COST = 0.15;
const SAME = 0.7;
const SAME_COST = 4;
// Short of that, what it shares with the line most like it.
const LIKE = 0.3;
const LIKE_COST = 2.5;
// What the headline says must be told somewhere; what a line before tells of it counts no more.
const HEADLINE_GAIN = 1.6;
// One word in common may be chance.
const FEWEST_NEWS = 2;
const NEW_SECTION_GAIN = 0.5;
const SECTIONS_AFTER = 3;
// What speaks for a section must say something.
const SECTION_TERMS = 5;
// A line that counts on what no line before it tells; right behind a chosen line, or one further on, it can be followed.
const NEED_COST = 1.3;
const MOST_NEEDS = 1.6;
const FOLLOWS: readonly number[] = [0.1, 0.5, 0.8];
const OPENS = 0.3;
const LEANS_COST = 2.5;
const ELIDED_FIRST_COST = 1;
const BARE_NAME_COST = 0.6;
const FOLLOWS_GAIN = 0.35;
// The first line may be all that is shown: it must say enough to stand for the story.
const ALONE_TERMS = 10;
const ALONE_COST = 1.5;
// Where others tell as much, the opening had better be it.
const OPENING = 2;
const OPENING_GAIN = 0.4;
// Comparing each with each would take the square of a long text; beyond these the rest follow by score alone.
const MOST_COMPARED = 40;

/**
 * Chooses so many sentences, best first: each time the best of those left, docked for what it repeats of those taken. What is
 * chosen first does not depend on how many are asked for.
 */
export function select(choices: readonly Choice[], { worth, headline }: TermValues, count: number): readonly Chosen[] {
  const chosen: Chosen[] = [];
  const taken = new Uint8Array(choices.length);
  const said = new Uint8Array(worth.length);
  const likest = new Float64Array(choices.length);
  const repeats = new Float64Array(choices.length);
  const news = new Float64Array(choices.length);
  choices.forEach(({ terms }, index) => {
    news[index] = headlineNews(terms, headline, said);
  });
  const again = { vector: new Float64Array(worth.length), said, worth, headline, likest, repeats, news };
  const told = new Told(worth.length);
  const sections = new Set<number>();
  const sectionGain = ({ section, terms }: Choice) =>
    chosen.length >= SECTIONS_AFTER &&
    terms.ids.length >= SECTION_TERMS &&
    section !== undefined &&
    !sections.has(section)
      ? NEW_SECTION_GAIN
      : 0;
  const untoldValue = (choice: Choice, index: number): number => {
    const { score, terms, section } = choice;
    const repeated = repeats[index] ?? 0;
    const lacks = chosen.length === 0 ? ALONE_COST * Math.max(0, 1 - terms.ids.length / ALONE_TERMS) : 0;
    const opens = chosen.length === 0 && index < OPENING ? OPENING_GAIN : 0;
    const like = likest[index] ?? 0;
    const likeness = like > SAME ? SAME_COST : LIKE_COST * Math.max(0, like - LIKE);
    return (
      score +
      opens +
      HEADLINE_GAIN * (news[index] ?? 0) -
      lacks -
      REPEAT_COST * repeated -
      likeness +
      sectionGain(choice) +
      (told.follows(index, section) ? FOLLOWS_GAIN : 0)
    );
  };
  const untold = new Float64Array(choices.length);
  const value = (index: number): number => {
    const standing = choices[index]?.standing;
    return (untold[index] ?? 0) - (standing === undefined ? 0 : told.missing(standing, index));
  };
  while (chosen.length < Math.min(count, MOST_COMPARED)) {
    let foremost = -1;
    let top = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < choices.length; index++) {
      if (taken[index] === 1) continue;
      const worthAlone = untoldValue(choices[index] as Choice, index);
      untold[index] = worthAlone;
      if (worthAlone > top) [foremost, top] = [index, worthAlone];
    }
    if (foremost < 0) break;
    // What a sentence counts on takes reading, and can only take away: the likeliest is read first, the rest where they may still beat it.
    let best = foremost;
    let most = value(foremost);
    for (let index = 0; index < choices.length; index++) {
      if (taken[index] === 1 || index === foremost || (untold[index] ?? 0) < most) continue;
      const worthOf = value(index);
      if (worthOf > most || (worthOf === most && index < best)) [best, most] = [index, worthOf];
    }
    const choice = choices[best] as Choice;
    chosen.push({
      index: best,
      follows: told.follows(best, choice.section) ? FOLLOWS_GAIN : 0,
      section: sectionGain(choice),
      headline: HEADLINE_GAIN * (news[best] ?? 0),
    });
    taken[best] = 1;
    for (const id of choice.terms.ids) said[id] = 1;
    if (choice.section !== undefined) sections.add(choice.section);
    told.take(choice, best);
    markAgain(choices, choice, again);
  }
  if (chosen.length < count) {
    const rest = choices.flatMap((_, index) => (taken[index] === 1 ? [] : [index]));
    rest.sort((a, b) => (choices[b]?.score ?? 0) - (choices[a]?.score ?? 0) || a - b);
    chosen.push(
      ...rest.slice(0, count - chosen.length).map((index) => ({ index, follows: 0, section: 0, headline: 0 })),
    );
  }
  return chosen;
}

/** What the chosen lines have told, and where. */
class Told {
  /** Where each term is said first, by number. */
  readonly #terms: Float64Array;
  readonly #names = new Map<string, number>();
  #first = Number.POSITIVE_INFINITY;
  /** The section of each line. */
  readonly #lines = new Map<number, number | undefined>();

  constructor(terms: number) {
    this.#terms = new Float64Array(terms).fill(Number.POSITIVE_INFINITY);
  }

  take({ terms, standing, section }: Choice, index: number): void {
    this.#lines.set(index, section);
    this.#first = Math.min(index, this.#first);
    for (const id of terms.ids) this.#terms[id] = Math.min(index, this.#terms[id] ?? index);
    for (const name of standing?.inFull ?? []) this.#names.set(name, Math.min(index, this.#names.get(name) ?? index));
  }

  /** Whether the sentence right before it is told, in the same section where there are sections. */
  follows(index: number, section: number | undefined): boolean {
    return this.#lines.has(index - 1) && this.#lines.get(index - 1) === section;
  }

  /** What it costs a line that no line before it tells what it counts on. */
  missing({ needs, bare, leans, isElided }: Standing, index: number): number {
    if (needs.length === 0 && bare.length === 0 && !leans && !isElided) return 0;
    const gap = FOLLOWS.findIndex((_, back) => this.#lines.has(index - 1 - back));
    const share = index === 0 ? OPENS : gap < 0 ? 1 : (FOLLOWS[gap] ?? 1);
    let sum = 0;
    for (const { ids, weight } of needs) if (!ids.some((id) => (this.#terms[id] ?? index) < index)) sum += weight;
    const unnamed = bare.filter((name) => (this.#names.get(name) ?? index) >= index).length;
    const leaning = leans && !this.#lines.has(index - 1) ? LEANS_COST : 0;
    const elided = isElided && this.#first > index ? ELIDED_FIRST_COST : 0;
    return leaning + elided + share * NEED_COST * Math.min(MOST_NEEDS, sum) + BARE_NAME_COST * Math.min(2, unnamed);
  }
}

/** What a sentence adds of the headline to the terms that are said. */
function headlineNews({ ids }: SentenceTerms, headline: Float64Array, said: Uint8Array): number {
  let sum = 0;
  let terms = 0;
  for (const id of ids)
    if ((headline[id] ?? 0) > 0 && said[id] === 0) {
      sum += headline[id] ?? 0;
      terms++;
    }
  return terms < FEWEST_NEWS ? 0 : sum;
}

/** Keeps for each sentence the greatest cosine with a chosen one, the worth of its terms that are said, and what it adds of the headline. */
function markAgain(
  choices: readonly Choice[],
  { terms }: Choice,
  {
    vector,
    said,
    worth,
    headline,
    likest,
    repeats,
    news,
  }: Readonly<Record<'vector' | 'worth' | 'headline' | 'likest' | 'repeats' | 'news', Float64Array>> & {
    readonly said: Uint8Array;
  },
): void {
  for (let at = 0; at < terms.ids.length; at++) vector[terms.ids[at] ?? 0] = terms.weights[at] ?? 0;
  for (let index = 0; index < choices.length; index++) {
    const { ids, weights } = choices[index]?.terms ?? NO_TERMS;
    let like = 0;
    let repeated = 0;
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] ?? 0;
      like += (vector[id] ?? 0) * (weights[at] ?? 0);
      if (said[id] === 1) repeated += worth[id] ?? 0;
    }
    likest[index] = Math.max(likest[index] ?? 0, like);
    repeats[index] = repeated;
    if (news[index] !== 0) news[index] = headlineNews(choices[index]?.terms ?? NO_TERMS, headline, said);
  }
  for (const id of terms.ids) vector[id] = 0;
}

const NO_TERMS: SentenceTerms = { ids: [], weights: [] };
