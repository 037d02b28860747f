import { type Article, spanText } from '../../article/article.ts';
import type { Name, Quote } from '../digest.ts';
import type { Sentence } from '../text/sentences.ts';
import { cutsQuotation } from './cuts-quotation.ts';
import type { SentenceEdits } from './edits.ts';
import { byPlace, indexOfHolder } from './places.ts';
import { dockScene, opensOnScene } from './scenes.ts';
import type { MeasuredStory, SentenceFeatures } from './sentence-features.ts';
import type { StoryShape } from './story-shape.ts';
import { sumOfTrees } from './trees.ts';
import { RANKING } from './weights.ts';

/** What speaks for a sentence beside its measures; sentences in the order of the shape. */
export interface ScoreSources {
  readonly article: Pick<Article, 'blocks' | 'notices' | 'title'>;
  readonly shape: StoryShape;
  readonly measured: MeasuredStory;
  readonly edits: readonly SentenceEdits[];
  readonly names: readonly Name[];
  readonly quotes: readonly Quote[];
  /** Whether the story is in the language whose wording is read, English. */
  readonly isRead: boolean;
}

// What a reader minds in a line that stands alone counts for more than what word overlap with written summaries teaches.
// All are in standard deviations of the gain over a story's sentences, as the trees' answers are.
const HANGS_COST = 2.5;
const EDITED_COST = 0.45;
const POINTS_BACK_COST = 0.4;
// A lead that reads on beats a bag of good sentences.
const EARLY_GAIN = 0.2;
const EARLY = 8;
// The story's own second and third lines stay, where they say something, unless another is clearly better.
const STAYS_GAIN = 0.2;
const STAYS_WITHIN = 3;
const STAYS_WORDS = 14;
// Where wording tells nothing, place tells most; and inflected languages say as much in fewer words.
const UNREAD_EARLY_GAIN = 0.6;
// An essay or a column is told from its beginning too.
const ESSAY_EARLY_GAIN = 0.4;
const UNREAD_STAYS_GAIN = 0.4;
const UNREAD_STAYS_WORDS = 9;
// A line of few words leaves out when, where or why.
const SHORT_WORDS = 12;
const SHORT_COST = 0.06;
// Trivia, however well told.
const OFF_TITLE_COST = 0.25;
const TELLING_GAIN = 0.12;
const ITEM_COST = 0.7;
const LIST_TITLE =
  /(?:^|[^\p{L}\p{N}])(?:\d+ (?:\p{L}+ ){0,3}(?:ways|things|places|tips|gifts|ideas|deals|reasons|best)|best|top \d+|deals?|discounts?|gifts?|gift guide|guide|trends|list of|reviews?|everything|how to)(?![\p{L}])/iu;
const CUT_QUOTATION_COST = 1.2;
const UNREAD_CUT_QUOTATION_COST = 2;
const MOSTLY_QUOTED = 0.7;
const MOSTLY_QUOTED_COST = 0.4;
// A turn of speech that a dash opens, as Polish, Russian and French set it, mostly without who speaks.
const TURN = /^[-–—―] ?[\p{Lu}¿¡…]/u;
const TURN_COST = 0.9;
const ALL_QUOTED = 0.9;
const QUESTION_COST = 0.8;
const PERSONAL_COST = 0.2;
// In an interview "I" needs the question, and the name of who answers.
const ANSWER_COST = 0.3;
const STRAY_ANSWER_COST = 0.8;
const LABELLED_ANSWER_COST = 0.1;
// What opens an answer is read with the question.
const ANSWER_OPENS_GAIN = 0.5;
const ANSWER_WORDS = 8;
const UNSTOPPED_COST = 2;
// Where a story is told in whole sentences no scrap is needed; Thai, for one, writes no stops.
const SCRAP_AMONG_WHOLE_COST = 6;
const ENOUGH_WHOLE = 2;
const WHOLE_SHARE = 0.15;
const SCRAP_COST = 0.7;
const SCRAP_WORDS = 5;
// A sentence of few content words fills a line and says little, however cheap it is.
const THIN_COST = 1;
const FULL_TERMS = 7;
// Names and edits draw longer sentences in; this keeps lines about as long as the story's first ones.
const WORD_COST = 0.025;
const LONG_COST = 0.06;
// The first lines may be long, for they pack the news; and where they say what the headline says they tell it.
const LEAD_LONG = 45;
// However long it is, the news must be told.
const LEAD_EXCESS = 6;
const MOST_WORDS = 60;
const LONG_WITHIN = 6;
const NEWS_GAIN = 0.8;
const LONGER = 1.1;
const LEAST_USUAL = 20;
// A sentence that begins small is the rest of one; an answer with its speaker's label needs the question.
const CUT_SENTENCE_COST = 1;
const LABELLED_COST = 0.8;
const LABELLED = /^(?:\p{Lu}[\p{Lu}\p{M}.’'-]+(?: \p{Lu}[\p{Lu}\p{M}.’'-]+){0,3}|[QA]):\s/u;
const NAME_GAIN = 0.2;
const KEY_QUOTE_GAIN = 0.1;
const UPDATE_OPENS_GAIN = 0.5;
const KIND_GAIN: Readonly<Partial<Record<Sentence['kind'], number>>> = {
  standfirst: 0.3,
  'list-item': -0.6,
  quotation: -0.8,
};
// "The move", "The two men": somebody told before what is meant.
const POINTS_BACK =
  /^the (?:move|decision|announcement|incident|attack|ruling|news|report|claim|comment|remark|statement|allegation|change|measure|plan|proposal|latter|former|pair|duo|two|three|four|same)s?(?: (?:men|women|sides|countries|leaders|companies|teams))?(?=,? (?:is|was|are|were|has|had|have|will|would|came|comes|follows|followed|could|may|might|marks|also|means))/iu;

/** What speaks for a sentence by rules rather than by the trees; in standard deviations of the gain, as scores are. */
export interface Gains {
  /** Standing among the first lines of a story that does not open on a scene. */
  readonly place: number;
  /** Taking up the title among those. */
  readonly title: number;
  readonly figure: number;
  readonly date: number;
  readonly names: number;
  readonly quote: number;
  /** Telling the news that an opening scene leads up to. */
  readonly nut: boolean;
}

/** A sentence's worth, and the gains that it is the sum of. */
export interface SentenceScore {
  readonly score: number;
  readonly gains: Gains;
}

/** What each sentence is worth to the summary, for itself, and what speaks for it. */
export function scoreSentences(sources: ScoreSources): readonly SentenceScore[] {
  const { article, shape, measured, edits, names, quotes, isRead } = sources;
  const salience = salienceBySentence(shape, names);
  const keyQuotes = new Set(
    quotes.filter(({ rank }) => rank !== undefined).map(({ sentence }) => `${sentence.block}:${sentence.start}`),
  );
  // Who opens on "I" goes on so.
  const isPersonal =
    (article.notices?.some(({ kind }) => kind === 'opinion') ?? false) || measured.lead.cues[0]?.personal === 1;
  const quoted = quotes.flatMap(({ spans, kind }) => (kind === 'indirect' ? [] : spans)).sort(byPlace);
  // What a live blog opens on is its newest entry.
  const isLive = shape.updates.some((update) => update >= 0);
  const isScene = !isLive && opensOnScene(measured);
  const usual = LONGER * leadWords(measured);
  const isList = LIST_TITLE.test(article.title);
  const intro = shape.headings?.[0];
  const whole = measured.sentences.reduce((sum, { cues }) => sum + 1 - cues.unstopped, 0);
  const isOfWhole = whole >= Math.max(ENOUGH_WHOLE, WHOLE_SHARE * measured.sentences.length);
  const [earlyGain, staysGain, staysWords] = leadGains(isRead, isPersonal);
  // The story's first paragraph is as early as the standfirst above it.
  const standfirst = Math.max(
    0,
    shape.order.findIndex(({ kind }) => kind !== 'standfirst'),
  );
  const turns = spokenTurns(article, shape);
  const scores = measured.sentences.map((features, index) => {
    const sentence = shape.order[index] as Sentence;
    const text = spanText(article, sentence);
    const { cues, words } = features;
    const isAnswer = shape.answers?.[index] !== undefined;
    let score = sumOfTrees(RANKING, features.row) + (KIND_GAIN[sentence.kind] ?? 0);
    // In other languages what it costs to open on a pronoun is known when lines are chosen together.
    if (isRead || cues.connectiveOpening === 1) score -= hangingCost(features, edits[index]);
    if (POINTS_BACK.test(text)) score -= POINTS_BACK_COST;
    const { aside } = features;
    score -= aside;
    const isLead = index <= STAYS_WITHIN && !isScene;
    const stays = isLead && words >= staysWords && aside === 0 && cues.question === 0 && cues.quoted < 0.4;
    const early = isScene ? 0 : Math.max(0, 1 - (isRead ? index : Math.max(0, index - standfirst)) / EARLY);
    const gains = {
      place: (stays ? staysGain : 0) + earlyGain * early,
      title: isLead ? NEWS_GAIN * features.inTitle : 0,
      figure: TELLING_GAIN * cues.figures,
      date: TELLING_GAIN * cues.dated,
      names: NAME_GAIN * Math.min(1, salience[index] ?? 0),
      quote: keyQuotes.has(`${sentence.block}:${sentence.start}`) ? KEY_QUOTE_GAIN : 0,
      nut: false,
    };
    score += gains.place + gains.title + gains.figure + gains.date + gains.names + gains.quote;
    if (features.inTitle === 0 && measured.terms.titleSize > 0) score -= OFF_TITLE_COST;
    score -= SHORT_COST * Math.max(0, SHORT_WORDS - words);
    score += TELLING_GAIN * (cues.event + cues.sourced);
    if (isList && shape.headings !== undefined && (shape.headings[index] ?? -1) !== intro) score -= ITEM_COST;
    if (cutsQuotation(text) || indexOfHolder(quoted, sentence) >= 0)
      score -= isRead ? CUT_QUOTATION_COST : UNREAD_CUT_QUOTATION_COST;
    if (cues.quoted > MOSTLY_QUOTED) score -= MOSTLY_QUOTED_COST;
    if (turns[index] === true || (!isRead && cues.quoted > ALL_QUOTED)) score -= TURN_COST;
    if (cues.question === 1) score -= QUESTION_COST;
    if (cues.personal === 1 && !isPersonal)
      score -= shape.answers === undefined ? PERSONAL_COST : isAnswer ? ANSWER_COST : STRAY_ANSWER_COST;
    if (cues.unstopped === 1) score -= isOfWhole ? SCRAP_AMONG_WHOLE_COST : UNSTOPPED_COST;
    const longBy = Math.max(0, words - (index <= LONG_WITHIN || isScene ? LEAD_LONG : usual));
    score -= WORD_COST * Math.min(words, MOST_WORDS) + LONG_COST * (isLead ? Math.min(LEAD_EXCESS, longBy) : longBy);
    score -= THIN_COST * Math.max(0, 1 - features.terms.ids.length / FULL_TERMS);
    if (words < SCRAP_WORDS) score -= SCRAP_COST;
    if (/^[^\p{L}\p{N}]*\p{Ll}/u.test(text)) score -= CUT_SENTENCE_COST;
    if (LABELLED.test(text)) score -= isAnswer ? LABELLED_ANSWER_COST : LABELLED_COST;
    if (opensAnswer(shape, index) && words >= ANSWER_WORDS) score += ANSWER_OPENS_GAIN;
    if (opensUpdate(shape, index)) score += UPDATE_OPENS_GAIN;
    return { score, gains };
  });
  if (!isScene) return scores;
  const docked = dockScene(
    scores.map(({ score }) => score),
    measured,
    shape,
  );
  return scores.map(({ gains }, index) => ({
    score: docked.scores[index] ?? 0,
    gains: index === docked.nut ? { ...gains, nut: true } : gains,
  }));
}

/** What the first lines gain for being first, for staying, and from how many words they do. */
function leadGains(isRead: boolean, isPersonal: boolean): readonly [number, number, number] {
  if (!isRead) return [UNREAD_EARLY_GAIN, UNREAD_STAYS_GAIN, UNREAD_STAYS_WORDS];
  return isPersonal ? [ESSAY_EARLY_GAIN, UNREAD_STAYS_GAIN, UNREAD_STAYS_WORDS] : [EARLY_GAIN, STAYS_GAIN, STAYS_WORDS];
}

/** For each sentence whether it stands in a turn of speech: a dash opens it, or one opened an earlier sentence of its paragraph. */
function spokenTurns(article: Pick<Article, 'blocks'>, { order }: StoryShape): readonly boolean[] {
  const opened = new Map<number, number>();
  for (const { block, start, kind } of order)
    if (kind !== 'list-item' && TURN.test(article.blocks[block]?.text.slice(start, start + 4) ?? ''))
      opened.set(block, Math.min(start, opened.get(block) ?? start));
  return order.map(({ block, start }) => start >= (opened.get(block) ?? Number.POSITIVE_INFINITY));
}

/** The usual length of the story's first lines. */
function leadWords({ sentences }: MeasuredStory): number {
  const first = sentences.slice(0, 3);
  return Math.max(LEAST_USUAL, first.reduce((sum, { words }) => sum + words, 0) / Math.max(1, first.length));
}

/** Whether a sentence still hangs on the one before it when its opening has been edited. */
export function hangs({ cues }: SentenceFeatures, edits: SentenceEdits | undefined): boolean {
  const opening = edits?.opening ?? [];
  const isElided = opening.some(({ insert }) => insert === '…');
  const isNamed = opening.some(({ of }) => of !== undefined);
  return (
    (cues.connectiveOpening === 1 && !isElided) || ((cues.pronounOpening === 1 || cues.pronounNext === 1) && !isNamed)
  );
}

function hangingCost(features: SentenceFeatures, edits: SentenceEdits | undefined): number {
  if (hangs(features, edits)) return HANGS_COST;
  return (edits?.opening.length ?? 0) > 0 ? EDITED_COST : 0;
}

function opensAnswer({ answers }: StoryShape, index: number): boolean {
  const question = answers?.[index];
  return question !== undefined && answers?.[index - 1] !== question;
}

function opensUpdate({ order, updates }: StoryShape, index: number): boolean {
  const update = updates[index] ?? -1;
  return update >= 0 && updates[index - 1] !== update && order[index]?.kind !== 'list-item';
}

/** The salience of the names that each sentence mentions, each name once. */
function salienceBySentence({ inPlace }: StoryShape, names: readonly Name[]): readonly number[] {
  const gains = inPlace.map(() => 0);
  for (const { mentions, salience } of names) {
    const where = new Set(mentions.map((mention) => inPlace[indexOfHolder(inPlace, mention)]?.index));
    for (const index of where) if (index !== undefined) gains[index] = (gains[index] ?? 0) + salience;
  }
  return gains;
}
