import { AMBIGUOUS_CUES, CUE_FORMS } from './cue-lexicon.ts';
import type { Attribution } from './find-attributions.ts';
import type { Token } from './frame.ts';
import {
  ADVERBS,
  AUXILIARIES,
  DETERMINERS,
  isSpeakerNoun,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TIME_WORDS,
} from './word-classes.ts';

/** Reported speech without quotation marks; the parts are token ranges [from, to) of one frame, two where the cue stands within. */
export interface IndirectSpeech {
  readonly attribution: Attribution;
  readonly parts: readonly { readonly from: number; readonly to: number }[];
}

type Tokens = readonly Token[];
type Range = { readonly from: number; readonly to: number };

const LEAST_WORDS = 4;
const LEAST_CONFIDENCE = 0.7;

/** Verbs whose object clause is what somebody said, "that" or no "that". */
const WITH_CLAUSE =
  /^(?:say|tell|add|announce|argue|assert|claim|complain|concede|contend|explain|insist|maintain|note|predict|recall|remark|report|reply|respond|stress|suggest|testify|warn|write|tweet|admit|acknowledge|confirm|deny|declare|estimate|joke|allege|caution|observe|point|reiterate|reveal|state|vow|promise|pledge|conclude|disclose|emphasi[sz]e|inform|assure|remind|boast|lament|confess|speculate|affirm|repeat|quip|mention|agree|indicate|counter|hint|signal|protest|swear|advise|object|rule|underline|reaffirm|post|reason|venture|clarify|theori[sz]e|surmise|attest|aver|opine|muse|intimate|proclaim|profess)$/u;
/** Of these, the ones that do without "that". */
const WITH_BARE_CLAUSE =
  /^(?:say|tell|add|insist|claim|argue|admit|warn|explain|concede|promise|confirm|predict|estimate|joke|note|vow|reveal|announce|allege|acknowledge|write|tweet|deny|suggest|maintain|swear|stress|recall|reply|agree|assure|contend|boast|pledge|complain)$/u;
/** Of those, the ones whose clause opens right behind them rather than a plain object. */
const OPENS_BARE =
  /^(?:say|tell|assure|insist|claim|argue|admit|warn|concede|joke|allege|acknowledge|add|contend|predict|confirm|note)$/u;
const TELLING = /^(?:tell|warn|inform|assure|remind|advise|promise|ask)$/u;
const ASKING = /^(?:ask|wonder|inquire|enquire|query|say|question)$/u;

const HEDGE = /^(?:not|never|would|could|might|may|can|cannot|should|must|to|will|shall|if|['’](?:d|ll)|.*n['’]t)$/u;
const OPENS_HYPOTHESIS =
  /^(?:if|unless|whether|when|had|whenever|after|before|until|while|as|because|since|though|although|what|how|why|where|which|nor)$/u;
const NO_SOURCE =
  /^(?:maybe|perhaps|i|we|you|who|which|that|nobody|everyone|everybody|anyone|anybody|someone|somebody|some|many|people|one|others|others|few|none|most|all|this|there|no)$/u;
const FINITE =
  /^(?:is|was|were|are|am|has|had|have|will|would|could|can|cannot|may|might|should|must|shall|did|does|do|['’](?:s|d|re|ve|ll|m)|.{2,}ed|.*n['’]t|went|came|took|made|gave|got|saw|knew|left|felt|kept|held|ran|led|met|paid|lost|won|sent|built|began|became|brought|bought|found|thought|told|said|grew|fell|rose|stood|wants?|needs?|expects?|hopes?|plans?|believes?|thinks?|supports?|remains?|feels?)$/u;

/**
 * The clauses that a frame reports without marks, each with its cue: "Roe said (that) …", "…, Roe said", "…, according to Roe". Clauses that
 * hold a token for which `isQuoted` is true are left out, as are questions, denials and suppositions. Clauses do not overlap.
 */
export function findIndirectSpeech(
  tokens: Tokens,
  attributions: readonly Attribution[],
  isQuoted: (at: number) => boolean,
): readonly IndirectSpeech[] {
  if (attributions.length === 0 || tokens.at(-1)?.text === '?') return [];
  const found: IndirectSpeech[] = [];
  let taken = 0;
  for (const attribution of attributions) {
    if (attribution.confidence < LEAST_CONFIDENCE || NO_SOURCE.test(attribution.subject.head)) continue;
    if (isHedged(tokens, attribution) || isNoun(tokens, attribution.cueFrom)) continue;
    const parts = clausesOf(tokens, attribution, attributions)
      .map((range) => trimmed(tokens, range))
      .filter(({ from, to }) => to > from);
    const isWhole = parts.length > 0 && parts.every(({ from, to }) => from >= taken && isPlain(from, to, isQuoted));
    const words = parts.reduce((sum, { from, to }) => sum + countWords(tokens, from, to), 0);
    if (!isWhole || words < LEAST_WORDS) continue;
    found.push({ attribution, parts });
    taken = Math.max(...parts.map(({ to }) => to), attribution.cueTo);
  }
  return found;
}

function clausesOf(tokens: Tokens, attribution: Attribution, all: readonly Attribution[]): readonly Range[] {
  const { cueFrom, cueTo, subject } = attribution;
  const base = CUE_FORMS.get(tokens[cueFrom]?.lower ?? '')?.base ?? '';
  if (tokens[cueFrom]?.lower === 'according') {
    if (cueFrom > 1)
      return tokens[cueFrom - 1]?.text === ',' ? [{ from: clauseStart(tokens, cueFrom - 1), to: cueFrom - 1 }] : [];
    const comma = tokens.findIndex((token, at) => at >= subject.to && token.text === ',');
    return comma < 0 || comma - subject.to > 12
      ? []
      : [{ from: comma + 1, to: clauseEnd(tokens, comma + 1, attribution, all) }];
  }
  if (!WITH_CLAUSE.test(base) && !ASKING.test(base)) return [];
  if (subject.to > cueFrom) {
    if (base === 'tell') return [];
    // "…, said Roe": the comma closes the clause.
    return WITH_BARE_CLAUSE.test(base) && tokens[cueFrom - 1]?.text === ','
      ? [{ from: clauseStart(tokens, cueFrom - 1), to: cueFrom - 1 }]
      : [];
  }
  const start = openingOf(tokens, cueTo, base);
  if (start !== undefined) return [{ from: start, to: clauseEnd(tokens, start, attribution, all) }];
  return WITH_BARE_CLAUSE.test(base) ? aroundCue(tokens, attribution, all) : [];
}

/** Where the clause after a cue opens: behind "that", or at once; objects ("told reporters") and times ("on Monday") may stand between. */
function openingOf(tokens: Tokens, cueTo: number, base: string): number | undefined {
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
    if (token.lower === 'that' && WITH_CLAUSE.test(base) && !isDemonstrative(tokens, at))
      return isRelative(tokens, cueTo, at, base) ? undefined : at + 1;
    if (/^(?:whether|if)$/u.test(token.lower) && ASKING.test(base) && at - cueTo < 6) return at;
    if (at > cueTo && FINITE.test(token.lower)) return undefined;
  }
  return undefined;
}

/** "said on Monday", "said in a statement", "said earlier". */
function pastAdverbials(tokens: Tokens, from: number): number {
  let at = from;
  for (let round = 0; round < 3; round += 1) {
    const token = tokens[at];
    if (token === undefined) return at;
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
  /^(?:statements?|interviews?|conference|briefing|letters?|emails?|tweets?|posts?|speech|address|report|court|message|broadcast|release|memo|debate|hearing|video|documents?|filing|article|lawsuit|complaint|testimony|ruling)$/u.test(
    token?.lower ?? '',
  );

/** "The talks, Roe said, would go on" and "The talks would go on, Roe said": commas part the cue from what it reports. */
function aroundCue(tokens: Tokens, attribution: Attribution, all: readonly Attribution[]): readonly Range[] {
  const { cueTo, subject } = attribution;
  const before = beforeRole(tokens, subject.outerFrom - 1);
  if (tokens[before]?.text !== ',') return [];
  const first = { from: clauseStart(tokens, before), to: before };
  const end = pastAdverbials(tokens, cueTo);
  const next = tokens[end];
  const isLast = next === undefined || /^[.;!]$/u.test(next.text) || (next.text === ',' && end >= tokens.length - 1);
  if (isLast) return [first];
  if (next.text !== ',') return [];
  const second = { from: end + 1, to: clauseEnd(tokens, end + 1, attribution, all) };
  return [first, second];
}

/** "…, the mayor, Ann Roe, said": the comma before the role, where one stands before the name's. */
function beforeRole(tokens: Tokens, comma: number): number {
  if (!isSpeakerNoun(tokens[comma - 1]?.lower ?? '')) return comma;
  for (let at = comma - 2; at > Math.max(0, comma - 8); at -= 1) {
    if (tokens[at]?.text === ',') return DETERMINERS.has(tokens[at + 1]?.lower ?? '') ? at : comma;
    if (tokens[at]?.kind === 'mark') break;
  }
  return comma;
}

const clauseStart = (tokens: Tokens, end: number): number => {
  for (let at = end - 1; at >= 0; at -= 1) if (tokens[at]?.text === ';' || tokens[at]?.text === ':') return at + 1;
  return 0;
};

/** Where the clause ends: with the sentence, at a semicolon, or at the comma before another cue with its subject. */
function clauseEnd(tokens: Tokens, from: number, own: Attribution, all: readonly Attribution[]): number {
  let end = tokens.length;
  for (const other of all) {
    if (other === own || other.cueFrom < from) continue;
    const begins = other.subject.outerFrom >= from ? Math.min(other.subject.outerFrom, other.cueFrom) : other.cueFrom;
    // "… would resign and warned that …": the second verb of the same speaker opens what is reported next.
    if (other.subject === own.subject && begins > from + 2 && /^(?:and|but)$/u.test(tokens[begins - 1]?.lower ?? '')) {
      end = Math.min(end, begins - 1);
      break;
    }
    const joined = /^(?:and|but|while|though|although|or)$/u.test(tokens[begins - 1]?.lower ?? '')
      ? begins - 1
      : begins;
    if (joined > from && tokens[joined - 1]?.text === ',') {
      end = Math.min(end, joined - 1);
      break;
    }
  }
  for (let at = from; at < end; at += 1) if (tokens[at]?.text === ';') return at;
  return end;
}

function trimmed(tokens: Tokens, { from, to }: Range): Range {
  let [start, end] = [from, to];
  while (start < end && tokens[start]?.kind === 'mark' && !/^[$£€([]$/u.test(tokens[start]?.text ?? '')) start += 1;
  while (start < end && /^(?:and|but)$/u.test(tokens[start]?.lower ?? '')) start += 1;
  while (end > start && tokens[end - 1]?.kind === 'mark' && !/^[%)\]]$/u.test(tokens[end - 1]?.text ?? '')) end -= 1;
  return { from: start, to: end };
}

/** Nobody is reported to have said it: "would say", "did not say", "if Roe says". */
function isHedged(tokens: Tokens, { cueFrom, subject }: Attribution): boolean {
  for (let at = cueFrom - 1; at >= Math.max(0, cueFrom - 4); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || at < subject.to) break;
    if (HEDGE.test(token.lower)) return true;
    if (!AUXILIARIES.has(token.lower) && !ADVERBS.has(token.lower) && !/ly$/u.test(token.lower)) break;
  }
  return subject.to <= cueFrom && OPENS_HYPOTHESIS.test(tokens[subject.outerFrom - 1]?.lower ?? '');
}

/** "the court's ruling that …": no participle. */
const isNoun = (tokens: Tokens, at: number): boolean =>
  AMBIGUOUS_CUES.has(tokens[at]?.lower ?? '') && /ing$/u.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.text !== ',';

const isDemonstrative = (tokens: Tokens, at: number): boolean =>
  /^(?:[.,]|is|was|would|will|and|but|to)$/u.test(tokens[at + 1]?.lower ?? '.');

/** "EU rules that aim to help", "they promise a life that suits": "that" stands for a noun. */
function isRelative(tokens: Tokens, cueTo: number, that: number, base: string): boolean {
  if (base === 'promise' && /^an?$/u.test(tokens[cueTo]?.lower ?? ''))
    return !isSpeakerNoun(tokens[that - 1]?.lower ?? '');
  const cue = tokens[cueTo - 1]?.lower ?? '';
  const next = tokens[that + 1];
  // Only a cue that may be a noun, and only where what follows has no verb but its first word.
  if (that !== cueTo || !AMBIGUOUS_CUES.has(cue) || CUE_FORMS.get(cue)?.form === 'past') return false;
  if (next?.kind !== 'word' || next.isCapital || DETERMINERS.has(next.lower)) return false;
  return !SUBJECT_PRONOUNS.has(next.lower) && !tokens.slice(that + 1).some(({ lower }) => FINITE.test(lower));
}

function isPlain(from: number, to: number, isQuoted: (at: number) => boolean): boolean {
  for (let at = from; at < to; at += 1) if (isQuoted(at)) return false;
  return true;
}

function countWords(tokens: Tokens, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (tokens[at]?.kind !== 'mark') count += 1;
  return count;
}
