/**
 * Scores summaries at three sentences against those people wrote: ours, the first three sentences, TextRank, and the best that sentences
 * of the article can reach (greedy oracle); and how many of our sentences open on a pronoun or connective that nothing resolves.
 * Run: STANDFIRST_CORPORA=… npx tsx lab/score/summary.ts [--names] [--ours]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/analysis/analyse.ts';
import type { SummaryLine } from '../../src/analysis/digest.ts';
import { opensOnConnective, opensOnPronoun } from '../../src/analysis/summary/openings.ts';
import { summarise } from '../../src/analysis/summary/summarise.ts';
import { articleSentences } from '../../src/analysis/text/sentences.ts';
import { type Article, type Span, spanText } from '../../src/article/article.ts';
import { lineWords } from '../../src/copy/summary-words.ts';
import { textRank } from '../peers/text-rank.ts';
import { corporaFolder } from '../train/corpora.ts';
import { type Rouge, rouge, rougeTokens } from './rouge.ts';
import { type ReferenceStory, readJsonlStories, readMarkedStories } from './summary-sets.ts';

const LINES = 3;
const corpora = corporaFolder();
// The whole of analysis, with names, quotes and the edits that names allow, or the summary's own part alone, which is many times faster.
const whole = process.argv.includes('--names');
const alone = process.argv.includes('--ours');
const models = {
  gazetteer: whole
    ? new Uint8Array(readFileSync(new URL('../../src/models/gazetteer.bin', import.meta.url)))
    : new Uint8Array(),
};

const sets: readonly (readonly [string, readonly ReferenceStory[]])[] = [
  ['cnn-dev', readJsonlStories(join(corpora, 'summaries/cnn-dev.jsonl.gz'))],
  ['usatoday-cnn-121', readJsonlStories(join(corpora, 'summaries/usatoday-cnn-121.jsonl.gz'))],
  ['own/dev', readMarkedStories(join(corpora, 'own/dev'))],
];

console.log(`ROUGE-1, 2 and L F1 at ${LINES} sentences, and words a summary\n`);
for (const [name, stories] of sets) {
  console.log(`${name} (${stories.length})`);
  const openings = { lines: 0, edited: 0, pronoun: 0, connective: 0 };
  report('ours', stories, ({ article }) => {
    const lines = ours(article);
    for (const line of lines) countOpening(article, line, openings);
    return lines;
  });
  report('lead-3', stories, ({ article }) => articleSentences(article, 'en').slice(0, LINES));
  if (!alone) {
    report('textrank', stories, firstByTextRank);
    report('oracle', stories, oracle);
  }
  const share = (count: number) => `${((100 * count) / openings.lines).toFixed(1)} %`;
  console.log(
    `  of our lines ${share(openings.pronoun)} open on an unresolved pronoun, ${share(openings.connective)} on a connective; ${share(openings.edited)} are edited`,
  );
}

function countOpening(
  article: Article,
  line: SummaryLine,
  openings: { lines: number; edited: number; pronoun: number; connective: number },
): void {
  if (!isSound(article, line)) throw new Error(`a line is not word for word: ${lineWords(article, line)}`);
  const words = lineWords(article, line).replace(/^\[…\] /u, '');
  openings.lines++;
  if (line.edits.length > 0) openings.edited++;
  if (words.startsWith('[')) return;
  if (opensOnPronoun(words, 'en')) openings.pronoun++;
  else if (opensOnConnective(words, 'en')) openings.connective++;
}

/** Word for word: edits inside the line, in order, apart, and each the words of a span or a mark that something was left out. */
function isSound(article: Article, { block, start, end, edits }: SummaryLine): boolean {
  const bounds = [start, ...edits.flatMap((edit) => [edit.start, edit.end]), end];
  return (
    end <= (article.blocks[block]?.text.length ?? 0) &&
    bounds.every((bound, index) => index === 0 || bound >= (bounds[index - 1] ?? 0)) &&
    edits.every(({ insert, of }) => insert === (of === undefined ? '…' : spanText(article, of)))
  );
}

function firstByTextRank({ article }: ReferenceStory): readonly Span[] {
  const sentences = articleSentences(article, 'en');
  const texts = sentences.map((sentence) => spanText(article, sentence));
  return textRank(texts, LINES).flatMap((index) => sentences[index] ?? []);
}

function report(
  system: string,
  stories: readonly ReferenceStory[],
  choose: (story: ReferenceStory) => readonly Span[],
): void {
  const sum = { one: 0, two: 0, l: 0, words: 0 };
  for (const story of stories) {
    const tokens = tokensOf(story.article, choose(story));
    const score: Rouge = rouge(tokens, rougeTokens(story.reference));
    sum.one += score.one;
    sum.two += score.two;
    sum.l += score.l;
    sum.words += tokens.length;
  }
  const percent = (value: number) => ((100 * value) / stories.length).toFixed(2).padStart(6);
  console.log(
    `  ${system.padEnd(8)}${percent(sum.one)}${percent(sum.two)}${percent(sum.l)}  ${(sum.words / stories.length).toFixed(0)} words`,
  );
}

function ours(article: Article): readonly SummaryLine[] {
  if (whole) return analyse(article, models, { sentences: LINES }).summary;
  return summarise(article, articleSentences(article, 'en'), [], [], { sentences: LINES, language: 'en' }).summary;
}

/** Adds the sentence that raises ROUGE-1 and ROUGE-2 most, up to the number of lines, while anything raises them. */
function oracle({ article, reference }: ReferenceStory): readonly Span[] {
  const expected = rougeTokens(reference);
  const sentences = articleSentences(article, 'en');
  const chosen: Span[] = [];
  let best = 0;
  while (chosen.length < LINES) {
    let next: Span | undefined;
    for (const sentence of sentences) {
      if (chosen.includes(sentence)) continue;
      const score = rouge(tokensOf(article, inOrder([...chosen, sentence])), expected, false);
      if (score.one + score.two > best) [best, next] = [score.one + score.two, sentence];
    }
    if (next === undefined) break;
    chosen.push(next);
  }
  return inOrder(chosen);
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  return [...spans].sort((a, b) => a.block - b.block || a.start - b.start);
}

function tokensOf(article: Article, spans: readonly Span[]): readonly string[] {
  return spans.flatMap((span) => rougeTokens(spanText(article, span)));
}
