import { WordGlance } from '../text/word-glance.ts';
import { FINITE, verbOfOwnClause } from './clause-opening.ts';
import { AMBIGUOUS_CUES, CUE_FORMS, type CueClass, PLAIN_CUES, SPEECH_NOUNS } from './cue-lexicon.ts';
import { clauseSubject, subjectAfter, subjectBefore } from './find-subject.ts';
import type { Token } from './frame.ts';
import { type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts';
import {
  ADVERBS,
  AUXILIARIES,
  BE_FORMS,
  CONJUNCTIONS,
  DETERMINERS,
  isOwnerEnding,
  isSpeakerNoun,
  PREPOSITIONS,
} from './word-classes.ts';

/** A cue with the phrase that stands for who speaks; token indices within one frame. */
export interface Attribution {
  readonly cueFrom: number;
  readonly cueTo: number;
  readonly cueClass: CueClass;
  readonly subject: Phrase;
  /** How surely the phrase is the subject of the cue, in [0, 1]. */
  readonly confidence: number;
}

type Tokens = readonly Token[];

const ACCORDING = ['according', 'in', 'courtesy'];
// The words that any cue begins with: most words are none of them, and one look tells.
const CUE_WORDS = new Set([...ACCORDING, ...SPEECH_NOUNS, ...CUE_FORMS.keys()]);
const glance = new WordGlance(CUE_WORDS);

/** Every cue of a frame whose subject can be told, in order. */
export function findAttributions(tokens: Tokens): readonly Attribution[] {
  const found: Attribution[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'word') {
      const special = token.kind === 'mark' ? atMark(tokens, at) : undefined;
      if (special !== undefined) found.push(special);
      return;
    }
    if (!glance.mayBe(token.lower) || !CUE_WORDS.has(token.lower)) return;
    const attribution = accordingTo(tokens, at) ?? speechNoun(tokens, at) ?? verbCue(tokens, at, found);
    if (attribution === undefined || isFeeling(attribution.subject) || standsInRelativeClause(tokens, attribution))
      return;
    found.push(attribution);
  });
  return found;
}

/**
 * "calling what the dancers have said “false”": their words are the object of another cue; "“poison,” a phrase critics have said recalls": the
 * critics speak of the words.
 */
function standsInRelativeClause(tokens: Tokens, { cueClass, cueTo, subject }: Attribution): boolean {
  if (cueClass !== 'say' || subject.kind !== 'description' || subject.from > cueTo) return false;
  if (tokens[subject.outerFrom - 1]?.lower === 'what' && tokens[cueTo]?.kind === 'quote') return true;
  const [opener = '', noun = ''] = subject.words;
  return (
    subject.words.length > 2 && /^(?:an?|the)$/u.test(opener) && SPEECH_NOUNS.has(noun) && isSpeakerNoun(subject.head)
  );
}

/** "Her gut told her to “run”": whatever somebody's gut says, it is they who say so. */
const isFeeling = ({ kind, head, words }: Phrase): boolean =>
  kind === 'description' &&
  /^(?:gut|guts|heart|instincts?|intuition|conscience|stomach|brain|mind|body)$/u.test(head) &&
  /^(?:my|his|her|their|our|your|['’]s?)$/u.test(words.at(-2) ?? '');

function accordingTo(tokens: Tokens, at: number): Attribution | undefined {
  const first = tokens[at]?.lower;
  if (first === undefined || !ACCORDING.includes(first)) return undefined;
  const second = tokens[at + 1]?.lower;
  let cueTo = 0;
  if (first === 'according' && second === 'to') cueTo = at + 2;
  else if (first === 'in' && second === 'the' && tokens[at + 2]?.lower === 'words' && tokens[at + 3]?.lower === 'of')
    cueTo = at + 4;
  else if (first === 'courtesy' && second === 'of') cueTo = at + 2;
  if (cueTo === 0) return undefined;
  // "According to exit polls, Roe won": where it opens the sentence, the comma ends who says so.
  const comma = at <= 1 ? tokens.findIndex(({ text }, index) => index > cueTo && text === ',') : -1;
  const subject = phraseStartingAt(tokens, cueTo, comma < 0 ? tokens.length : comma);
  return subject === undefined ? undefined : { cueFrom: at, cueTo, cueClass: 'say', subject, confidence: 0.9 };
}

/** "Her verdict: “…”", "Roe's answer was “…”", "a statement from Acme: “…”". */
function speechNoun(tokens: Tokens, at: number): Attribution | undefined {
  if (!SPEECH_NOUNS.has(tokens[at]?.lower ?? '')) return undefined;
  const next = tokens[at + 1];
  const isBound = next !== undefined && (next.kind === 'quote' || /^(?:[:,]|is|was|were|that|of)$/u.test(next.lower));
  for (let back = at - 1; isBound && back >= Math.max(0, at - 4); back -= 1) {
    const token = tokens[back];
    if (token === undefined || token.kind === 'mark') break;
    // "Acme and its peers note that": the noun is theirs, and the cue a verb.
    if (next?.lower === 'that' && back === at - 1 && /[^s]s$/u.test(token.lower) && isPeers(token)) break;
    if (/^(?:his|her|their|its|my)$/u.test(token.lower)) {
      const head = { his: 'he', her: 'she', their: 'they', its: 'it', my: 'i' }[token.lower] ?? token.lower;
      const subject: Phrase = {
        kind: 'pronoun',
        outerFrom: back,
        from: back,
        to: back + 1,
        head,
        isDefinite: true,
        words: [token.lower],
      };
      return { cueFrom: at, cueTo: at + 1, cueClass: 'label', subject, confidence: 0.8 };
    }
    if (isOwnerEnding(token.lower)) {
      const subject = phraseEndingAt(tokens, back);
      if (subject === undefined || subject.kind === 'pronoun') break;
      return { cueFrom: at, cueTo: at + 1, cueClass: 'label', subject, confidence: 0.8 };
    }
  }
  if (next?.lower !== 'from' && next?.lower !== 'by') return undefined;
  const subject = phraseStartingAt(tokens, at + 2);
  return subject === undefined ? undefined : { cueFrom: at, cueTo: at + 1, cueClass: 'say', subject, confidence: 0.75 };
}

const isPeers = ({ kind, lower }: Token): boolean =>
  kind === 'word' && !isOwnerEnding(lower) && !/^(?:his|its)$/u.test(lower);

/** "Roe: “…”" and "“…” — Ann Roe". */
function atMark(tokens: Tokens, at: number): Attribution | undefined {
  const mark = tokens[at]?.text ?? '';
  if (mark === ':' && tokens[at + 1]?.kind === 'quote') {
    const adjacent = at <= 5 ? phraseEndingAt(tokens, at) : undefined;
    const isWhole = adjacent !== undefined && adjacent.from <= 3 && adjacent.kind === 'name';
    const subject = isWhole ? adjacent : clauseSubject(tokens, at);
    if (subject === undefined || (!isWhole && !leadsToColon(tokens, subject, at))) return undefined;
    return { cueFrom: at, cueTo: at + 1, cueClass: 'say', subject, confidence: isWhole ? 0.9 : 0.6 };
  }
  if (/^[—–―-]$/u.test(mark) && tokens[at - 1]?.kind === 'quote' && at + 1 < tokens.length && tokens.length - at < 12) {
    const subject = phraseStartingAt(tokens, at + 1);
    if (subject?.kind === 'name' && subject.from <= at + 3 && tokens[subject.from]?.isPlace !== true) {
      return { cueFrom: at, cueTo: at + 1, cueClass: 'say', subject, confidence: 0.75 };
    }
  }
  return undefined;
}

/** "Enlist a friend: “…”", "Ask others with a line that invites: “…”": advice, in which no verb has the noun for its subject. */
function leadsToColon(tokens: Tokens, { kind, outerFrom, to }: Phrase, colon: number): boolean {
  if (kind !== 'description') return true;
  const before = tokens[outerFrom - 1];
  const isOpening = before === undefined || before.kind !== 'word' || CONJUNCTIONS.has(before.lower);
  const hasVerb = tokens
    .slice(to, colon)
    .some(({ lower }) => FINITE.test(lower) || /^(?:past|s)$/u.test(CUE_FORMS.get(lower)?.form ?? ''));
  return hasVerb || (isOpening && to === colon);
}

function verbCue(tokens: Tokens, at: number, earlier: readonly Attribution[]): Attribution | undefined {
  const token = tokens[at];
  const cue = CUE_FORMS.get(token?.lower ?? '');
  if (token === undefined || cue === undefined) return undefined;
  let start = at;
  let isPassive = false;
  let isInfinitive = false;
  while (start > 0) {
    const before = tokens[start - 1];
    if (before === undefined || before.kind !== 'word') break;
    if (!AUXILIARIES.has(before.lower) && !ADVERBS.has(before.lower) && !/..ly$/u.test(before.lower)) break;
    if (BE_FORMS.has(before.lower) && cue.form !== 'ing') isPassive = true;
    // "a smile, as if to say": nobody said it.
    if (before.lower === 'to' && /^(?:if|though)$/u.test(tokens[start - 2]?.lower ?? '')) return undefined;
    if (before.lower === 'to') isInfinitive = true;
    // A possessive is not an auxiliary: "Acme's reported loss".
    if (/^['’]s$/u.test(before.lower) && tokens[start - 2]?.kind === 'name' && cue.form !== 'ing') return undefined;
    start -= 1;
  }
  if (isNominal(tokens, start, at)) return undefined;
  const build = (subject: Phrase | undefined, confidence: number, cueTo = at + 1): Attribution | undefined =>
    subject === undefined
      ? undefined
      : {
          cueFrom: at,
          cueTo: particleEnd(tokens, cueTo),
          cueClass: isPutIt(tokens, at) ? 'say' : cue.cueClass,
          subject,
          confidence,
        };
  if (isPassive && cue.form === 'past') return build(agentOf(tokens, at), 0.8);
  const isAfterQuote =
    tokens[at - 1]?.kind === 'quote' ||
    (/^[,.—–-]$/u.test(tokens[at - 1]?.text ?? '') && tokens[at - 2]?.kind === 'quote');
  if (cue.form !== 'ing' && (isAfterQuote || at === 0)) {
    const after = subjectAfter(tokens, at + 1);
    if (after !== undefined) return build(after, 0.95);
  }
  const previous = tokens[start - 1];
  const isJoined = previous !== undefined && /^(?:and|but|or|then)$/u.test(previous.lower);
  const isDependent =
    isInfinitive ||
    isJoined ||
    (cue.form === 'ing' &&
      !tokens.slice(start, at).some((word) => BE_FORMS.has(word.lower) || /^['’](?:s|re|m)$/u.test(word.lower)));
  if (isDependent) {
    const last = earlier.findLast(isOfSpeaker);
    const own = ownSubject(tokens, last?.cueTo ?? 0, start);
    if (own !== undefined) return build(own, 0.75);
    if (last !== undefined && last.confidence > 0.7) return build(last.subject, isInfinitive ? 0.7 : 0.85);
    return build(clauseSubject(tokens, start), isInfinitive ? 0.6 : 0.75);
  }
  const [subject, confidence] = subjectBefore(tokens, start);
  // "the big reveal": a bare form after a singular is a noun.
  const isOneOfTwo = tokens[(subject?.outerFrom ?? 0) - 1]?.lower === 'and';
  if (subject !== undefined && cue.form === 'base' && start === at && !isPlural(subject) && !isOneOfTwo)
    return undefined;
  if (subject !== undefined) return build(subject, confidence);
  const inverted = /^[,:]$/u.test(previous?.text ?? '') || start === 0 ? subjectAfter(tokens, at + 1) : undefined;
  if (inverted !== undefined) return build(inverted, 0.7);
  // "lines that invite: “…”": the lines do, whoever the sentence is about.
  if (cue.form === 'base' && /^(?:that|which)$/u.test(previous?.lower ?? '')) return undefined;
  return build(clauseSubject(tokens, start), 0.5);
}

/** "Roe promised to wait, but the council voted and said": whose clause the words before token `end` are, where it opens behind `from`. */
function ownSubject(tokens: Tokens, from: number, end: number): Phrase | undefined {
  for (let at = end - 1; at >= Math.max(from, end - 30); at -= 1) {
    const verb = tokens[at]?.kind === 'quote' ? undefined : verbOfOwnClause(tokens, at);
    if (verb !== undefined && verb < end) return phraseEndingAt(tokens, verb);
  }
  return undefined;
}

/** "the talks go on": a thing does what only with people would be a gesture of speech. */
const isOfSpeaker = ({ cueClass, subject }: Attribution): boolean =>
  cueClass !== 'gesture' || subject.kind !== 'description' || isSpeakerNoun(subject.head);

/** Is the word a noun or an adjective here, for all that it looks like a cue? */
function isNominal(tokens: Tokens, start: number, at: number): boolean {
  const token = tokens[at];
  const before = tokens[start - 1];
  const next = tokens[at + 1];
  if (token === undefined) return true;
  const isGerund = token.lower.endsWith('ing');
  if (before?.kind === 'word' && start === at) {
    if (DETERMINERS.has(before.lower) && !PLAIN_CUES.has(token.lower)) return true;
    if (/^(?:the|a|an|his|her|their|its|this|that|my|our|no)$/u.test(before.lower))
      return before.lower !== 'that' && before.lower !== 'this';
    if (PREPOSITIONS.has(before.lower) && !isGerund && before.lower !== 'as') return true;
  }
  if (!AMBIGUOUS_CUES.has(token.lower)) return false;
  // "state broadcaster CCTV said": the word goes with the noun behind it.
  if (token.lower === 'state' && (isSpeakerNoun(next?.lower ?? '') || next?.kind === 'name')) return true;
  if (next?.kind === 'quote' || /^(?:that|how|it|him|them|her|us|the|a|his|:)$/u.test(next?.lower ?? '')) return false;
  if (/^[,:]$/u.test(next?.text ?? '') && tokens[at + 2]?.kind === 'quote') return false;
  const isBesideQuote =
    tokens[at - 1]?.kind === 'quote' || (tokens[at - 1]?.text === ',' && tokens[at - 2]?.kind === 'quote');
  const hasVerbBefore =
    start < at || before?.kind === 'name' || /^(?:he|she|they|it|who|we|i)$/u.test(before?.lower ?? '');
  return !isBesideQuote && !hasVerbBefore;
}

const isPutIt = (tokens: Tokens, at: number): boolean =>
  /^put/u.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'it';

function isPlural(subject: Phrase): boolean {
  if (subject.kind === 'pronoun') return !/^(?:he|she|it)$/u.test(subject.head);
  return (
    /(?:[^s]s|people|police|men|women|children|ren)$/u.test(subject.head) ||
    subject.words.includes('and') ||
    subject.head === 'who'
  );
}

function agentOf(tokens: Tokens, at: number): Phrase | undefined {
  for (let index = at + 1; index < Math.min(tokens.length, at + 9); index += 1) {
    if (tokens[index]?.lower === 'that') return undefined;
    if (tokens[index]?.lower === 'by') return phraseStartingAt(tokens, index + 1);
  }
  return undefined;
}

/** "went on", "put it", "pointed out" are one cue. */
function particleEnd(tokens: Tokens, end: number): number {
  return /^(?:on|out|up|back)$/u.test(tokens[end]?.lower ?? '') || isPutIt(tokens, end - 1) ? end + 1 : end;
}
