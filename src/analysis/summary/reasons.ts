import type { Span } from '../../article/article.ts';
import type { KeyFigure, Name, Quote, Reason } from '../digest.ts';
import { byPlace, holds } from './places.ts';
import type { Gains } from './score-sentences.ts';
import type { Chosen } from './select.ts';
import type { MeasuredStory } from './sentence-features.ts';
import type { StoryShape } from './story-shape.ts';
import { sumOfTrees } from './trees.ts';
import { RANKING } from './weights.ts';

/** What the reasons of a chosen sentence are drawn from. */
export interface ReasonSources {
  readonly measured: MeasuredStory;
  readonly shape: StoryShape;
  readonly names: readonly Name[];
  readonly quotes: readonly Quote[];
  readonly figures: readonly KeyFigure[];
  /** What speaks for each sentence of the shape's order by rules. */
  readonly gains: readonly Gains[];
  /** Sentences chosen, best first. */
  readonly picks: readonly Chosen[];
}

// The measures behind a reason: what they did for the choice is how far the ranking falls when they are those of a usual sentence.
const PLACE = ['order', 'early', 'block', 'within', 'through', 'leadDateline', 'leadSourced', 'sceneLead'];
const TITLE = ['inTitle', 'sceneNearTitle'];
const CENTRE = ['central', 'opening', 'worth', 'worthMean', 'worthMost', 'worthOver'];
const CENTRAL_FEW = 3;
const HEADLINE_SHARE = 0.34;
const EARLY_FEW = 4;
const CHIEF_NAMES = 3;
const CHIEF_SALIENCE = 0.4;
const NEWEST = 3;
// What did less for the choice is none of its reasons.
const LEAST = 0.03;

/**
 * Why each chosen sentence was chosen, strongest reason first: what did most for it in the ranking, by rules, and beside the lines chosen
 * before it. Some have none beyond the sum of small things.
 */
export function reasonsFor(sources: ReasonSources): readonly (readonly Reason[])[] {
  const { measured, shape, names, quotes, figures, gains, picks } = sources;
  const usual = usualValues(measured);
  const { ofPlace, ofTitle, ofCentre } = columnsOf(measured);
  const central = mostCentral(measured);
  const keyQuotes = quotes.flatMap(({ rank, spans: [first] }) =>
    rank === undefined || first === undefined ? [] : [first],
  );
  const opening = openingOf(sources);
  return picks.map(({ index, follows, section, headline }) => {
    const features = measured.sentences[index];
    const sentence = shape.order[index];
    const gain = gains[index];
    if (features === undefined || sentence === undefined || gain === undefined) return [];
    const { row } = features;
    const whole = sumOfTrees(RANKING, row);
    const owedTo = (isMeant: readonly boolean[]) =>
      whole -
      sumOfTrees(
        RANKING,
        row.map((value, at) => (isMeant[at] === true ? (usual[at] ?? 0) : value)),
      );
    const found: { readonly reason: Reason; readonly weight: number }[] = [];
    const add = (reason: Reason, weight: number) => {
      if (weight > LEAST) found.push({ reason, weight });
    };
    const update = shape.updates[index] ?? -1;
    if (update >= 0 && (update < NEWEST || shape.updates[index - 1] !== update))
      add({ kind: 'update' }, Number.MAX_VALUE);
    if (gain.nut) add({ kind: 'nut' }, Number.MAX_VALUE);
    if (index === opening) add({ kind: 'lead' }, owedTo(ofPlace) + gain.place);
    else if (update < 0 && index < EARLY_FEW) add({ kind: 'early' }, gain.place);
    if (features.inTitle >= HEADLINE_SHARE) add({ kind: 'headline' }, owedTo(ofTitle) + gain.title + headline);
    if (central.has(index)) add({ kind: 'central' }, owedTo(ofCentre));
    const before = shape.order[index - 1];
    if (before !== undefined && byPlace(before, sentence) < 0) add({ kind: 'follows' }, follows);
    const chief = chiefNames(names, sentence);
    const introduced = chief.find((name) => introduces(sentence, name));
    if (introduced !== undefined) add({ kind: 'introduces', name: introduced.id }, gain.names);
    const others = chief.filter((name) => name !== introduced).map(({ id }) => id);
    if (others.length > 0) add({ kind: 'names', names: others }, gain.names);
    const figure = figures.find(
      ({ span, kind }) => holds(sentence, span) && (kind === 'date' ? gain.date : gain.figure) > 0,
    );
    if (figure !== undefined)
      add({ kind: 'figure', span: figure.span }, figure.kind === 'date' ? gain.date : gain.figure);
    if (keyQuotes.some((span) => holds(sentence, span))) add({ kind: 'quote' }, gain.quote);
    const question = shape.answers?.[index];
    const isOnlyAnswer = picks.every((other) => other.index === index || shape.answers?.[other.index] !== question);
    if (question !== undefined && isOnlyAnswer) add({ kind: 'answer' }, section);
    const heading = question === undefined ? (shape.headings?.[index] ?? -1) : -1;
    if (heading >= 0 && picks.every((other) => other.index === index || shape.headings?.[other.index] !== heading))
      add({ kind: 'section', heading }, section);
    return found.sort((a, b) => b.weight - a.weight).map(({ reason }) => reason);
  });
}

interface ReasonColumns {
  readonly ofPlace: readonly boolean[];
  readonly ofTitle: readonly boolean[];
  readonly ofCentre: readonly boolean[];
}

let known: ReasonColumns | undefined;

/** Which columns of a row are of the measures behind a reason; told once, for their order never changes. */
function columnsOf({ sentences: [first] }: MeasuredStory): ReasonColumns {
  if (known !== undefined || first === undefined) return known ?? { ofPlace: [], ofTitle: [], ofCentre: [] };
  const among = (measures: readonly string[]) => Object.keys(first.values).map((column) => measures.includes(column));
  known = { ofPlace: among(PLACE), ofTitle: among(TITLE), ofCentre: among(CENTRE) };
  return known;
}

/**
 * The chosen sentence that opens the story: its standfirst, the first of its sentences or the first whole one; -1 where none of them is
 * chosen, and in a live blog, which opens on its newest update.
 */
function openingOf({ measured: { sentences }, shape, picks }: ReasonSources): number {
  const firstWhole = sentences.findIndex(({ cues }) => cues.unstopped === 0);
  const opens = (index: number) =>
    (shape.updates[index] ?? -1) < 0 &&
    (index <= 0 || index === firstWhole || (sentences[index]?.place === 0 && sentences[index]?.values.within === 0));
  return picks.reduce((first, { index }) => (opens(index) && (first < 0 || index < first) ? index : first), -1);
}

/** The mean of each measure over the story's sentences. */
function usualValues({ sentences }: MeasuredStory): readonly number[] {
  const sums: number[] = [];
  for (const { row } of sentences)
    for (let at = 0; at < row.length; at++) sums[at] = (sums[at] ?? 0) + (row[at] ?? 0) / sentences.length;
  return sums;
}

function mostCentral({ sentences }: MeasuredStory): ReadonlySet<number> {
  const order = sentences.map((_, index) => index);
  order.sort((a, b) => (sentences[b]?.central ?? 0) - (sentences[a]?.central ?? 0) || a - b);
  return new Set(order.slice(0, CENTRAL_FEW));
}

function chiefNames(names: readonly Name[], sentence: Span): readonly Name[] {
  return names
    .slice(0, CHIEF_NAMES)
    .filter(({ salience, mentions }) => salience >= CHIEF_SALIENCE && mentions.some((span) => holds(sentence, span)));
}

/** Whether a sentence names a person and says beside it who that is. */
function introduces(sentence: Span, { kind, role, mentions }: Name): boolean {
  return (
    kind === 'person' && role !== undefined && holds(sentence, role) && mentions.some((span) => holds(sentence, span))
  );
}
