import { type Article, type Span, spanText } from '../../article/article.ts';
import { isHumanNoun } from '../quotes/word-classes.ts';
import type { Sentence } from '../text/sentences.ts';
import { type Token, tokensOf } from '../text/tokens.ts';
import { antecedentFeatures, type ChoiceFeatures, choiceShares } from './choose-antecedent.ts';
import { type Bearing, bearingOf, chooseDescribed, countUntil } from './described.ts';
import type { FoundName } from './found-name.ts';
import type { Gender } from './gender.ts';
import { type InMind, inMindAt, type Meeting, NamesInMind } from './in-mind.ts';
import { quotedWords } from './quoted-words.ts';

/** Whom words stand for: the id of the `Name`, the mention of it that the reader met last, and how surely, in [0, 1]. */
export interface Antecedent {
  readonly name: string;
  readonly mention: Span;
  readonly confidence: number;
}

/** Answers whom the pronouns and descriptions of one story stand for. */
export interface Antecedents {
  /**
   * Whom the words of a span stand for: "he", "she", "it" or "they", or a description with its article ("the minister", "the
   * 43-year-old"). Undefined for other words, inside quotation marks, and where nobody in mind fits; a doubtful answer has a low
   * confidence. For "he" and "she" it is a share of right answers, measured on articles that the weights were not fitted on (see
   * `antecedent-weights.ts`); for other words it is set by hand.
   */
  of(span: Span): Antecedent | undefined;
}

/** What is told of every "he" and "she" as it is read: who is in mind, and the features of each and last of nobody. For training. */
export type WatchChoice = (span: Span, candidates: readonly InMind[], rows: readonly ChoiceFeatures[]) => void;

/** Who is in mind from one place of a block on; how much so is worked out only where it is asked, which is seldom. */
interface Checkpoint extends Bearing {
  readonly start: number;
}

const SUBJECT_PRONOUNS = new Map<string, Gender>([
  ['he', 'm'],
  ['she', 'f'],
]);
// A name right behind one of these is no subject.
const PREPOSITIONS = new Set(
  'of in on at to from by with without for about against between among into through during before after under over near since until toward towards like despite and'.split(
    ' ',
  ),
);
const STRANGER_REACH = 3;
const STRANGER_ARTICLES = new Set(['a', 'an', 'another', 'one', 'his', 'her', 'their']);
const LONGEST_ASKED = Math.max(...[...SUBJECT_PRONOUNS.keys(), ...STRANGER_ARTICLES].map((word) => word.length));

/**
 * Reads an English story once, and resolves its "he" and "she" on the way, each in the light of those before it. Linear in the
 * length of the story. `weights` and `watch` are for training.
 */
export function readAntecedents(
  article: Pick<Article, 'title' | 'blocks'>,
  sentences: readonly Sentence[],
  names: readonly FoundName[],
  weights?: Readonly<Record<string, number>>,
  watch?: WatchChoice,
): Antecedents {
  const mentions = article.blocks.map((): { readonly span: Span; readonly name: FoundName }[] => []);
  for (const name of names) for (const span of name.mentions) mentions[span.block]?.push({ span, name });
  const starts = article.blocks.map(() => new Set<number>());
  for (const { block, start } of sentences) starts[block]?.add(start);
  const people = new NamesInMind();
  const bodies = new NamesInMind();
  const checkpoints = article.blocks.map((): Checkpoint[] => []);
  const pronouns = new Map<string, Antecedent>();
  let stranger = { order: -1, sentence: -99, isSubject: false };
  let sentence = 0;
  let order = 0;

  const readBlock = (block: number, text: string, tokens: readonly Token[]): void => {
    const quoted = quotedWords(tokens);
    const named = (mentions[block] ?? []).sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    const checkpoint = (start: number): void => {
      checkpoints[block]?.push({ start, sentence, block, people: people.now, bodies: bodies.now });
    };
    const here = starts[block];
    let next = 0;
    let isSubjectFree = true;
    // Where the last of `STRANGER_ARTICLES` stands.
    let articleAt = -99;
    sentence++;
    checkpoint(0);
    tokens.forEach((token, i) => {
      const isQuoted = quoted[i] === 1;
      // Longer words matter only behind an article.
      const isShort = token.end - token.start <= LONGEST_ASKED;
      const isNear = i - articleAt <= STRANGER_REACH;
      const lower = token.kind === 'word' && (isShort || isNear) ? token.text.toLowerCase() : '';
      if (isShort && STRANGER_ARTICLES.has(lower)) articleAt = i;
      if (i > 0 && !isQuoted && here?.has(token.start) === true) {
        sentence++;
        isSubjectFree = true;
      }
      while (next < named.length && (named[next]?.span.end ?? 0) <= token.start) next++;
      const met = named[next];
      if (met !== undefined && met.span.start === token.start) {
        const isSubject = isSubjectFree && !isQuoted && !isAfterPreposition(tokens, i);
        if (isSubject && met.name.kind === 'person') isSubjectFree = false;
        const meeting: Meeting = {
          mention: met.span,
          sentence,
          block,
          order: order++,
          isSubject,
          isPossessive: /^['’]s?(?!\p{L})/u.test(text.slice(met.span.end, met.span.end + 3)),
          isQuoted,
          isPronoun: false,
        };
        (met.name.kind === 'person' ? people : bodies).meet(met.name, meeting);
        checkpoint(met.span.end);
        return;
      }
      if (isQuoted) return;
      if (token.kind !== 'word') return;
      const gender = isShort ? SUBJECT_PRONOUNS.get(lower) : undefined;
      if (gender !== undefined) {
        resolve({ block, start: token.start, end: token.end }, gender, here?.has(token.start) === true);
        isSubjectFree = false;
        checkpoint(token.end);
      } else if (i - articleAt <= STRANGER_REACH && isHumanNoun(lower) && bringsStranger(tokens, i)) {
        stranger = { order: order++, sentence, isSubject: isSubjectFree };
      }
    });
  };

  const resolve = (span: Span, gender: Gender, isOpening: boolean): void => {
    const candidates = people.at(sentence).filter(({ name }) => (name.gender ?? gender) === gender);
    const rows = antecedentFeatures(candidates, { gender, block: span.block, sentence, order, isOpening, stranger });
    watch?.(span, candidates, rows);
    const shares = choiceShares(rows, weights);
    const best = shares.indexOf(Math.max(...shares));
    const chosen = candidates[best];
    if (chosen === undefined) return;
    const confidence = Math.round((shares[best] ?? 0) * 1000) / 1000;
    pronouns.set(`${span.block}:${span.start}`, {
      name: chosen.name.id,
      mention: chosen.meeting.mention,
      confidence,
    });
    const meeting = { sentence, block: span.block, order: order++, isSubject: true };
    const rest = { isPossessive: false, isQuoted: false, isPronoun: true };
    people.meet(chosen.name, { mention: chosen.meeting.mention, ...meeting, ...rest });
  };

  article.blocks.forEach((block, index) => {
    if (block.kind !== 'caption') readBlock(index, block.text, tokensOf(block));
  });
  return {
    of: (span) => {
      const known = pronouns.get(`${span.block}:${span.start}`);
      const text = article.blocks[span.block]?.text ?? '';
      // "the [minister]": a span may leave the article out.
      const the = /(?:^|\s)the $/i.test(text.slice(Math.max(0, span.start - 5), span.start)) ? 'the ' : '';
      const words = the + spanText(article, span);
      if (SUBJECT_PRONOUNS.has(words.toLowerCase())) return known;
      const here = checkpoints[span.block] ?? [];
      const bearing = here[countUntil(here, ({ start }) => start <= span.start) - 1];
      if (bearing === undefined) return undefined;
      const { sentence: then } = bearing;
      const faded = { ...bearing, people: inMindAt(bearing.people, then), bodies: inMindAt(bearing.bodies, then) };
      return chooseDescribed(words, span, faded, bearingOf(article, names));
    },
  };
}

function isAfterPreposition(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'mark') return false;
    if (PREPOSITIONS.has(token.text.toLowerCase())) return true;
    // Titles may stand between: "with President X".
    if (!/^\p{Lu}/u.test(token.text)) return false;
  }
  return false;
}

/** "a nurse", "his older brother": somebody who has no name yet. */
function bringsStranger(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - STRANGER_REACH); i--) {
    const token = tokens[i];
    if (token?.kind !== 'word' || isHumanNoun(token.text.toLowerCase())) return false;
    if (STRANGER_ARTICLES.has(token.text.toLowerCase())) return true;
  }
  return false;
}
