import { FeatureList } from './feature-list.ts';
import { type Gazetteer, WORD_OUTPUTS } from './gazetteer.ts';
import type { BlockView } from './segment-features.ts';
import {
  afterFeatures,
  beforeFeatures,
  farAfterFeatures,
  farBeforeFeatures,
  ownFeatures,
  sharedFeatures,
} from './token-features.ts';
import type { Word } from './words.ts';

/** Whose features a sum is of: the word's own, or what a neighbour adds. */
const PART = { own: 0, before: 1, after: 2, farBefore: 3, farAfter: 4 } as const;
type Part = (typeof PART)[keyof typeof PART];

// A word's sums differ by whether it stands in capitals, and by whether it opens a sentence or is joined.
const VARIANTS = 4;
const SUMS_A_WORD = 5 * VARIANTS;
const MOST_KEPT = 1 << 18;

// One list for all: a fresh one costs more than what it is filled with.
const list = new FeatureList();

/**
 * The summed weights of the features of an article's words. What a word adds by itself, or as a neighbour, is looked up once for all
 * its occurrences; the sums are the same as those over `tokenFeatures`, for they are of whole numbers.
 */
export class WordWeights {
  private readonly gazetteer: Gazetteer;
  /** Where each sum starts in `sums`, by form and variant; 0 for one that is not known yet. */
  private places = new Int32Array(SUMS_A_WORD << 9);
  private sums = new Int32Array(WORD_OUTPUTS << 10);
  private end = WORD_OUTPUTS;
  private lastPlace = 0;

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Forgets all sums, for the next article; room of a usual size is kept, for making it anew costs more than clearing it. */
  clear(): void {
    this.sums.fill(0, 0, this.end);
    this.places.fill(0, 0, this.lastPlace + 1);
    if (this.sums.length > MOST_KEPT) this.sums = new Int32Array(WORD_OUTPUTS << 10);
    if (this.places.length > MOST_KEPT) this.places = new Int32Array(SUMS_A_WORD << 9);
    this.end = WORD_OUTPUTS;
    this.lastPlace = 0;
  }

  /** Writes the `WORD_OUTPUTS` sums of word `i` to `into`, from `offset` on. */
  sum(view: BlockView, i: number, into: Int32Array, offset: number): void {
    const { words } = view;
    const word = words[i];
    if (word === undefined) return;
    const after = words[i + 1];
    list.count = 0;
    sharedFeatures(list, view, i);
    this.gazetteer.ofWords.add(list.ids, list.count, into, offset);
    const own = this.placeOf(PART.own, word, word.isOpening, view.shapes[i] ?? 0);
    const near = this.placeOf(PART.before, words[i - 1], word.isJoined, 0);
    const next = this.placeOf(PART.after, after, after?.isJoined === true, 0);
    const farBefore = this.placeOf(PART.farBefore, words[i - 2], false, 0);
    const farAfter = this.placeOf(PART.farAfter, words[i + 2], false, 0);
    // Read only now, for looking a word up may have moved them; all five at once, for each write costs as much as a few sums.
    const { sums } = this;
    for (let o = 0; o < WORD_OUTPUTS; o++)
      into[offset + o] =
        (into[offset + o] ?? 0) +
        (sums[own + o] ?? 0) +
        (sums[near + o] ?? 0) +
        (sums[next + o] ?? 0) +
        (sums[farBefore + o] ?? 0) +
        (sums[farAfter + o] ?? 0);
  }

  /** Where the sums of what a word adds start. */
  private placeOf(part: Part, word: Word | undefined, flag: boolean, shape: number): number {
    // Beyond the block stands what counts as one more word, before all others.
    const form = word === undefined ? 0 : word.form.id + 1;
    const variant = form * SUMS_A_WORD + part * VARIANTS + (flag ? 2 : 0) + (word?.isCapitals ? 1 : 0);
    if (variant >= this.places.length) this.places = larger(this.places, variant);
    let place = this.places[variant] ?? 0;
    if (place === 0) {
      place = this.look(part, word, flag, shape);
      this.places[variant] = place;
      this.lastPlace = Math.max(this.lastPlace, variant);
    }
    return place;
  }

  private look(part: Part, word: Word | undefined, flag: boolean, shape: number): number {
    list.count = 0;
    if (part === PART.own && word !== undefined) ownFeatures(list, word, shape);
    else if (part === PART.before) beforeFeatures(list, word, flag);
    else if (part === PART.after) afterFeatures(list, word, flag);
    else if (part === PART.farBefore) farBeforeFeatures(list, word);
    else farAfterFeatures(list, word);
    const place = this.end;
    this.end += WORD_OUTPUTS;
    if (this.end > this.sums.length) this.sums = larger(this.sums, this.end);
    this.gazetteer.ofWords.add(list.ids, list.count, this.sums, place);
    return place;
  }
}

function larger(list: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(Math.max(least + 1, list.length * 2));
  grown.set(list);
  return grown;
}
