/**
 * Learns what the summary's ranking goes by, and writes src/analysis/summary/weights.ts (numbers only): how likely a summary takes a
 * term up, how far a lead is a scene, and the trees that rank sentences. About six minutes; the same input gives the same file.
 * Run: STANDFIRST_CORPORA=… npx tsx lab/train/summary-weights.ts
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leadFeatures } from '../../src/analysis/summary/lead.ts';
import { measureStory } from '../../src/analysis/summary/sentence-features.ts';
import { termMeasures } from '../../src/analysis/summary/term-worth.ts';
import { contentTerms, storyTerms } from '../../src/analysis/summary/terms.ts';
import type { Trees } from '../../src/analysis/summary/trees.ts';
import { COLUMNS, LEAD_WEIGHTS, RANKING, TERM_WEIGHTS } from '../../src/analysis/summary/weights.ts';
import { articleSentences } from '../../src/analysis/text/sentences.ts';
import { spanText } from '../../src/article/article.ts';
import { rouge, rougeTokens } from '../score/rouge.ts';
import { type ReferenceStory, readJsonlStories, readMarkedStories } from '../score/summary-sets.ts';
import { boostTrees } from './boost-trees.ts';
import { corporaFolder } from './corpora.ts';
import { dot, fitLogistic, type Told } from './regression.ts';

// A pair of words counts as much as a word. The price of a word is about what one more must share with the reference to raise F1,
// and is set so that three lines are as long as the first three sentences: the references of `own/` share fewer words.
const PAIRS = 1;
const CNN_PRICE = 0.26;
const OWN_PRICE = 0.21;
// The stories of `own/` have titles, more kinds of lead and more of the world; CNN's are many.
const OWN_WEIGHT = 14;
const TERM_STORIES = 2500;
const SCENE_SHARE = 0.6;
const TREES = { trees: 110, depth: 4, rate: 0.1, ridge: 20, least: 60 };

const corpora = corporaFolder();
const titled = readMarkedStories(join(corpora, 'own/train'));
// Pages have titles, plain texts often none.
const own = [...titled, ...titled.map((story) => ({ ...story, article: { ...story.article, title: '' } }))];
const cnn = readJsonlStories(join(corpora, 'summaries/cnn-train.jsonl.gz'));
const file = fileURLToPath(new URL('../../src/analysis/summary/weights.ts', import.meta.url));

interface Weights {
  readonly terms: readonly number[];
  readonly lead: Readonly<Record<string, number>>;
  readonly columns: readonly string[];
  readonly ranking: Trees;
}
const known: Weights = { terms: TERM_WEIGHTS, lead: LEAD_WEIGHTS, columns: COLUMNS, ranking: RANKING };

// Each step sees what the steps before it learnt, so each runs in a process of its own.
const STEPS: Readonly<Record<string, () => Partial<Weights>>> = { terms: fitTerms, lead: fitLead, ranking: fitRanking };
const step = process.argv[2];
if (step !== undefined) writeWeights({ ...known, ...STEPS[step]?.() });
else
  for (const name of Object.keys(STEPS)) {
    const self = [...process.execArgv, fileURLToPath(import.meta.url), name];
    execFileSync(process.execPath, self, { stdio: 'inherit' });
  }

function fitTerms(): Partial<Weights> {
  const rows: Told[] = [];
  for (const { article, reference } of [...cnn.slice(0, TERM_STORIES), ...own]) {
    const texts = articleSentences(article, 'en').map((sentence) => spanText(article, sentence));
    const story = storyTerms(texts, article.title, 'en');
    const expected = new Set(contentTerms(reference, 'en'));
    termMeasures(story).forEach((x, id) => {
      rows.push({ x, y: expected.has(story.counts[id]?.term ?? '') ? 1 : 0 });
    });
  }
  console.log(`terms: ${rows.length}`);
  return { terms: [...fitLogistic(rows, 5)] };
}

/** A lead is a scene where later blocks tell what the reference says and the first does not. */
function fitLead(): Partial<Weights> {
  const rows: Told[] = [];
  let names: readonly string[] = [];
  for (const { article, reference } of own) {
    const expected = rougeTokens(reference);
    const sentences = articleSentences(article, 'en');
    const gains = sentences.map((sentence) => gain(rougeTokens(spanText(article, sentence)), expected, OWN_PRICE));
    const firstBlock = sentences[0]?.block ?? 0;
    const early = [...new Set(sentences.map(({ block }) => block))].slice(1, 7);
    const best = (keep: (block: number) => boolean) =>
      Math.max(0.01, ...gains.filter((_, i) => keep(sentences[i]?.block ?? -1)));
    const y = best((block) => block === firstBlock) < SCENE_SHARE * best((block) => early.includes(block)) ? 1 : 0;
    const features = leadFeatures(measureStory(article, sentences, 'en').lead);
    names = Object.keys(features);
    rows.push({ x: Object.values(features), y });
  }
  const weights = fitLogistic(rows, 2);
  const right = rows.filter(({ x, y }) => (dot(x, weights) > 0 ? 1 : 0) === y).length;
  const scenes = rows.filter(({ y }) => y === 1).length;
  console.log(`leads: ${scenes} scenes of ${rows.length}, told right ${((100 * right) / rows.length).toFixed(1)} %`);
  return { lead: Object.fromEntries(names.map((name, i) => [name, weights[i] ?? 0])) };
}

/** Gains are taken from their mean in the story, in its standard deviations: only the order within a story is to be learnt. */
function fitRanking(): Partial<Weights> {
  const rows: Float64Array[] = [];
  const targets: number[] = [];
  const weights: number[] = [];
  let columns: readonly string[] = [];
  const add = (stories: readonly ReferenceStory[], weight: number, price: number) => {
    for (const { article, reference } of stories) {
      const sentences = articleSentences(article, 'en');
      const expected = rougeTokens(reference);
      const gains = sentences.map((sentence) => gain(rougeTokens(spanText(article, sentence)), expected, price));
      const mean = gains.reduce((sum, value) => sum + value, 0) / gains.length;
      const spread = Math.sqrt(gains.reduce((sum, value) => sum + (value - mean) ** 2, 0) / gains.length) || 1;
      measureStory(article, sentences, 'en').sentences.forEach(({ values }, index) => {
        columns = Object.keys(values);
        rows.push(Float64Array.from(Object.values(values)));
        targets.push(((gains[index] ?? 0) - mean) / spread);
        weights.push((5 * weight) / Math.sqrt(gains.length));
      });
    }
  };
  add(cnn, 1, CNN_PRICE);
  add(own, OWN_WEIGHT, OWN_PRICE);
  console.log(`sentences: ${rows.length}`);
  const examples = { rows, targets: Float64Array.from(targets), weights: Float64Array.from(weights) };
  return { columns, ranking: boostTrees(examples, TREES) };
}

/** What a sentence adds to ROUGE-1 and ROUGE-2 F1: the words and pairs it shares with the reference, less a price for its length. */
function gain(tokens: readonly string[], reference: readonly string[], price: number): number {
  const { one, two } = rouge(tokens, reference, false);
  const shared = (one * (tokens.length + reference.length)) / 2;
  const sharedPairs = (two * (tokens.length + reference.length)) / 2;
  return shared + PAIRS * sharedPairs - price * tokens.length;
}

function writeWeights({ terms, lead, columns, ranking }: Weights): void {
  const list = (values: readonly number[]) => values.map((value) => Number(value.toFixed(3))).join(', ');
  writeFileSync(
    file,
    `// Written by lab/train/summary-weights.ts from ${titled.length + cnn.length} stories with summaries; do not edit, run it again.
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: cuts are learnt, and some come near a constant by chance
import type { Trees } from './trees.ts';

/** How much each measure of a term speaks for a summary's taking it up, in logits; in the order of \`termMeasures\`. */
export const TERM_WEIGHTS: readonly number[] = [${list(terms)}];

/** How much each measure of a lead speaks for its being a scene, in logits. */
export const LEAD_WEIGHTS: Readonly<Record<string, number>> = {
${Object.entries(lead)
  .map(([name, value]) => `  ${name}: ${Number(value.toFixed(3))},\n`)
  .join('')}};

/** The measures of a sentence that the trees look at, in their order. */
export const COLUMNS: readonly string[] = [${columns.map((name) => `'${name}'`).join(', ')}];

/** Ranks sentences: the answer is in standard deviations of the gain over a story's sentences. */
export const RANKING: Trees = {
  depth: ${ranking.depth},
  columns: [${ranking.columns.join(', ')}],
  cuts: [${ranking.cuts.map((cut) => Number(Math.min(cut, 1e6).toPrecision(3))).join(', ')}],
  leaves: [${list(ranking.leaves)}],
};
`,
  );
  execFileSync('npx', ['biome', 'format', '--write', file]);
}
