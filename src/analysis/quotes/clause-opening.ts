import { AMBIGUOUS_CUES, CUE_FORMS } from './cue-lexicon.ts';
import type { Token } from './frame.ts';
import { ADVERBS, DETERMINERS, isSpeakerNoun, PREPOSITIONS, SUBJECT_PRONOUNS, TIME_WORDS } from './word-classes.ts';

type Tokens = readonly Token[];

/** Of those, the ones whose clause opens right behind them rather than a plain object. */
const OPENS_BARE =
  /^(?:say|tell|assure|insist|claim|argue|admit|warn|concede|joke|allege|acknowledge|add|contend|predict|confirm|note|suggest|announce|estimate|believe|think|hope|fear|find|show|agree|explain|testify|maintain)$/u;
// "asked that" is what somebody wished for, and seldom has its subject beside it.
const ASKING_ONLY = /^(?:ask|wonder|inquire|enquire|query|question)$/u;
const TELLING = /^(?:tell|warn|inform|assure|remind|advise|promise|ask)$/u;
/** Verbs of asking, whose clause opens with "whether" or "if". */
export const ASKING = /^(?:ask|wonder|inquire|enquire|query|say|question)$/u;
/** Forms that only a verb with a subject has, as far as a form can tell. */
export const FINITE =
  /^(?:is|was|were|are|am|has|had|have|will|would|could|can|cannot|may|might|should|must|shall|did|does|do|['’](?:s|d|re|ve|ll|m)|.{2,}ed|.*n['’]t|went|came|took|made|gave|got|saw|knew|left|felt|kept|held|ran|led|met|paid|lost|won|sent|built|began|became|brought|bought|found|thought|told|said|grew|fell|rose|stood|wants?|needs?|expects?|hopes?|plans?|believes?|thinks?|supports?|remains?|feels?)$/u;

/** Where the clause after a cue opens: behind "that", or at once; objects ("told reporters") and times ("on Monday") may stand between. */
export function openingOf(tokens: Tokens, cueTo: number, base: string): number | undefined {
  const opening = thatAfter(tokens, cueTo, base);
  if (opening !== undefined) return opening;
  if (!OPENS_BARE.test(base) || (base !== 'say' && CUE_FORMS.get(tokens[cueTo - 1]?.lower ?? '')?.form === 'ing'))
    return undefined;
  let at = cueTo;
  if (/^(?:tell|assure)$/u.test(base)) {
    // Whom somebody told: a pronoun, a name or one noun phrase.
    const first = tokens[at];
    if (first === undefined || first.kind === 'mark' || first.kind === 'quote') return undefined;
    if (
      first.kind === 'name' ||
      /^(?:him|her|them|me|us|reporters|journalists|lawmakers|police|investigators)$/u.test(first.lower)
    )
      at += 1;
    else if (/^the$/u.test(first.lower)) at += tokens[at + 1]?.kind === 'name' ? 2 : 0;
    if (at === cueTo) return undefined;
  }
  at = pastAdverbials(tokens, at);
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark' || token.kind === 'quote') return undefined;
  const isOpening =
    token.kind === 'name' ||
    token.isCapital ||
    /^(?:the|a|an|this|these|those|his|her|their|its|our|my|he|she|it|they|we|there|all|no|some|many|most|both|such|one|two|three|more|nearly|any|each|every|\d.*)$/u.test(
      token.lower,
    ) ||
    (/^(?:about|around|over|under|almost|just|only)$/u.test(token.lower) && /^\d/u.test(tokens[at + 1]?.text ?? '')) ||
    (base === 'say' &&
      token.kind === 'word' &&
      !PREPOSITIONS.has(token.lower) &&
      !/^(?:so|according|nothing|goodbye|yes|no|hello|much|little|anything|something|what|how|and|but|or|as|sorry|when|why|where|who)$/u.test(
        token.lower,
      ));
  if (!isOpening) return undefined;
  for (let on = at + 1; on < Math.min(tokens.length, at + (/^(?:say|tell|assure)$/u.test(base) ? 22 : 9)); on += 1) {
    const word = tokens[on];
    if (word === undefined || word.kind === 'quote' || /^[;:]$/u.test(word.text)) return undefined;
    if (FINITE.test(word.lower)) return at;
  }
  return undefined;
}

/** Behind "that" or "whether"; behind a noun that is no object of telling "that" would be a relative: "added features that let you". */
function thatAfter(tokens: Tokens, cueTo: number, base: string): number | undefined {
  const first = pastAdverbials(tokens, cueTo);
  const mayHaveObject =
    TELLING.test(base) || (tokens[first]?.kind === 'word' && PREPOSITIONS.has(tokens[first]?.lower ?? ''));
  const reach = mayHaveObject ? first + 12 : first + 1;
  for (let at = first; at < Math.min(tokens.length, reach); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote' || /^[;:—–("]$/u.test(token.text)) return undefined;
    if (token.lower === 'that' && !ASKING_ONLY.test(base) && !isDemonstrative(tokens, at))
      return opensRelativeClause(tokens, cueTo, at, base) ? undefined : at + 1;
    if (/^(?:whether|if)$/u.test(token.lower) && ASKING.test(base) && at - cueTo < 6) return at;
    if (/^(?:how|why)$/u.test(token.lower) && /^(?:explain|reveal|show)$/u.test(base) && at === cueTo) return at;
    if (at > cueTo && FINITE.test(token.lower)) return undefined;
  }
  return undefined;
}

/** "said on Monday", "said in a statement", "said earlier". */
export function pastAdverbials(tokens: Tokens, from: number): number {
  let at = from;
  for (let round = 0; round < 3; round += 1) {
    const token = tokens[at];
    if (token === undefined) return at;
    if (token.lower === 'there') return at;
    if (TIME_WORDS.has(token.lower) || ADVERBS.has(token.lower)) at += 1;
    else if (/^(?:on|in|at|during|after)$/u.test(token.lower)) {
      const end = adverbialEnd(tokens, at);
      if (end === undefined) return at;
      at = end;
    } else return at;
  }
  return at;
}

function adverbialEnd(tokens: Tokens, at: number): number | undefined {
  let end = at + 1;
  const limit = end + 4;
  while (end < limit && isModifier(tokens[end])) end += 1;
  if (isOccasion(tokens[end])) return end + 1;
  if (!isTime(tokens[end])) return undefined;
  while (isTime(tokens[end])) end += 1;
  return end;
}

const isModifier = (token: Token | undefined): boolean =>
  token?.kind === 'word' && !isOccasion(token) && !isTime(token) && !FINITE.test(token.lower);

const isTime = (token: Token | undefined): boolean =>
  token !== undefined && (TIME_WORDS.has(token.lower) || /^\d{1,4}$/u.test(token.lower));

const isOccasion = (token: Token | undefined): boolean =>
  /^(?:statements?|interviews?|conference|briefing|letters?|emails?|tweets?|posts?|speech|address|report|court|message|broadcast|release|memo|convention|meeting|summit|rally|event|ceremony|trial|session|call|show|book|essay|column|memoir|podcast|game|match|race|inquest|inquiry|debate|hearing|video|documents?|filing|article|lawsuit|complaint|testimony|ruling)$/u.test(
    token?.lower ?? '',
  );

const isDemonstrative = (tokens: Tokens, at: number): boolean =>
  // "said that, in addition to …": an aside opens what is said.
  !(tokens[at + 1]?.text === ',' && PREPOSITIONS.has(tokens[at + 2]?.lower ?? '')) &&
  /^(?:[.,]|is|was|would|will|and|but|to)$/u.test(tokens[at + 1]?.lower ?? '.');

/** "EU rules that aim to help", "they promise a life that suits": "that" stands for a noun. */
function opensRelativeClause(tokens: Tokens, cueTo: number, that: number, base: string): boolean {
  if (base === 'promise' && /^an?$/u.test(tokens[cueTo]?.lower ?? ''))
    return !isSpeakerNoun(tokens[that - 1]?.lower ?? '');
  const cue = tokens[cueTo - 1]?.lower ?? '';
  const next = tokens[that + 1];
  // Only a cue that may be a noun, and only where what follows has no verb but its first word.
  if (that !== cueTo || !AMBIGUOUS_CUES.has(cue) || CUE_FORMS.get(cue)?.form === 'past') return false;
  if (next?.kind !== 'word' || next.isCapital || DETERMINERS.has(next.lower)) return false;
  return !SUBJECT_PRONOUNS.has(next.lower) && !tokens.slice(that + 1).some(({ lower }) => FINITE.test(lower));
}

/** ", but the council voted": the verb of the clause that opens at a comma with a subject of its own, undefined where none does. */
export function verbOfOwnClause(tokens: Tokens, comma: number): number | undefined {
  if (tokens[comma]?.text !== ',' || !/^(?:and|but|yet|so)$/u.test(tokens[comma + 1]?.lower ?? '')) return undefined;
  const first = tokens[comma + 2];
  const opens =
    first?.kind === 'name' || DETERMINERS.has(first?.lower ?? '') || SUBJECT_PRONOUNS.has(first?.lower ?? '');
  for (let at = comma + 3; opens && at < Math.min(tokens.length, comma + 12); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote' || (token.kind === 'mark' && token.text !== '-')) break;
    if (FINITE.test(token.lower)) return at;
  }
  return undefined;
}
