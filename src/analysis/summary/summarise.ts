import type { Article, Span } from '../../article/article.ts';
import type { Digest, Edit, Name, Quote, SummaryLine } from '../digest.ts';
import { isEnglish } from '../text/language.ts';
import type { Sentence } from '../text/sentences.ts';
import { candidateSentences } from './candidates.ts';
import { type Antecedents, type SentenceEdits, sentenceEdits } from './edits.ts';
import { keyFigures } from './key-figures.ts';
import { summaryLengths } from './lengths.ts';
import { byPlace } from './places.ts';
import { quotationEdits } from './quotation-edits.ts';
import { reasonsFor } from './reasons.ts';
import { scoreSentences } from './score-sentences.ts';
import { type Choice, select } from './select.ts';
import { measureStory } from './sentence-features.ts';
import { standings } from './standing.ts';
import { type StoryShape, storyShape } from './story-shape.ts';
import type { StoryTerms } from './terms.ts';

/** What a summary may be asked for, and what it is told of the story. */
export interface SummariseOptions {
  /** So many lines, where the story has as many sentences; left out, as many as the full length needs. */
  readonly sentences?: number;
  /** BCP 47 primary subtag. */
  readonly language?: string;
  /** Whom pronouns stand for; left out, none is replaced. */
  readonly antecedents?: Antecedents;
}

// More lines than any length takes, so that lengths can be told before lines are cut off.
const MOST_LINES = 16;
// A summary had better be short than end in scraps, questions and lines that hang on others.
const FEWEST_LINES = 3;
const WEAK = -1.3;
// A scrap in a story told in whole sentences: no line at all is better, however few there are.
const HOPELESS = -4;
// One word in common is not much, however short the headline.
const FULL_TITLE = 5;

/**
 * Chooses the sentences that tell the story, in reading order, and the figures it turns on; rank 1 is the one to keep if only one
 * may stay; and whether the story is an interview or a column of advice. Ranks do not depend on how many lines are asked for. Deterministic; none is a credit or a call to act.
 */
export function summarise(
  article: Pick<Article, 'blocks' | 'title' | 'byline' | 'published' | 'notices'>,
  sentences: readonly Sentence[],
  names: readonly Name[],
  quotes: readonly Quote[],
  options: SummariseOptions,
): Pick<Digest, 'summary' | 'lengths' | 'keyFigures'> & Pick<StoryShape, 'kind'> {
  const { language } = options;
  const candidates = candidateSentences(article, sentences, language);
  const shape = storyShape(article, candidates, language);
  const measured = measureStory(article, shape.order, language);
  const edits = editsFor(article, shape, names, quotes, options);
  const scores = scoreSentences({
    article,
    shape,
    measured,
    edits,
    names,
    quotes,
    isRead: isEnglish(language),
  });
  const standing = standings(article, shape, measured, names, edits, language);
  const choices = scores.map(({ score }, index): Choice => {
    // Of an interview every question is a section.
    const section = shape.answers?.[index]?.block ?? shape.headings?.[index] ?? (shape.answers && -1);
    return {
      score,
      terms: measured.sentences[index]?.terms ?? { ids: [], weights: [] },
      ...(section === undefined ? {} : { section }),
      // Asked for only where the sentence may be chosen.
      get standing() {
        return standing(index);
      },
    };
  });
  const asked = options.sentences === undefined ? undefined : Math.max(0, Math.floor(options.sentences) || 0);
  const scoreOf = (index: number) => scores[index]?.score ?? 0;
  const ranked = select(
    choices,
    { worth: measured.worth, headline: headlineShares(measured.terms) },
    asked ?? MOST_LINES,
  ).filter(({ index }, order) => order === 0 || scoreOf(index) > HOPELESS);
  const weak = ranked.findIndex(({ index }, order) => order >= FEWEST_LINES && scoreOf(index) < WEAK);
  const best = asked === undefined && weak >= 0 ? ranked.slice(0, weak) : ranked;
  const storyWords = measured.sentences.reduce((sum, { words }) => sum + words, 0);
  const lengths = summaryLengths(
    best.map(({ index }) => measured.sentences[index]?.words ?? 0),
    storyWords,
  );
  const picks = asked === undefined ? best.slice(0, lengths.full) : best;
  const chosen = picks.map(({ index }) => index);
  const spans = chosen.map((index) => spanOf(shape.order[index] as Sentence));
  const figures = keyFigures(article, candidates, spans.slice(0, lengths.full), language);
  const reasons = reasonsFor({
    measured,
    shape,
    names,
    quotes,
    figures,
    picks,
    gains: scores.map(({ gains }) => gains),
  });
  const shownEdits = editsOfLines(spans, chosen, edits);
  const summary = spans.map((span, order): SummaryLine => {
    const marks = quotationEdits(article, span, quotes);
    const changes = [...(shownEdits[order] ?? []), ...marks].sort((a, b) => a.start - b.start || a.end - b.end);
    const question = shape.answers?.[chosen[order] ?? -1];
    return {
      ...span,
      rank: order + 1,
      edits: changes,
      reasons: reasons[order] ?? [],
      ...(question === undefined ? {} : { question }),
    };
  });
  return {
    summary: summary.sort(byPlace),
    lengths,
    keyFigures: figures,
    ...(shape.kind === undefined ? {} : { kind: shape.kind }),
  };
}

/** How much of the headline each of the story's terms is; what few sentences say tells more of it. */
function headlineShares({ counts, sentences, titleSize }: StoryTerms): Float64Array {
  const rarity = (told: number) => Math.log(1 + sentences.length / told) / Math.log(1 + sentences.length);
  const size = Math.max(FULL_TITLE, titleSize);
  const shares = new Float64Array(counts.length);
  counts.forEach(({ inTitle, sentences: told }, id) => {
    if (inTitle) shares[id] = rarity(told) / size;
  });
  return shares;
}

function spanOf({ block, start, end }: Sentence): Span {
  return { block, start, end };
}

/** Edits are of English sentences alone, in the order of the shape. */
function editsFor(
  article: Pick<Article, 'blocks' | 'title'>,
  { inPlace }: StoryShape,
  names: readonly Name[],
  quotes: readonly Quote[],
  { language, antecedents }: SummariseOptions,
): readonly SentenceEdits[] {
  if (!isEnglish(language)) return [];
  const sources = { article, sentences: inPlace, names, quotes, ...(antecedents === undefined ? {} : { antecedents }) };
  const edits: SentenceEdits[] = [];
  sentenceEdits(sources).forEach((each, at) => {
    edits[inPlace[at]?.index ?? -1] = each;
  });
  return edits;
}

/**
 * The edits of each line. A surname is given in full unless a better line that stands before it, and so is shown wherever this one is,
 * has the full name.
 */
function editsOfLines(
  spans: readonly Span[],
  chosen: readonly number[],
  edits: readonly SentenceEdits[],
): readonly (readonly Edit[])[] {
  const given: { readonly span: Span; readonly names: ReadonlySet<string> }[] = [];
  return spans.map((span, order) => {
    const own = edits[chosen[order] ?? -1];
    if (own === undefined) return [];
    const before = new Set(given.flatMap((line) => (byPlace(line.span, span) < 0 ? [...line.names] : [])));
    const surnames = own.surnames.filter(({ name }) => !before.has(name));
    const list = [...own.opening, ...surnames.map(({ edit }) => edit)].sort((a, b) => a.start - b.start);
    given.push({ span, names: new Set([...own.inFull, ...surnames.map(({ name }) => name)]) });
    return list;
  });
}
