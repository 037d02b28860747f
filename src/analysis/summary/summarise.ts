import { type Article, type Span, spanText } from '../../article/article.ts';
import type { Name, Quote, SummaryLine } from '../digest.ts';
import type { Sentence } from '../text/sentences.ts';
import { isBoilerplate } from './boilerplate.ts';
import { cutsQuotation } from './cuts-quotation.ts';
import { leadIsScene } from './lead.ts';
import { isStopped } from './sentence-cues.ts';
import { type SentenceFeatures, sentenceFeatures } from './sentence-features.ts';
import { contentTerms, cosine } from './terms.ts';
import { WEIGHTS } from './weights.ts';

export interface SummariseOptions {
  /** So many lines, where the story has as many sentences; left out, 3 to 5 by its length, and at most about half of it. */
  readonly sentences?: number;
  /** BCP 47 primary subtag. */
  readonly language?: string;
}

// What a reader minds in a line that stands alone counts for more than what word overlap with written summaries teaches.
const ALONE: Readonly<Record<string, number>> = {
  pronounOpening: -0.35,
  connectiveOpening: -0.3,
  question: -0.5,
  opensWithQuote: -0.25,
  personal: -0.2,
  unstopped: -0.8,
  words6: -0.9,
  words10: -0.45,
  sceneNearLong: 0.6,
  sceneNearScenery: -0.2,
};
const MOSTLY_QUOTED = 0.7;
const MOSTLY_QUOTED_COST = 0.5;
const CUT_QUOTATION_COST = 1.5;
const REPEAT_COST = 1;
const SAME = 0.7;
const SAME_COST = 4;
const SCENE_CERTAIN = 0.65;
const NUT_WITHIN = 6;
const NUT_WORDS = 12;
const SCENE_COST = 1;
const NUT_MARGIN = 0.3;
const NUT_GAIN = 0.3;
const LEAD_MARGIN = 0.5;
const TITLE_AGAIN = 0.6;
const NAME_GAIN = 0.25;
const KEY_QUOTE_GAIN = 0.1;
const KIND_GAIN: Readonly<Partial<Record<Sentence['kind'], number>>> = {
  standfirst: 0.3,
  'list-item': -0.6,
  quotation: -0.8,
};

/**
 * Chooses the sentences that tell the story, in reading order; rank 1 is the one to keep if only one may stay. Ranks do not depend
 * on how many lines are asked for. Deterministic; none is a credit or a call to act.
 */
export function summarise(
  article: Pick<Article, 'blocks' | 'title'>,
  sentences: readonly Sentence[],
  names: readonly Name[],
  quotes: readonly Quote[],
  options: SummariseOptions,
): readonly SummaryLine[] {
  const title = new Set(contentTerms(article.title, options.language));
  const story = sentences.filter((sentence) => isCandidate(article, sentence, title, options.language));
  const { sentences: features, lead } = sentenceFeatures(article, story, options.language);
  const scores = dockScene(scoreSentences(article, story, features, names, quotes), features, leadIsScene(lead));
  const chosen = chooseApart(scores, features, linesFor(story, features, options.sentences));
  return chosen
    .map((index, order) => ({ ...spanOf(story[index] as Sentence), rank: order + 1 }))
    .sort((a, b) => a.block - b.block || a.start - b.start);
}

function spanOf({ block, start, end }: Sentence): Span {
  return { block, start, end };
}

/** A line must be words of the story: a full sentence where a standfirst, and not the title over again, in full or cut off. */
function isCandidate(
  article: Pick<Article, 'blocks'>,
  sentence: Sentence,
  title: ReadonlySet<string>,
  language: string | undefined,
): boolean {
  const text = spanText(article, sentence);
  if (!/\p{L}/u.test(text) || isBoilerplate(text)) return false;
  if (isStopped(text)) return true;
  if (sentence.kind === 'standfirst') return false;
  const terms = contentTerms(text, language);
  return terms.filter((term) => title.has(term)).length < TITLE_AGAIN * Math.max(1, terms.length);
}

function scoreSentences(
  article: Pick<Article, 'blocks'>,
  sentences: readonly Sentence[],
  features: readonly SentenceFeatures[],
  names: readonly Name[],
  quotes: readonly Quote[],
): readonly number[] {
  const salience = gainBySentence(sentences, names);
  const keyQuotes = new Set(
    quotes.filter(({ rank }) => rank !== undefined).map(({ sentence }) => `${sentence.block}:${sentence.start}`),
  );
  return features.map(({ values, cues }, index) => {
    const sentence = sentences[index] as Sentence;
    let score = KIND_GAIN[sentence.kind] ?? 0;
    for (const name in values) score += (values[name] ?? 0) * ((WEIGHTS[name] ?? 0) + (ALONE[name] ?? 0));
    if (cues.quoted > MOSTLY_QUOTED) score -= MOSTLY_QUOTED_COST;
    if (cutsQuotation(spanText(article, sentence))) score -= CUT_QUOTATION_COST;
    if (keyQuotes.has(`${sentence.block}:${sentence.start}`)) score += KEY_QUOTE_GAIN;
    return score + NAME_GAIN * Math.min(1, salience[index] ?? 0);
  });
}

/**
 * Where the story opens on a scene and tells its news some blocks on, all that stands before the news is scene and costs as much.
 * The news is the earliest of the near sentences that come close to the best of them: what follows it are particulars.
 */
function dockScene(scores: readonly number[], features: readonly SentenceFeatures[], scene: number): readonly number[] {
  if (scene < SCENE_CERTAIN) return scores;
  const near = scores.map((score, index) => {
    const { place = 0, words = 0, cues } = features[index] ?? {};
    return place > 0 && place <= NUT_WITHIN && words >= NUT_WORDS && !cues?.pronounOpening
      ? score
      : Number.NEGATIVE_INFINITY;
  });
  const best = greatest(near);
  const nut = near.findIndex((score) => score >= best - NUT_MARGIN);
  const place = features[nut]?.place ?? 0;
  // A lead that outdoes every near sentence by far is news after all, however it is told.
  if (place === 0 || greatest(scores) > best + LEAD_MARGIN) return scores;
  return scores.map((score, index) => {
    if (index === nut) return score + NUT_GAIN;
    const { place: at = 0, values, cues } = features[index] ?? {};
    // Such stories like to end where they began.
    const isKicker = values?.lastBlock === 1 && cues?.scenery === 1;
    return at < place || isKicker ? score - SCENE_COST * scene : score;
  });
}

/** Not `Math.max(...list)`, which overflows the stack on a very long text. */
function greatest(list: readonly number[]): number {
  return list.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}

/** The salience of the names that each sentence mentions, each name once. */
function gainBySentence(sentences: readonly Sentence[], names: readonly Name[]): readonly number[] {
  const gains = sentences.map(() => 0);
  for (const { mentions, salience } of names) {
    const where = new Set(mentions.map((mention) => sentenceAt(sentences, mention)));
    for (const index of where) if (index >= 0) gains[index] = (gains[index] ?? 0) + salience;
  }
  return gains;
}

/** The index of the sentence that holds a span, by halving; -1 where none does. */
function sentenceAt(sentences: readonly Sentence[], span: Span): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle] as Sentence;
    if (sentence.block > span.block || (sentence.block === span.block && sentence.start > span.start))
      high = middle - 1;
    else if (sentence.block < span.block || sentence.end < span.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** As many as asked for; else by the length of the story, and never more than half of its sentences, rounded up. */
function linesFor(
  sentences: readonly Sentence[],
  features: readonly SentenceFeatures[],
  asked: number | undefined,
): number {
  if (asked !== undefined) return Math.max(0, Math.min(Math.floor(asked) || 0, sentences.length));
  const words = features.reduce((sum, feature) => sum + feature.words, 0);
  return Math.min(words < 200 ? 3 : words < 400 ? 4 : 5, Math.ceil(sentences.length / 2));
}

/** Takes the best sentence, then again the best of those left, each docked for what it repeats of those taken. */
function chooseApart(
  scores: readonly number[],
  features: readonly SentenceFeatures[],
  lines: number,
): readonly number[] {
  const repeats = scores.map(() => 0);
  const chosen: number[] = [];
  while (chosen.length < lines) {
    let best = -1;
    let bestScore = Number.NEGATIVE_INFINITY;
    scores.forEach((score, index) => {
      const value = score - REPEAT_COST * (repeats[index] ?? 0);
      if (value > bestScore && !chosen.includes(index)) [best, bestScore] = [index, value];
    });
    const taken = features[best];
    if (taken === undefined) break;
    chosen.push(best);
    features.forEach(({ vector }, index) => {
      const likeness = cosine(vector, taken.vector);
      repeats[index] = Math.max(repeats[index] ?? 0, likeness > SAME ? SAME_COST : likeness);
    });
  }
  return chosen;
}
