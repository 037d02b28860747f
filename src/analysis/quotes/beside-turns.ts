import type { Article, Span } from '../../article/article.ts';
import { isBareTitle } from './bare-titles.ts';
import { type Entity, unknownOf } from './discourse.ts';
import type { Frame } from './frame.ts';
import type { QuoteRun } from './quote-spans.ts';
import type { ResolvedSpeaker } from './resolve-speaker.ts';
import { hasSpeechReader, speechReader } from './speech-beside.ts';

/** A speaker told by the words beside a quote alone. */
export interface SpokenBeside {
  readonly cue: Span;
  readonly speaker: ResolvedSpeaker;
  /** How surely the speaker is right, in [0, 1]. */
  readonly score: number;
  /** False where the words are only a part of what the cue reports. */
  readonly isBeside: boolean;
}

/** Finds who says a run; `before` is whoever spoke just before, if anyone did. */
export type BesideFinder = (run: QuoteRun, before: ResolvedSpeaker | undefined) => SpokenBeside | undefined;

/** For languages whose names are not tagged, a finder of speakers by the words beside a quote; undefined for others. */
export function besideFinder(
  article: Pick<Article, 'blocks'>,
  frames: readonly Frame[],
  language: string | undefined,
): BesideFinder | undefined {
  if (language === undefined || !hasSpeechReader(language)) return undefined;
  const runs = frames.flatMap(({ tokens }) => tokens.flatMap(({ run }) => run ?? []));
  const read = speechReader(article.blocks, runs, language);
  const entityOf = entitiesByWords(article);
  return (run, before) => {
    const said = read(run);
    if (said === undefined) return undefined;
    const { block } = run;
    const cue = { block, ...said.cue };
    const isBeside = !said.isReported;
    if (said.speaker === 'same' && before !== undefined)
      return { cue, speaker: { ...before, confidence: 0.7 }, score: 0.7, isBeside };
    // Whoever it is, nobody else's turn goes on over these words.
    if (said.speaker === undefined || said.speaker === 'same')
      return { cue, speaker: { entity: unknownOf(cue), span: cue, confidence: 0.5 }, score: 0.5, isBeside };
    const span = { block, ...said.speaker };
    return { cue, speaker: { entity: entityOf(span), span, confidence: 0.8 }, score: 0.8, isBeside };
  };
}

const TAIL = 2;

/** 工会主席陈美儿 and 陈美儿, ليلى منصور and منصور: words that end in each other stand for one speaker, whom the first words bring in; a title alone is met by itself only. */
export function entitiesByWords(article: Pick<Article, 'blocks'>): (span: Span) => Entity {
  const byTail = new Map<string, { readonly words: string; readonly entity: Entity }[]>();
  return (span) => {
    const words = article.blocks[span.block]?.text.slice(span.start, span.end) ?? '';
    const tail = words.slice(-TAIL);
    const list = byTail.get(tail) ?? [];
    const known = list.find((item) => isFormOf(item.words, words) || isFormOf(words, item.words));
    if (known !== undefined) return known.entity;
    const entity: Entity = { key: `s${span.block}:${span.start}`, span, isPerson: true };
    if (list.length < MOST_ALIKE) byTail.set(tail, [...list, { words, entity }]);
    return entity;
  };
}

const MOST_ALIKE = 20;

/** The same words, or the end of them: "대표" may be anybody's title. */
const isFormOf = (end: string, words: string): boolean => end === words || (!isBareTitle(end) && isEndOf(end, words));

/** Only whole words: in scripts without spaces any end may be one. */
function isEndOf(end: string, words: string): boolean {
  if (!words.endsWith(end)) return false;
  const before = words[words.length - end.length - 1];
  return before === undefined || !/\p{L}/u.test(before) || UNSPACED.test(before);
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
