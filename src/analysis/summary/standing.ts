import { type Article, spanText } from '../../article/article.ts';
import type { Name } from '../digest.ts';
import { isEnglish } from '../text/language.ts';
import { type BackReference, backReferences } from './back-references.ts';
import type { SentenceEdits } from './edits.ts';
import { opensOnPronoun } from './openings.ts';
import { indexOfHolder } from './places.ts';
import { pointsBackAbroad } from './pointers-abroad.ts';
import type { MeasuredStory } from './sentence-features.ts';
import type { StoryShape } from './story-shape.ts';
import type { StoryTerms } from './terms.ts';

/** A reference with its terms as numbers of the story's terms, those left out that nothing else in the story says. */
export interface Need {
  readonly ids: readonly number[];
  readonly weight: number;
}

/** What a sentence counts on having been told, and which people it calls by less than their name, or in full. */
export interface Standing {
  readonly needs: readonly Need[];
  readonly bare: readonly string[];
  readonly inFull: readonly string[];
  /** Whether nothing but the sentence right before it tells whom or what its opening pronoun means. */
  readonly leans: boolean;
  /** Whether a connective is left out at its opening, which reads ill where nothing stands above it. */
  readonly isElided: boolean;
}

// A description whose words were used before may still be a first mention of something else.
const LIKELY = 0.6;

// "[…] chronically short sleep": what goes on small still goes on from something.
const ELIDED: Need = { ids: [], weight: 0.5 };
// "This", "such" in a language whose descriptions are not read.
const POINTER: readonly Need[] = [{ ids: [], weight: 1 }];

/** What a sentence counts on, by its number in the order of the shape; read when first asked for. References are read in English alone. */
export function standings(
  article: Pick<Article, 'blocks' | 'title'>,
  { inPlace }: Pick<StoryShape, 'inPlace'>,
  { sentences, terms: { counts, numbers } }: MeasuredStory,
  names: readonly Name[],
  edits: readonly SentenceEdits[],
  language: string | undefined,
): (index: number) => Standing {
  const isRead = isEnglish(language);
  const people = peopleCalled(article, inPlace, names);
  const known: Standing[] = [];
  const read = (index: number): Standing => {
    const own = sentences[index]?.own ?? '';
    const needs = isRead
      ? backReferences(own).flatMap((reference) => needOf(reference, index, numbers, counts))
      : pointsBackAbroad(own, language ?? '')
        ? POINTER
        : [];
    const isElided = edits[index]?.opening.some(({ of }) => of === undefined) === true;
    return {
      needs: isElided && /^\S+ \p{Ll}/u.test(own) ? [...needs, ELIDED] : needs,
      isElided,
      bare: people.bare[index] ?? [],
      inFull: people.inFull[index] ?? [],
      leans: !isRead && opensOnPronoun(own, language),
    };
  };
  return (index) => {
    const standing = known[index] ?? read(index);
    known[index] = standing;
    return standing;
  };
}

function needOf(
  { terms, weight, isCertain }: BackReference,
  index: number,
  numbers: ReadonlyMap<string, number>,
  counts: StoryTerms['counts'],
): readonly Need[] {
  const ids = terms.flatMap((term) => numbers.get(term) ?? []);
  if (ids.some((id) => counts[id]?.inTitle)) return [];
  if (isCertain) return [{ ids, weight }];
  // What was never said before is introduced here.
  return ids.some((id) => (counts[id]?.first ?? index) < index) ? [{ ids, weight: weight * LIKELY }] : [];
}

function peopleCalled(
  article: Pick<Article, 'blocks' | 'title'>,
  inPlace: StoryShape['inPlace'],
  names: readonly Name[],
) {
  const bare: string[][] = inPlace.map(() => []);
  const inFull: string[][] = inPlace.map(() => []);
  for (const { kind, id, name, mentions } of names) {
    if (kind !== 'person' || article.title.includes(name)) continue;
    for (const mention of mentions) {
      const at = inPlace[indexOfHolder(inPlace, mention)]?.index;
      if (at === undefined) continue;
      const list = spanText(article, mention) === name ? inFull : bare;
      if (!list[at]?.includes(id)) list[at]?.push(id);
    }
  }
  return { bare: bare.map((ids, at) => ids.filter((id) => !inFull[at]?.includes(id))), inFull };
}
