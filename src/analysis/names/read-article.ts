import type { Article } from '../../article/article.ts';
import { type Sentence, splitSentences } from '../text/sentences.ts';
import { tokenise, tokensOf } from '../text/tokens.ts';
import { type Evidence, gatherEvidence, sightsOf } from './evidence.ts';
import type { Gazetteer } from './gazetteer.ts';
import { findRuns, type Run } from './runs.ts';
import { type BlockView, viewBlock } from './segment-features.ts';
import { WordForms } from './word-forms.ts';
import { readWords } from './words.ts';

/** An article ready for name finding: its blocks, and last its title, which is evidence but holds no mentions. */
export interface ReadArticle {
  readonly views: readonly BlockView[];
  readonly runs: readonly (readonly Run[])[];
  readonly evidence: Evidence;
}

/** Reads blocks and title into words, runs and what the article shows about them. */
export function readArticle(
  article: Pick<Article, 'title' | 'blocks'>,
  sentences: readonly Sentence[],
  gazetteer: Gazetteer,
): ReadArticle {
  const forms = new WordForms(gazetteer);
  const starts: number[][] = article.blocks.map(() => []);
  for (const sentence of sentences) starts[sentence.block]?.push(sentence.start);
  const blocks = article.blocks.map((block, index) => {
    const known = starts[index] ?? [];
    if (known.length > 0 || block.kind === 'heading') return readWords(tokensOf(block), known, forms);
    return readWords(
      tokensOf(block),
      splitSentences(block.text).map((piece) => piece.start),
      forms,
    );
  });
  blocks.push(readWords(tokenise(article.title), [], forms));
  const runs = blocks.map((block) => findRuns(block.words));
  const sights = blocks.map(({ words }) => words.map((_, i) => sightsOf(words, i)));
  const evidence = gatherEvidence(blocks, runs, sights);
  return { views: blocks.map((block, index) => viewBlock(block, sights[index] ?? [], evidence)), runs, evidence };
}
