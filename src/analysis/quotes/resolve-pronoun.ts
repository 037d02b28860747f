import type { Candidate, Discourse, Entity, Gender } from './discourse.ts';

/**
 * What speaks for and against a candidate, with its weight: a log-linear choice among all in mind whom the gender allows and nobody, fitted on the
 * pronouns beside quotes of the self-written training articles.
 */
const WEIGHTS = {
  sameGender: 0.58,
  inThisFrame: 1.11,
  oneFrameBack: 2.06,
  twoFramesBack: 1.11,
  twoFramesBackHere: 0.41,
  fartherBackHere: 0.18,
  subjectBefore: 0.77,
  spokeLastHere: 0.69,
  hasSpoken: -0.92,
  level: 2.47,
  highLevel: 0.13,
  salience: 1.52,
  isSpokenOf: -0.55,
  unnamed: -1.76,
  unnamedHere: -0.22,
  keepsTheWord: 0.59,
  staysSubject: 0.31,
  nobody: 1,
};

type Features = Omit<Readonly<Record<keyof typeof WEIGHTS, number>>, 'nobody'>;

// Between two people almost as likely a name would be a guess.
const LEAST = 0.5;

/** Who "he" or "she" is, with how surely in [0, 1]; undefined where nobody is likely enough. `isOpening`: it opens its sentence. */
export function choosePerson(
  gender: Gender,
  discourse: Discourse,
  isOpening: boolean,
): { readonly entity: Entity; readonly confidence: number } | undefined {
  let best: { entity: Entity; weight: number } | undefined;
  let total = Math.exp(WEIGHTS.nobody);
  const fits = (entity: Entity): boolean => entity.isPerson && (entity.gender ?? gender) === gender;
  for (const candidate of discourse.candidates(fits)) {
    const features = pronounFeatures(candidate, gender, discourse, isOpening);
    const weight = Math.exp(weigh(features));
    total += weight;
    if (best === undefined || weight > best.weight) best = { entity: candidate.entity, weight };
  }
  if (best === undefined || best.weight < LEAST * total) return undefined;
  return { entity: best.entity, confidence: best.weight / total };
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
  for (const [key, value] of Object.entries(features)) sum += value * WEIGHTS[key as keyof Features];
  return sum;
}

/** The features of one candidate for a pronoun of the sentence that is being read. */
export function pronounFeatures(
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
