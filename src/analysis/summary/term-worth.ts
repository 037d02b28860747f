import { CHARACTER, characterClass } from '../text/characters.ts';
import type { StoryTerms, TermCounts } from './terms.ts';
import { TERM_WEIGHTS } from './weights.ts';

/** The measures by which terms that a summary takes up are told from the rest: one row a term, in the order of `TERM_MEASURES`. */
export function termMeasures(story: StoryTerms): readonly (readonly number[])[] {
  return story.counts.map(measurer(story));
}

/** Gives the row of one term of a story. */
function measurer({ sentences, titleSize }: StoryTerms): (counts: TermCounts) => readonly number[] {
  const size = Math.log(1 + sentences.length);
  const untitled = titleSize === 0 ? 1 : 0;
  return ({ term, times, sentences: spread, first, last, proper, inTitle }) => {
    const often = Math.log(times);
    const bits = characterClass(term.charCodeAt(0));
    const isNumber = bits & CHARACTER.number || (bits & CHARACTER.half && /^\p{N}/u.test(term)) ? 1 : 0;
    const named = proper > 0 ? 1 : 0;
    const early = 1 / (1 + first);
    return [
      1,
      often,
      often / size,
      Math.log(spread),
      size,
      first === 0 ? 1 : 0,
      first <= 2 ? 1 : 0,
      early,
      Math.log(1 + first),
      first / Math.max(1, sentences.length),
      (last - first) / Math.max(1, sentences.length),
      inTitle ? 1 : 0,
      untitled,
      named,
      proper / times,
      isNumber,
      isNumber * early,
      named * often,
      named * early,
      often * early,
      spread === 1 ? 1 : 0,
      term.length < 4 ? 1 : 0,
      term.length > 5 ? 1 : 0,
      untitled * early,
      untitled * often,
    ];
  };
}

/** How likely a summary takes each term up, in (0, 1), by term number. */
export function termWorth(story: StoryTerms): Float64Array {
  const { counts } = story;
  const measuresOf = measurer(story);
  const worth = new Float64Array(counts.length);
  for (let id = 0; id < counts.length; id++) {
    const row = measuresOf(counts[id] as TermCounts);
    let sum = 0;
    for (let at = 0; at < row.length; at++) sum += (row[at] ?? 0) * (TERM_WEIGHTS[at] ?? 0);
    worth[id] = 1 / (1 + Math.exp(-sum));
  }
  return worth;
}
