import { type Discourse, genderOfWord } from './discourse.ts';
import type { Frame, NameMention, Token } from './frame.ts';
import { DETERMINERS, isHumanNoun, isOwnerEnding, PREPOSITIONS } from './word-classes.ts';

/** The names inside the quotes of a frame; `mentions` are those of its block, in order. */
export function namesInQuotes(frame: Frame, mentions: readonly NameMention[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { run } of frame.tokens) {
    if (run === undefined) continue;
    for (let at = firstFrom(mentions, run.start); (mentions[at]?.end ?? Infinity) <= run.end; at += 1)
      found.add(mentions[at]?.name ?? 0);
  }
  return found;
}

/** The index of the first mention that begins at or after an offset. */
export function firstFrom(mentions: readonly NameMention[], offset: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Brings the name at a token to mind, more so where it may be the subject. */
export function raiseName(tokens: readonly Token[], at: number, discourse: Discourse): void {
  const token = tokens[at];
  if (token?.name === undefined) return;
  const before = tokens[at - 1]?.lower ?? '';
  const isOwner = isOwnerEnding(tokens[at + 1]?.lower ?? '');
  const isObject = PREPOSITIONS.has(before);
  const earlier = tokens.slice(Math.max(0, at - 12), at).some((item) => item.name !== undefined);
  const entity = discourse.entityOf(token.name);
  discourse.raise(entity, isOwner ? 0.35 : isObject ? 0.4 : earlier ? 0.6 : 1);
}

/** "Mrs Roe", "her son, Ann's brother Tom": words beside a name that leave no doubt. */
export function learnGenders(frames: readonly Frame[], discourse: Discourse): void {
  for (const { tokens } of frames) {
    tokens.forEach((token, at) => {
      if (token.name === undefined) return;
      const mark = tokens[at - 1]?.text;
      const isApart = mark === ',' && DETERMINERS.has(tokens[at - 3]?.lower ?? '');
      const word = mark === '.' || isApart ? tokens[at - 2] : tokens[at - 1];
      if (word?.kind !== 'word') return;
      const isTelling = isHumanNoun(word.lower) || /^(?:mr|mrs|ms|miss|sir|dame|lady|lord)$/u.test(word.lower);
      const gender = isTelling ? genderOfWord(word.lower) : undefined;
      if (gender !== undefined) discourse.learnGender(token.name, gender, true);
    });
  }
}
