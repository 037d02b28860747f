import { type Article, spanText } from '../../article/article.ts';
import { countWords } from '../text/count-words.ts';
import { isEnglish } from '../text/language.ts';
import type { Sentence } from '../text/sentences.ts';
import { asideCost } from './asides.ts';
import { type LeadView, leadIsScene } from './lead.ts';
import { readCues, type SentenceCues, withoutQuotations } from './sentence-cues.ts';
import { termWorth } from './term-worth.ts';
import { centroid, likeness, type SentenceTerms, type StoryTerms, storyTerms } from './terms.ts';

/** What the ranking sees of one sentence: its measures by name, mostly in [0, 1], in an order that never changes. */
export interface SentenceFeatures {
  readonly values: Readonly<Record<string, number>>;
  /** The same measures in their order. */
  readonly row: readonly number[];
  readonly terms: SentenceTerms;
  readonly words: number;
  /** The block it stands in, counting only blocks that hold sentences. */
  readonly place: number;
  /** Likeness to the whole story, in [0, 1]. */
  readonly central: number;
  /** Share of the title's terms that it takes up, in [0, 1]. */
  readonly inTitle: number;
  readonly cues: SentenceCues;
  /** The writer's own words: without dateline and quotations. */
  readonly own: string;
  /** See `asideCost`. */
  readonly aside: number;
}

/** A story measured: its sentences, its terms with how likely a summary takes each up, and how far its lead is a scene. */
export interface MeasuredStory {
  readonly sentences: readonly SentenceFeatures[];
  readonly terms: StoryTerms;
  readonly worth: Float64Array;
  readonly lead: LeadView;
  readonly scene: number;
}

/** Measures every sentence against its article: place, length, wording, how much of the story and the title it carries. */
export function measureStory(
  article: Pick<Article, 'blocks' | 'title'>,
  sentences: readonly Sentence[],
  language: string | undefined,
): MeasuredStory {
  const texts = sentences.map((sentence) => spanText(article, sentence));
  const terms = storyTerms(texts, article.title, language);
  const worth = termWorth(terms);
  const whole = centroid(terms, 0, texts.length);
  const opening = centroid(terms, 0, 12);
  const cues: SentenceCues[] = [];
  const ownWords: string[] = [];
  const asides: number[] = [];
  for (const text of texts) {
    cues.push(readCues(text, language));
    const own = withoutQuotations(text);
    ownWords.push(own);
    // Right behind the cues, for patterns read the same words once for all that are asked of them on end.
    asides.push(asideCost(own));
  }
  const places = placesOf(sentences);
  const lengths = texts.map(countWords);
  const usual = Math.max(8, median(lengths));
  const leadFrom = sentences.findIndex(({ kind }) => kind !== 'standfirst');
  const leadTo = places.findIndex(({ block }) => block > 0);
  const [from, to] = [Math.max(0, leadFrom), leadTo < 0 ? places.length : leadTo];
  const lead: LeadView = {
    cues: cues.slice(from, to),
    words: lengths[from] ?? 0,
    central: likenessOfLead(terms, from, to, whole),
    inTitle: terms.titleSize > 0 ? titleShare(terms, from, to) : undefined,
  };
  // The words that tell a scene are known for English alone; without them every lead would look like one.
  const scene = isEnglish(language) ? leadIsScene(lead) : 0;
  const mean = worth.reduce((sum, value) => sum + value, 0) / Math.max(1, worth.length);
  const first = centroid(terms, 0, 1);
  const measured = cues.map((cue, index): SentenceFeatures => {
    const place = places[index] as Place;
    const own = terms.sentences[index] as SentenceTerms;
    const words = lengths[index] ?? 0;
    const inTitle = titleShare(terms, index, index + 1);
    const central = likeness(own, whole);
    const leads = place.block === 0 ? 1 : 0;
    const near = place.block >= 1 && place.block <= 5 ? 1 : 0;
    let [sum, most, over, fresh, proper] = [0, 0, 0, 0, 0];
    for (const id of own.ids) {
      const value = worth[id] ?? 0;
      const counts = terms.counts[id];
      sum += value;
      most = Math.max(most, value);
      over += Math.max(0, value - mean);
      if (counts?.first === index) fresh++;
      if ((counts?.proper ?? 0) > 0) proper++;
    }
    const next = cues[index + 1];
    const values = {
      order: Math.min(index, 40),
      early: 1 / (1 + index),
      block: Math.min(place.block, 30),
      within: Math.min(place.within, 6),
      blockSize: Math.min(place.size, 8),
      through: index / Math.max(1, sentences.length - 1),
      lastBlock: place.last ? 1 : 0,
      size: Math.log(1 + sentences.length),
      words: Math.min(words, 80),
      longer: Math.min(3, words / usual),
      usual,
      central,
      opening: likeness(own, opening),
      likeFirst: index === 0 ? -1 : likeness(own, first),
      inTitle,
      titled: terms.titleSize > 0 ? 1 : 0,
      worth: sum,
      worthMean: sum / Math.max(4, own.ids.length),
      worthMost: most,
      worthOver: over,
      content: own.ids.length / Math.max(4, words),
      fresh: fresh / Math.max(4, own.ids.length),
      proper: proper / Math.max(4, own.ids.length),
      pronounOpening: cue.pronounOpening,
      connectiveOpening: cue.connectiveOpening,
      pronounNext: cue.pronounNext,
      question: cue.question,
      personal: cue.personal,
      quoted: cue.quoted,
      opensWithQuote: cue.opensWithQuote,
      figures: cue.figures,
      dated: cue.dated,
      sourced: cue.sourced,
      event: cue.event,
      scope: cue.scope,
      scenery: cue.scenery,
      sceneOpening: cue.sceneOpening,
      dateline: cue.dateline,
      unstopped: cue.unstopped,
      nextHangs: next === undefined ? 0 : next.pronounOpening,
      leadDateline: leads * cue.dateline,
      leadSourced: leads * cue.sourced,
      leadScenery: leads * cue.scenery,
      sceneLead: scene * leads,
      sceneNear: scene * near,
      sceneNearTitle: scene * near * inTitle,
      sceneNearScenery: scene * near * cue.scenery,
      scene,
    };
    return {
      terms: own,
      words,
      place: place.block,
      central,
      inTitle,
      cues: cue,
      own: ownWords[index] ?? '',
      aside: asides[index] ?? 0,
      values,
      row: Object.values(values),
    };
  });
  return { sentences: measured, terms, worth, lead, scene };
}

interface Place {
  /** Counts only blocks that hold sentences. */
  readonly block: number;
  readonly within: number;
  readonly size: number;
  readonly last: boolean;
}

function placesOf(sentences: readonly Sentence[]): readonly Place[] {
  let block = -1;
  let within = 0;
  const sizes: number[] = [];
  const places = sentences.map((sentence, index) => {
    const before = sentences[index - 1];
    const fresh = before?.block !== sentence.block;
    // A standfirst and the first paragraph are the story's opening together.
    block += fresh && before?.kind !== 'standfirst' ? 1 : 0;
    within = fresh ? 0 : within + 1;
    sizes[block] = (sizes[block] ?? 0) + 1;
    return { block, within };
  });
  return places.map((place) => ({ ...place, size: sizes[place.block] ?? 1, last: place.block === block }));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The share of the title's terms that stand in some sentences; 0 without a title. */
function titleShare({ sentences, counts, titleSize }: StoryTerms, from: number, to: number): number {
  if (titleSize === 0) return 0;
  const found = new Set<number>();
  for (let index = from; index < to; index++)
    for (const id of sentences[index]?.ids ?? []) if (counts[id]?.inTitle) found.add(id);
  return found.size / titleSize;
}

function likenessOfLead(terms: StoryTerms, from: number, to: number, whole: Float64Array): number {
  return centroid(terms, from, to).reduce((sum, weight, id) => sum + weight * (whole[id] ?? 0), 0);
}
