import type { Quote } from '../analysis/digest.ts';
import { type Article, type Span, spanText } from '../article/article.ts';
import { quotationMarks } from './quotation-marks.ts';

// With an inner mark behind it, the comma stands inside the inner words: “… ‘no,’”.
const CLOSING_COMMA = /[,，、،]$/u;
const OMISSION = ' […] ';

/** A quote's own words; where the reporter interrupts them, `[…]` stands between. */
export function quoteWords(article: Pick<Article, 'blocks'>, quote: Pick<Quote, 'spans'>): string {
  return quote.spans
    .map((span, index) => {
      const before = quote.spans[index - 1];
      const joint = before === undefined ? '' : isSeamless(article, before, span) ? ' ' : OMISSION;
      return joint + spanText(article, span);
    })
    .join('');
}

/**
 * A quote's words within the quotation marks of the story's language; reported speech has none in the page and gets none. The comma that
 * parted them from the reporter's sentence ("Go for it," said Roe) is left out: what is shown still stands in the page.
 */
export function quotedWords(
  article: Pick<Article, 'blocks'>,
  quote: Pick<Quote, 'spans' | 'kind'>,
  language: string | undefined,
): string {
  const words = quoteWords(article, quote);
  if (quote.kind === 'indirect') return words;
  const [open, close] = quotationMarks(language);
  return open + words.replace(CLOSING_COMMA, '') + close;
}

// Speech that runs over paragraphs is left at the end of one and taken up at the start of the next: nothing is left out.
function isSeamless(article: Pick<Article, 'blocks'>, before: Span, after: Span): boolean {
  const from = article.blocks[before.block]?.text ?? '';
  const to = article.blocks[after.block]?.text ?? '';
  const between =
    before.block === after.block
      ? from.slice(before.end, after.start)
      : after.block === before.block + 1
        ? from.slice(before.end) + to.slice(0, after.start)
        : 'a whole block';
  return /^[\s"'“”„«»‘’‹›「」『』]*$/u.test(between);
}
