/**
 * Fits the weights of the summary's sentence ranking by ridge regression and writes src/analysis/summary/weights.ts (numbers only).
 * Run: STANDFIRST_CORPORA=… npx tsx lab/train/summary-weights.ts
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leadFeatures } from '../../src/analysis/summary/lead.ts';
import { sentenceFeatures } from '../../src/analysis/summary/sentence-features.ts';
import { LEAD_WEIGHTS, WEIGHTS } from '../../src/analysis/summary/weights.ts';
import { articleSentences } from '../../src/analysis/text/sentences.ts';
import { spanText } from '../../src/article/article.ts';
import { rouge, rougeTokens } from '../score/rouge.ts';
import { type ReferenceStory, readJsonlStories, readMarkedStories } from '../score/summary-sets.ts';
import { corporaFolder } from './corpora.ts';

const RIDGE = 30;
// A pair of words counts as much as a word, and a word more must share a quarter of a word with the reference to pay.
const PAIRS = 1;
const PRICE = 0.25;
// The stories of `own/` have titles, more kinds of lead and more of the world; CNN's are many.
const OWN_WEIGHT = 3;
const CNN_STORIES = 3000;
const SCENE_SHARE = 0.6;

const corpora = corporaFolder();
const own = readMarkedStories(join(corpora, 'own/train'));
const cnn = readJsonlStories(join(corpora, 'summaries/cnn-train.jsonl.gz')).slice(0, CNN_STORIES);
const file = new URL('../../src/analysis/summary/weights.ts', import.meta.url);

// The ranking sees how far the lead is a scene, so the lead's weights come first and the second step runs in a process of its own.
const step = process.argv[2];
if (step === 'lead') fitLead();
else if (step === 'ranking') fitRanking();
else for (const next of ['lead', 'ranking']) runStep(next);

function runStep(name: string): void {
  execFileSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), name], { stdio: 'inherit' });
}

/** A lead is a scene where later blocks tell what the reference says and the first does not. */
function fitLead(): void {
  const rows: { x: readonly number[]; y: number }[] = [];
  let names: readonly string[] = [];
  for (const story of own) {
    const expected = rougeTokens(story.reference);
    const sentences = articleSentences(story.article, 'en');
    const gains = sentences.map((sentence) => gain(rougeTokens(spanText(story.article, sentence)), expected));
    const firstBlock = sentences[0]?.block ?? 0;
    const early = [...new Set(sentences.map(({ block }) => block))].slice(1, 7);
    const best = (keep: (block: number) => boolean) =>
      Math.max(0.01, ...gains.filter((_, i) => keep(sentences[i]?.block ?? -1)));
    const y = best((block) => block === firstBlock) < SCENE_SHARE * best((block) => early.includes(block)) ? 1 : 0;
    for (const title of [story.article.title, '']) {
      const features = leadFeatures(sentenceFeatures({ ...story.article, title }, sentences, 'en').lead);
      names = Object.keys(features);
      rows.push({ x: Object.values(features), y });
    }
  }
  const weights = logistic(rows, names.length);
  writeWeights(WEIGHTS, Object.fromEntries(names.map((name, i) => [name, weights[i] ?? 0])));
  const right = rows.filter(({ x, y }) => (dot(x, weights) > 0 ? 1 : 0) === y).length;
  console.log(
    `scenes ${rows.filter(({ y }) => y === 1).length} of ${rows.length}, told right ${((100 * right) / rows.length).toFixed(1)} %`,
  );
}

function dot(x: readonly number[], weights: ArrayLike<number>): number {
  return x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
}

/** Logistic regression by plain gradient steps with a small ridge. */
function logistic(rows: readonly { x: readonly number[]; y: number }[], size: number): Float64Array {
  const weights = new Float64Array(size);
  for (let step = 0; step < 3000; step++) {
    const slope = new Float64Array(size);
    for (const { x, y } of rows) {
      const miss = y - 1 / (1 + Math.exp(-dot(x, weights)));
      for (let i = 0; i < size; i++) slope[i] = (slope[i] ?? 0) + miss * (x[i] ?? 0);
    }
    for (let i = 0; i < size; i++)
      weights[i] = (weights[i] ?? 0) + 0.5 * ((slope[i] ?? 0) / rows.length - 0.002 * (weights[i] ?? 0));
  }
  return weights;
}

function fitRanking(): void {
  let names: readonly string[] = [];
  let gram: Float64Array[] = [];
  let target = new Float64Array();
  for (const [stories, weight] of [
    [cnn, 1],
    [own, OWN_WEIGHT],
  ] as const) {
    for (const story of stories) {
      const { rows, gains } = measure(story);
      if (rows.length < 5) continue;
      if (names.length === 0) {
        names = Object.keys(rows[0] ?? {});
        gram = names.map(() => new Float64Array(names.length));
        target = new Float64Array(names.length);
      }
      addStory(
        rows.map((row) => names.map((name) => row[name] ?? 0)),
        gains,
        weight,
        gram,
        target,
      );
    }
  }
  const weights = solve(gram, target);
  writeWeights(Object.fromEntries(names.map((name, i) => [name, weights[i] ?? 0])), LEAD_WEIGHTS);
}

function measure({ article, reference }: ReferenceStory) {
  const sentences = articleSentences(article, 'en');
  const expected = rougeTokens(reference);
  const rows = sentenceFeatures(article, sentences, 'en').sentences.map(({ values }) => values);
  return { rows, gains: sentences.map((sentence) => gain(rougeTokens(spanText(article, sentence)), expected)) };
}

/** Features and gains are taken from their mean in the story: only the order within a story is to be learnt. */
function addStory(
  rows: readonly (readonly number[])[],
  gains: readonly number[],
  weight: number,
  gram: readonly Float64Array[],
  target: Float64Array,
): void {
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const gainMean = mean(gains);
  const spread = Math.sqrt(mean(gains.map((value) => (value - gainMean) ** 2))) || 1;
  const means = Array.from(target, (_, i) => mean(rows.map((row) => row[i] ?? 0)));
  const share = weight / Math.sqrt(rows.length);
  rows.forEach((row, index) => {
    const x = row.map((value, i) => value - (means[i] ?? 0));
    const y = ((gains[index] ?? 0) - gainMean) / spread;
    for (let i = 0; i < x.length; i++) {
      const xi = (x[i] ?? 0) * share;
      if (xi === 0) continue;
      const line = gram[i] as Float64Array;
      for (let j = 0; j < x.length; j++) line[j] = (line[j] ?? 0) + xi * (x[j] ?? 0);
      target[i] = (target[i] ?? 0) + xi * y;
    }
  });
}

/** What a sentence adds to ROUGE-1 and ROUGE-2 F1: the words and pairs it shares with the reference, less a price for its length. */
function gain(tokens: readonly string[], reference: readonly string[]): number {
  const { one, two } = rouge(tokens, reference, false);
  const shared = (one * (tokens.length + reference.length)) / 2;
  const sharedPairs = (two * (tokens.length + reference.length)) / 2;
  return shared + PAIRS * sharedPairs - PRICE * tokens.length;
}

/** Gauss-Jordan on the normal equations; the ridge keeps them well posed. */
function solve(matrix: readonly Float64Array[], right: Float64Array): readonly number[] {
  const n = right.length;
  const rows = matrix.map((line, i) => {
    const row = [...line, right[i] ?? 0];
    row[i] = (row[i] ?? 0) + RIDGE;
    return row;
  });
  for (let i = 0; i < n; i++) {
    const pivot = rows[i] as number[];
    const scale = pivot[i] || 1;
    for (let k = i; k <= n; k++) pivot[k] = (pivot[k] ?? 0) / scale;
    for (let r = 0; r < n; r++) {
      const row = rows[r] as number[];
      const factor = row[i] ?? 0;
      if (r === i || factor === 0) continue;
      for (let k = i; k <= n; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  }
  return rows.map((row) => row[n] ?? 0);
}

function writeWeights(ranking: Readonly<Record<string, number>>, lead: Readonly<Record<string, number>>): void {
  const lines = (weights: Readonly<Record<string, number>>) =>
    Object.entries(weights)
      .map(([name, value]) => `  ${name}: ${value.toFixed(3)},\n`)
      .join('');
  writeFileSync(
    file,
    `// Written by lab/train/summary-weights.ts from ${own.length + cnn.length} stories with summaries; do not edit, run it again.

/** How much each measure of a sentence speaks for it, in standard deviations of the gain over a story's sentences. */
export const WEIGHTS: Readonly<Record<string, number>> = {
${lines(ranking)}};

/** How much each measure of a lead speaks for its being a scene, in logits. */
export const LEAD_WEIGHTS: Readonly<Record<string, number>> = {
${lines(lead)}};
`,
  );
}
