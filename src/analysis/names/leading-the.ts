import type { BlockView } from './segment-features.ts';
import type { Segment } from './segments.ts';

// Papers keep their article in mid-sentence too.
const TITLES_OF_PAPERS = new Set(
  (
    'times post guardian herald star standard economist independent telegraph sun mail observer gazette tribune journal chronicle mirror express ' +
    'atlantic yorker shimbun hindu age globe australian citizen nation monitor punch vanguard spectator conversation intercept verge'
  ).split(' '),
);

/** The words that stand after a capital "The" within sentences of the article: there the article belongs to the name. */
export function keptArticles(views: readonly BlockView[]): ReadonlySet<number> {
  const kept = new Set<number>();
  for (const { words, isTitleCase } of views) {
    if (isTitleCase) continue;
    words.forEach((word, i) => {
      const next = words[i + 1];
      if (word.text === 'The' && !word.isOpening && next?.isNameLike) kept.add(next.hash);
    });
  }
  return kept;
}

/** A name without the "The" that only opens its sentence. */
export function withoutLeadingThe(view: BlockView, segment: Segment, kept: ReadonlySet<number>): Segment {
  const { words } = view;
  const first = words[segment.start];
  const next = words[segment.start + 1];
  if (segment.end - segment.start < 2 || next === undefined || first?.lower !== 'the') return segment;
  if (kept.has(next.hash) || TITLES_OF_PAPERS.has(words[segment.end - 1]?.lower ?? '')) return segment;
  if (first.text === 'The' && !first.isOpening && !view.isTitleCase) return segment;
  return { ...segment, start: segment.start + 1 };
}
