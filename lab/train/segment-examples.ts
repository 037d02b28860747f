import { closeSync, openSync, writeSync } from 'node:fs';
import { foldHash } from '../../src/analysis/names/evidence.ts';
import { FeatureList } from '../../src/analysis/names/feature-list.ts';
import { CLASS_COUNT, type Gazetteer } from '../../src/analysis/names/gazetteer.ts';
import { type FirstReading, gatherSeen, readOnce } from '../../src/analysis/names/mentions.ts';
import { type ReadArticle, readArticle } from '../../src/analysis/names/read-article.ts';
import type { Run } from '../../src/analysis/names/runs.ts';
import { scoreRun } from '../../src/analysis/names/score-runs.ts';
import type { SeenNames } from '../../src/analysis/names/seen-names.ts';
import { type BlockView, wholeFeatures } from '../../src/analysis/names/segment-features.ts';
import { candidatesOf, type ScoredRun, segmentRun } from '../../src/analysis/names/segments.ts';
import { tokenFeatures } from '../../src/analysis/names/token-features.ts';
import { keyOf, mix } from '../../src/analysis/names/word-hash.ts';
import { articleSentences } from '../../src/analysis/text/sentences.ts';
import { type MarkedArticle, type MarkedText, nameMarks } from './marked-article.ts';

/** Annotated articles and how much each of their runs counts in training. */
export interface WeightedArticles {
  readonly articles: readonly MarkedArticle[];
  readonly weight: number;
}

/** How many runs were written, how many names stand in the articles, and how many of these no candidate matches. */
export interface ExampleCounts {
  runs: number;
  names: number;
  unreachable: number;
  /** Runs left out as doubtful. */
  doubted: number;
}

/** Runs whose marks `model` thinks less likely than its own reading by more than `nats` are left out. */
export interface Doubt {
  readonly model: Gazetteer;
  readonly nats: number;
}

/** A marked name in words of its block; class by `CLASSES`. */
export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly gold: number;
}

/** Writes examples for `train-segments.cpp`, made by the very code that reads articles in use. */
export class ExampleFile {
  readonly counts: ExampleCounts = { runs: 0, names: 0, unreachable: 0, doubted: 0 };
  private readonly file: number;
  private readonly words = new Uint32Array(1 << 22);
  private readonly reals = new Float32Array(this.words.buffer);
  private readonly list = new FeatureList();
  private at = 0;
  private article = 0;

  /** Of the share `blindness` of runs the names are made unknown words, as most names are that the model will meet. */
  constructor(
    path: string,
    private readonly blindness = 0,
  ) {
    this.file = openSync(path, 'w');
  }

  /** Adds the runs of an article as the first reading sees them. */
  addFirst(marked: MarkedArticle, weight: number, gazetteer: Gazetteer, doubt?: Doubt): void {
    const read = readMarked(marked, gazetteer);
    this.article++;
    eachRun(marked, read, this.counts, (view, run, gold) => {
      if (doubt !== undefined) {
        const scored = scoreRun(view, run, read.evidence, doubt.model);
        if (scoreOf(scored, segmentRun(scored)) - scoreOf(scored, gold) > doubt.nats) {
          this.counts.doubted++;
          return;
        }
      }
      const isBlind = ((this.counts.runs * 0x9e3779b1) >>> 0) / 2 ** 32 < this.blindness;
      const seen = isBlind ? blindView(view, this.article) : view;
      this.open(run, weight, false);
      for (let i = run.start; i < run.end; i++) {
        this.list.count = 0;
        tokenFeatures(this.list, seen, i);
        this.features();
      }
      const spans = candidatesOf(view, run);
      this.words[this.at++] = spans.length;
      for (const [start, end] of spans) {
        this.span(run, start, end, gold);
        this.list.count = 0;
        const hash = foldHash(view.words, start, end);
        const evidence = { ...read.evidence, runs: () => read.evidence.runs(hash) };
        const whole = foldHash(seen.words, start, end);
        wholeFeatures(this.list, seen, run, start, end, whole, evidence, () => gazetteer.lists(hash));
        this.features();
      }
    });
  }

  /** Adds the runs as the second reading sees them: its features alone, on top of the scores that `gazetteer` gives at the first. */
  addSecond(marked: MarkedArticle, weight: number, gazetteer: Gazetteer): void {
    const read = readMarked(marked, gazetteer);
    this.article++;
    const readings = readOnce(read, gazetteer);
    const seen = gatherSeen(read, readings);
    const byRun = new Map(readings.map((reading) => [reading.scored.run, reading]));
    eachRun(marked, read, this.counts, (view, run, gold) => {
      const reading = byRun.get(run);
      if (reading !== undefined) this.secondRun(view, reading, seen, weight, gold);
    });
  }

  /** Ends the file. */
  close(): void {
    this.flush();
    closeSync(this.file);
  }

  private secondRun(
    view: BlockView,
    { scored, names }: FirstReading,
    seen: SeenNames,
    weight: number,
    gold: readonly GoldSpan[],
  ): void {
    const own = (start: number, end: number) => names.find((name) => name.start === start && name.end === end);
    const { run } = scored;
    if (scoreOf(scored, gold) < -500) return;
    this.open(run, weight, true);
    scored.plain.forEach((given, k) => {
      const i = run.start + k;
      this.reals[this.at++] = given;
      this.list.count = 0;
      seen.wordFeatures(this.list, view, i, own(i, i + 1));
      this.features();
    });
    this.words[this.at++] = scored.spans.length;
    scored.spans.forEach(([start, end], s) => {
      this.span(run, start, end, gold);
      for (let c = 0; c < CLASS_COUNT; c++) this.reals[this.at++] = scored.scores[s * CLASS_COUNT + c] ?? 0;
      this.list.count = 0;
      seen.segmentFeatures(this.list, view, start, end, scored.hashes[s] ?? 0, own(start, end));
      this.features();
    });
  }

  private open(run: Run, weight: number, hasGiven: boolean): void {
    // The longest run has some hundreds of candidates of some fifty features.
    if (this.at > this.words.length - (1 << 17)) this.flush();
    this.words[this.at++] = this.article;
    this.words[this.at++] = run.end - run.start;
    this.reals[this.at++] = weight;
    this.words[this.at++] = hasGiven ? 1 : 0;
    this.counts.runs++;
  }

  private span(run: Run, start: number, end: number, gold: readonly GoldSpan[]): void {
    this.words[this.at++] = start - run.start;
    this.words[this.at++] = end - run.start;
    this.words[this.at++] = gold.find((span) => span.start === start && span.end === end)?.gold ?? -1;
  }

  private features(): void {
    this.words[this.at++] = this.list.count;
    for (let i = 0; i < this.list.count; i++) this.words[this.at++] = keyOf(this.list.ids[i] ?? 0);
  }

  private flush(): void {
    writeSync(this.file, this.words.subarray(0, this.at));
    this.at = 0;
  }
}

/** The view with every capitalised word as one never seen before, which keeps its lists, shape and spelling. */
function blindView(view: BlockView, article: number): BlockView {
  const blind = (hash: number): number => mix(hash, article);
  const words = view.words.map((word) =>
    word.isNameLike ? { ...word, hash: blind(word.hash), key: blind(word.key) } : word,
  );
  return { ...view, words };
}

/** The log weight of reading a run as these names and nothing else; for names without a class, of their best. */
function scoreOf(
  { run, spans, scores, plain }: ScoredRun,
  names: readonly (Pick<GoldSpan, 'start' | 'end'> & { gold?: number })[],
): number {
  let total = plain.reduce((sum, score) => sum + score, 0);
  for (const { start, end, gold } of names) {
    for (let i = start; i < end; i++) total -= plain[i - run.start] ?? 0;
    const s = spans.findIndex((span) => span[0] === start && span[1] === end) * CLASS_COUNT;
    total += gold === undefined ? Math.max(...scores.slice(s, s + CLASS_COUNT)) : (scores[s + gold] ?? 0);
  }
  return total;
}

/** Reads an annotated article as any article is read. */
export function readMarked(marked: MarkedArticle, gazetteer: Gazetteer): ReadArticle {
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
  counts: ExampleCounts,
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
