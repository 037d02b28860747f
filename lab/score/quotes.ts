// Scores quotes and speakers: npx tsx lab/score/quotes.ts [--gold-names] [--errors] [SET …]
import { readFileSync } from 'node:fs';
import { analyse, type Models } from '../../src/analysis/analyse.ts';
import type { Name, Quote } from '../../src/analysis/digest.ts';
import { findQuotes } from '../../src/analysis/quotes/find-quotes.ts';
import { articleSentences } from '../../src/analysis/text/sentences.ts';
import type { Article, Span } from '../../src/article/article.ts';
import { corporaFolder } from '../train/corpora.ts';
import {
  type Evidence,
  emptyTies,
  evidenceOf,
  printCalibration,
  printTies,
  type QuoteTie,
  type TieCount,
  tiesOf,
} from './quote-kinds.ts';
import { type GoldUnit, type QuoteCase, readQuoteSet } from './quote-sets.ts';
import { type ClauseTally, scoreClauses } from './reported-clauses.ts';

const MATCH = 0.6;
const calibration = new Map<Evidence, TieCount>();

interface Claim extends Span {
  readonly quote: Quote;
  readonly speaker?: { readonly words: string; readonly span: Span; readonly name?: Name };
}

interface Tally {
  articles: number;
  claims: number;
  gold: number;
  matched: number;
  attributedClaims: number;
  attributedGold: number;
  attributed: number;
  right: number;
  rightGivenMatch: number;
  scare: number;
  ms: number;
  readonly clauses: ClauseTally;
  readonly ties: Record<QuoteTie, TieCount>;
}

function score(cases: readonly QuoteCase[], models: Models, useGoldNames: boolean, showErrors: boolean): Tally {
  const tally: Tally = {
    articles: cases.length,
    claims: 0,
    gold: 0,
    matched: 0,
    attributedClaims: 0,
    attributedGold: 0,
    attributed: 0,
    right: 0,
    rightGivenMatch: 0,
    scare: 0,
    ms: 0,
    clauses: { claims: 0, gold: 0, matched: 0, right: 0 },
    ties: emptyTies(),
  };
  for (const item of cases) {
    const article: Article = {
      url: '',
      title: item.title,
      blocks: item.paragraphs.map((text) => ({ kind: 'paragraph', text })),
      coverage: { read: item.paragraphs.length, leftOut: 0 },
    };
    const began = performance.now();
    const { names, quotes } = run(article, item, models, useGoldNames);
    tally.ms += performance.now() - began;
    scoreCase(item, claimsOf(article, names, quotes), tally, showErrors);
    if (item.clauses === undefined) continue;
    scoreClauses(item.clauses, quotes, article, tally.clauses, (kind, span, more) => {
      const { block, start, end } = span;
      if (showErrors) console.log(`${kind}\t${item.id}\t[${item.paragraphs[block]?.slice(start, end)}]\t${more}`);
    });
  }
  return tally;
}

function run(
  article: Article,
  item: QuoteCase,
  models: Models,
  useGoldNames: boolean,
): { names: readonly Name[]; quotes: readonly Quote[] } {
  if (!useGoldNames || item.names === undefined) return analyse(article, models);
  return { names: item.names, quotes: findQuotes(article, articleSentences(article, 'en'), item.names, 'en') };
}

function claimsOf(article: Article, names: readonly Name[], quotes: readonly Quote[]): readonly Claim[] {
  const words = ({ block, start, end }: Span): string => (article.blocks[block]?.text ?? '').slice(start, end);
  return quotes.flatMap((quote) => {
    if (quote.kind === 'indirect') return [];
    const name = names.find(({ id }) => id === quote.speaker?.name);
    const speaker =
      quote.speaker === undefined
        ? undefined
        : {
            words: name?.name ?? words(quote.speaker.span),
            span: quote.speaker.span,
            ...(name === undefined ? {} : { name }),
          };
    return quote.spans.map((span) => ({ ...span, quote, ...(speaker === undefined ? {} : { speaker }) }));
  });
}

function scoreCase(item: QuoteCase, claims: readonly Claim[], tally: Tally, showErrors: boolean): void {
  const taken = new Set<GoldUnit>();
  const text = (span: Span): string => (item.paragraphs[span.block] ?? '').slice(span.start, span.end);
  const complain = (kind: string, span: Span, more = ''): void => {
    if (showErrors) console.log(`${kind}\t${item.id}\t[${text(span).slice(0, 70)}]\t${more}`);
  };
  tally.claims += claims.length;
  tally.gold += item.units.filter((unit) => unit.kind !== 'scare').length;
  tally.attributedGold += item.units.filter((unit) => unit.kind === 'named').length;
  for (const claim of claims) {
    const unit = item.units.find((candidate) => !taken.has(candidate) && overlap(candidate, claim) >= MATCH);
    if (unit !== undefined) taken.add(unit);
    if (unit?.kind === 'scare') {
      tally.scare += 1;
      complain('SCARE', claim, claim.speaker?.words);
      continue;
    }
    if (unit !== undefined) tally.matched += 1;
    if (unit?.kind === 'unnamed') continue;
    if (claim.speaker === undefined) {
      complain(unit === undefined ? 'not-gold, unattributed' : 'UNATTRIBUTED', claim, unit?.speakers.join(' / '));
      continue;
    }
    tally.attributedClaims += 1;
    const outcome = unit === undefined ? 'notGold' : isRight(claim, unit) ? 'right' : 'wrong';
    for (const tie of tiesOf(claim.quote, text(claim.speaker.span), claim.speaker.name)) tally.ties[tie][outcome] += 1;
    const evidence = evidenceOf(claim.quote, claim.speaker.name, text);
    if (evidence !== undefined) {
      const count = calibration.get(evidence) ?? { right: 0, wrong: 0, notGold: 0 };
      count[outcome] += 1;
      calibration.set(evidence, count);
    }
    if (unit === undefined) {
      complain('NOT-GOLD', claim, `${claim.speaker.words}\t${evidence}`);
      continue;
    }
    tally.attributed += 1;
    if (outcome === 'right') tally.right += 1;
    else
      complain(
        'WRONG',
        claim,
        `${claim.speaker.words} (${text(claim.speaker.span)}) for ${unit.speakers.join(' / ')}\t${evidence}`,
      );
  }
  for (const unit of item.units)
    if (unit.kind === 'named' && !taken.has(unit)) complain('MISSED', unit, unit.speakers.join(' / '));
}

function overlap(a: Span, b: Span): number {
  if (a.block !== b.block) return 0;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function isRight(claim: Claim, unit: GoldUnit): boolean {
  const { speaker } = claim;
  if (speaker === undefined) return false;
  if (unit.places.some((place) => overlap(place, speaker.span) > 0)) return true;
  return unit.speakers.some((form) => agree(form, speaker.words));
}

/** Two ways of naming one thing: the content words of one are among those of the other. */
function agree(a: string, b: string): boolean {
  const [first, second] = [contentWords(a), contentWords(b)];
  const [small, large] = first.length <= second.length ? [first, second] : [second, first];
  return small.length > 0 && small.every((word) => large.includes(word));
}

const contentWords = (text: string): readonly string[] =>
  (
    text
      .toLowerCase()
      .replace(/['’]s\b/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => !/^(?:the|a|an|of|mr|mrs|ms|dr)$/u.test(word));

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));
const f1 = (hits: number, claims: number, gold: number): string => percent(2 * hits, claims + gold);

function print(set: string, tally: Tally): void {
  const { claims, gold, matched, attributedClaims, attributedGold, attributed, right, scare } = tally;
  console.log(
    `${set}: ${tally.articles} articles, ${gold} gold units, ${(tally.ms / tally.articles).toFixed(1)} ms an article`,
  );
  console.log(
    `  spans       P ${percent(matched, claims)}  R ${percent(matched, gold)}  F ${f1(matched, claims, gold)}`,
  );
  console.log(
    `  attributed  P ${percent(attributed, attributedClaims)}  R ${percent(attributed, attributedGold)}  F ${f1(attributed, attributedClaims, attributedGold)}`,
  );
  console.log(
    `  speaker right in ${percent(right, attributed)} % of those attributed; attributed and right: F ${f1(right, attributedClaims, attributedGold)}`,
  );
  const wrong = attributed - right;
  console.log(
    `  of the gold's ${attributedGold}: right ${percent(right, attributedGold)} %, wrong ${percent(wrong, attributedGold)} %, nobody ${percent(attributedGold - attributed, attributedGold)} %`,
  );
  if (set.startsWith('own/'))
    console.log(`  scare quotes, titles and nicknames: ${percent(scare, claims)} % of claims`);
  const { clauses } = tally;
  if (clauses.gold > 0)
    console.log(
      `  reported without marks: P ${percent(clauses.matched, clauses.claims)}  R ${percent(clauses.matched, clauses.gold)}  speaker right in ${percent(clauses.right, clauses.matched)} %`,
    );
  printTies(tally.ties);
}

const root = corporaFolder();
const args = process.argv.slice(2);
const sets = args.filter((arg) => !arg.startsWith('--'));
const models: Models = {
  gazetteer: new Uint8Array(readFileSync(new URL('../../src/models/gazetteer.bin', import.meta.url))),
};
for (const set of sets.length > 0 ? sets : ['quotes/canada-dev', 'quotes/polnear-dev', 'own/dev']) {
  print(set, score(readQuoteSet(root, set), models, args.includes('--gold-names'), args.includes('--errors')));
}
printCalibration(calibration);
