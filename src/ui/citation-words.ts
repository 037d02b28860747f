import type { CitationWords } from '../copy/cite-quote.ts';
import { text } from '../platform/strings.ts';

/** Our own words in a copied quote, in the reader's language. */
export function citationWords(): CitationWords {
  return { speakerNotClear: text('speakerNotClear'), reported: text('reported'), inTheStory: text('inTheStory') };
}
