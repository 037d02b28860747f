import type { Article, Span } from '../../article/article.ts';
import type { FoundName } from '../names/found-name.ts';
import { isEnglish } from '../text/language.ts';
import { besideFinder, entitiesByWords } from './beside-turns.ts';
import { type ChosenCue, chooseCue } from './choose-cue.ts';
import { Discourse, roleWords, unknownOf } from './discourse.ts';
import { findAttributions } from './find-attributions.ts';
import { findIndirectSpeech, type IndirectSpeech } from './find-indirect.ts';
import { findForeignAttributions } from './foreign-attributions.ts';
import { type Frame, mentionsByBlock, type Token } from './frame.ts';
import { learnGenders, namesInQuotes, raiseName } from './frame-names.ts';
import { creditedSpeaker, lineSpeaker } from './labelled-speakers.ts';
import { mayWellSpeak } from './may-speak.ts';
import type { Phrase } from './phrases.ts';
import type { QuoteRun } from './quote-spans.ts';
import type { WatchPronoun } from './resolve-pronoun.ts';
import { type ResolvedSpeaker, resolveSpeaker, speakerContext } from './resolve-speaker.ts';
import { isScareQuote, mayBeTitle, titleKey } from './scare-quotes.ts';
import { findInterviewee, type Turn, Turns } from './turns.ts';
import { indirectTurn, isOfMainClause, subjectTurn } from './unmarked-turns.ts';
import { isOwnerEnding } from './word-classes.ts';

/** A quoted run with what was found out about it. */
export interface AttributedRun {
  readonly run: QuoteRun;
  /** Index of the frame, and of the quote among the frame's tokens. */
  readonly frame: number;
  readonly at: number;
  readonly cue?: Span;
  readonly speaker?: ResolvedSpeaker;
  /** How surely the speaker is right, in [0, 1]. */
  readonly score: number;
  /** The cue stands right beside the run, or the run follows one that has such a cue. */
  readonly isBeside: boolean;
}

/** A clause that is reported without marks, with whoever is reported to have said it. */
export interface AttributedClause {
  readonly spans: readonly Span[];
  readonly cue: Span;
  readonly speaker: ResolvedSpeaker;
  /** How surely the speaker is right, in [0, 1]. */
  readonly score: number;
}

/** What is said in a story, with marks and without, each in reading order; no span lies over another. */
export interface Attributed {
  readonly runs: readonly AttributedRun[];
  readonly clauses: readonly AttributedClause[];
}

type Found = Pick<AttributedRun, 'cue' | 'speaker' | 'score' | 'isBeside'>;

const THRESHOLD = 0.4;
const CLAUSE_THRESHOLD = 0.5;
// Without a cue: nobody speaks of themselves by name, and bodies and groups do not say "I".
const DOUBT = 0.5;
const OF_ONE = /\b(?:I|I['’](?:m|ve|d|ll)|my|me|myself)\b/u;
const FADE_BY_PARAGRAPH = 0.5;
const FADE_BY_SENTENCE = 0.75;

/**
 * Attributes every quoted run of the frames, scare quotes, nicknames and titles left out, and finds the clauses that are reported without
 * marks. `watch` is told of every pronoun on the way.
 */
export function attributeQuotes(
  article: Pick<Article, 'blocks'>,
  frames: readonly Frame[],
  names: readonly FoundName[],
  language: string | undefined,
  watch?: WatchPronoun,
): Attributed {
  const discourse = new Discourse(names);
  const roles = roleWords(
    names,
    (name) => textOf(article, name.role),
    frames.map((frame) => frame.tokens),
  );
  const context = speakerContext(names, roles, discourse, watch);
  const out: AttributedRun[] = [];
  const clauses: AttributedClause[] = [];
  const isInEnglish = isEnglish(language);
  let pending: { index: number; block: number }[] = [];
  let open: ResolvedSpeaker | undefined;
  const turns = new Turns(article.blocks, interviewee(article, names, discourse));
  const mentions = mentionsByBlock(names, article.blocks.length);
  learnGenders(frames, discourse);
  const wordsOf = ({ run }: Token): string => textOf(article, run);
  const titles = repeatedTitles(frames, wordsOf);
  const findBeside = besideFinder(article, frames, language);
  const byWords = isInEnglish ? undefined : entitiesByWords(article);

  frames.forEach((frame, index) => {
    const { tokens } = frame;
    const fading = frame.isFirst ? FADE_BY_PARAGRAPH : FADE_BY_SENTENCE;
    discourse.moveTo(index, frame.block, fading, namesInQuotes(frame, mentions[frame.block] ?? []));
    const attributions = isInEnglish ? findAttributions(tokens) : findForeignAttributions(tokens, language ?? '');
    let raised = 0;
    const raiseUpTo = (limit: number): void => {
      for (; raised < limit; raised += 1) raiseName(tokens, raised, discourse);
    };
    const resolved = new Map<Phrase, ResolvedSpeaker | undefined>();
    const resolve = (phrase: Phrase): ResolvedSpeaker | undefined => {
      if (!resolved.has(phrase)) {
        raiseUpTo(phrase.from);
        const found = resolveSpeaker(phrase, phraseSpan(frame, phrase), context);
        const isKnown = found === undefined || found.entity.name !== undefined || found.entity.isUnknown;
        resolved.set(phrase, isKnown || !byWords ? found : { ...found, entity: byWords(found.span) });
      }
      return resolved.get(phrase);
    };
    let said: Turn | undefined;
    const earlier = out.length;
    tokens.forEach((token, at) => {
      if (token.run === undefined) return;
      const { run } = token;
      if (run.line !== undefined) {
        const speaker = lineSpeaker(run.line, discourse);
        out.push({ run, frame: index, at, speaker, score: 0.95, isBeside: true });
        said = { speaker, frame: index, block: frame.block, score: 0.95, hadQuote: true, asks: run.line.asks };
        open = speaker;
        return;
      }
      if (run.credit !== undefined) {
        const speaker = creditedSpeaker(run.credit, mentions, discourse);
        out.push({ run, frame: index, at, speaker, score: 0.95, isBeside: true });
        said = { speaker, frame: index, block: frame.block, score: 0.95, hadQuote: true, asks: false };
        return;
      }
      const chosen = chooseCue(tokens, at, attributions, isInEnglish);
      const goesOn = run.continues && open !== undefined;
      const found = goesOn
        ? undefined
        : (findBeside?.(run, said?.speaker ?? turns.justBefore(frame, index)) ?? attribute(frame, chosen, resolve));
      const doubt = (speaker: ResolvedSpeaker): number => {
        // "A doctor" of the paragraph before has seldom more to say: right in one of five on the development sets.
        const isFarOne = speaker.entity.name === undefined && speaker.span.block !== frame.block;
        if (isInEnglish && isFarOne && speaker.entity.isPerson) return DOUBT;
        const isSomeone = speaker.entity.isPerson || !OF_ONE.test(wordsOf(token));
        return isSomeone && !discourse.isSpokenOf(speaker.entity) ? 1 : DOUBT;
      };
      const isScare =
        !run.continues &&
        isScareQuote(tokens, at, wordsOf, {
          isAttributed: (found?.score ?? 0) >= 0.45 || isAlone(tokens),
          isBeside: findBeside === undefined ? (chosen?.isBeside ?? false) : (found?.isBeside ?? false),
          isEnglish: isInEnglish,
          titles,
        });
      if (isScare) return;
      const base = { run, frame: index, at };
      let result: AttributedRun;
      if (run.continues && open !== undefined) result = { ...base, speaker: open, score: 0.95, isBeside: true };
      else if (found !== undefined)
        result = {
          ...base,
          ...(run.within === undefined ? found : retoldBy(lineSpeaker(run.within, discourse), found, chosen)),
        };
      else if (isInEnglish || isAlone(tokens) || (hasTag(tokens, at) && turns.justBefore(frame, index)))
        result = { ...base, ...floating(frame, index, turns, chosen, doubt) };
      else result = { ...base, score: 0, isBeside: false };
      out.push(result);
      if (result.speaker === undefined && result.score === 0 && isAlone(tokens))
        pending.push({ index: out.length - 1, block: frame.block });
      if (!run.isClosed) open = result.speaker;
      if (result.speaker !== undefined)
        said = {
          speaker: result.speaker,
          frame: index,
          block: frame.block,
          score: result.score,
          hadQuote: true,
          asks: run.stop === '?',
        };
    });
    raiseUpTo(tokens.length);
    if (isInEnglish) {
      const quoted = new Set(out.slice(earlier).map(({ at }) => at));
      for (const speech of findIndirectSpeech(tokens, attributions, (at) => quoted.has(at))) {
        const clause = reportedClause(speech, frame, resolve);
        if (clause !== undefined) clauses.push(clause);
      }
    }
    said ??= indirectTurn(attributions, frame, index, resolve);
    if (said !== undefined) {
      discourse.hear(said.speaker.entity, said.hadQuote ? 1 : 0.6);
      for (const waiting of pending) {
        const waitingRun = out[waiting.index];
        if (waitingRun === undefined || waiting.block !== frame.block) continue;
        out[waiting.index] = { ...waitingRun, speaker: said.speaker, score: 0.7 * said.score };
      }
      turns.note(said);
    } else {
      const subject = isInEnglish ? subjectTurn(frame, index, resolve) : undefined;
      if (subject !== undefined) {
        discourse.raise(subject.speaker.entity, 0.3, isOfMainClause(frame.tokens, subject.from));
        if (subject.speaker.entity.isPerson) turns.note(subject);
      }
    }
    if (said !== undefined || frames[index + 1]?.block !== frame.block) pending = [];
  });
  shareAlongChains(out);
  return { runs: out, clauses };
}

/** What the story puts in marks more than once, and in capitals each time. */
function repeatedTitles(frames: readonly Frame[], wordsOf: (token: Token) => string): ReadonlySet<string> {
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const { tokens } of frames)
    for (const token of tokens) {
      if (token.kind !== 'quote' || !mayBeTitle(wordsOf(token))) continue;
      const key = titleKey(wordsOf(token));
      (once.has(key) ? again : once).add(key);
    }
  return again;
}

/** Undefined where nobody can be told to have said it: the clause would be shown for its speaker alone. */
function reportedClause(
  { attribution, parts }: IndirectSpeech,
  frame: Frame,
  resolve: (phrase: Phrase) => ResolvedSpeaker | undefined,
): AttributedClause | undefined {
  const speaker = resolve(attribution.subject);
  if (speaker === undefined || speaker.entity.isUnknown) return undefined;
  const { subject, cueFrom, cueTo } = attribution;
  const isNamed = speaker.entity.name !== undefined;
  const asSpeaker = isNamed ? 1 : mayWellSpeak(frame.tokens, { subject, cue: { from: cueFrom, to: cueTo } });
  const score = attribution.confidence * speaker.confidence * asSpeaker;
  if (score < CLAUSE_THRESHOLD) return undefined;
  const spans = parts.map(({ from, to }) => tokenSpan(frame, from, to));
  return { spans, cue: tokenSpan(frame, cueFrom, cueTo), speaker, score };
}

function attribute(
  frame: Frame,
  chosen: ChosenCue | undefined,
  resolve: (phrase: Phrase) => ResolvedSpeaker | undefined,
): Found | undefined {
  if (chosen === undefined) return undefined;
  const cue = chosen.cue === undefined ? {} : { cue: tokenSpan(frame, chosen.cue.from, chosen.cue.to) };
  const speaker = chosen.score >= THRESHOLD ? resolve(chosen.subject) : undefined;
  const score =
    chosen.score *
    (speaker?.confidence ?? 0) *
    (speaker?.entity.name === undefined ? mayWellSpeak(frame.tokens, chosen) : 1);
  if (chosen.isBeside && chosen.subject.kind === 'pronoun' && score < THRESHOLD) {
    // Whoever "he" is, he is nobody else's turn: what follows without a cue is his as well.
    const span = phraseSpan(frame, chosen.subject);
    return { ...cue, speaker: { entity: unknownOf(span), span, confidence: 0.5 }, score: 0.5, isBeside: true };
  }
  if (speaker === undefined || score < THRESHOLD)
    return chosen.isBeside ? { ...cue, score: 0.01, isBeside: true } : undefined;
  return { ...cue, speaker, score, isBeside: chosen.isBeside };
}

/** A quote without a cue of its own goes on with whoever's turn it is. */
function floating(
  frame: Frame,
  index: number,
  turns: Turns,
  chosen: ChosenCue | undefined,
  doubt: (speaker: ResolvedSpeaker) => number,
): Pick<AttributedRun, 'speaker' | 'score' | 'isBeside'> {
  const found = isAlone(frame.tokens) || chosen === undefined ? turns.speakerOf(frame, index) : undefined;
  if (found === undefined || found.score * doubt(found.speaker) < THRESHOLD) return { score: 0, isBeside: false };
  return { ...found, isBeside: found.score > 0.6 };
}

/** "…", said the analyst: a short tag in which nobody was read. */
function hasTag(tokens: readonly Token[], at: number): boolean {
  if (at !== 0 || tokens[1]?.kind !== 'mark' || tokens[2]?.isCapital) return false;
  const end = tokens.findIndex(({ kind, text }, index) => index > 2 && kind === 'mark' && text !== '-');
  return end > 0 && end <= 6;
}

/** Inside somebody's own words "I" is that one, and "he" is anyone else. */
function retoldBy(speaker: ResolvedSpeaker, found: Found, chosen: ChosenCue | undefined): Found {
  if (chosen?.subject.head === 'i') return { ...found, speaker };
  const isSelf = chosen?.subject.kind === 'pronoun' && found.speaker?.entity.key === speaker.entity.key;
  if (!isSelf || found.speaker === undefined) return found;
  return { ...found, speaker: { ...found.speaker, entity: unknownOf(found.speaker.span) } };
}

function interviewee(
  article: Pick<Article, 'blocks'>,
  names: readonly FoundName[],
  discourse: Discourse,
): ResolvedSpeaker | undefined {
  const name = findInterviewee(article.blocks, names);
  const span = name === undefined ? undefined : names[name]?.mentions[0];
  if (name === undefined || span === undefined) return undefined;
  return { entity: discourse.entityOf(name), span, confidence: 0.75 };
}

/** Only quotes and marks: nothing of the reporter's. */
const isAlone = (tokens: readonly Token[]): boolean =>
  tokens.every((token) => token.kind === 'quote' || token.kind === 'mark');

/** An utterance over several paragraphs has one speaker, in whichever of them the cue stands. */
function shareAlongChains(runs: AttributedRun[]): void {
  for (let index = runs.length - 2; index >= 0; index -= 1) {
    const [run, next] = [runs[index], runs[index + 1]];
    if (run === undefined || next === undefined || run.run.isClosed || !next.run.continues) continue;
    if (run.speaker === undefined && next.speaker !== undefined) {
      runs[index] = { ...run, speaker: next.speaker, score: next.score, isBeside: true };
    }
  }
}

function phraseSpan(frame: Frame, phrase: Phrase): Span {
  // "Acme’s workers" without a name before it: the ending is no part of who speaks.
  const isEnding = isOwnerEnding(frame.tokens[phrase.from]?.lower ?? '') && phrase.to - phrase.from > 1;
  return tokenSpan(frame, isEnding ? phrase.from + 1 : phrase.from, phrase.to);
}

function tokenSpan(frame: Frame, from: number, to: number): Span {
  const start = frame.tokens[from]?.start ?? 0;
  return { block: frame.block, start, end: frame.tokens[to - 1]?.end ?? start };
}

const textOf = (article: Pick<Article, 'blocks'>, span: Span | undefined): string =>
  span === undefined ? '' : (article.blocks[span.block]?.text.slice(span.start, span.end) ?? '');
