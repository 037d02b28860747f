import type { Article, Span } from '../../article/article.ts';
import type { Edit, Quote } from '../digest.ts';

const MARK = /^["“”„«»「」『』‘’'‹›]$/u;

/**
 * The marks, in brackets, that a sentence lacks which begins or ends inside a quotation: without them its words would stand as the paper's own.
 * Each is the mark that stands in the page where the quotation begins or ends; none where the page shows none there. In reading order.
 */
export function quotationEdits(
  article: Pick<Article, 'blocks'>,
  sentence: Span,
  quotes: readonly Quote[],
): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { kind, spans } of quotes) {
    if (kind === 'indirect') continue;
    for (const [index, span] of spans.entries()) {
      if (span.block !== sentence.block || span.end <= sentence.start || span.start >= sentence.end) continue;
      if (span.start <= sentence.start) {
        const of = markIn(article, spans.slice(0, index + 1).reverse(), ({ block, start }) => ({
          block,
          start: start - 1,
          end: start,
        }));
        if (of !== undefined) edits.push(editAt(article, sentence.start, of));
      }
      if (span.end >= sentence.end) {
        const of = markIn(article, spans.slice(index), ({ block, end }) => ({ block, start: end, end: end + 1 }));
        if (of !== undefined) edits.push(editAt(article, sentence.end, of));
      }
    }
  }
  // Quotations inside quotations begin and end together.
  return edits.filter(({ start }, index) => edits.findIndex((edit) => edit.start === start) === index);
}

/** The first mark beside some spans of one quotation. */
function markIn(
  article: Pick<Article, 'blocks'>,
  spans: readonly Span[],
  beside: (span: Span) => Span,
): Span | undefined {
  return spans.map(beside).find((span) => MARK.test(wordsOf(article, span)));
}

function editAt(article: Pick<Article, 'blocks'>, at: number, of: Span): Edit {
  return { start: at, end: at, insert: wordsOf(article, of), of };
}

function wordsOf({ blocks }: Pick<Article, 'blocks'>, { block, start, end }: Span): string {
  return blocks[block]?.text.slice(Math.max(0, start), Math.max(0, end)) ?? '';
}
