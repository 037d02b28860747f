import { GAZETTEER_MAGIC } from '../../src/analysis/names/gazetteer.ts';
import { keyOf } from '../../src/analysis/names/word-hash.ts';
import type { FeatureWeights, SegmentWeights } from './train-segments.ts';
import type { WordLists } from './word-lists.ts';

/** Weights are packed in steps of one over so many nats. */
export const STEPS_PER_NAT = 16;

/** Packs lists and weights in the layout that `decodeGazetteer` reads. */
export function packGazetteer(lists: WordLists, model: SegmentWeights | undefined): Uint8Array {
  const out: number[] = [...GAZETTEER_MAGIC];
  packLists(out, lists);
  varint(out, STEPS_PER_NAT);
  packWeights(out, model?.ofWords);
  packWeights(out, model?.ofSegments);
  return Uint8Array.from(out);
}

function varint(out: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) out.push((rest % 128) + 128);
  out.push(rest);
}

function packLists(out: number[], words: WordLists): void {
  const entries = new Map<number, number>();
  for (const [hash, mask] of words) entries.set(keyOf(hash), (entries.get(keyOf(hash)) ?? 0) | mask);
  const frequency = new Map<number, number>();
  for (const mask of entries.values()) frequency.set(mask, (frequency.get(mask) ?? 0) + 1);
  // The commonest combinations first: their index takes one byte.
  const masks = [...frequency].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([mask]) => mask);
  const maskIndex = new Map(masks.map((mask, i) => [mask, i]));
  varint(out, masks.length);
  for (const mask of masks) varint(out, mask);
  varint(out, entries.size);
  let former = 0;
  for (const [key, mask] of [...entries].sort((a, b) => a[0] - b[0])) {
    varint(out, key - former);
    varint(out, maskIndex.get(mask) ?? 0);
    former = key;
  }
}

function packWeights(out: number[], table: FeatureWeights | undefined): void {
  if (table === undefined) {
    out.push(0);
    return;
  }
  const { keys, weights, width } = table;
  const order = [...keys.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  varint(out, order.length);
  let former = 0;
  for (const i of order) {
    varint(out, (keys[i] ?? 0) - former);
    former = keys[i] ?? 0;
  }
  for (let c = 0; c < width; c++) {
    for (const i of order) {
      const value = Math.round((weights[i * width + c] ?? 0) * STEPS_PER_NAT);
      out.push(Math.max(-127, Math.min(127, value)) & 255);
    }
  }
}
