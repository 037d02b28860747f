import type { Mention } from './mentions.ts';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** The last word of the name that a mention is introduced for as another: "Kenya Ports Authority (KPA)", "[KPA]", "(NYSE: KPA)", ", or KPA,"; undefined where it is for none. */
export function introducedFor({ words, first, last }: Mention): number | undefined {
  const [after, before] = [words[last + 1]?.text, words[first - 1]?.text];
  if (before !== undefined && after !== undefined && CLOSING[before] === after) return first - 2;
  if (before === ':' && words[first - 3]?.text === '(' && after === ')') return first - 4;
  const isAbbreviation = words.slice(first, last + 1).every((word) => word.isCapitals);
  return isAbbreviation && before === 'or' && words[first - 2]?.text === ',' ? first - 3 : undefined;
}
