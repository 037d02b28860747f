/**
 * Fits the weights by which src/analysis/names/antecedents.ts resolves "he" and "she", on the articles of own/train alone, and writes
 * src/analysis/names/antecedent-weights.ts. The same input gives the same file, whatever stood in it.
 * Run: STANDFIRST_CORPORA=… npx tsx lab/train/antecedent-weights.ts (a minute)
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readAntecedents } from '../../src/analysis/names/antecedents.ts';
import { type ChoiceFeatures, choiceShares } from '../../src/analysis/names/choose-antecedent.ts';
import { findNames } from '../../src/analysis/names/find-names.ts';
import { decodeGazetteer } from '../../src/analysis/names/gazetteer.ts';
import { articleSentences } from '../../src/analysis/text/sentences.ts';
import { ownArticles } from './corpora.ts';
import { plainArticle } from './marked-article.ts';
import { readMeant } from './stand-ins.ts';

const RIDGE = 2;
const STEPS = 400;
const RATE = 2;
// Who is in mind depends on how earlier pronouns were resolved, so the weights are fitted on what the former ones make of the articles.
const ROUNDS = 3;

type Weights = Readonly<Record<string, number>>;

/** A pronoun: the features of each candidate and last of nobody, and which of them are right. */
interface Choice {
  readonly article: number;
  readonly rows: readonly ChoiceFeatures[];
  readonly isRight: readonly boolean[];
}

const gazetteer = decodeGazetteer(readFileSync(new URL('../../src/models/gazetteer.bin', import.meta.url)));
const stories = ownArticles('train').map((marked) => {
  const article = plainArticle(marked);
  const sentences = articleSentences(article, 'en');
  return { article, sentences, names: findNames(article, sentences, gazetteer, 'en'), meant: readMeant(marked) };
});
let weights: Weights = {};
let held: { readonly share: number; readonly isRight: boolean; readonly isNobody: boolean }[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const choices = readChoices(weights);
  const [even = [], odd = []] = [0, 1].map((half) => choices.filter(({ article }) => article % 2 === half));
  held = [...outcomes(odd, fitWeights(even)), ...outcomes(even, fitWeights(odd))];
  weights = fitWeights(choices);
}
const figures = describe();
console.log(figures);
writeFileSync(
  new URL('../../src/analysis/names/antecedent-weights.ts', import.meta.url),
  `// Written by lab/train/antecedent-weights.ts from the articles of own/train; do not edit, run it again.
${figures.map((line) => `// ${line}\n`).join('')}
/** What speaks for and against somebody's being meant by "he" or "she", and for its being nobody in mind, in logits. */
export const WEIGHTS: Readonly<Record<string, number>> = {
${Object.entries(weights)
  .map(([key, weight]) => `  ${key}: ${Number(weight.toFixed(2))},\n`)
  .join('')}};
`,
);

function readChoices(by: Weights): Choice[] {
  const choices: Choice[] = [];
  stories.forEach(({ article, sentences, names, meant }, index) => {
    readAntecedents(article, sentences, names, by, (span, candidates, rows) => {
      const who = meant(span);
      if (who === undefined) return;
      const isRight = candidates.map(({ name }) => who.isNamed && who.mostlyAt(name.mentions));
      choices.push({ article: index, rows, isRight: [...isRight, !isRight.includes(true)] });
    });
  });
  return choices;
}

function outcomes(choices: readonly Choice[], by: Weights): typeof held {
  return choices.map(({ rows, isRight }) => {
    const shares = choiceShares(rows, by);
    const best = shares.indexOf(Math.max(...shares));
    return { share: shares[best] ?? 0, isRight: isRight[best] === true, isNobody: best === rows.length - 1 };
  });
}

/** Maximum likelihood with a ridge, by plain gradient steps: each pronoun stands for its right candidates alike, or for nobody. */
function fitWeights(choices: readonly Choice[]): Weights {
  const fitted: Record<string, number> = {};
  for (const { rows } of choices) for (const row of rows) for (const key of Object.keys(row)) fitted[key] = 0;
  for (let at = 0; at < STEPS; at++) {
    const slope: Record<string, number> = {};
    for (const [key, weight] of Object.entries(fitted)) slope[key] = -RIDGE * weight;
    for (const { rows, isRight } of choices) {
      const shares = choiceShares(rows, fitted);
      const right = isRight.filter(Boolean).length;
      rows.forEach((row, c) => {
        const miss = (isRight[c] === true ? 1 / right : 0) - (shares[c] ?? 0);
        for (const [key, value] of Object.entries(row)) slope[key] = (slope[key] ?? 0) + miss * value;
      });
    }
    for (const [key, change] of Object.entries(slope))
      fitted[key] = (fitted[key] ?? 0) + (RATE * change) / choices.length;
  }
  return fitted;
}

function describe(): string[] {
  const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  const named = held.filter(({ isNobody }) => !isNobody);
  const lines = [
    `${held.length} pronouns, ${percent(named.length, held.length)} given a name; fitted on either half of the articles, of the other's named ones`,
  ];
  for (const least of [0.5, 0.6, 0.7, 0.8, 0.9, 0.95]) {
    const sure = named.filter(({ share }) => share >= least);
    lines.push(
      `with a confidence of ${least} and more ${percent(sure.length, held.length)} of all, of them right ${percent(sure.filter(({ isRight }) => isRight).length, sure.length)}`,
    );
  }
  return lines;
}
