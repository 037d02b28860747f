import { ASKING, FINITE, openingOf, pastAdverbials, verbOfOwnClause } from './clause-opening.ts';
import { AMBIGUOUS_CUES, CUE_FORMS } from './cue-lexicon.ts';
import type { Attribution } from './find-attributions.ts';
import type { Token } from './frame.ts';
import { ADVERBS, AUXILIARIES, DETERMINERS, isSpeakerNoun, PREPOSITIONS } from './word-classes.ts';

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
/** Verbs of which what follows "to" is what somebody undertook, in words. */
const UNDERTAKING = /^(?:promise|pledge|vow|threaten|offer|refuse|swear|volunteer|agree|propose)$/u;
/** Verbs that tell somebody to do something: whom, and what, is what was said. */
const BIDDING = /^(?:urge|advise|implore|call|encourage|warn)$/u;
/** Verbs by which studies and courts speak, and nobody else. */
const FINDING = /^(?:find|show)$/u;
const FINDERS =
  /^(?:stud(?:y|ies)|polls?|polling|surveys?|reports?|research|researchers|scientists|analys[ie]s|data|reviews?|investigations?|inquir(?:y|ies)|figures|statistics|census|audits?|findings|results|documents?|records|emails|papers?|jury|court|panel|judge|tribunal|transcript|footage|filings?|numbers|index|tests?)$/u;
/** Verbs of opinion, which papers report as they do speech. */
const HOLDING = /^(?:believe|think|fear|hope|worry|doubt|expect)$/u;
const HEDGE = /^(?:not|never|would|could|might|may|can|cannot|should|must|to|will|shall|if|['’](?:d|ll)|.*n['’]t)$/u;
const OPENS_HYPOTHESIS =
  /^(?:if|unless|whether|when|had|whenever|after|before|until|as|because|since|what|how|why|where|which|nor)$/u;
const NO_SOURCE =
  /^(?:maybe|perhaps|i|we|you|who|which|that|nobody|everyone|everybody|anyone|anybody|someone|somebody|some|many|people|one|others|others|few|none|most|all|this|there|no)$/u;
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
  const { kind } = subject;
  const bidden = subject.to <= cueFrom ? toClause(tokens, cueFrom, cueTo, base) : undefined;
  // "Hill, who asked them to wait, left": a relative clause ends what was asked for.
  const isBidden = bidden !== undefined && tokens[cueFrom - 1]?.lower !== 'who';
  if (isBidden)
    return [{ from: bidden, to: undertakingEnd(tokens, bidden, clauseEnd(tokens, bidden, attribution, all)) }];
  if (!takesClause(base, subject.head) && !(base === 'find' && kind === 'name') && !ASKING.test(base)) return [];
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

const takesClause = (base: string, head: string): boolean =>
  WITH_CLAUSE.test(base) || HOLDING.test(base) || (FINDING.test(base) && FINDERS.test(head));

/** Where "to lower the price" opens of "promised to lower the price", or "the city to lower it" of "urged the city to lower it". */
function toClause(tokens: Tokens, cueFrom: number, cueTo: number, base: string): number | undefined {
  if (UNDERTAKING.test(base) && tokens[cueTo]?.lower === 'to') return isVerb(tokens[cueTo + 1]) ? cueTo : undefined;
  if (!BIDDING.test(base)) return undefined;
  const isFor = base === 'call' && tokens[cueTo]?.lower === 'for';
  if (base === 'call' && !isFor && tokens[cueTo - 1]?.lower !== 'on') return undefined;
  const opens = isFor ? cueTo + 1 : cueTo;
  // "calling on": of the form in -ing only a participle is a cue.
  if (/ing$/u.test(tokens[cueFrom]?.lower ?? '') && tokens[cueFrom - 1]?.text !== ',') return undefined;
  for (let at = opens; at < Math.min(tokens.length, opens + 8); at += 1) {
    const token = tokens[at];
    if (token === undefined || (token.kind !== 'word' && token.kind !== 'name')) return undefined;
    if (token.lower === 'to' && at > opens) return isVerb(tokens[at + 1]) ? opens : undefined;
    if (token.lower !== 'of' && (PREPOSITIONS.has(token.lower) || FINITE.test(token.lower))) return undefined;
  }
  return undefined;
}

/** No noun, name or number: what "to" leads to is something to do. */
const isVerb = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  !token.isCapital &&
  !DETERMINERS.has(token.lower) &&
  !/^(?:\d|him$|her$|them$|me$|us$|whom$|which$)/u.test(token.lower);

/** "The talks, Roe said, would go on" and "The talks would go on, Roe said": commas part the cue from what it reports. */
function aroundCue(tokens: Tokens, attribution: Attribution, all: readonly Attribution[]): readonly Range[] {
  const { cueTo, subject } = attribution;
  const before = beforeRole(tokens, subject.outerFrom - 1);
  if (tokens[before]?.text !== ',') return [];
  const first = { from: clauseStart(tokens, before), to: before };
  const end = pastAdverbials(tokens, pastHearer(tokens, cueTo));
  const next = tokens[end];
  const isLast = next === undefined || /^[.;!]$/u.test(next.text) || (next.text === ',' && end >= tokens.length - 1);
  if (isLast) return [first];
  if (next.text !== ',') return [];
  // "…, Roe said, as crowds gathered": what follows is the reporter's.
  if (ENDS_REPORT.test(tokens[end + 1]?.lower ?? '')) return [first];
  const second = { from: end + 1, to: clauseEnd(tokens, end + 1, attribution, all) };
  return [first, second];
}

const ENDS_REPORT =
  /^(?:as|while|when|after|before|but|and|though|although|citing|adding|referring|noting|speaking|according|in|during|at|on|with|without|pointing|calling|describing|warning|urging|which|who|whose)$/u;

/** "told The Herald", "told reporters": past whom it was told. */
function pastHearer(tokens: Tokens, cueTo: number): number {
  if (CUE_FORMS.get(tokens[cueTo - 1]?.lower ?? '')?.base !== 'tell') return cueTo;
  const at = /^(?:the|a|an|his|her)$/u.test(tokens[cueTo]?.lower ?? '') ? cueTo + 1 : cueTo;
  const hearer = tokens[at];
  const isHearer =
    hearer?.kind === 'name' ||
    /^(?:me|us|reporters|journalists|him|her|them)$/u.test(hearer?.lower ?? '') ||
    isSpeakerNoun(hearer?.lower ?? '');
  return isHearer ? at + 1 : cueTo;
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
  for (let at = end - 1; at >= 0; at -= 1)
    if (tokens[at]?.text === ';' || (tokens[at]?.text === ':' && !isClock(tokens, at))) return at + 1;
  return 0;
};

/** The colon of "8:30". */
const isClock = (tokens: Tokens, at: number): boolean =>
  /^\d+$/u.test(tokens[at - 1]?.text ?? '') && /^\d/u.test(tokens[at + 1]?.text ?? '');

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
    // The subject stands before what is reported: another verb of the same sentence, and no part of it.
    if (other.subject.outerFrom < from && begins > from + 2 && /^(?:and|but)$/u.test(tokens[begins - 1]?.lower ?? '')) {
      end = Math.min(end, begins - 1);
      break;
    }
    const joined = /^(?:and|but|while|though|although|or)$/u.test(tokens[begins - 1]?.lower ?? '')
      ? begins - 1
      : begins;
    if (joined > from && /^[,—–]$/u.test(tokens[joined - 1]?.text ?? '')) {
      end = Math.min(end, joined - 1);
      break;
    }
  }
  // "While Roe said the talks went well, nobody signed": the main clause is the reporter's.
  const isConceded =
    own.subject.outerFrom <= 2 && /^(?:while|though|although)$/u.test(tokens[own.subject.outerFrom - 1]?.lower ?? '');
  for (let at = from; at < end; at += 1) {
    if (tokens[at]?.text === ';' || (isConceded && tokens[at]?.text === ',')) return at;
    // "…, citing the cost": how it was said.
    if (tokens[at]?.text === ',' && /^(?:citing|adding|although|though|saying)$/u.test(tokens[at + 1]?.lower ?? ''))
      return at;
  }
  return end;
}

/** What is to be done ends where a clause with a subject of its own opens; behind "said that" such a clause may be reported as well. */
function undertakingEnd(tokens: Tokens, from: number, end: number): number {
  for (let at = from + 2; at < end; at += 1) if (verbOfOwnClause(tokens, at) !== undefined) return at;
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

function isPlain(from: number, to: number, isQuoted: (at: number) => boolean): boolean {
  for (let at = from; at < to; at += 1) if (isQuoted(at)) return false;
  return true;
}

function countWords(tokens: Tokens, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (tokens[at]?.kind !== 'mark') count += 1;
  return count;
}
