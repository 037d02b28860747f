import { type Article, spanText } from '../../article/article.ts';
import { countWords } from '../text/count-words.ts';
import type { Sentence } from '../text/sentences.ts';
import { type LeadView, leadIsScene } from './lead.ts';
import { readCues, type SentenceCues } from './sentence-cues.ts';
import { centroid, contentTerms, cosine, type TermVector, termVector } from './terms.ts';

/** What the ranking sees of one sentence: named numbers, mostly in [0, 1], and its vector for telling repeats. */
export interface SentenceFeatures {
  readonly values: Readonly<Record<string, number>>;
  readonly vector: TermVector;
  readonly words: number;
  /** The block it stands in, counting only blocks that hold sentences. */
  readonly place: number;
  readonly cues: SentenceCues;
}

/** Measures every sentence against its article: place, length, wording, how much of the story and the title it carries; and its lead. */
export function sentenceFeatures(
  article: Pick<Article, 'blocks' | 'title'>,
  sentences: readonly Sentence[],
  language: string | undefined,
): { readonly sentences: readonly SentenceFeatures[]; readonly lead: LeadView } {
  const texts = sentences.map((sentence) => spanText(article, sentence));
  const terms = texts.map((text) => contentTerms(text, language));
  const vectors = weighTerms(terms);
  const whole = centroid(vectors);
  const opening = centroid(vectors.slice(0, 12));
  const title = new Set(contentTerms(article.title, language));
  const cues = texts.map((text) => readCues(text, language));
  const places = placesOf(sentences);
  const covered = (list: readonly string[]) =>
    title.size === 0 ? 0 : [...title].filter((term) => list.includes(term)).length / title.size;
  const leadTerms = terms.flatMap((list, index) => (places[index]?.block === 0 ? list : []));
  const lead = viewLead(places, cues, texts, vectors, whole, title.size > 0 ? covered(leadTerms) : undefined);
  const leadScene = leadIsScene(lead);
  const measured = texts.map((text, index) => {
    const cue = cues[index] as SentenceCues;
    const place = places[index] as Place;
    const vector = vectors[index] as TermVector;
    const words = countWords(text);
    const inTitle = covered(terms[index] ?? []);
    const central = cosine(vector, whole);
    const early = cosine(vector, opening);
    const leads = place.block === 0 ? 1 : 0;
    const near = place.block >= 1 && place.block <= 5 ? 1 : 0;
    const proper = (text.match(/(?<=[\p{Ll},] )\p{Lu}\p{L}+/gu)?.length ?? 0) / Math.max(4, words);
    const titled = title.size > 0 ? 1 : 0;
    return {
      vector,
      words,
      place: place.block,
      cues: cue,
      values: {
        first: index === 0 ? 1 : 0,
        second: index === 1 ? 1 : 0,
        third: index === 2 ? 1 : 0,
        block0: leads,
        block1: place.block === 1 ? 1 : 0,
        block2: place.block === 2 ? 1 : 0,
        block3: place.block === 3 || place.block === 4 ? 1 : 0,
        depth: Math.log2(2 + index) / 6,
        through: index / Math.max(1, sentences.length - 1),
        opensBlock: place.within === 0 ? 1 : 0,
        lastBlock: place.last ? 1 : 0,
        words6: words < 6 ? 1 : 0,
        words10: words >= 6 && words < 10 ? 1 : 0,
        words15: words >= 10 && words < 15 ? 1 : 0,
        words28: words >= 28 && words < 40 ? 1 : 0,
        words40: words >= 40 ? 1 : 0,
        central,
        early,
        inTitle,
        inTitleNear: inTitle * near,
        titleMissedByLead: leads * titled * (1 - Math.min(1, inTitle * 2)),
        titledLead: titled * leads,
        proper,
        ...cue,
        leadDateline: leads * cue.dateline,
        leadDated: leads * cue.dated,
        leadSourced: leads * cue.sourced,
        leadEvent: leads * cue.event,
        leadFigures: leads * cue.figures,
        leadScenery: leads * cue.scenery,
        leadSceneOpening: leads * cue.sceneOpening,
        leadQuestion: leads * cue.question,
        leadShort: leads * (words < 14 ? 1 : 0),
        leadCentral: leads * central,
        sceneLead: leadScene * leads,
        sceneNear: leadScene * near,
        sceneNearSourced: leadScene * near * cue.sourced,
        sceneNearScope: leadScene * near * cue.scope,
        sceneNearTitle: leadScene * near * inTitle,
        sceneNearOpens: leadScene * near * (place.within === 0 ? 1 : 0),
        sceneNearFigures: leadScene * near * cue.figures,
        sceneNearEvent: leadScene * near * cue.event,
        sceneNearLong: leadScene * near * (words >= 28 ? 1 : 0),
        sceneNearScenery: leadScene * near * cue.scenery,
      },
    };
  });
  return { sentences: measured, lead };
}

interface Place {
  /** Counts only blocks that hold sentences. */
  readonly block: number;
  readonly within: number;
  readonly last: boolean;
}

function placesOf(sentences: readonly Sentence[]): readonly Place[] {
  let block = -1;
  let within = 0;
  const places = sentences.map((sentence, index) => {
    const fresh = sentences[index - 1]?.block !== sentence.block;
    block += fresh ? 1 : 0;
    within = fresh ? 0 : within + 1;
    return { block, within };
  });
  return places.map((place) => ({ ...place, last: place.block === block }));
}

/** Terms of few sentences tell more than terms of all, but a term of one sentence alone is no thread of the story. */
function weighTerms(terms: readonly (readonly string[])[]): readonly TermVector[] {
  const inSentences = new Map<string, number>();
  for (const list of terms) for (const term of new Set(list)) inSentences.set(term, (inSentences.get(term) ?? 0) + 1);
  const count = terms.length;
  const weightOf = (term: string) => Math.log(1 + count / (inSentences.get(term) ?? 1));
  return terms.map((list) => termVector(list, weightOf));
}

/** What tells a scene from news in the first block; `inTitle` is the share of the title's terms found there, if there is a title. */
function viewLead(
  places: readonly Place[],
  cues: readonly SentenceCues[],
  texts: readonly string[],
  vectors: readonly TermVector[],
  whole: TermVector,
  inTitle: number | undefined,
): LeadView {
  const count = places.filter(({ block }) => block === 0).length;
  return {
    cues: cues.slice(0, count),
    words: countWords(texts[0] ?? ''),
    central: cosine(centroid(vectors.slice(0, count)), whole),
    inTitle,
  };
}
