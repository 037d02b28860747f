import { openingOf } from './clause-opening.ts';
import { CUE_FORMS, PLAIN_CUES } from './cue-lexicon.ts';
import type { Attribution } from './find-attributions.ts';
import { clauseSubject } from './find-subject.ts';
import type { Token } from './frame.ts';
import type { Phrase } from './phrases.ts';
import { CONJUNCTIONS } from './word-classes.ts';

/** The cue that a quoted run answers to, with a score in [0, 1]; without cue words where only the sentence's subject is known. */
export interface ChosenCue {
  readonly subject: Phrase;
  readonly cue?: { readonly from: number; readonly to: number };
  readonly score: number;
  /** The cue stands right beside the run. */
  readonly isBeside: boolean;
}

type Tokens = readonly Token[];

const SUBJECT_ALONE = 0.42;
// Without a cue these are met in any sentence: "Two others saw a man in a “clown mask”".
const ANYBODY = /^(?:any|every|some|no)(?:one|body)$|^(?:others?|another|ones?|users?|readers?|visitors?|viewers?)$/u;
const REACH = 70;
const BESIDE = 0.97;
const WAITING = 0.98;
const NOT_JOINED = 0.6;

/** Chooses the cue for the quote token at `at`, weighing nearness, direction and the kind of cue. */
export function chooseCue(
  tokens: Tokens,
  at: number,
  attributions: readonly Attribution[],
  canGuess: boolean,
): ChosenCue | undefined {
  let best: ChosenCue | undefined;
  // "Roe said the king had asked for time and that “…”": the words go on with what Roe said.
  const isJoined =
    tokens[at - 1]?.lower === 'that' &&
    /^(?:and|but)$/u.test(tokens[at - 2]?.lower ?? '') &&
    attributions.some((attribution) => attribution.cueFrom < at && takesClause(tokens, attribution));
  for (const attribution of attributions) {
    if (Math.abs(attribution.cueFrom - at) > REACH) continue;
    // Words that end in a comma are waiting for the cue behind them: When he rose, “We won,” Roe said.
    const waits = tokens[at]?.run?.stop === ',' && attribution.cueFrom < at ? WAITING : 1;
    const joins = isJoined && !takesClause(tokens, attribution) ? NOT_JOINED : 1;
    const nearness = waits * joins * nearnessOf(tokens, at, attribution);
    if (nearness * attribution.confidence <= (best?.score ?? 0)) continue;
    const score = nearness * attribution.confidence * nesting(tokens, at, attribution, attributions, nearness);
    if (score <= (best?.score ?? 0)) continue;
    const { cueFrom: from, cueTo: to } = attribution;
    best = { subject: attribution.subject, cue: { from, to }, score, isBeside: nearness >= BESIDE * WAITING };
  }
  if (best !== undefined || !canGuess) return best;
  const subject = clauseSubject(tokens, at);
  // Without a cue a place is where it was said, not who said it.
  if (subject === undefined || (subject.kind === 'name' && tokens[subject.from]?.isPlace)) return undefined;
  // Still a subject, so that the words go on with nobody else's turn.
  const isAnybody = subject.kind === 'description' && ANYBODY.test(subject.head);
  return { subject, score: isAnybody ? 0 : SUBJECT_ALONE, isBeside: false };
}

const takesClause = (tokens: Tokens, { cueFrom, cueTo, cueClass }: Attribution): boolean =>
  cueClass === 'say' && openingOf(tokens, cueTo, CUE_FORMS.get(tokens[cueFrom]?.lower ?? '')?.base ?? '') !== undefined;

/** What a cue loses by a nearer one between it and the run, or by standing inside what another one reports. */
function nesting(
  tokens: Tokens,
  at: number,
  attribution: Attribution,
  all: readonly Attribution[],
  nearness: number,
): number {
  let factor = 1;
  for (const other of all) {
    if (other === attribution) continue;
    const isBetween = attribution.cueFrom < other.cueFrom && other.cueFrom < at;
    if (isBetween && other.subject === attribution.subject && other.cueClass !== 'gesture')
      factor = Math.min(factor, 0.8);
    const isInside = other.cueFrom < attribution.cueFrom && attribution.cueFrom < at && other.cueClass === 'say';
    const isReported = isInside && attribution.subject.from > other.cueFrom && attribution.subject !== other.subject;
    if (!isReported || nearness >= BESIDE * WAITING || PLAIN_CUES.has(tokens[attribution.cueFrom]?.lower ?? ''))
      continue;
    const between = tokens.slice(other.cueTo, attribution.subject.outerFrom);
    const isBroken = between.some(
      (token) => token.kind === 'quote' || /^[;:]$/u.test(token.text) || /^(?:and|but|while)$/u.test(token.lower),
    );
    if (!isBroken) factor = Math.min(factor, 0.6);
  }
  return factor;
}

function nearnessOf(tokens: Tokens, at: number, attribution: Attribution): number {
  const { cueFrom, cueTo, cueClass, subject } = attribution;
  const from = Math.min(cueFrom, subject.outerFrom);
  const to = Math.max(cueTo, subject.to);
  if (at >= from && at < to) return at > cueFrom ? 0.6 : 0;
  if (at >= to || at > cueFrom) return afterCue(tokens, Math.min(at, to) === at ? cueTo : to, at, cueClass);
  return beforeCue(tokens, at, Math.min(from, cueFrom), attribution);
}

function afterCue(tokens: Tokens, cueEnd: number, at: number, cueClass: Attribution['cueClass']): number {
  const between = tokens.slice(cueEnd, at);
  const isDirect = between.every(
    (token) => token.text === ',' || token.text === ':' || token.lower === 'that' || token.text === '—',
  );
  if (isDirect) return cueClass === 'gesture' ? 0.85 : cueClass === 'think' ? 0.97 : 1;
  if (cueClass === 'gesture')
    return between.some((token) => token.text === ':') && between.length < 10 ? 0.6 : between.length < 4 ? 0.5 : 0.2;
  const last = between.at(-1);
  const isIntroduced = last?.text === ':' || (last?.text === ',' && between.length < 14);
  // Of two that lead up to it, the nearer.
  if (isIntroduced) return 0.95 - 0.001 * between.length;
  const quotes = between.filter((token) => token.kind === 'quote').length;
  const stops = between.filter((token) => token.text === ';').length;
  const steep = cueClass === 'say' ? 0.008 : 0.015;
  const top = cueClass === 'think' ? 0.75 : 0.92;
  return Math.max(0.3, top - steep * between.length - 0.03 * quotes - 0.2 * stops);
}

function beforeCue(tokens: Tokens, at: number, from: number, { cueClass, subject }: Attribution): number {
  const between = tokens.slice(at + 1, from);
  const isBeside = between.every((token) => /^[,—–.-]$/u.test(token.text) || token.lower === 'as');
  if (isBeside) return cueClass === 'label' ? 0.9 : cueClass === 'think' ? 0.9 : 1;
  if (cueClass === 'gesture' || cueClass === 'label') return 0.25;
  // "The “spike” was small, he said": the cue ends the sentence after a comma.
  const comma = between.at(-1)?.text === ',';
  const quotes = between.filter((token) => token.kind === 'quote').length;
  if (comma) return Math.max(0.4, 0.82 - 0.01 * between.length - 0.05 * quotes);
  // A title between mark and name hides who the phrase is: “…,” captain Roe said.
  if (
    between.length <= 6 &&
    between.slice(1).every((token) => token.kind !== 'mark' && token.kind !== 'quote') &&
    between[0]?.text === ','
  )
    return 0.9;
  // “…,” Acme University law professor Roe said: the comma inside the marks waits for the cue.
  const waits = tokens[at]?.run?.stop === ',' && subject.kind === 'name';
  const isTitle =
    between.length <= 6 &&
    between.every(({ kind, lower }) => kind === 'name' || (kind === 'word' && !CONJUNCTIONS.has(lower)));
  if (waits && isTitle) return 0.9;
  if (between.length <= 5 && between.every((token) => token.kind === 'word')) return 0.7;
  return 0.3;
}
