import type { WeightTable } from './gazetteer.ts';
import type { KeyIndex } from './key-index.ts';
import { keyOf } from './word-hash.ts';

// Weights are kept as bytes from 0, four to a number, and summed in lanes of sixteen bits, which hold the sum of so many.
const ZERO = 128;
const MOST_SUMMED = 256;
const LANES = 0x00ff00ff;
const WIDEST = 32;
const even = new Int32Array(WIDEST / 4);
const odd = new Int32Array(WIDEST / 4);

/** Rows of weights by feature, `width` (at most 32) a row; the rows of all features are looked up and summed at once. */
export class PackedWeights implements WeightTable {
  private readonly rows: Int32Array;
  private readonly rowSize: number;

  constructor(
    private readonly keys: KeyIndex,
    count: number,
    private readonly width: number,
  ) {
    this.rowSize = (width + 3) >> 2;
    this.rows = new Int32Array(count * this.rowSize);
  }

  /** Sets output `o` of each row, in the order of the keys. */
  setColumn(o: number, column: Int8Array): void {
    const { rows, rowSize } = this;
    const shift = (o & 3) * 8;
    for (let i = 0, at = o >> 2; i < column.length; i++, at += rowSize)
      rows[at] = (rows[at] ?? 0) | (((column[i] ?? 0) + ZERO) << shift);
  }

  add(features: Uint32Array, count: number, into: Int32Array, offset: number): void {
    const { keys, rows, rowSize } = this;
    if (rowSize === 1) {
      this.addNarrow(features, count, into, offset);
      return;
    }
    let summed = 0;
    for (let i = 0; i < count; i++) {
      const place = keys.find(keyOf(features[i] ?? 0));
      if (place < 0) continue;
      for (let k = 0, at = place * rowSize; k < rowSize; k++, at++) {
        const four = rows[at] ?? 0;
        even[k] = (even[k] ?? 0) + (four & LANES);
        odd[k] = (odd[k] ?? 0) + ((four >>> 8) & LANES);
      }
      if (++summed < MOST_SUMMED) continue;
      this.unpack(summed, into, offset);
      summed = 0;
    }
    if (summed > 0) this.unpack(summed, into, offset);
  }

  /** The same for rows of one number, whose lanes need no list. */
  private addNarrow(features: Uint32Array, count: number, into: Int32Array, offset: number): void {
    const { keys, rows } = this;
    for (let from = 0; from < count; from += MOST_SUMMED) {
      let [evens, odds, summed] = [0, 0, 0];
      for (let i = from; i < count && i < from + MOST_SUMMED; i++) {
        const place = keys.find(keyOf(features[i] ?? 0));
        if (place < 0) continue;
        const four = rows[place] ?? 0;
        evens = (evens + (four & LANES)) | 0;
        odds = (odds + ((four >>> 8) & LANES)) | 0;
        summed++;
      }
      if (summed === 0) continue;
      even[0] = evens;
      odd[0] = odds;
      this.unpack(summed, into, offset);
    }
  }

  private unpack(summed: number, into: Int32Array, offset: number): void {
    for (let o = 0; o < this.width; o++) {
      const lanes = (o & 1 ? odd : even)[o >> 2] ?? 0;
      into[offset + o] = (into[offset + o] ?? 0) + (o & 2 ? lanes >>> 16 : lanes & 0xffff) - ZERO * summed;
    }
    even.fill(0, 0, this.rowSize);
    odd.fill(0, 0, this.rowSize);
  }
}
