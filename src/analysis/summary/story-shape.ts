import type { Article, Span } from '../../article/article.ts';
import { isEnglish } from '../text/language.ts';
import type { Sentence } from '../text/sentences.ts';
import { readAdvice } from './advice.ts';
import { readInterview } from './interview.ts';
import { byPlace } from './places.ts';

/** A sentence with its index in the order in which the news comes. */
export interface PlacedSentence extends Sentence {
  readonly index: number;
}

/** How a story is told, as far as it changes which of its sentences speak for it. */
export interface StoryShape {
  /** The sentences in the order in which the news comes: of a live blog its introduction, then updates newest first. */
  readonly order: readonly Sentence[];
  /** The same in the order of the page, each with its index in `order`. */
  readonly inPlace: readonly PlacedSentence[];
  /** For each sentence of `order` its live update, 0 the newest; -1 outside them. */
  readonly updates: readonly number[];
  /** For each sentence of `order` the block of the heading above it, -1 where none; only where a story has several sections. */
  readonly headings?: readonly number[];
  /** For each sentence of `order` the question that it answers; only in a story of questions and answers. */
  readonly answers?: readonly (Span | undefined)[];
  /** What kind of questions and answers, where the page leaves no doubt. */
  readonly kind?: 'interview' | 'advice';
}

const SECTIONS = 3;

/**
 * Tells live blogs by their notice, explainers by their sub-headings, interviews and columns of advice by their questions, which are no
 * sentences of it; columns of advice in English alone.
 */
export function storyShape(
  article: Pick<Article, 'blocks' | 'title' | 'notices'>,
  sentences: readonly Sentence[],
  language?: string,
): StoryShape {
  const advice = isEnglish(language) ? readAdvice(article) : undefined;
  const interview = advice === undefined ? readInterview(article) : undefined;
  const asked = advice?.letters ?? interview?.questions;
  const answers = advice?.answers ?? interview?.answers;
  const told = sentences.filter(({ block }) => asked?.has(block) !== true);
  const updateOf = updatesByBlock(article);
  const place = ({ block }: Sentence) => updateOf.get(block) ?? -1;
  // A stable sort: inside an update and outside them the page's order stays.
  const order = updateOf.size === 0 ? told : [...told].sort((a, b) => place(a) - place(b));
  const updates = order.map(place);
  const above = headingsAbove(article);
  const isSectioned = updateOf.size === 0 && new Set(order.map(({ block }) => above[block] ?? -1)).size >= SECTIONS;
  return {
    order,
    inPlace: order.map((sentence, index) => ({ ...sentence, index })).sort(byPlace),
    updates,
    ...(answers === undefined ? {} : { answers: order.map(({ block }) => answers.get(block)) }),
    ...(advice !== undefined ? { kind: 'advice' } : interview?.isTalk ? { kind: 'interview' } : {}),
    ...(isSectioned ? { headings: order.map(({ block }) => above[block] ?? -1) } : {}),
  };
}

function updatesByBlock({ notices }: Pick<Article, 'notices'>): ReadonlyMap<number, number> {
  const list = (notices ?? []).flatMap((notice) => (notice.kind === 'live-blog' ? notice.updates : []));
  return new Map(list.flatMap(({ blocks }, index) => blocks.map((block) => [block, index] as const)));
}

function headingsAbove({ blocks }: Pick<Article, 'blocks'>): readonly number[] {
  let heading = -1;
  return blocks.map(({ kind }, index) => {
    if (kind === 'heading') heading = index;
    return heading;
  });
}
