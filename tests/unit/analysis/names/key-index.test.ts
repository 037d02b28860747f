import { expect, test } from 'vitest';
import { KeyIndex } from '../../../../src/analysis/names/key-index.ts';

test.each([
  ['none', []],
  ['one', [5]],
  ['the least and the greatest', [0, 0xfffffff]],
  ['neighbours', [7, 8, 9, 0x1000, 0x1001, 0xffffffe]],
  ['many', Array.from({ length: 500 }, (_, i) => i * 530_000 + (i % 7))],
])('finds the places of %s and nothing else', (_, keys) => {
  let next = 0;
  const index = new KeyIndex(keys.length, () => keys[next++] ?? 0);
  keys.forEach((key, place) => {
    expect(index.find(key)).toBe(place);
  });
  // A hash's key is its first 28 bits.
  const hashes = Uint32Array.from([...keys, ...keys].reverse(), (key, i) => key * 16 + (i % 16));
  const into = new Int32Array(hashes.length);
  expect(index.placesOf(hashes, 0, hashes.length, into)).toBe(hashes.length);
  expect([...into]).toEqual([...keys.keys(), ...keys.keys()].reverse());
  const held = new Set(keys);
  for (const key of keys.flatMap((one) => [one - 1, one + 1, one ^ 0x8000000]))
    if (key >= 0 && key <= 0xfffffff && !held.has(key)) {
      expect(index.find(key)).toBe(-1);
      expect(index.placesOf(Uint32Array.of(key * 16), 0, 1, into)).toBe(0);
    }
});
