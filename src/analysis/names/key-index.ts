import { KEY_BITS, keyOf } from './word-hash.ts';

/**
 * Ascending keys of 28 bits, each known by its place among them. Small, for what does not fit the processor's nearer memory is slow:
 * keys are told apart by their first bits, which say where to look, and the few that share those by the rest, two bytes each.
 */
export class KeyIndex {
  /** Where the keys of each beginning start; one more for the end. */
  private readonly starts: Uint32Array;
  private readonly rests: Uint16Array;
  private readonly restBits: number;
  /** One bit for each of many more beginnings, set where a key has it: most keys asked for are not there. */
  private readonly present: Uint32Array;
  private readonly presentShift: number;

  /** `next` gives the keys one by one. */
  constructor(count: number, next: () => number) {
    // The rest must fit two bytes.
    const bits = Math.max(KEY_BITS - 16, Math.ceil(Math.log2(count + 1)));
    this.restBits = KEY_BITS - bits;
    this.starts = new Uint32Array((1 << bits) + 1);
    this.rests = new Uint16Array(count);
    this.present = new Uint32Array(1 << Math.max(0, bits + 3 - 5));
    this.presentShift = KEY_BITS - (bits + 3);
    let filled = 0;
    for (let place = 0; place < count; place++) {
      const key = next();
      const beginning = key >>> this.restBits;
      while (filled < beginning) this.starts[++filled] = place;
      this.rests[place] = key & ((1 << this.restBits) - 1);
      const bit = key >>> this.presentShift;
      this.present[bit >>> 5] = (this.present[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
    this.starts.fill(count, filled + 1);
  }

  /** Writes the places of those hashes of [from, until) whose keys are among them to `into`, in order; returns how many they are. */
  placesOf(hashes: Uint32Array, from: number, until: number, into: Int32Array): number {
    const { present, presentShift, starts, rests, restBits } = this;
    const mask = (1 << restBits) - 1;
    // Which keys are there cannot be foreseen: counted rather than branched on, their look-ups in far memory overlap.
    let maybe = 0;
    for (let i = from; i < until; i++) {
      const key = keyOf(hashes[i] ?? 0);
      const bit = key >>> presentShift;
      into[maybe] = key;
      maybe += ((present[bit >>> 5] ?? 0) >>> (bit & 31)) & 1;
    }
    let found = 0;
    for (let i = 0; i < maybe; i++) {
      const key = into[i] ?? 0;
      const beginning = key >>> restBits;
      const rest = key & mask;
      const end = starts[beginning + 1] ?? 0;
      for (let place = starts[beginning] ?? 0; place < end; place++) {
        if (rests[place] !== rest) continue;
        into[found++] = place;
        break;
      }
    }
    return found;
  }

  /** The place of a key, from 0; -1 where it is not among them. */
  find(key: number): number {
    const bit = key >>> this.presentShift;
    if (((this.present[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return -1;
    const beginning = key >>> this.restBits;
    const rest = key & ((1 << this.restBits) - 1);
    const end = this.starts[beginning + 1] ?? 0;
    for (let place = this.starts[beginning] ?? 0; place < end; place++) if (this.rests[place] === rest) return place;
    return -1;
  }
}
