import type { Digest } from '../../src/analysis/digest.ts';
import { type Article, spanText } from '../../src/article/article.ts';
import { speakerOf } from './golden.ts';
import type { QuoteTruth } from './pages.ts';

/** What one voice says without another coming between. */
export interface QuoteRun {
  readonly text: string;
  readonly speaker: string | null;
  readonly kind: string;
}

/** Each quote, and each run of quotes by one speaker as one: "X," he said. "Y." may be taken as one utterance or as two. */
export function quoteRuns(article: Article, digest: Digest): QuoteRun[] {
  const quotes = digest.quotes.map((quote) => ({
    text: quote.spans.map((span) => spanText(article, span)).join(' '),
    speaker: speakerOf(article, digest.names, quote),
    kind: quote.kind,
  }));
  return quotes.flatMap((first, index) => {
    const runs: QuoteRun[] = [first];
    for (const next of quotes.slice(index + 1)) {
      const last = runs.at(-1);
      if (!last || next.speaker !== first.speaker) break;
      runs.push({ ...first, text: `${last.text} ${next.text}` });
    }
    return runs;
  });
}

/** What was found of a quote, in the form of the truth: equal to it where all is right. */
export function matchQuote(truth: QuoteTruth, runs: readonly QuoteRun[]): object {
  const sameText = runs.filter(({ text }) => bare(text) === bare(truth.text));
  const found = sameText.find(({ speaker }) => isSpeaker(truth, speaker)) ?? sameText[0];
  if (!found) return { text: 'not found' };
  return {
    text: truth.text,
    ...(truth.speaker === undefined
      ? {}
      : { speaker: isSpeaker(truth, found.speaker) ? truth.speaker : found.speaker }),
    ...(truth.kind === undefined ? {} : { kind: found.kind }),
  };
}

function isSpeaker({ speaker }: QuoteTruth, found: string | null): boolean {
  if (speaker === undefined || speaker === null || found === null) return speaker === undefined || speaker === found;
  return [speaker].flat().some((name) => name.toLowerCase() === found.toLowerCase());
}

// Whether the stop or comma before the closing mark belongs to the words is a matter of taste.
function bare(text: string): string {
  return text.replace(/[,.،]+(?=\s|$)/g, '').trim();
}
