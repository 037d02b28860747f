// Makes src/models/gazetteer.bin from the gazetteers, the annotated articles and the tagged sets: npx tsx lab/train/pack-gazetteer.ts
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { decodeGazetteer, type Gazetteer } from '../../src/analysis/names/gazetteer.ts';
import { ownArticles } from './corpora.ts';
import { type MarkedArticle, nameMarks } from './marked-article.ts';
import { packGazetteer, STEPS_PER_NAT } from './pack.ts';
import { type Doubt, ExampleFile } from './segment-examples.ts';
import { type TaggedSet, taggedArticles } from './tagged-articles.ts';
import {
  joinTables,
  type SegmentWeights,
  scratch,
  strongest,
  type TrainingOptions,
  trainSegments,
} from './train-segments.ts';
import { clusterWords } from './word-clusters.ts';
import { gatherLists } from './word-lists.ts';

const WORD_FEATURES_KEPT = 60_000;
const SEGMENT_FEATURES_KEPT = 20_000;
const FOLDS = 3;
// One training wavers by half a point from the next; the mean of some does not, and each may then leave out more at a time.
const FIRST: TrainingOptions = { epochs: 6, rate: 0.15, decay: 0.002, dropout: 0.5, fewest: 2, trainings: 12 };
const FIRST_OF_FOLD: TrainingOptions = { ...FIRST, trainings: 4 };
const SECOND: TrainingOptions = { epochs: 4, rate: 0.05, decay: 0.002, dropout: 0, fewest: 2, trainings: 1 };
// Runs of other sets are left out where their marks are this much (nats) less likely than what articles of our own teach.
const DOUBT = 1.5;
const CROWDED = 0.5;
const CROSSNER = 'ai.test literature.test music.test politics.dev politics.test politics.train science.test';

/** Sets of other conventions and times count less, and of the largest a part is enough. */
const SETS: readonly { readonly set: TaggedSet; readonly weight: number; readonly share: number }[] = [
  { set: { file: 'gmb_conll.train.jsonl.gz', together: 15 }, weight: 0.25, share: 0.15 },
  { set: { file: 'gum_ccby.train.jsonl.gz', splitsHyphens: true }, weight: 0.3, share: 1 },
  { set: { file: 'uner_ewt.dev.jsonl.gz', splitsHyphens: true }, weight: 0.5, share: 1 },
  { set: { file: 'wikigold.all.jsonl.gz' }, weight: 0.5, share: 1 },
  ...CROSSNER.split(' ').map((part) => ({ set: { file: `crossner_${part}.jsonl.gz` }, weight: 0.25, share: 1 })),
];

const target = process.argv[2] ?? join(import.meta.dirname, '../../src/models/gazetteer.bin');
const own = ownArticles('train');
const others = SETS.flatMap(({ set, weight, share }) =>
  taggedArticles(set)
    .filter((_, i) => Math.floor((i + 1) * share) > Math.floor(i * share))
    .map((article) => ({ article, weight })),
);
const unmarked = SETS.flatMap(({ set }) => taggedArticles(set));
const lists = gatherLists(own, clusterWords([...own, ...unmarked]));
const listsOnly = packGazetteer(lists, undefined);
console.log(`lists: ${lists.size} entries, ${listsOnly.length} bytes`);
const empty = decodeGazetteer(listsOnly);

const doubt = { model: readerOf(train(own, undefined, FIRST_OF_FOLD)), nats: DOUBT };
const first = train(own, doubt, FIRST);
// The second reading must learn from first readings as wrong as those it will meet: each part is read by weights of the others.
const readers = Array.from({ length: FOLDS }, (_, fold) =>
  readerOf(
    train(
      own.filter((_, i) => i % FOLDS !== fold),
      doubt,
      FIRST_OF_FOLD,
    ),
  ),
);
const examples = new ExampleFile(join(scratch, 'second'));
own.forEach((article, i) => {
  const reader = readers[i % FOLDS];
  if (reader !== undefined) examples.addSecond(article, weightOf(article), reader);
});
examples.close();
const second = trim(trainSegments(join(scratch, 'second'), SECOND));
const kept = {
  ofWords: joinTables(first.ofWords, second.ofWords),
  ofSegments: joinTables(first.ofSegments, second.ofSegments),
};
console.log(
  `first reading: ${first.ofWords.keys.length} features of words, ${first.ofSegments.keys.length} of segments`,
);
console.log(`second reading: ${second.ofWords.keys.length} and ${second.ofSegments.keys.length}`);
const bytes = packGazetteer(lists, kept);
writeFileSync(target, bytes);
console.log(`${target}: ${bytes.length} bytes, gzip ${gzipSync(bytes).length}`);
console.log(`sha256 ${createHash('sha256').update(bytes).digest('hex')}`);

/** Articles in which organisations outnumber people and places were written to teach organisations; in the press they are fewer. */
function weightOf({ blocks }: MarkedArticle): number {
  const kinds = blocks.flatMap((block) => nameMarks(block).map(({ tag }) => tag.charAt(0)));
  const bodies = kinds.filter((kind) => kind === 'O').length;
  return bodies > kinds.filter((kind) => kind === 'P' || kind === 'L').length ? CROWDED : 1;
}

/** Trains a first reading on these articles and, where doubt sifts them, on the other sets. */
function train(articles: readonly MarkedArticle[], sieve: Doubt | undefined, options: TrainingOptions): SegmentWeights {
  const file = new ExampleFile(join(scratch, 'first'));
  for (const article of articles) file.addFirst(article, weightOf(article), empty);
  if (sieve !== undefined) for (const { article, weight } of others) file.addFirst(article, weight, empty, sieve);
  file.close();
  console.log(JSON.stringify(file.counts));
  return trim(trainSegments(join(scratch, 'first'), options));
}

function trim({ ofWords, ofSegments }: SegmentWeights): SegmentWeights {
  return {
    ofWords: strongest(ofWords, WORD_FEATURES_KEPT, 1 / STEPS_PER_NAT),
    ofSegments: strongest(ofSegments, SEGMENT_FEATURES_KEPT, 1 / STEPS_PER_NAT),
  };
}

function readerOf(weights: SegmentWeights): Gazetteer {
  return decodeGazetteer(packGazetteer(lists, weights));
}
