/**
 * Fits the weights by which "he" and "she" beside quotes are resolved, on the articles of own/train alone, and writes
 * src/analysis/quotes/pronoun-weights.ts. The same input gives the same file, whatever stood in it.
 * Run: STANDFIRST_CORPORA=… npx tsx lab/train/pronoun-weights.ts (a minute)
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findNames } from '../../src/analysis/names/find-names.ts';
import { decodeGazetteer } from '../../src/analysis/names/gazetteer.ts';
import type { Gender } from '../../src/analysis/names/gender.ts';
import type { Candidate } from '../../src/analysis/quotes/discourse.ts';
import { findQuotes } from '../../src/analysis/quotes/find-quotes.ts';
import { LEAST_SHARE } from '../../src/analysis/quotes/resolve-pronoun.ts';
import { articleSentences } from '../../src/analysis/text/sentences.ts';
import { corporaFolder, ownArticles } from './corpora.ts';
import { plainArticle } from './marked-article.ts';
import { placeOf, readMeant } from './stand-ins.ts';

const RIDGE = 2;
const STEPS = 3000;
const RATE = 2;
// Who is in mind depends on how earlier pronouns were resolved, so the weights are fitted on what the former ones make of the articles.
const ROUNDS = 4;

/** A pronoun with its candidates: the features of each, and whether it stands for them. */
interface Choice {
  readonly article: number;
  readonly rows: readonly Float64Array[];
  readonly isRight: readonly boolean[];
}

const file = new URL('../../src/analysis/quotes/pronoun-weights.ts', import.meta.url);

const step = process.argv[2];
if (step === 'round') fitRound();
else fitAll();

/** Fits round by round, each in a process of its own, which reads what the one before wrote; a failure leaves the file as it was. */
function fitAll(): void {
  corporaFolder();
  const before = readFileSync(file);
  try {
    writeWeights([], new Float64Array(1), 'Not fitted yet.');
    for (let round = 0; round < ROUNDS; round++)
      execFileSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), 'round'], {
        stdio: 'inherit',
      });
  } catch (error) {
    writeFileSync(file, before);
    throw error;
  }
}

function fitRound(): void {
  const { keys, choices } = readChoices();
  const halves = [0, 1].map((half) => choices.filter(({ article }) => article % 2 === half));
  const [even = [], odd = []] = halves;
  const held = [...outcomes(odd, fitWeights(even, keys.length)), ...outcomes(even, fitWeights(odd, keys.length))];
  const share = (outcome: string): string =>
    `${((100 * held.filter((item) => item === outcome).length) / held.length).toFixed(1)} %`;
  const figures = `${choices.length} pronouns; fitted on either half of the articles, of the other's ${share('right')} are right, ${share('wrong')} wrong, ${share('open')} left open.`;
  console.log(figures);
  writeWeights(keys, fitWeights(choices, keys.length), figures);
}

/** What becomes of each pronoun under some weights. */
function outcomes(choices: readonly Choice[], weights: Float64Array): ('right' | 'wrong' | 'open')[] {
  return choices.map((choice) => {
    const shares = sharesOf(choice, weights);
    const best = Math.max(...shares.slice(0, -1));
    if (best < LEAST_SHARE) return 'open';
    return choice.isRight[shares.indexOf(best)] === true ? 'right' : 'wrong';
  });
}

/** The share of each candidate, and last that of nobody, whose one feature is the last weight. */
function sharesOf({ rows }: Choice, weights: Float64Array): number[] {
  const sums = rows.map((row) => row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0));
  sums.push(weights.at(-1) ?? 0);
  const top = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** Maximum likelihood with a ridge, by plain gradient steps: each pronoun stands for its right candidates alike, or for nobody. */
function fitWeights(choices: readonly Choice[], features: number): Float64Array {
  const weights = new Float64Array(features + 1);
  for (let at = 0; at < STEPS; at++) {
    const slope = weights.map((weight) => -RIDGE * weight);
    for (const choice of choices) {
      const shares = sharesOf(choice, weights);
      const right = choice.isRight.filter(Boolean).length;
      choice.rows.forEach((row, c) => {
        const miss = (choice.isRight[c] === true ? 1 / right : 0) - (shares[c] ?? 0);
        for (let i = 0; i < features; i++) slope[i] = (slope[i] ?? 0) + miss * (row[i] ?? 0);
      });
      slope[features] = (slope[features] ?? 0) + (right === 0 ? 1 : 0) - (shares.at(-1) ?? 0);
    }
    for (let i = 0; i <= features; i++) weights[i] = (weights[i] ?? 0) + (RATE * (slope[i] ?? 0)) / choices.length;
  }
  return weights;
}

/** Runs the engine over the articles and notes every pronoun of which the annotation tells whom it stands for. */
function readChoices(): { readonly keys: readonly string[]; readonly choices: readonly Choice[] } {
  const gazetteer = decodeGazetteer(readFileSync(new URL('../../src/models/gazetteer.bin', import.meta.url)));
  let keys: readonly string[] = [];
  const choices: Choice[] = [];
  ownArticles('train').forEach((marked, index) => {
    const article = plainArticle(marked);
    const sentences = articleSentences(article, 'en');
    const names = findNames(article, sentences, gazetteer, 'en');
    const meant = readMeant(marked);
    const seen = new Set<string>();
    findQuotes(article, sentences, names, 'en', (span, gender, candidates) => {
      const who = meant(span);
      const [first] = candidates;
      if (who === undefined || first === undefined || seen.has(placeOf(span))) return;
      seen.add(placeOf(span));
      keys = Object.keys(first.features);
      choices.push({
        article: index,
        rows: candidates.map(({ features }) => Float64Array.from(Object.values(features))),
        isRight: candidates.map(({ candidate: { entity, trace } }) =>
          who.isNamed
            ? entity.name !== undefined && who.mostlyAt(names[entity.name]?.mentions ?? [])
            : isStranger(entity, gender) && trace.block >= span.block - 1,
        ),
      });
    });
  });
  return { keys, choices };
}

/** Somebody without a name whom the pronoun's gender fits. */
function isStranger(entity: Candidate['entity'], gender: Gender): boolean {
  return entity.name === undefined && (entity.gender ?? gender) === gender;
}

function writeWeights(keys: readonly string[], weights: Float64Array, figures: string): void {
  const round = (weight: number | undefined): number => Number((weight ?? 0).toFixed(2));
  writeFileSync(
    file,
    `// Written by lab/train/pronoun-weights.ts from the articles of own/train; do not edit, run it again.
// ${figures}

/** What speaks for and against somebody's being meant by "he" or "she", in logits. */
export const WEIGHTS: Readonly<Record<string, number>> = {
${keys.map((key, i) => `  ${key}: ${round(weights[i])},\n`).join('')}};

/** What speaks for nobody in mind. */
export const NOBODY = ${round(weights.at(-1))};
`,
  );
}
