import { CLASS_COUNT, type Gazetteer } from '../../src/analysis/names/gazetteer.ts';
import { gatherSeen, readOnce } from '../../src/analysis/names/mentions.ts';
import { type ReadArticle, readArticle } from '../../src/analysis/names/read-article.ts';
import type { Run } from '../../src/analysis/names/runs.ts';
import {
  type BlockView,
  FeatureList,
  plainFeatures,
  segmentFeatures,
} from '../../src/analysis/names/segment-features.ts';
import { candidatesOf } from '../../src/analysis/names/segments.ts';
import { articleSentences } from '../../src/analysis/text/sentences.ts';
import { type MarkedArticle, type MarkedText, nameMarks } from './marked-article.ts';

/** A candidate of a run, its features, its class (-1: not a name), and scores that training takes as given. */
export interface SpanExample {
  readonly start: number;
  readonly end: number;
  readonly features: Uint32Array;
  readonly gold: number;
  readonly given?: Float64Array;
}

/** A word of a run as no part of a name. */
export interface PlainExample {
  readonly features: Uint32Array;
  readonly isGold: boolean;
  readonly given?: number;
}

/** One run with all that it may be read as. */
export interface RunExample {
  readonly size: number;
  readonly spans: readonly SpanExample[];
  readonly plain: readonly PlainExample[];
}

/** Examples, and how many marked names no candidate matches. */
export interface Examples {
  readonly runs: RunExample[];
  names: number;
  unreachable: number;
}

/** Makes training examples of annotated articles through the very code that reads articles in use. */
export function makeExamples(articles: readonly MarkedArticle[], gazetteer: Gazetteer): Examples {
  const examples: Examples = { runs: [], names: 0, unreachable: 0 };
  for (const marked of articles) {
    const read = readMarked(marked, gazetteer);
    eachRun(marked, read, examples, (view, run, gold) => {
      const list = new FeatureList();
      const spans = candidatesOf(view, run).map(([start, end]) => {
        list.count = 0;
        segmentFeatures(list, view, run, start, end, read.evidence, gazetteer.lists);
        return {
          start: start - run.start,
          end: end - run.start,
          features: list.ids.slice(0, list.count),
          gold: classAt(gold, start, end),
        };
      });
      const plain = Array.from({ length: run.end - run.start }, (_, i) => {
        list.count = 0;
        plainFeatures(list, view, run.start + i);
        return { features: list.ids.slice(0, list.count), isGold: isPlain(gold, run.start + i) };
      });
      examples.runs.push({ size: run.end - run.start, spans, plain });
    });
  }
  return examples;
}

/** Makes examples of the second reading: its features alone, on top of the scores that `gazetteer` gives at the first. */
export function makeSecondExamples(articles: readonly MarkedArticle[], gazetteer: Gazetteer): Examples {
  const examples: Examples = { runs: [], names: 0, unreachable: 0 };
  for (const marked of articles) {
    const read = readMarked(marked, gazetteer);
    const readings = readOnce(read, gazetteer);
    const seen = gatherSeen(read, readings);
    const byRun = new Map(readings.map((reading) => [reading.scored.run, reading]));
    eachRun(marked, read, examples, (view, run, gold) => {
      const reading = byRun.get(run);
      if (reading === undefined) return;
      const own = (start: number, end: number) =>
        reading.names.find((name) => name.start === start && name.end === end);
      const list = new FeatureList();
      const spans = reading.scored.spans.map(([start, end], s) => {
        list.count = 0;
        seen.segmentFeatures(list, view, start, end, reading.scored.hashes[s] ?? 0, own(start, end));
        const given = reading.scored.scores.slice(s * CLASS_COUNT, (s + 1) * CLASS_COUNT);
        const features = list.ids.slice(0, list.count);
        return { start: start - run.start, end: end - run.start, features, gold: classAt(gold, start, end), given };
      });
      const plain = Array.from(reading.scored.plain, (given, i) => {
        list.count = 0;
        seen.plainFeatures(list, view, run.start + i, own(run.start + i, run.start + i + 1));
        return { features: list.ids.slice(0, list.count), isGold: isPlain(gold, run.start + i), given };
      });
      examples.runs.push({ size: run.end - run.start, spans, plain });
    });
  }
  return examples;
}

function readMarked(marked: MarkedArticle, gazetteer: Gazetteer): ReadArticle {
  const article = {
    title: marked.title.text,
    blocks: marked.blocks.map(({ text, isHeading }) => ({
      kind: isHeading ? ('heading' as const) : ('paragraph' as const),
      text,
    })),
  };
  return readArticle(article, articleSentences(article, 'en'), gazetteer);
}

/** Calls `visit` for every run whose marked names are all among its candidates. */
function eachRun(
  marked: MarkedArticle,
  read: ReadArticle,
  counts: Examples,
  visit: (view: BlockView, run: Run, gold: readonly GoldSpan[]) => void,
): void {
  const texts: MarkedText[] = [...marked.blocks, marked.title];
  texts.forEach((text, b) => {
    const view = read.views[b];
    if (view === undefined) return;
    const gold = goldSpans(text, view);
    let reached = 0;
    for (const run of read.runs[b] ?? []) {
      const inside = gold.filter((span) => span.start < run.end && span.end > run.start);
      const candidates = candidatesOf(view, run);
      const found = inside.filter((span) =>
        candidates.some(([start, end]) => start === span.start && end === span.end),
      );
      reached += found.length;
      // A run that cuts a marked name would teach that half of it is none.
      if (found.length === inside.length) visit(view, run, found);
    }
    counts.names += gold.length;
    counts.unreachable += gold.length - reached;
  });
}

function classAt(gold: readonly GoldSpan[], start: number, end: number): number {
  return gold.find((span) => span.start === start && span.end === end)?.gold ?? -1;
}

function isPlain(gold: readonly GoldSpan[], at: number): boolean {
  return !gold.some((span) => span.start <= at && at < span.end);
}

interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly gold: number;
}

function goldSpans(text: MarkedText, view: BlockView): GoldSpan[] {
  return nameMarks(text).map((mark) => {
    const start = view.words.findIndex((word) => word.start === mark.start);
    const last = view.words.findIndex((word) => word.end === mark.end);
    return {
      start: start < 0 ? Number.NEGATIVE_INFINITY : start,
      end: last + 1,
      gold: 'PLOM'.indexOf(mark.tag.charAt(0)),
    };
  });
}
