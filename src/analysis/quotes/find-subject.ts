import type { Token } from './frame.ts';
import { type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts';
import {
  CONJUNCTIONS,
  isOwnerEnding,
  isSpeakerNoun,
  PREPOSITIONS,
  SENTENCE_OPENERS,
  TIME_WORDS,
} from './word-classes.ts';

type Tokens = readonly Token[];

const REACH = 45;
const PERSONAL = new Set(['he', 'she', 'they']);
const isDash = (text: string): boolean => /^[—–―]$/u.test(text);

/** The subject of an inverted cue: "said Diaz", "said the club's president, Mario Diaz". */
export function subjectAfter(tokens: Tokens, from: number): Phrase | undefined {
  return phraseStartingAt(tokens, from);
}

/** The subject that stands before a finite cue at token `cue` (auxiliaries included), and how sure that is, in [0, 1]. */
export function subjectBefore(tokens: Tokens, cue: number): readonly [Phrase | undefined, number] {
  const before = tokens[cue - 1];
  if (before === undefined || before.kind === 'quote') return [undefined, 0];
  if (before.text === ',' || isDash(before.text)) return beforeParenthesis(tokens, cue - 1);
  const direct = withAntecedent(tokens, homeOf(tokens, phraseEndingAt(tokens, cue)));
  if (direct !== undefined) return [direct, direct.kind === 'description' ? 0.88 : 0.95];
  const relative = relativeOver(tokens, cue);
  if (relative !== undefined) return [relative, 0.85];
  // "Roe on Monday said", "Roe last week told": adverbials of time or place stand between.
  let at = cue - 1;
  while (at > 0 && cue - at < 7) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote') break;
    const isAdverbial =
      TIME_WORDS.has(token.lower) ||
      PREPOSITIONS.has(token.lower) ||
      /^\d/u.test(token.text) ||
      /ly$/u.test(token.lower) ||
      /^(?:this|released|published|conducted|issued)$/u.test(token.lower) ||
      token.kind === 'name';
    if (!isAdverbial) break;
    const phrase = withAntecedent(tokens, phraseEndingAt(tokens, at));
    if (phrase !== undefined) return [phrase, 0.8];
    at -= 1;
  }
  return [undefined, 0];
}

/** "Roe, who in a paper of 2019 stated": only what an adverbial may hold stands between "who" and the cue. */
function relativeOver(tokens: Tokens, cue: number): Phrase | undefined {
  for (let at = cue - 1; at > Math.max(0, cue - 9); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote' || token.kind === 'mark') return undefined;
    if (token.lower !== 'who') continue;
    const opens = tokens[at + 1];
    const isAdverbial = PREPOSITIONS.has(opens?.lower ?? '') || TIME_WORDS.has(opens?.lower ?? '');
    return isAdverbial ? withAntecedent(tokens, phraseEndingAt(tokens, at + 1)) : undefined;
  }
  return undefined;
}

/** "Roe of Lisbon, Portugal said": whose home a place after a comma is; other phrases are themselves. */
function homeOf(tokens: Tokens, phrase: Phrase | undefined): Phrase | undefined {
  if (phrase === undefined || !isPlacePhrase(tokens, phrase) || tokens[phrase.outerFrom - 1]?.text !== ',')
    return phrase;
  const isBehindPlace = tokens[phrase.outerFrom - 2]?.isPlace === true;
  return (isBehindPlace ? phraseEndingAt(tokens, phrase.outerFrom - 1) : undefined) ?? phrase;
}

const isPlacePhrase = (tokens: Tokens, phrase: Phrase): boolean =>
  phrase.kind === 'name' && tokens[phrase.from]?.isPlace === true;

/** "who said": the noun that "who" goes back to. */
function withAntecedent(tokens: Tokens, phrase: Phrase | undefined): Phrase | undefined {
  if (phrase?.head !== 'who') return phrase;
  const end = tokens[phrase.from - 1]?.text === ',' ? phrase.from - 1 : phrase.from;
  const antecedent = phraseEndingAt(tokens, end);
  return antecedent?.head === 'who' ? undefined : antecedent;
}

/** "Roe, the coach, said": steps back over what stands between commas or dashes to the phrase that opens it. */
function beforeParenthesis(tokens: Tokens, comma: number): readonly [Phrase | undefined, number] {
  const opening = isDash(tokens[comma]?.text ?? '') ? isDash : (text: string): boolean => text === ',';
  const options: { phrase: Phrase; opens: boolean }[] = [];
  let place: Phrase | undefined;
  for (let at = comma; at > Math.max(0, comma - REACH); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote' || token.text === ';' || token.text === ':') break;
    if (token.kind !== 'mark' || !opening(token.text)) continue;
    const phrase = phraseEndingAt(tokens, at);
    if (phrase === undefined || phrase.kind === 'pronoun') continue;
    // A place between commas is where somebody is from; at the very start it may be the subject.
    if (isPlacePhrase(tokens, phrase)) {
      if (phrase.outerFrom <= 2 && tokens.slice(0, phrase.outerFrom).every(({ kind }) => kind === 'word'))
        place = phrase;
      continue;
    }
    options.push({ phrase, opens: opensSegment(tokens, phrase) });
  }
  if (place !== undefined && !options.some(({ phrase }) => phrase.kind === 'name')) return [place, 0.85];
  const opening_ = options.filter((option) => option.opens);
  const first = opening_.at(-1)?.phrase ?? options.find((option) => option.phrase.kind === 'name')?.phrase;
  if (first === undefined) return [undefined, 0];
  const confidence = opening_.length > 0 ? 0.85 : 0.6;
  if (first.kind === 'name') return [first, confidence];
  // "The captain, John Roe, said": the name beside the description is who it is.
  const apposed = opening_.at(-2)?.phrase;
  const isBeside = apposed?.kind === 'name' && apposed.from - first.to <= 3;
  return [isBeside ? apposed : first, confidence];
}

function opensSegment(tokens: Tokens, phrase: Phrase): boolean {
  let at = phrase.outerFrom - 1;
  while (at >= 0 && phrase.kind === 'name' && /^(?:the|a|an|his|her|its|their|['’]s?)$/u.test(tokens[at]?.lower ?? ''))
    at -= 1;
  const token = tokens[at];
  return (
    token === undefined ||
    token.kind !== 'word' ||
    SENTENCE_OPENERS.has(token.lower) ||
    CONJUNCTIONS.has(token.lower) ||
    TIME_WORDS.has(token.lower)
  );
}

/** The subject of the clause that a participle, infinitive or second verb before token `end` belongs to. */
export function clauseSubject(tokens: Tokens, end: number): Phrase | undefined {
  let fallback: Phrase | undefined;
  for (let at = 0; at < Math.min(end, REACH * 2); at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const next = tokens[at + 1];
    if (token.kind === 'name') {
      if (isOwnerEnding(next?.lower ?? '') || (next !== undefined && next.kind === 'word' && isSpeakerNoun(next.lower)))
        continue;
      const phrase = phraseEndingAt(tokens, at + 1);
      // "Lisbon, said": a place that no verb follows is no subject.
      if (phrase !== undefined && (token.isPlace !== true || next?.kind === 'word')) return phrase;
      continue;
    }
    if (token.kind !== 'word') continue;
    if (PERSONAL.has(token.lower)) return phraseEndingAt(tokens, at + 1);
    if (isSpeakerNoun(token.lower) && endsNounPhrase(next)) {
      const phrase = phraseEndingAt(tokens, at + 1);
      if (phrase?.kind === 'description') {
        const apposed = next?.text === ',' ? phraseStartingAt(tokens, at + 2) : undefined;
        if (apposed?.kind === 'name' && apposed.from <= at + 3) return apposed;
        if (phrase.isDefinite || phrase.words.length > 1) return phrase;
        fallback ??= phrase;
      }
    }
  }
  return fallback;
}

const endsNounPhrase = (next: Token | undefined): boolean =>
  next === undefined ||
  next.kind === 'mark' ||
  (next.kind === 'word' && !isSpeakerNoun(next.lower) && !/^['’]/u.test(next.lower));
