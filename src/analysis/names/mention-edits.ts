import type { Mention } from './mentions.ts';

// How much surer (nats) whoever the words around show to be a person is one than whatever else the mention reads as.
const PERSON_SURENESS = 6;

/** The words of a mention in normal form, with spaces between them: what mentions written alike have in common. */
export function keyOf({ words, first, last }: Pick<Mention, 'words' | 'first' | 'last'>): string {
  let key = words[first]?.form.normal ?? '';
  for (let i = first + 1; i <= last; i++) key += ` ${words[i]?.form.normal ?? ''}`;
  return key;
}

/** The mention as a person's, and surely so. */
export function asPerson(mention: Mention): Mention {
  const [, ...others] = mention.scores;
  const best = Math.max(mention.plain, ...mention.scores);
  return { ...mention, kind: 'person', scores: [best + PERSON_SURENESS, ...others] };
}
