import { WEIGHTS } from './antecedent-weights.ts';
import type { InMind } from './in-mind.ts';

/** What is known of a "he" or "she" besides who is in mind. */
export interface PronounPlace {
  readonly gender: 'f' | 'm';
  readonly block: number;
  readonly sentence: number;
  readonly order: number;
  /** It opens its sentence. */
  readonly isOpening: boolean;
  /** When somebody without a name was last brought in, as `Meeting.order` and its sentence. */
  readonly stranger: { readonly order: number; readonly sentence: number; readonly isSubject: boolean };
}

/** The numbers by which a choice is weighed; the keys are those of `WEIGHTS`. */
export type ChoiceFeatures = Readonly<Record<string, number>>;

/** What speaks for each of those in mind, and last for nobody of them. */
export function antecedentFeatures(candidates: readonly InMind[], place: PronounPlace): ChoiceFeatures[] {
  const near = candidates.filter(({ meeting }) => place.sentence - meeting.sentence <= 3);
  const rows: ChoiceFeatures[] = candidates.map(({ name, meeting, level }, index) => {
    const back = place.sentence - meeting.sentence;
    const isHere = meeting.block === place.block;
    return {
      sameGender: flag(name.gender === place.gender),
      thisSentence: flag(back === 0),
      sentenceBefore: flag(back === 1),
      twoBefore: flag(back === 2),
      fartherHere: flag(back > 2 && isHere),
      thisBlock: flag(isHere),
      blockBefore: flag(place.block - meeting.block === 1),
      blocksAway: Math.min(4, place.block - meeting.block) / 4,
      lastMet: flag(index === 0),
      onlyNear: flag(near.length === 1 && near[0]?.name === name),
      subject: flag(meeting.isSubject),
      subjectBefore: flag(meeting.isSubject && back === 1),
      staysSubject: flag(meeting.isSubject && back === 1 && place.isOpening),
      possessive: flag(meeting.isPossessive),
      quoted: flag(meeting.isQuoted),
      byPronoun: flag(meeting.isPronoun),
      level: Math.min(1.5, level),
      salience: name.salience,
      foremost: flag(candidates.every((other) => other.name.salience <= name.salience)),
    };
  });
  const { stranger } = place;
  const last = candidates[0]?.meeting.order ?? -1;
  const isFresh = place.sentence - stranger.sentence <= 2 && stranger.order >= 0;
  rows.push({
    nobody: 1,
    strangerLast: flag(isFresh && stranger.order > last),
    strangerNear: flag(isFresh),
    strangerSubject: flag(isFresh && stranger.isSubject && stranger.order > last),
    strangerBefore: flag(isFresh && place.sentence - stranger.sentence === 1),
    opensStory: flag(near.length === 0),
  });
  return rows;
}

/** The share of all weight that each row of features has (a log-linear model); sums to 1. */
export function choiceShares(
  rows: readonly ChoiceFeatures[],
  weights: Readonly<Record<string, number>> = WEIGHTS,
): number[] {
  const sums = rows.map((row) => {
    let sum = 0;
    for (const [key, value] of Object.entries(row)) sum += value * (weights[key] ?? 0);
    return sum;
  });
  const top = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function flag(is: boolean): number {
  return is ? 1 : 0;
}
