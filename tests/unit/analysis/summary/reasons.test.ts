import { beforeAll, describe, expect, test } from 'vitest';
import type { Digest, Reason, SummaryLine } from '../../../../src/analysis/digest.ts';
import { candidateSentences } from '../../../../src/analysis/summary/candidates.ts';
import { holds } from '../../../../src/analysis/summary/places.ts';
import { storyShape } from '../../../../src/analysis/summary/story-shape.ts';
import { centroid, contentTerms, likeness, storyTerms } from '../../../../src/analysis/summary/terms.ts';
import { articleSentences, type Sentence } from '../../../../src/analysis/text/sentences.ts';
import { type Article, spanText } from '../../../../src/article/article.ts';
import { digestPage, loadPages, type Outcome } from '../../../pages/pages.ts';

const EARLY_FEW = 4;
const CENTRAL_FEW = 3;

/** What makes a reason untrue of its line, in words; undefined where it holds. */
function fault(article: Article, digest: Digest, line: SummaryLine, reason: Reason): string | undefined {
  const { summary, names, quotes, keyFigures } = digest;
  const before = toldSentences(article, digest).filter(
    ({ block, start }) => block < line.block || (block === line.block && start < line.start),
  );
  switch (reason.kind) {
    case 'lead':
      return summary.some(
        ({ block, start, rank }) =>
          rank !== line.rank &&
          article.blocks[block]?.kind !== 'standfirst' &&
          (block < line.block || (block === line.block && start < line.start)),
      )
        ? 'a line stands before it'
        : undefined;
    case 'early':
      return before.length >= EARLY_FEW ? `${before.length} sentences stand before it` : undefined;
    case 'nut':
      return before.length === 0 ? 'nothing leads up to it' : undefined;
    case 'follows': {
      const previous = summary[summary.indexOf(line) - 1];
      return previous === undefined || previous.rank > line.rank ? 'the line before it is shown later' : undefined;
    }
    case 'headline': {
      const title = new Set(contentTerms(article.title, digest.language));
      const shared = contentTerms(spanText(article, line), digest.language).filter((term) => title.has(term));
      return shared.length === 0 ? 'it shares no word with the headline' : undefined;
    }
    case 'figure':
      return holds(line, reason.span) && keyFigures.some(({ span }) => holds(span, reason.span))
        ? undefined
        : 'the figure stands elsewhere';
    case 'names':
      return reason.names.every((id) =>
        names.find((name) => name.id === id)?.mentions.some((span) => holds(line, span)),
      )
        ? undefined
        : 'it names somebody else';
    case 'introduces': {
      const name = names.find(({ id }) => id === reason.name);
      const isNamed = name?.mentions.some((span) => holds(line, span));
      return isNamed && name?.role !== undefined && holds(line, name.role) ? undefined : 'it does not say who that is';
    }
    case 'quote':
      return quotes.some(({ rank, spans }) => rank !== undefined && spans[0] !== undefined && holds(line, spans[0]))
        ? undefined
        : 'no key quote stands in it';
    case 'section':
      return article.blocks[reason.heading]?.kind === 'heading' && reason.heading < line.block
        ? undefined
        : 'the heading is not above it';
    case 'update':
      return article.notices?.some(
        (notice) => notice.kind === 'live-blog' && notice.updates.some(({ blocks }) => blocks.includes(line.block)),
      )
        ? undefined
        : 'it stands in no update';
    case 'answer':
      return summary.filter(({ question }) => question?.block === line.question?.block).length === 1
        ? undefined
        : 'another line answers it';
    case 'central': {
      const nearer = countNearer(article, digest, line);
      return nearer >= CENTRAL_FEW ? `${nearer} sentences are nearer to the whole` : undefined;
    }
  }
}

/** The sentences that could have been lines, in the order in which the news comes. */
function toldSentences(article: Article, { language }: Digest): readonly Sentence[] {
  return storyShape(article, candidateSentences(article, articleSentences(article, language), language)).order;
}

/** How many sentences are nearer to the whole story than a line. */
function countNearer(article: Article, digest: Digest, line: SummaryLine): number {
  const told = toldSentences(article, digest);
  const texts = told.map((sentence) => spanText(article, sentence));
  const terms = storyTerms(texts, article.title, digest.language);
  const whole = centroid(terms, 0, texts.length);
  const nearness = terms.sentences.map((sentence) => likeness(sentence, whole));
  const own = nearness[told.findIndex((sentence) => holds(line, sentence))] ?? 0;
  return nearness.filter((other) => other > own).length;
}

describe('every reason holds', () => {
  const pages = loadPages();
  let outcomes: ReadonlyMap<string, Outcome>;
  beforeAll(() => {
    outcomes = new Map(pages.map(({ name, html }) => [name, digestPage(html)]));
  }, 60_000);

  test.each(pages)('$name', ({ name }) => {
    const outcome = outcomes.get(name);
    if (outcome?.status !== 'article') return;
    const { article, digest } = outcome;
    const faults = digest.summary.flatMap((line) =>
      line.reasons.flatMap((reason) => {
        const wrong = fault(article, digest, line, reason);
        return wrong === undefined ? [] : [`${reason.kind}: ${wrong}: ${spanText(article, line)}`];
      }),
    );
    expect(faults).toEqual([]);
    const opening = digest.summary.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'lead'));
    expect(opening.length).toBeLessThanOrEqual(1);
    for (const { reasons } of digest.summary)
      expect(new Set(reasons.map(({ kind }) => kind)).size).toBe(reasons.length);
  });

  test('the pages show every kind', () => {
    const summaries = [...outcomes.values()].flatMap((each) => (each.status === 'article' ? each.digest.summary : []));
    const told = new Set(summaries.flatMap(({ reasons }) => reasons.map(({ kind }) => kind)));
    const kinds = 'answer central early figure follows headline introduces lead names nut quote section update';
    expect([...told].sort()).toEqual(kinds.split(' '));
  });
});
