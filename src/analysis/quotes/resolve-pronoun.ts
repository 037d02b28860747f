import type { Span } from '../../article/article.ts';
import type { Gender } from '../names/gender.ts';
import type { Candidate, Discourse, Entity } from './discourse.ts';
import { NOBODY, WEIGHTS } from './pronoun-weights.ts';

type Features = Readonly<Record<string, number>>;

/** What is told of every "he" and "she" at the time that it is read: whom it may stand for, the features of each. For training. */
export type WatchPronoun = (
  span: Span,
  gender: Gender,
  candidates: readonly { readonly candidate: Candidate; readonly features: Features }[],
) => void;

/**
 * The least share of all weight that a person must have: between two almost as likely a name would be a guess. Of 0.4, 0.45
 * and 0.5, which are alike on own/train (within 0.1 point), it was chosen while looking at the development sets of lab/score/quotes.ts.
 */
export const LEAST_SHARE = 0.45;

/**
 * Who "he" or "she" is, with how surely in [0, 1]: a log-linear choice among `candidates`, who are those in mind whom the gender allows,
 * and nobody; undefined where nobody is likely enough.
 */
export function choosePerson(
  candidates: readonly { readonly candidate: Candidate; readonly features: Features }[],
): { readonly entity: Entity; readonly confidence: number } | undefined {
  let best: { entity: Entity; weight: number } | undefined;
  let total = Math.exp(NOBODY);
  for (const { candidate, features } of candidates) {
    const weight = Math.exp(weigh(features));
    total += weight;
    if (best === undefined || weight > best.weight) best = { entity: candidate.entity, weight };
  }
  if (best === undefined || best.weight < LEAST_SHARE * total) return undefined;
  return { entity: best.entity, confidence: best.weight / total };
}

/** Whom "he" or "she" may stand for, with what speaks for and against each. `isOpening`: the pronoun opens its sentence. */
export function pronounCandidates(
  gender: Gender,
  discourse: Discourse,
  isOpening: boolean,
): readonly { readonly candidate: Candidate; readonly features: Features }[] {
  return discourse
    .candidates((entity) => entity.isPerson && (entity.gender ?? gender) === gender)
    .map((candidate) => ({ candidate, features: pronounFeatures(candidate, gender, discourse, isOpening) }));
}

/** Whom "they" stands for: the unnamed group, or the body, that is the only one to be subject of the sentence before in this paragraph. */
export function chooseGroup(discourse: Discourse): Entity | undefined {
  const groups = discourse
    .candidates((entity) => !entity.isPerson)
    .filter(({ trace }) => discourse.frame - trace.subjectFrame <= 1 && trace.block === discourse.block);
  return groups.length === 1 ? groups[0]?.entity : undefined;
}

function weigh(features: Features): number {
  let sum = 0;
  for (const [key, value] of Object.entries(features)) sum += value * (WEIGHTS[key] ?? 0);
  return sum;
}

function pronounFeatures(
  { entity, level, trace }: Candidate,
  gender: Gender,
  discourse: Discourse,
  isOpening: boolean,
): Features {
  const back = discourse.frame - trace.frame;
  const isHere = trace.block === discourse.block;
  const isSubjectBefore = discourse.frame - trace.subjectFrame === 1;
  const isLastSpeaker = discourse.lastSpeaker === entity.key;
  const blocksSinceSpeech = discourse.block - trace.spokeBlock;
  const flag = (is: boolean): number => (is ? 1 : 0);
  return {
    sameGender: flag(entity.gender === gender),
    inThisFrame: flag(back === 0),
    oneFrameBack: flag(back === 1),
    twoFramesBack: flag(back === 2),
    twoFramesBackHere: flag(back === 2 && isHere),
    fartherBackHere: flag(back > 2 && isHere),
    subjectBefore: flag(isSubjectBefore),
    spokeLastHere: flag(isLastSpeaker && blocksSinceSpeech === 0),
    hasSpoken: flag(trace.spokeBlock >= 0),
    level: Math.min(1, level),
    highLevel: Math.max(0, level - 1),
    salience: discourse.salience(entity),
    isSpokenOf: flag(discourse.isSpokenOf(entity)),
    unnamed: flag(entity.name === undefined),
    unnamedHere: flag(entity.name === undefined && isHere),
    keepsTheWord: flag(isOpening && discourse.isFirst && isLastSpeaker),
    staysSubject: flag(isOpening && isSubjectBefore && isHere),
  };
}
