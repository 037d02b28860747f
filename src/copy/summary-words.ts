import type { SummaryLine } from '../analysis/digest.ts';
import type { Article } from '../article/article.ts';

/** A stretch of a summary line: the page's own words, or words in square brackets that stand for some of them. */
export interface LinePart {
  readonly words: string;
  readonly isInserted: boolean;
}

/** A summary line as it is shown: the sentence with each edit's words replaced by its bracketed ones. */
export function lineParts(article: Pick<Article, 'blocks'>, line: SummaryLine): LinePart[] {
  const block = article.blocks[line.block]?.text ?? '';
  const parts: LinePart[] = [];
  let at = line.start;
  for (const edit of [...(line.edits ?? [])].sort((one, other) => one.start - other.start)) {
    parts.push({ words: block.slice(at, edit.start), isInserted: false });
    parts.push({ words: `[${edit.insert}]`, isInserted: true });
    at = edit.end;
  }
  parts.push({ words: block.slice(at, line.end), isInserted: false });
  return parts.filter(({ words }) => words !== '');
}

/** The same as one string. */
export function lineWords(article: Pick<Article, 'blocks'>, line: SummaryLine): string {
  return lineParts(article, line)
    .map(({ words }) => words)
    .join('');
}
