// Makes src/models/gazetteer.bin from the gazetteers and the annotated articles: npx tsx lab/train/pack-gazetteer.ts
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { CLASS_COUNT, decodeGazetteer, GAZETTEER_MAGIC } from '../../src/analysis/names/gazetteer.ts';
import { keyOf } from '../../src/analysis/names/word-hash.ts';
import { ownArticles } from './corpora.ts';
import { makeExamples, makeSecondExamples, type RunExample } from './segment-examples.ts';
import { type SegmentWeights, trainSegments } from './train-segments.ts';
import { gatherLists, type WordLists } from './word-lists.ts';

const FEATURES_KEPT = 30_000;
const STEPS_PER_NAT = 32;
const FOLDS = 4;
const target = process.argv[2] ?? new URL('../../src/models/gazetteer.bin', import.meta.url).pathname;

const articles = ownArticles('train');
const lists = gatherLists(articles);
const listsOnly = pack(lists, { keys: [], weights: [] });
console.log(`lists: ${lists.size} entries, ${listsOnly.length} bytes`);
const first = { epochs: 6, rate: 0.15, decay: 0.002, dropout: 0.15, fewest: 3 };
const empty = decodeGazetteer(listsOnly);
const own = makeExamples(articles, empty);
console.log(`examples: ${own.runs.length} runs; of ${own.names} names ${own.unreachable} out of reach`);
const train = (runs: readonly RunExample[]): SegmentWeights => strongest(trainSegments(runs, first), FEATURES_KEPT);
const weights = train(own.runs);

// The second reading must learn from first readings as wrong as those it will meet: each part is read by weights of the others.
const second: RunExample[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const rest = makeExamples(
    articles.filter((_, i) => i % FOLDS !== fold),
    empty,
  );
  const reader = decodeGazetteer(pack(lists, train(rest.runs)));
  second.push(
    ...makeSecondExamples(
      articles.filter((_, i) => i % FOLDS === fold),
      reader,
    ).runs,
  );
}
const more = trainSegments(second, { epochs: 4, rate: 0.05, decay: 0.002, dropout: 0, fewest: 5 });
const kept = { keys: [...weights.keys, ...more.keys], weights: [...weights.weights, ...more.weights] };
console.log(`weights: ${weights.keys.length} features at the first reading, ${more.keys.length} at the second`);
const bytes = pack(lists, kept);
writeFileSync(target, bytes);
console.log(`${target}: ${bytes.length} bytes, gzip ${gzipSync(bytes).length}`);
console.log(`sha256 ${createHash('sha256').update(bytes).digest('hex')}`);

function strongest(all: SegmentWeights, count: number): SegmentWeights {
  const strength = (i: number): number => Math.max(...(all.weights[i] ?? []).map(Math.abs));
  const order = all.keys
    .map((_, i) => i)
    .sort((a, b) => strength(b) - strength(a) || (all.keys[a] ?? 0) - (all.keys[b] ?? 0));
  const top = order.slice(0, count).filter((i) => strength(i) * STEPS_PER_NAT >= 0.5);
  return {
    keys: top.map((i) => all.keys[i] ?? 0),
    weights: top.map((i) => all.weights[i] ?? new Float32Array(CLASS_COUNT)),
  };
}

function pack(words: WordLists, model: SegmentWeights): Uint8Array {
  const out: number[] = [...GAZETTEER_MAGIC];
  const varint = (value: number): void => {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) out.push((rest % 128) + 128);
    out.push(rest);
  };
  const entries = new Map<number, number>();
  for (const [hash, mask] of words) entries.set(keyOf(hash), (entries.get(keyOf(hash)) ?? 0) | mask);
  const frequency = new Map<number, number>();
  for (const mask of entries.values()) frequency.set(mask, (frequency.get(mask) ?? 0) + 1);
  // The commonest combinations first: their index takes one byte.
  const masks = [...frequency].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([mask]) => mask);
  const maskIndex = new Map(masks.map((mask, i) => [mask, i]));
  varint(masks.length);
  masks.forEach(varint);
  const sorted = [...entries].sort((a, b) => a[0] - b[0]);
  varint(sorted.length);
  let former = 0;
  for (const [key, mask] of sorted) {
    varint(key - former);
    varint(maskIndex.get(mask) ?? 0);
    former = key;
  }
  varint(STEPS_PER_NAT);
  const order = model.keys.map((_, i) => i).sort((a, b) => (model.keys[a] ?? 0) - (model.keys[b] ?? 0));
  varint(order.length);
  former = 0;
  for (const i of order) {
    varint((model.keys[i] ?? 0) - former);
    former = model.keys[i] ?? 0;
  }
  for (let c = 0; c < CLASS_COUNT; c++) {
    for (const i of order) {
      const value = Math.round((model.weights[i]?.[c] ?? 0) * STEPS_PER_NAT);
      out.push(Math.max(-127, Math.min(127, value)) & 255);
    }
  }
  return Uint8Array.from(out);
}
