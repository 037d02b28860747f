import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../lab/read-html.ts';
import { spanText } from '../../../src/article/article.ts';
import { readableTexts } from '../../../src/article/dom.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import { type SelectedRange, selectedPart } from '../../../src/article/selection.ts';
import { pageOf, paragraphs, STORY } from './page.ts';

/** What a reader selects from the first of some words to the end of others; the embedded DOM has no selection. */
function select(document: Document, from: string, to: string): SelectedRange {
  const texts = readableTexts(document.body).map(({ node }) => node);
  const place = (words: string) => {
    const node = texts.findIndex(({ data }) => data.includes(words));
    return { node, offset: texts[node]?.data.indexOf(words) ?? 0 };
  };
  const start = place(from);
  const end = { ...place(to), offset: place(to).offset + to.length };
  const order = (one: typeof start, other: typeof start) => one.node - other.node || one.offset - other.offset;
  return {
    comparePoint: (node, offset) => {
      const point = { node: texts.indexOf(node as Text), offset };
      return order(point, start) < 0 ? -1 : order(point, end) > 0 ? 1 : 0;
    },
  };
}

function partOf(from: string, to: string, body = paragraphs()) {
  const document = readHtml(pageOf(body));
  const reading = readArticle(document);
  if (reading.status !== 'article') throw new Error(reading.status);
  return { whole: reading.article, part: selectedPart(reading.article, reading.anchors, select(document, from, to)) };
}

describe('a selection', () => {
  test('cuts the blocks to the selected words, and leads back to the whole', () => {
    const { whole, part } = partOf('told the board', 'a new berth on the east quay');
    if (!part) throw new Error('none');
    expect(part.article.blocks.map(({ text }) => text)).toEqual([
      STORY[1].slice(STORY[1].indexOf('told the board')),
      STORY[2].slice(0, STORY[2].indexOf('quay') + 'quay,'.length),
    ]);
    expect(part.article.notices).toEqual([{ kind: 'selection' }]);
    expect(part.article.coverage).toEqual({ read: 2, leftOut: 1 });
    const span = { block: 1, start: 0, end: 16 };
    expect(part.toWhole(span)).toEqual({ block: 2, start: 0, end: 16 });
    const first = { block: 0, start: 0, end: 14 };
    expect(spanText(whole, part.toWhole(first))).toBe(spanText(part.article, first));
  });

  test('takes whole words where it begins or ends within one', () => {
    const { part } = partOf('gineers told', 'the east qu');
    expect(part?.article.blocks.map(({ text }) => text.split(' ').at(0))).toEqual(['Engineers', 'Fishing']);
    expect(part?.article.blocks.at(-1)?.text).toMatch(/the east quay,$/);
  });

  test('goes through inline elements', () => {
    const body = paragraphs([
      STORY[0],
      STORY[1].replace('nine centimetres', '<b>nine</b> <i>centimetres</i>'),
      STORY[2],
    ]);
    const { part } = partOf('centimetres', 'no date has been set.', body);
    expect(part?.article.blocks.map(({ text }) => text)).toEqual([
      STORY[1].slice(STORY[1].indexOf('centimetres')),
      STORY[2],
    ]);
  });

  test.each([
    ['a word', 'Engineers', 'Engineers'],
    ['one sentence', 'Engineers', 'in ten years.'],
    ['the whole story', STORY[0].slice(0, 20), 'no date has been set.'],
    ['other text', 'Home', 'Home'],
  ])('of %s is passed over', (_, from, to) => {
    expect(partOf(from, to).part).toBeUndefined();
  });

  test('keeps the notices that hold of the part, at their new places', () => {
    const note = 'This story has been updated with comment from the council.';
    const { part } = partOf('Engineers told', note, `${paragraphs()}<p>${note}</p><p class="pager">Page 1 of 3</p>`);
    const notices = part?.article.notices ?? [];
    expect(notices.map(({ kind }) => kind)).toEqual(['selection', 'updated']);
    for (const notice of notices) {
      if ('text' in notice && notice.block !== undefined) expect(part?.article.blocks[notice.block]?.text).toBe(note);
    }
  });
});
