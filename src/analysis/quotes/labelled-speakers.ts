import type { Span } from '../../article/article.ts';
import { type Discourse, unknownOf } from './discourse.ts';
import type { NameMention } from './frame.ts';
import { firstFrom } from './frame-names.ts';
import type { SpokenLine } from './quote-spans.ts';
import type { ResolvedSpeaker } from './resolve-speaker.ts';

/** Who says a line of an interview or transcript. */
export function lineSpeaker({ name, label, isBareLabel }: SpokenLine, discourse: Discourse): ResolvedSpeaker {
  const unnamed = isBareLabel
    ? unknownOf(label)
    : { key: `s${label.block}:${label.start}`, span: label, isPerson: true };
  return { entity: name === undefined ? unnamed : discourse.entityOf(name), span: label, confidence: 0.95 };
}

/** Whom the line of credit under a block quotation or a post names. */
export function creditedSpeaker(
  credit: Span,
  mentions: readonly (readonly NameMention[])[],
  discourse: Discourse,
): ResolvedSpeaker {
  const list = mentions[credit.block] ?? [];
  const mention = list[firstFrom(list, credit.start)];
  const isNamed = mention !== undefined && mention.end <= credit.end && mention.kind !== 'place';
  const unnamed = { key: `s${credit.block}:${credit.start}`, span: credit, isPerson: true };
  return { entity: isNamed ? discourse.entityOf(mention.name) : unnamed, span: credit, confidence: 0.95 };
}
