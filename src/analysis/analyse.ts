import type { Article } from '../article/article.ts';
import type { Digest, Figures, Name, Notice } from './digest.ts';
import { readAntecedents } from './names/antecedents.ts';
import { findNames } from './names/find-names.ts';
import { decodeGazetteer, type Gazetteer } from './names/gazetteer.ts';
import { findQuotes } from './quotes/find-quotes.ts';
import { rankBySummary } from './quotes/rank-by-summary.ts';
import { gatherVoices } from './quotes/voices.ts';
import { summarise } from './summary/summarise.ts';
import { countWords } from './text/count-words.ts';
import { isEnglish, tellLanguage } from './text/language.ts';
import { articleSentences } from './text/sentences.ts';

/** Trained or packed data that analysis needs, as the bytes of the files in `src/models`. */
export interface Models {
  readonly gazetteer: Uint8Array;
}

/** What a caller may ask of the analysis. */
export interface AnalyseOptions {
  /** At most so many summary lines; left out, as many as the full length needs. */
  readonly sentences?: number;
}

const WORDS_A_MINUTE = 238;
const VERY_SHORT_WORDS = 60;

/** Makes the digest of an article: sentences, names, quotes, summary. Deterministic; never throws on any text. */
export function analyse(article: Article, models: Models, options: AnalyseOptions = {}): Digest {
  const language = tellLanguage(article);
  const sentences = articleSentences(article, language);
  const names = findNames(article, sentences, gazetteerOf(models), language);
  const quotes = findQuotes(article, sentences, names, language);
  const { kind, ...summary } = summarise(article, sentences, names, quotes, {
    ...(options.sentences === undefined ? {} : { sentences: options.sentences }),
    ...(language === undefined ? {} : { language }),
    ...(isEnglish(language) ? { antecedents: readAntecedents(article, sentences, names) } : {}),
  });
  const figures = measure(article);
  return {
    ...(language === undefined ? {} : { language }),
    ...summary,
    quotes: rankBySummary(quotes, summary.summary, summary.lengths.standard),
    voices: gatherVoices(article, quotes),
    names,
    notices: notices(language, names, figures, kind),
    figures,
  };
}

const decoded = new WeakMap<Models, Gazetteer>();

/** Decoding costs more than a page does, and the background hands over the same models every time. */
function gazetteerOf(models: Models): Gazetteer {
  const known = decoded.get(models);
  if (known !== undefined) return known;
  const gazetteer = decodeGazetteer(models.gazetteer);
  decoded.set(models, gazetteer);
  return gazetteer;
}

function measure(article: Article): Figures {
  const words = article.blocks.reduce((sum, block) => sum + countWords(block.text), 0);
  return { words, minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)) };
}

function notices(
  language: string | undefined,
  names: readonly Name[],
  figures: Figures,
  kind: 'interview' | 'advice' | undefined,
): readonly Notice[] {
  const list: Notice[] = kind === undefined ? [] : [{ kind }];
  if (language !== undefined && !isEnglish(language))
    list.push({ kind: names.length === 0 ? 'names-unsupported' : 'names-partial', language });
  if (figures.words < VERY_SHORT_WORDS) list.push({ kind: 'very-short' });
  return list;
}
