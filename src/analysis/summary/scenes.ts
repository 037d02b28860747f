import type { SentenceCues } from './sentence-cues.ts';
import type { MeasuredStory, SentenceFeatures } from './sentence-features.ts';
import type { StoryShape } from './story-shape.ts';

// Between the two, weather, furniture or the opening of an anecdote must bear it out.
const SCENE_LIKELY = 0.46;
const SCENE_CERTAIN = 0.7;
const NEWS_IN_TITLE = 0.5;
const NUT_WITHIN = 6;
const NUT_WORDS = 12;
const SCENE_COST = 1;
const NUT_MARGIN = 0.3;
const NUT_GAIN = 2.5;
const NUT_OPENS_GAIN = 0.2;
const NUT_LONG_GAIN = 0.5;
const NUT_TELLING_GAIN = 0.4;
const NUT_SCENERY_COST = 0.5;
const LEAD_MARGIN = 0.9;

/** Whether the story opens on a scene; where its opening says what the headline says, the news is there. */
export function opensOnScene({ sentences, scene, lead }: MeasuredStory): boolean {
  if (scene < SCENE_LIKELY || (scene < SCENE_CERTAIN && !lead.cues.some(paintsScene))) return false;
  const first = lead.cues[0];
  const isReport =
    first !== undefined &&
    lead.words >= NUT_WORDS &&
    first.scenery + first.question + first.sceneOpening === 0 &&
    first.sourced === 1 &&
    first.event + first.dated + first.figures > 0;
  return !isReport && !sentences.some(({ place, inTitle }) => place === 0 && inTitle >= NEWS_IN_TITLE);
}

/** The scores of a story that opens on a scene, and which sentence tells its news, -1 where the opening does. */
export interface DockedScores {
  readonly scores: readonly number[];
  readonly nut: number;
}

/**
 * Where the story opens on a scene and tells its news some blocks on, all that stands before the news is scene and costs as much.
 * The news is the earliest of the near sentences that come close to the best of them: what follows it are particulars.
 */
export function dockScene(
  scores: readonly number[],
  { sentences, scene }: MeasuredStory,
  shape: StoryShape,
): DockedScores {
  const near = scores.map((score, index) => nutScore(score, sentences[index]));
  const best = greatest(near);
  const nut = near.findIndex((score) => score >= best - NUT_MARGIN);
  const place = sentences[nut]?.place ?? 0;
  // A lead that outdoes every near sentence by far is news after all, however it is told.
  if (place === 0 || greatest(scores) > best + LEAD_MARGIN) return { scores, nut: -1 };
  const docked = scores.map((score, index) => {
    const { place: at = 0, values, cues } = sentences[index] ?? {};
    // Such stories like to end where they began.
    const isKicker = values?.lastBlock === 1 && cues?.scenery === 1;
    if (shape.order[index]?.kind === 'standfirst') return score;
    return at < place || isKicker ? score - SCENE_COST * scene : score;
  });
  // Whatever else is told, it is told about this.
  docked[nut] = greatest(docked) + NUT_GAIN;
  return { scores: docked, nut };
}

function paintsScene({ scenery, sceneOpening }: SentenceCues): boolean {
  return scenery + sceneOpening > 0;
}

/** How far a near sentence looks like the one that tells what the story is about: full, sourced, without the furniture of a scene. */
function nutScore(score: number, features: SentenceFeatures | undefined): number {
  if (features === undefined) return Number.NEGATIVE_INFINITY;
  const { place, words, cues, values } = features;
  if (place === 0 || place > NUT_WITHIN || words < NUT_WORDS) return Number.NEGATIVE_INFINITY;
  const opens = values.within === 0 ? NUT_OPENS_GAIN : 0;
  const telling = Math.min(1, (cues.event + cues.scope + cues.sourced + cues.figures + cues.dated) / 3);
  return (
    score + opens + (words >= 26 ? NUT_LONG_GAIN : 0) + NUT_TELLING_GAIN * telling - NUT_SCENERY_COST * cues.scenery
  );
}

/** Not `Math.max(...list)`, which overflows the stack on a very long text. */
function greatest(list: readonly number[]): number {
  return list.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}
