import type { WeightTable } from './gazetteer.ts';
import type { KeyIndex } from './key-index.ts';

// Weights are kept as bytes from 0, four to a number, and summed in lanes of sixteen bits, which hold the sum of so many.
const ZERO = 128;
const MOST_SUMMED = 256;
const LANES = 0x00ff00ff;
const places = new Int32Array(MOST_SUMMED);

/** Rows of weights by feature, `width` a row; the rows of all features are looked up and summed at once. */
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
    const { keys, rows, rowSize, width } = this;
    for (let from = 0; from < count; from += MOST_SUMMED) {
      const until = Math.min(count, from + MOST_SUMMED);
      const summed = keys.placesOf(features, from, until, places);
      if (summed === 0) continue;
      const zeros = ZERO * summed;
      // Number by number rather than row by row, so that the sums need no list.
      for (let k = 0; k < rowSize; k++) {
        let evens = 0;
        let odds = 0;
        for (let i = 0; i < summed; i++) {
          const four = rows[(places[i] ?? 0) * rowSize + k] ?? 0;
          evens = (evens + (four & LANES)) | 0;
          odds = (odds + ((four >>> 8) & LANES)) | 0;
        }
        const at = offset + 4 * k;
        const last = width - 4 * k;
        into[at] = (into[at] ?? 0) + (evens & 0xffff) - zeros;
        if (last > 1) into[at + 1] = (into[at + 1] ?? 0) + (odds & 0xffff) - zeros;
        if (last > 2) into[at + 2] = (into[at + 2] ?? 0) + (evens >>> 16) - zeros;
        if (last > 3) into[at + 3] = (into[at + 3] ?? 0) + (odds >>> 16) - zeros;
      }
    }
  }
}
