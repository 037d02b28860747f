import { expect, test } from 'vitest';
import { KeyIndex } from '../../../../src/analysis/names/key-index.ts';
import { PackedWeights } from '../../../../src/analysis/names/packed-weights.ts';

test.each([1, 2, 17])('sums the rows of the features that it knows, %i weights wide', (width) => {
  const keys = [3, 9, 0x1234567];
  let next = 0;
  const weights = new PackedWeights(new KeyIndex(keys.length, () => keys[next++] ?? 0), keys.length, width);
  const columns = Array.from({ length: width }, (_, o) => Int8Array.of(-128 + o, 127 - o, o - 8));
  columns.forEach((column, o) => {
    weights.setColumn(o, column);
  });
  // Features are 32 bits, of which a key is the first 28; more of one than the lanes of a sum hold at once.
  const features = Uint32Array.from([...new Array(700).fill(3 << 4), 9 << 4, (0x1234567 << 4) >>> 0, 77 << 4]);
  const into = new Int32Array(width + 2).fill(5);
  weights.add(features, features.length, into, 1);
  const sums = columns.map(([first = 0, second = 0, third = 0]) => 5 + 700 * first + second + third);
  expect([...into]).toEqual([5, ...sums, 5]);
});
