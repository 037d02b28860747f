import type { Article } from '../article/article.ts';
import type { Digest } from './digest.ts';

/** Trained or packed data that analysis needs, as the bytes of the files in `src/models`. */
export interface Models {
  readonly gazetteer: Uint8Array;
}

export interface AnalyseOptions {
  /** At most so many summary lines (default 5). */
  readonly sentences?: number;
}

/** Makes the digest of an article: sentences, names, quotes, summary. Deterministic; never throws on any text. */
export function analyse(article: Article, _models: Models, _options: AnalyseOptions = {}): Digest {
  const words = article.blocks.reduce((sum, block) => sum + block.text.split(' ').length, 0);
  return {
    summary: [],
    quotes: [],
    names: [],
    notices: [],
    figures: { words, minutes: Math.max(1, Math.round(words / 238)) },
  };
}
