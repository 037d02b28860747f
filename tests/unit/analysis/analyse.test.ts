import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/analyse.ts';
import type { Digest, SummaryLine } from '../../../src/analysis/digest.ts';
import { type Article, type BlockKind, type Span, spanText } from '../../../src/article/article.ts';

const models = {
  gazetteer: new Uint8Array(readFileSync(new URL('../../../src/models/gazetteer.bin', import.meta.url))),
};
const KINDS: readonly BlockKind[] = ['paragraph', 'standfirst', 'heading', 'list-item', 'quotation', 'caption'];

function articleOf(texts: readonly string[], more: Partial<Article> = {}): Article {
  const blocks = texts.map((text) => ({ kind: 'paragraph' as const, text }));
  return { url: 'https://example.org/', title: '', blocks, coverage: { read: blocks.length, leftOut: 0 }, ...more };
}

function spansOf(digest: Digest): readonly Span[] {
  return [
    ...digest.summary,
    ...digest.summary.flatMap(({ edits, reasons }) => [
      ...edits.flatMap(({ of }) => of ?? []),
      ...reasons.flatMap((reason) => (reason.kind === 'figure' ? [reason.span] : [])),
    ]),
    ...digest.keyFigures.map(({ span }) => span),
    ...digest.quotes.flatMap(({ spans, cue, sentence, speaker }) => [
      ...spans,
      sentence,
      ...(cue === undefined ? [] : [cue]),
      ...(speaker === undefined ? [] : [speaker.span]),
    ]),
    ...digest.names.flatMap(({ mentions, role }) => [...mentions, ...(role === undefined ? [] : [role])]),
  ];
}

/** What must hold of the digest of any article whatever. */
function expectSound(article: Article): Digest {
  const digest = analyse(article, models);
  for (const span of spansOf(digest)) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThan(span.start);
    expect(span.end).toBeLessThanOrEqual(article.blocks[span.block]?.text.length ?? -1);
  }
  const ids = new Set(digest.names.map(({ id }) => id));
  for (const { speaker } of digest.quotes) if (speaker?.name !== undefined) expect(ids).toContain(speaker.name);
  expect(digest.summary.map(({ rank }) => rank).sort((a, b) => a - b)).toEqual(digest.summary.map((_, i) => i + 1));
  for (const line of digest.summary) expectSoundEdits(article, line);
  expect(digest.summary.length).toBe(digest.lengths.full);
  expect(digest.keyFigures.length).toBeLessThanOrEqual(8);
  for (const { block } of digest.summary) expect(['heading', 'caption']).not.toContain(article.blocks[block]?.kind);
  expect(digest.figures.minutes).toBeGreaterThanOrEqual(1);
  expect(analyse(article, models)).toEqual(digest);
  return digest;
}

/** Edits stand in order inside their line, apart, and say the words of a span or that something was left out. */
function expectSoundEdits(article: Article, { start, end, edits }: SummaryLine): void {
  let at = start;
  for (const edit of edits) {
    expect(edit.start).toBeGreaterThanOrEqual(at);
    // Only quotation marks are put in without taking anything out.
    if (edit.end === edit.start) expect(edit.insert).toMatch(/^["“”„«»「」『』‘’'‹›]$/u);
    else expect(edit.end).toBeGreaterThan(edit.start);
    expect(edit.insert).toBe(edit.of === undefined ? '…' : spanText(article, edit.of));
    at = edit.end;
  }
  expect(at).toBeLessThanOrEqual(end);
}

const NEWS = [
  'LARNUM, May 4 — The port of Larnum reopened on Thursday after dockers ended a nine-day strike over pay that had held up 60 ships.',
  'The union accepted a rise of 6 per cent after a night of talks led by the labour minister, Dana Whitlow.',
  '“Everybody is tired and nobody is happy,” said Marko Ilves, who leads the union. “That is how you know it is a deal.”',
  'Shippers put their losses at 80 million euros. It will take two weeks to clear the queue, Whitlow said.',
];

describe('analyse', () => {
  test('gives summary, quotes, names, language and figures of a story', () => {
    const article = articleOf(NEWS, { title: 'Port of Larnum reopens after strike' });
    const digest = expectSound(article);
    expect(digest.language).toBe('en');
    expect(digest.figures).toEqual({ words: 87, minutes: 1 });
    expect(digest.notices).toEqual([]);
    expect(spanText(article, digest.summary[0] as Span)).toMatch(/^LARNUM/);
    expect(digest.quotes.length).toBeGreaterThanOrEqual(1);
    expect(digest.names.map(({ name }) => name)).toContain('Marko Ilves');
  });

  test('summary lines are cut off by rank', () => {
    const article = articleOf([...NEWS, ...NEWS.map((text) => text.replaceAll('Larnum', 'Osted'))]);
    const all = analyse(article, models, { sentences: 6 }).summary;
    for (const sentences of [1, 2, 3]) {
      const few = analyse(article, models, { sentences }).summary;
      expect(few.map(({ rank, start, block }) => [rank, block, start])).toEqual(
        all.filter(({ rank }) => rank <= sentences).map(({ rank, start, block }) => [rank, block, start]),
      );
    }
  });

  test('says when a text is very short', () => {
    expect(expectSound(articleOf(['A ship sank off Larnum on Monday.'])).notices).toContainEqual({
      kind: 'very-short',
    });
  });

  test('says that names are not supported in a language in which none were found', () => {
    const thai = expectSound(articleOf(['เทศบาลกล่าวว่าสะพานจะเปิดให้รถผ่านเมื่อการก่อสร้างเสร็จสิ้น']));
    expect(thai.notices).toContainEqual({ kind: 'names-unsupported', language: 'th' });
  });

  test.each([
    ['no block', articleOf([])],
    ['an empty block', articleOf(['', ' ', '\n'])],
    ['one word', articleOf(['Fire'])],
    ['one mark', articleOf(['”'])],
    [
      'marks never closed',
      articleOf(['“We go, he said. “We stay. ‘No. "Yes, (perhaps [not. « Non.', '” And so he said.', '"']),
    ],
    ['marks closed only', articleOf(['We go,” he said.’ So." ) ] »', 'No.”'])],
    ['broken surrogates', articleOf(['\ud83d He said “\udc00” in Paris. \ud83d\ud83d', '\udfff. \ud800.'])],
    ['control characters', articleOf(['\u0000\u0001 A. B\u200b. C\u2028D. \ufeff“E”\u202e said F.'])],
    ['200 kB without a stop', articleOf(['The council and the harbour '.repeat(7_200)])],
    ['only headings', { ...articleOf([]), blocks: [{ kind: 'heading', text: 'One. Two.' }] } as Article],
    [
      'names of object members',
      articleOf(['constructor said “__proto__” to toString. Constructor Hasownproperty met Valueof.']),
    ],
  ])('stands %s', (_, article) => {
    expectSound(article);
  });

  test('stands any mixture of marks, letters, spaces and half characters', () => {
    const pieces = [
      '“',
      '”',
      '"',
      "'",
      '’',
      '«',
      '»',
      '(',
      ')',
      '.',
      '. ',
      '… ',
      '?',
      '! ',
      ',',
      ' ',
      ' ',
      ' ',
      '\n',
      '—',
      'Mr. ',
      'U.S. ',
      'said ',
      'he ',
      'Anna ',
      'Berg',
      ' Paris',
      ' of the ',
      'İ',
      'ß',
      'ﬁ',
      '\ud83d',
      '\ude00',
      '😀',
      'é',
      '日本。',
      'م',
      '؟',
      '12',
      '$',
      '@x ',
      '#',
      'http://a.b/?c ',
    ];
    let seed = 11;
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let round = 0; round < 60; round++) {
      const blocks = Array.from({ length: 1 + random(6) }, () => ({
        kind: KINDS[random(KINDS.length)] as BlockKind,
        text: Array.from({ length: random(60) }, () => pieces[random(pieces.length)]).join(''),
      }));
      expectSound({ ...articleOf([]), title: pieces[random(pieces.length)] ?? '', blocks });
    }
  });

  test.each([
    ['letters without a stop', 'word ', 'paragraph'],
    ['capitals without a stop', 'Anna ', 'paragraph'],
    ['quotation marks', '“a” ', 'paragraph'],
    ['sentences', 'Anna Berg said “we go” in Paris on Monday. ', 'paragraph'],
  ] as const)(
    'takes time that grows with the text, not with its square: %s',
    { retry: 3, timeout: 30_000 },
    (_, piece, kind) => {
      const time = (length: number) => {
        const article = { ...articleOf([]), blocks: [{ kind, text: piece.repeat(length / piece.length) }] };
        const begun = performance.now();
        analyse(article, models);
        return performance.now() - begun;
      };
      time(10_000);
      const small = Math.min(time(20_000), time(20_000));
      // Four times the text; sixteen would be a square, and a busy machine needs room.
      expect(time(80_000)).toBeLessThan(11 * small + 250);
    },
  );
});
