import { type Article, spanText } from '../../article/article.ts';
import type { Name } from '../digest.ts';
import type { Sentence } from '../text/sentences.ts';
import { type BackReference, backReferences } from './back-references.ts';
import { byPlace, indexOfHolder } from './places.ts';
import type { MeasuredStory } from './sentence-features.ts';
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
}

// A description whose words were used before may still be a first mention of something else.
const LIKELY = 0.6;

/** What a sentence counts on, by its number in the order of the shape; read when first asked for. References are read in English alone. */
export function standings(
  article: Pick<Article, 'blocks' | 'title'>,
  order: readonly Sentence[],
  { sentences, terms: { counts } }: MeasuredStory,
  names: readonly Name[],
  language: string | undefined,
): (index: number) => Standing {
  const numbers = new Map(counts.map(({ term }, id) => [term, id]));
  const isEnglish = language === undefined || language === 'en';
  const people = peopleCalled(article, order, names);
  const known: Standing[] = [];
  const read = (index: number): Standing => {
    const references = isEnglish ? backReferences(sentences[index]?.own ?? '') : [];
    const needs = references.flatMap((reference) => needOf(reference, index, numbers, counts));
    return { needs, bare: people.bare[index] ?? [], inFull: people.inFull[index] ?? [] };
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

function peopleCalled(article: Pick<Article, 'blocks' | 'title'>, order: readonly Sentence[], names: readonly Name[]) {
  const inPlace = order.map((sentence, index) => ({ ...sentence, index })).sort(byPlace);
  const bare: string[][] = order.map(() => []);
  const inFull: string[][] = order.map(() => []);
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
