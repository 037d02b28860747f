import type { Article, Span } from '../../article/article.ts';
import type { Edit, Quote } from '../digest.ts';

const MARK = /^["“”„«»「」『』‘’'‹›]$/u;
const SPACE = /^[ \u00a0\u202f]$/u;

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
        const of = markIn(article, spans.slice(0, index + 1).reverse(), -1);
        if (of !== undefined) edits.push(editAt(article, sentence.start, of));
      }
      if (span.end >= sentence.end) {
        const of = markIn(article, spans.slice(index), 1);
        if (of !== undefined) edits.push(editAt(article, sentence.end, of));
      }
    }
  }
  // Quotations inside quotations begin and end together.
  return edits.filter(({ start }, index) => edits.findIndex((edit) => edit.start === start) === index);
}

/** The first mark before (-1) or behind (1) some spans of one quotation; French sets a space between. */
function markIn(article: Pick<Article, 'blocks'>, spans: readonly Span[], side: -1 | 1): Span | undefined {
  return spans
    .map((span) => {
      const near = unitBeside(span, side);
      return SPACE.test(wordsOf(article, near)) ? unitBeside(near, side) : near;
    })
    .find((span) => MARK.test(wordsOf(article, span)));
}

function unitBeside({ block, start, end }: Span, side: -1 | 1): Span {
  return side < 0 ? { block, start: start - 1, end: start } : { block, start: end, end: end + 1 };
}

function editAt(article: Pick<Article, 'blocks'>, at: number, of: Span): Edit {
  return { start: at, end: at, insert: wordsOf(article, of), of };
}

function wordsOf({ blocks }: Pick<Article, 'blocks'>, { block, start, end }: Span): string {
  return blocks[block]?.text.slice(Math.max(0, start), Math.max(0, end)) ?? '';
}
