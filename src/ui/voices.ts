import type { Digest, Quote, Voice } from '../analysis/digest.ts';

/** A speaker with the quotes themselves. */
export interface VoiceQuotes {
  readonly voice: Voice;
  readonly quotes: readonly Quote[];
}

/** The story's quotes by who said them, most quoted first, and those that no speaker is known for; each in reading order. */
export function groupByVoice({ quotes, voices }: Pick<Digest, 'quotes' | 'voices'>): {
  readonly voices: readonly VoiceQuotes[];
  readonly unattributed: readonly Quote[];
} {
  const spoken = new Set(voices.flatMap((voice) => voice.quotes));
  return {
    voices: voices.map((voice) => ({ voice, quotes: voice.quotes.flatMap((index) => quotes[index] ?? []) })),
    unattributed: quotes.filter((quote, index) => !spoken.has(index) && isQuoted(quote)),
  };
}

/** Whether the words stand within quotation marks in the page, not in the reporter's own telling. */
export function isQuoted({ kind }: Pick<Quote, 'kind'>): boolean {
  return kind !== 'indirect';
}

/** The key quotes, foremost first. */
export function keyQuotes(quotes: readonly Quote[]): Quote[] {
  return quotes.filter(({ rank }) => rank !== undefined).sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
}
