import type { Span } from '../../article/article.ts';
import type { KeyFigure, Name, Reason } from '../digest.ts';
import { holds } from './places.ts';
import type { MeasuredStory } from './sentence-features.ts';
import type { StoryShape } from './story-shape.ts';
import { sumOfTrees } from './trees.ts';
import { RANKING } from './weights.ts';

/** What the reasons of a chosen sentence are drawn from. */
export interface ReasonSources {
  readonly measured: MeasuredStory;
  readonly shape: StoryShape;
  readonly names: readonly Name[];
  readonly figures: readonly KeyFigure[];
  /** Sentences chosen, as indices into the shape's order. */
  readonly chosen: readonly number[];
}

// The measures behind a reason: what they did for the choice is how far the ranking falls when they are those of a usual sentence.
const PLACE = ['order', 'early', 'block', 'within', 'through', 'leadDateline', 'leadSourced', 'sceneLead'];
const TITLE = ['inTitle', 'sceneNearTitle'];
const CENTRE = ['central', 'opening', 'worth', 'worthMean', 'worthMost', 'worthOver'];
const CENTRAL_FEW = 3;
const HEADLINE_SHARE = 0.34;
const CHIEF_NAMES = 3;
const CHIEF_SALIENCE = 0.4;
const NEWEST = 3;
// Names and figures take no part in the trees' answer by themselves, so they follow what does, and the update leads.
const NAMES_WEIGHT = 0.15;
const FIGURE_WEIGHT = 0.1;

/** Why each chosen sentence was chosen, strongest reason first; some have none beyond the sum of small things. */
export function reasonsFor(sources: ReasonSources): readonly (readonly Reason[])[] {
  const { measured, shape, chosen } = sources;
  const usual = usualValues(measured);
  const columns = Object.keys(measured.sentences[0]?.values ?? {});
  const central = mostCentral(measured);
  return chosen.map((index) => {
    const features = measured.sentences[index];
    const sentence = shape.order[index];
    if (features === undefined || sentence === undefined) return [];
    const row = Object.values(features.values);
    const whole = sumOfTrees(RANKING, row);
    const owedTo = (names: readonly string[]) =>
      whole -
      sumOfTrees(
        RANKING,
        row.map((value, at) => (names.includes(columns[at] ?? '') ? (usual[at] ?? 0) : value)),
      );
    const found: { readonly reason: Reason; readonly weight: number }[] = [];
    const add = (reason: Reason, weight: number) => {
      if (weight > 0) found.push({ reason, weight });
    };
    const update = shape.updates[index] ?? -1;
    if (update >= 0 && (update < NEWEST || shape.updates[index - 1] !== update))
      add({ kind: 'update' }, Number.MAX_VALUE);
    if (update < 0 && features.place === 0) add({ kind: 'lead' }, owedTo(PLACE));
    if (features.inTitle >= HEADLINE_SHARE) add({ kind: 'headline' }, owedTo(TITLE));
    if (central.has(index)) add({ kind: 'central' }, owedTo(CENTRE));
    const names = chiefNames(sources.names, sentence);
    if (names.length > 0) add({ kind: 'names', names }, NAMES_WEIGHT);
    const figure = sources.figures.find(({ span }) => holds(sentence, span));
    if (figure !== undefined) add({ kind: 'figure', span: figure.span }, FIGURE_WEIGHT);
    const heading = shape.headings?.[index] ?? -1;
    if (heading >= 0 && chosen.every((other) => other === index || shape.headings?.[other] !== heading))
      add({ kind: 'section', heading }, FIGURE_WEIGHT / 2);
    return found.sort((a, b) => b.weight - a.weight).map(({ reason }) => reason);
  });
}

/** The mean of each measure over the story's sentences. */
function usualValues({ sentences }: MeasuredStory): readonly number[] {
  const sums: number[] = [];
  for (const { values } of sentences)
    Object.values(values).forEach((value, at) => {
      sums[at] = (sums[at] ?? 0) + value / sentences.length;
    });
  return sums;
}

function mostCentral({ sentences }: MeasuredStory): ReadonlySet<number> {
  const order = sentences.map((_, index) => index);
  order.sort((a, b) => (sentences[b]?.central ?? 0) - (sentences[a]?.central ?? 0) || a - b);
  return new Set(order.slice(0, CENTRAL_FEW));
}

function chiefNames(names: readonly Name[], sentence: Span): readonly string[] {
  return names
    .slice(0, CHIEF_NAMES)
    .filter(({ salience, mentions }) => salience >= CHIEF_SALIENCE && mentions.some((span) => holds(sentence, span)))
    .map(({ id }) => id);
}
