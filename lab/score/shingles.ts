/** True positives, false positives and false negatives of one page, normalised to a sum of 1. */
export interface ShingleCounts {
  readonly hit: number;
  readonly extra: number;
  readonly missed: number;
}

/** Precision, recall and F1 over pages. */
export interface ShingleScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const LENGTH = 4;

/** Compares two texts by their 4-grams of words, as the article-extraction benchmark of Zyte does. */
export function compareShingles(gold: string, found: string): ShingleCounts {
  const wanted = shingles(gold);
  const given = shingles(found);
  let hit = 0;
  let extra = 0;
  let missed = 0;
  for (const key of new Set([...wanted.keys(), ...given.keys()])) {
    const want = wanted.get(key) ?? 0;
    const give = given.get(key) ?? 0;
    hit += Math.min(want, give);
    extra += Math.max(0, give - want);
    missed += Math.max(0, want - give);
  }
  const sum = hit + extra + missed || 1;
  return { hit: hit / sum, extra: extra / sum, missed: missed / sum };
}

/** The F1 of one page. */
export function pageF1({ hit, extra, missed }: ShingleCounts): number {
  return extra === 0 && missed === 0 ? 1 : (2 * hit) / (2 * hit + extra + missed);
}

/** Precision and recall averaged over pages, and the F1 of the averages. */
export function scoreShingles(pages: readonly ShingleCounts[]): ShingleScore {
  const mean = (of: (page: ShingleCounts) => number) =>
    pages.reduce((sum, page) => sum + of(page), 0) / (pages.length || 1);
  const precision = mean(({ hit, extra }) => (hit + extra === 0 ? 0 : hit / (hit + extra)));
  const recall = mean(({ hit, missed }) => (hit + missed === 0 ? 0 : hit / (hit + missed)));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

function shingles(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const last = Math.max(0, words.length - LENGTH);
  for (let at = 0; at <= last && words.length > 0; at++) {
    const key = words.slice(at, at + LENGTH).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
