/** ROUGE F1 scores (Lin 2004), in [0, 1]: unigrams, bigrams, longest common subsequence. */
export interface Rouge {
  readonly one: number;
  readonly two: number;
  readonly l: number;
}

/** The words that ROUGE compares: runs of letters and figures, in lower case; no stemming, no stop list. */
export function rougeTokens(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Compares a summary with a reference, both as tokens; `withL` false leaves out the costly subsequence (then 0). */
export function rouge(summary: readonly string[], reference: readonly string[], withL = true): Rouge {
  return {
    one: overlapF1(summary, reference),
    two: overlapF1(bigrams(summary), bigrams(reference)),
    l: withL ? f1(commonSubsequence(summary, reference), summary.length, reference.length) : 0,
  };
}

function bigrams(tokens: readonly string[]): readonly string[] {
  return tokens.slice(1).map((token, index) => `${tokens[index]} ${token}`);
}

function overlapF1(summary: readonly string[], reference: readonly string[]): number {
  const left = new Map<string, number>();
  for (const gram of reference) left.set(gram, (left.get(gram) ?? 0) + 1);
  let common = 0;
  for (const gram of summary) {
    const count = left.get(gram) ?? 0;
    if (count > 0) common++;
    left.set(gram, count - 1);
  }
  return f1(common, summary.length, reference.length);
}

function f1(common: number, summary: number, reference: number): number {
  return summary + reference === 0 ? 0 : (2 * common) / (summary + reference);
}

function commonSubsequence(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1);
  for (const token of a) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      next[j] = token === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
