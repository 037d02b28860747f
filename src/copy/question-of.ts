import type { SummaryLine } from '../analysis/digest.ts';
import { type Article, spanText } from '../article/article.ts';

/** The question of an interview that a summary line answers, in the page's words; nothing where the line before answers the same one. */
export function questionOf(
  article: Pick<Article, 'blocks'>,
  { question }: SummaryLine,
  before: SummaryLine | undefined,
): string | undefined {
  if (question === undefined) return undefined;
  return before?.question?.block === question.block ? undefined : spanText(article, question);
}
