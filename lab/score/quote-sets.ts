import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FoundName } from '../../src/analysis/names/found-name.ts';
import type { Span } from '../../src/article/article.ts';
import { ownArticles } from '../train/corpora.ts';
import type { MarkedArticle } from '../train/marked-article.ts';

/** A run of quoted words that the gold attributes. Spans are without marks, in UTF-16 units of the paragraphs. */
export interface GoldUnit extends Span {
  /** `named`: the speaker is known; `unnamed`: counts neither way for attribution; `scare`: no quote at all. */
  readonly kind: 'named' | 'unnamed' | 'scare';
  /** Forms under which the speaker goes; any of them will do. */
  readonly speakers: readonly string[];
  /** Where words stand for the speaker (PolNeAR), or all mentions of the speaker (own). */
  readonly places: readonly Span[];
}

/** Reported speech without marks that the gold attributes (PolNeAR alone): where its words stand, and who is reported. */
export interface GoldClause {
  readonly spans: readonly Span[];
  readonly speakers: readonly string[];
  readonly places: readonly Span[];
}

/** An article with its gold quotes, and its gold names where the set has them. */
export interface QuoteCase {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly units: readonly GoldUnit[];
  readonly clauses?: readonly GoldClause[];
  readonly names?: readonly FoundName[];
}

/** The articles of one set: "own/dev", "quotes/canada-dev" or "quotes/polnear-dev" (also "-train", gzip) under `root`. */
export function readQuoteSet(root: string, set: string): readonly QuoteCase[] {
  if (set === 'own/dev' || set === 'own/train') {
    return ownArticles(set === 'own/dev' ? 'dev' : 'train').map((article, index) =>
      ownCase(`${set}-${index}`, article),
    );
  }
  const plain = join(root, `${set}.jsonl`);
  const text = set.endsWith('-train')
    ? gunzipSync(readFileSync(`${plain}.gz`)).toString('utf8')
    : readFileSync(plain, 'utf8');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => offsetCase(JSON.parse(line) as OffsetArticle));
}

interface PlacedMark extends Span {
  readonly tag: string;
}

function ownCase(id: string, article: MarkedArticle): QuoteCase {
  const paragraphs = article.blocks.map(({ text }) => text);
  const marks = article.blocks.flatMap((block, index) =>
    block.marks.map(({ tag, start, end }): PlacedMark => ({ tag, block: index, start, end })),
  );
  const words = ({ block, start, end }: Span): string => (paragraphs[block] ?? '').slice(start, end);
  const mentions = marks.filter(({ tag }) => /^[PLO]\d+$/u.test(tag));
  const units = marks.flatMap((mark): GoldUnit[] => {
    if (!mark.tag.startsWith('Q:')) return [];
    const who = mark.tag.slice(2);
    const places = mentions.filter(({ tag }) => tag === who);
    const speakers = [...new Set(places.map(words))];
    const kind = who === '?' ? 'scare' : who === '@' ? 'unnamed' : 'named';
    return [{ ...stripMarks(paragraphs[mark.block] ?? '', mark), kind, speakers, places }];
  });
  return { id, title: article.title.text, paragraphs, units, names: goldNames(marks, mentions, words) };
}

function goldNames(
  marks: readonly PlacedMark[],
  mentions: readonly PlacedMark[],
  words: (span: Span) => string,
): readonly FoundName[] {
  const byTag = new Map<string, PlacedMark[]>();
  for (const mention of mentions) byTag.set(mention.tag, [...(byTag.get(mention.tag) ?? []), mention]);
  return [...byTag].map(([id, spans]) => {
    const forms = [...new Set(spans.map(words))].sort((a, b) => b.length - a.length);
    const role = marks.find(({ tag }) => tag === `R:${id}`);
    return {
      id,
      kind: id.startsWith('P') ? 'person' : id.startsWith('L') ? 'place' : 'organisation',
      name: forms[0] ?? id,
      aliases: forms.slice(1),
      mentions: spans.map(({ block, start, end }) => ({ block, start, end })),
      salience: Math.min(1, spans.length / 8),
      ...(role === undefined ? {} : { role: { block: role.block, start: role.start, end: role.end } }),
    };
  });
}

const OUTER = /^[\s"“”„«»‘’']+|[\s"“”„«»‘’']+$/gu;

function stripMarks(text: string, { block, start, end }: Span): Span {
  const words = text.slice(start, end);
  const left = /^[\s"“”„«»‘’']*/u.exec(words)?.[0].length ?? 0;
  const inner = words.replace(OUTER, '');
  return { block, start: start + left, end: start + left + inner.length };
}

interface OffsetArticle {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  readonly quotes: readonly {
    readonly start: number;
    readonly end: number;
    readonly speaker: string | null;
    readonly speaker_spans: readonly (readonly [number, number])[];
    readonly reference?: string;
    readonly content_spans?: readonly (readonly [number, number])[];
  }[];
}

function offsetCase(article: OffsetArticle): QuoteCase {
  const paragraphs: string[] = [];
  const starts: number[] = [];
  for (const match of article.text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/gu)) {
    paragraphs.push(match[0]);
    starts.push(match.index);
  }
  const points = codePointIndex(article.text);
  const toSpan = (from: number, to: number): Span | undefined => {
    const [start, end] = [points[from] ?? 0, points[to] ?? article.text.length];
    const block = starts.findLastIndex((at) => at <= start);
    const base = starts[block];
    return base === undefined ? undefined : { block, start: start - base, end: end - base };
  };
  const units = paragraphs.flatMap((text, block) =>
    markedRuns(text).flatMap((run): GoldUnit[] => {
      const unit = { block, ...run };
      const holding = article.quotes.filter((quote) =>
        (quote.content_spans ?? [[quote.start, quote.end] as const]).some(([from, to]) =>
          covers(starts, points, from, to, unit),
        ),
      );
      if (holding.length === 0) return [];
      const speakers = holding
        .flatMap((quote) => [quote.reference ?? '', quote.speaker ?? ''])
        .filter((who) => who !== '');
      const places = holding.flatMap((quote) => quote.speaker_spans.flatMap(([from, to]) => toSpan(from, to) ?? []));
      return [{ ...unit, kind: speakers.length === 0 ? 'unnamed' : 'named', speakers, places }];
    }),
  );
  const clauses = article.quotes.flatMap((quote): GoldClause[] => {
    const spans = (quote.content_spans ?? []).flatMap(([from, to]) => toSpan(from, to) ?? []);
    const words = spans.map(({ block, start, end }) => (paragraphs[block] ?? '').slice(start, end)).join(' ');
    if (spans.length === 0 || /["“”«»]|''/u.test(words)) return [];
    const places = quote.speaker_spans.flatMap(([from, to]) => toSpan(from, to) ?? []);
    return [{ spans, speakers: quote.speaker === null ? [] : [quote.speaker], places }];
  });
  return { id: article.id, title: article.title ?? '', paragraphs, units, clauses };
}

function covers(starts: readonly number[], points: readonly number[], from: number, to: number, unit: Span): boolean {
  const base = starts[unit.block] ?? 0;
  const shared =
    Math.min(points[to] ?? Number.MAX_SAFE_INTEGER, base + unit.end) - Math.max(points[from] ?? 0, base + unit.start);
  return shared >= 0.5 * (unit.end - unit.start);
}

/** Code-point offsets to UTF-16 offsets. */
function codePointIndex(text: string): readonly number[] {
  const index: number[] = [];
  let at = 0;
  for (const char of text) {
    index.push(at);
    at += char.length;
  }
  index.push(at);
  return index;
}

/** Double-quoted runs of a paragraph by the plainest reading, so that the gold does not lean on the engine's own. */
function markedRuns(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/''.*?(?:''|$)|“[^“”]*(?:”|$)|"[^"]*(?:"|$)|«[^«»]*(?:»|$)/gu)].flatMap((match) => {
    const span = stripMarks(text, { block: 0, start: match.index, end: match.index + match[0].length });
    return span.end > span.start ? [{ start: span.start, end: span.end }] : [];
  });
}
