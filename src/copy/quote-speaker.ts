import type { Digest, NameKind, Quote } from '../analysis/digest.ts';
import { type Article, type Span, spanText } from '../article/article.ts';

/** Who said a quote, in the article's words. */
export interface QuoteSpeaker {
  /** The full name, or the words that stand for a speaker who is never named. */
  readonly words: string;
  /** What is named; absent for a speaker who is never named. */
  readonly kind?: NameKind;
  /** The role as the article states it. */
  readonly role?: string;
  /** What stands at the quote ("she said") where that is not the name itself. */
  readonly evidence?: string;
}

// "she told reporters": longer stretches are a sentence, not a cue.
const LONGEST_EVIDENCE = 48;

/** Who said a quote; nothing where the article does not make it clear. */
export function quoteSpeaker(
  article: Pick<Article, 'blocks'>,
  digest: Pick<Digest, 'names'>,
  quote: Pick<Quote, 'speaker' | 'cue'>,
): QuoteSpeaker | undefined {
  const { speaker, cue } = quote;
  if (!speaker) return undefined;
  const words = spanText(article, speaker.span);
  const name = digest.names.find(({ id }) => id === speaker.name);
  if (!name) return words === '' ? undefined : { words };
  const isNamedThere = words === name.name || name.aliases.includes(words);
  return {
    words: name.name,
    kind: name.kind,
    ...(name.role && { role: spanText(article, name.role) }),
    ...(!isNamedThere && words !== '' && { evidence: spanText(article, withCue(speaker.span, cue)) }),
  };
}

function withCue(speaker: Span, cue: Span | undefined): Span {
  if (cue?.block !== speaker.block) return speaker;
  const both = { ...speaker, start: Math.min(speaker.start, cue.start), end: Math.max(speaker.end, cue.end) };
  return both.end - both.start > LONGEST_EVIDENCE ? speaker : both;
}
