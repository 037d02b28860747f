import type { SummaryLine } from '../analysis/digest.ts';
import type { Article } from '../article/article.ts';

/** A stretch of a summary line: the page's own words, or words in square brackets that stand for some of them. */
export interface LinePart {
  readonly words: string;
  /** The page's words that the bracketed ones stand for; absent where the words are the page's own. */
  readonly replaced?: string;
}

/** A summary line as it is shown: the sentence with each edit's words replaced by its bracketed ones. */
export function lineParts(article: Pick<Article, 'blocks'>, line: SummaryLine): LinePart[] {
  const block = article.blocks[line.block]?.text ?? '';
  const parts: LinePart[] = [];
  let at = line.start;
  for (const edit of [...line.edits].sort((one, other) => one.start - other.start)) {
    parts.push({ words: block.slice(at, edit.start) });
    parts.push({ words: `[${edit.insert}]`, replaced: block.slice(edit.start, edit.end).trim() });
    at = edit.end;
  }
  parts.push({ words: block.slice(at, line.end) });
  return parts.filter(({ words }) => words !== '');
}

/** The same as one string. */
export function lineWords(article: Pick<Article, 'blocks'>, line: SummaryLine): string {
  return lineParts(article, line)
    .map(({ words }) => words)
    .join('');
}
