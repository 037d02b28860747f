import { foldHash } from './evidence.ts';
import type { FeatureList } from './feature-list.ts';
import { CLASS_COUNT, LIST } from './gazetteer.ts';
import { canEnd } from './runs.ts';
import type { BlockView } from './segment-features.ts';
import { type Segment, topClass } from './segments.ts';
import type { Word } from './words.ts';

const LISTING = new Set([',', 'and', 'or', '&']);

/** A first reading of the article's names, kept so that a second can lean on it: once seen plainly, a name is known elsewhere. */
export class SeenNames {
  private readonly wholes = new Map<number, number[]>();
  private readonly parts = new Map<number, number>();
  private readonly acronyms = new Map<string, number>();
  private readonly shares = new Map<Segment, readonly number[]>();
  private readonly startingAt = new Map<Word, number>();
  private readonly endingAt = new Map<Word, number>();

  /** Takes in one name of the first reading. */
  add(words: readonly Word[], segment: Segment): void {
    const shares = sharesOf(segment);
    this.shares.set(segment, shares);
    const [opens, closes] = [words[segment.start], words[segment.end - 1]];
    const kind = topClass(shares);
    const code = kind * 2 + ((shares[kind] ?? 0) > 0.8 ? 2 : 1);
    if (opens !== undefined) this.startingAt.set(opens, code);
    if (closes !== undefined) this.endingAt.set(closes, code);
    const hash = foldHash(words, segment.start, segment.end);
    let whole = this.wholes.get(hash);
    if (whole === undefined) {
      whole = [0, 0, 0, 0, 0];
      this.wholes.set(hash, whole);
    }
    for (let c = 0; c < CLASS_COUNT; c++) whole[c] = (whole[c] ?? 0) + (shares[c] ?? 0);
    whole[4] = (whole[4] ?? 0) + 1;
    if (segment.end - segment.start < 2) return;
    let capitals = '';
    let all = '';
    for (let i = segment.start; i < segment.end; i++) {
      const word = words[i];
      if (word?.kind !== 'word') continue;
      all += word.text.charAt(0).toUpperCase();
      if (!word.isNameLike) continue;
      capitals += word.text.charAt(0).toUpperCase();
      const position = i === segment.start ? 0 : i === segment.end - 1 ? 2 : 1;
      this.parts.set(word.hash, (this.parts.get(word.hash) ?? 0) | (1 << (kind * 3 + position)));
    }
    this.acronyms.set(capitals, kind);
    this.acronyms.set(all, kind);
  }

  /** The features of words [start, end), of folded hash `hash`, as a name; `own` is the first reading's name on exactly these words, not to be counted. */
  segmentFeatures(
    list: FeatureList,
    view: BlockView,
    start: number,
    end: number,
    hash: number,
    own: Segment | undefined,
  ): void {
    const first = view.words[start];
    const last = view.words[end - 1];
    if (first === undefined || last === undefined) return;
    const size = Math.min(3, end - start);
    const whole = this.vote(hash, own);
    list.add(81, whole, size);
    list.add(82, whole, first.isOpening ? 1 : 0);
    const [left, right] = [this.listedBefore(view.words, start), this.listedAfter(view.words, end)];
    list.add(95, left, right);
    list.add(96, left, size);
    list.add(97, right, size);
    if (size === 1) {
      const parts = this.parts.get(first.hash) ?? 0;
      for (let b = 0; parts >> b !== 0; b++) if (parts & (1 << b)) list.add(83, b, whole >> 2);
      list.add(84, parts);
      if (first.isCapitals) list.add(85, this.acronyms.get(first.text.replaceAll('.', '')) ?? 9);
      return;
    }
    const lastParts = own === undefined ? (this.parts.get(last.hash) ?? 0) : 0;
    const firstParts = own === undefined ? (this.parts.get(first.hash) ?? 0) : 0;
    for (let b = 0; (lastParts | firstParts) >> b !== 0; b++) {
      if (lastParts & (1 << b)) list.add(86, b);
      if (firstParts & (1 << b)) list.add(87, b);
    }
    list.add(88, this.vote(last.hash, undefined), size);
    list.add(89, this.vote(first.hash, undefined), size);
  }

  /** The features of one word, whatever part of a name it is, or none. */
  wordFeatures(list: FeatureList, view: BlockView, i: number, own: Segment | undefined): void {
    const word = view.words[i];
    if (word === undefined || !canEnd(view.words, i)) return;
    const whole = this.vote(word.hash, own);
    list.add(91, whole, word.isOpening ? 1 : 0);
    list.add(92, word.lists & LIST.common, whole);
    list.add(93, own === undefined ? 0 : 1, whole >> 2);
  }

  /** How the name before in an enumeration was read ("Donetsk and X", "Donetsk, and X", "Donetsk, X"). */
  private listedBefore(words: readonly Word[], start: number): number {
    let i = start - 1;
    if (!LISTING.has(words[i]?.text ?? '')) return 0;
    if (words[i]?.text !== ',' && words[i - 1]?.text === ',') i--;
    const word = words[i - 1];
    return word === undefined ? 0 : (this.endingAt.get(word) ?? 0);
  }

  /** How the next name of an enumeration was read. */
  private listedAfter(words: readonly Word[], end: number): number {
    let i = end;
    if (!LISTING.has(words[i]?.text ?? '')) return 0;
    if (words[i]?.text === ',' && LISTING.has(words[i + 1]?.text ?? '')) i++;
    const word = words[i + 1];
    return word === undefined ? 0 : (this.startingAt.get(word) ?? 0);
  }

  /** How other occurrences of a name were read: class and a step of how often, in one number; 0 where there is none. */
  private vote(hash: number, own: Segment | undefined): number {
    const whole = this.wholes.get(hash);
    if (whole === undefined) return 0;
    const less = own === undefined ? undefined : this.shares.get(own);
    const count = Math.round((whole[4] ?? 0) - (less === undefined ? 0 : 1));
    if (count < 1) return 0;
    let best = 0;
    let top = -1;
    let total = 0;
    for (let c = 0; c < 4; c++) {
      const share = (whole[c] ?? 0) - (less?.[c] ?? 0);
      total += share;
      if (share > top) {
        top = share;
        best = c;
      }
    }
    const sure = top > 0.85 * total ? 2 : top > 0.6 * total ? 1 : 0;
    return ((best * 3 + sure + 1) << 2) | Math.min(3, 31 - Math.clz32(count));
  }
}

/** The share of each class in the first reading's belief, given that it is a name. */
function sharesOf({ scores }: Segment): number[] {
  const top = scores[topClass(scores)] ?? 0;
  const shares: number[] = [];
  let total = 0;
  for (const score of scores) {
    const share = Math.exp(score - top);
    shares.push(share);
    total += share;
  }
  for (let c = 0; c < shares.length; c++) shares[c] = (shares[c] ?? 0) / total;
  return shares;
}
