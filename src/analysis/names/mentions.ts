import type { NameKind } from '../digest.ts';
import { CLASSES, type Gazetteer } from './gazetteer.ts';
import { keptArticles, withoutLeadingThe } from './leading-the.ts';
import type { ReadArticle } from './read-article.ts';
import { rescoreRun, scoreRun } from './score-runs.ts';
import { SeenNames } from './seen-names.ts';
import { type ScoredRun, type Segment, segmentRun, topClass } from './segments.ts';
import { WordWeights } from './word-weights.ts';
import type { Word } from './words.ts';

/** A stretch of an article's words read as a name. `first` and `last` index the block's words, `last` inclusive. */
export interface Mention {
  readonly block: number;
  readonly first: number;
  readonly last: number;
  readonly words: readonly Word[];
  readonly kind: NameKind | 'other';
  /** Log weights of the classes of `CLASSES`. */
  readonly scores: readonly number[];
  /** Log weight of its being no name. */
  readonly plain: number;
}

/** One run's first reading. */
export interface FirstReading {
  readonly block: number;
  readonly scored: ScoredRun;
  readonly names: readonly Segment[];
}

const weightsOf = new WeakMap<Gazetteer, WordWeights>();

/** Reads every run of the article by itself. */
export function readOnce(article: ReadArticle, gazetteer: Gazetteer): FirstReading[] {
  const weights = weightsOf.get(gazetteer) ?? new WordWeights(gazetteer);
  weightsOf.set(gazetteer, weights);
  weights.clear();
  return article.views.flatMap((view, block) =>
    (article.runs[block] ?? []).map((run) => {
      const scored = scoreRun(view, run, article.evidence, gazetteer, weights);
      return { block, scored, names: segmentRun(scored) };
    }),
  );
}

/** Gathers the names of a first reading. */
export function gatherSeen(article: ReadArticle, readings: readonly FirstReading[]): SeenNames {
  const seen = new SeenNames();
  for (const { block, names } of readings) for (const name of names) seen.add(article.views[block]?.words ?? [], name);
  return seen;
}

/** Finds every stretch that reads as a name, of the listed kinds and others, in reading order; the title comes last. */
export function findMentions(article: ReadArticle, gazetteer: Gazetteer): Mention[] {
  const readings = readOnce(article, gazetteer);
  const seen = gatherSeen(article, readings);
  const kept = keptArticles(article.views);
  return readings.flatMap(({ block, scored, names }) => {
    const view = article.views[block];
    if (view === undefined) return [];
    return segmentRun(rescoreRun(view, scored, names, seen, gazetteer)).map((segment) =>
      mentionOf(view.words, block, withoutLeadingThe(view, segment, kept)),
    );
  });
}

function mentionOf(words: readonly Word[], block: number, segment: Segment): Mention {
  return {
    block,
    first: segment.start,
    last: segment.end - 1,
    words,
    kind: CLASSES[topClass(segment.scores)] ?? 'other',
    scores: segment.scores,
    plain: segment.plain,
  };
}
