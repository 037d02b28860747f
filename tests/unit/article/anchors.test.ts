import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../lab/read-html.ts';
import type { LiveStretch } from '../../../src/article/anchors.ts';
import { collapse, collapsePieces } from '../../../src/article/collapsed-text.ts';
import { type Reading, readArticle } from '../../../src/article/read-article.ts';
import { textHash } from '../../../src/article/text-hash.ts';
import { TextIndex } from '../../../src/article/text-index.ts';
import { pageOf, paragraphs, STORY } from './page.ts';

type Article = Extract<Reading, { status: 'article' }>;

function read(html: string): Article & { readonly document: Document } {
  const document = readHtml(html);
  const reading = readArticle(document);
  if (reading.status !== 'article') throw new Error(reading.status);
  return { ...reading, document };
}

/** The words of a stretch within one text node, and of its ends where it runs over several. */
function wordsOf({ start, end }: LiveStretch): string {
  if (start.node === end.node) return start.node.data.slice(start.offset, end.offset);
  return `${start.node.data.slice(start.offset)}…${end.node.data.slice(0, end.offset)}`;
}

const spanOf = ({ article }: Article, words: string) => {
  const block = article.blocks.findIndex(({ text }) => text.includes(words));
  const start = article.blocks[block]?.text.indexOf(words) ?? 0;
  return { block, start, end: start + words.length };
};

describe('locate', () => {
  test('every block leads to its own live text', () => {
    const reading = read(pageOf(`<p class="subtitle">A vote ends forty years of landings here.</p>${paragraphs()}`));
    const found = reading.article.blocks.map((block, index) =>
      reading.anchors.locate({ block: index, start: 0, end: block.text.length }).map(wordsOf),
    );
    expect(found).toEqual(reading.article.blocks.map((block) => [block.text]));
  });

  test('over inline elements, and through whitespace that the page has and the block has not', () => {
    const reading = read(
      pageOf(
        `<p>The harbour\n   board of <a href="#x"><b>Low</b>port</a> voted on Tuesday to close the old fish dock.</p>${paragraphs(STORY.slice(1))}`,
      ),
    );
    expect(reading.anchors.locate(spanOf(reading, 'harbour board of Lowport voted')).map(wordsOf)).toEqual([
      'harbour\n   board of … voted',
    ]);
  });

  test('in paragraphs that were made of <br><br>', () => {
    const reading = read(pageOf(`<div>${STORY.join('<br><br>')}</div>`));
    expect(reading.anchors.locate(spanOf(reading, 'forty years')).map(wordsOf)).toEqual(['forty years']);
  });

  test('around a part that was left out', () => {
    const reading = read(
      pageOf(
        `<p>The harbour board voted <button>Share</button> on Tuesday to close the old fish dock.</p>${paragraphs(STORY.slice(1))}`,
      ),
    );
    const [found, ...rest] = reading.anchors.locate(spanOf(reading, 'voted on Tuesday'));
    expect(found && wordsOf(found)).toBe('voted … on Tuesday');
    expect(rest).toEqual([]);
  });

  test('of repeated words, the ones at their own place', () => {
    const reading = read(pageOf(`<p>No.</p>${paragraphs(STORY.slice(0, 2))}<p>Yes.</p><p>No.</p><p>${STORY[2]}</p>`));
    const blocks = reading.article.blocks.flatMap(({ text }, index) => (text === 'No.' ? [index] : []));
    const nodes = blocks.map((block) => reading.anchors.locate({ block, start: 0, end: 3 })[0]?.start.node);
    expect(new Set(nodes).size).toBe(blocks.length);
  });

  test('after the page replaced its nodes by equal ones', () => {
    const reading = read(pageOf(paragraphs()));
    const old = reading.document.querySelector('article');
    old?.replaceWith(old.cloneNode(true));
    expect(reading.anchors.locate(spanOf(reading, 'forty years')).map(wordsOf)).toEqual(['forty years']);
  });

  test('through characters that nobody sees', () => {
    const reading = read(pageOf(`<p>The har\u00adbour\u200b board voted on Tuesday to close it.</p>${paragraphs()}`));
    const span = spanOf(reading, 'harbour board');
    expect(reading.anchors.locate(span).map(wordsOf)).toEqual(['har\u00adbour\u200b board']);
    const old = reading.document.querySelector('article');
    old?.replaceWith(old.cloneNode(true));
    expect(reading.anchors.locate(span).map(wordsOf)).toEqual(['har\u00adbour\u200b board']);
  });

  test('in a caption whose credit was left out', () => {
    const reading = read(
      pageOf(
        `${paragraphs()}<figure><img src="a.jpg"><figcaption>The old dock on Tuesday. <i>Photo: Ken Ward</i></figcaption></figure>`,
      ),
    );
    expect(reading.article.blocks.at(-1)?.text).toBe('The old dock on Tuesday.');
    expect(reading.anchors.locate(spanOf(reading, 'dock on Tuesday.')).map(wordsOf)).toEqual(['dock on Tuesday.']);
  });

  test('nothing where the words are gone, or the span is none', () => {
    const reading = read(pageOf(paragraphs()));
    const span = spanOf(reading, 'forty years');
    const paragraph = reading.document.querySelector('article p');
    if (paragraph) paragraph.textContent = 'Something else stands here now.';
    expect(reading.anchors.locate(span)).toEqual([]);
    expect(reading.anchors.locate({ block: 1, start: 5, end: 5 })).toEqual([]);
    expect(reading.anchors.locate({ block: 99, start: 0, end: 5 })).toEqual([]);
  });
});

test.each([300, 600])('of %i spans of one block, the block is looked at once', (count) => {
  const words = Array.from({ length: count }, (_, nth) => `<span>boat${nth}</span>`).join(' ');
  const reading = read(pageOf(`<p>The harbour counted these on Tuesday: ${words}.</p>${paragraphs()}`));
  const text = reading.article.blocks[0]?.text ?? '';
  const spans = [...text.matchAll(/boat\d+/g)].map(({ index, 0: word }) => ({
    block: 0,
    start: index,
    end: index + word.length,
  }));
  let looks = 0;
  for (const span of reading.document.querySelectorAll('article span')) {
    Object.defineProperty(span.firstChild, 'isConnected', { get: () => ++looks > 0 });
  }
  const finder = reading.anchors.atOnce();
  expect(spans.flatMap((span) => finder.locate(span).map(wordsOf))).toEqual(text.match(/boat\d+/g));
  expect(looks).toBe(count);
});

test('the text index tells repeats apart by their neighbours', () => {
  const index = new TextIndex(readHtml('<body><p>One. He agreed. Two.</p><p>Three. He agreed. Four.</p></body>'));
  expect(index.find('He agreed.', 'Three.', 'Four.')).toBeGreaterThan(index.find('He agreed.', 'One.', 'Two.'));
  expect(index.find('He refused.')).toBe(-1);
});

test.each([
  [
    ['a  b', ' c '],
    [false, false],
  ],
  [
    ['a', 'b'],
    [false, true],
  ],
  [
    [' \u00a0', 'x\n', '\ty'],
    [false, false, false],
  ],
  [
    ['', ''],
    [false, true],
  ],
  [
    ['\u202ea\u202a b\u202c', '\u2067c\u2069', ' \u2066\u2068d\u200f\u200d'],
    [false, false, false],
  ],
  [
    ['\u00ada\u200b\ufeff b\u2060', '\u00ad', 'c \u200b d'],
    [false, true, false],
  ],
  [
    ['a ', ' ', ' b'],
    [false, true, true],
  ],
])('collapsePieces(%j) is the collapsed join, and leads back', (data, newLines) => {
  const pieces = data.map((each, index) => ({ data: each, newLine: newLines[index] ?? false }));
  const { text, piece, offset } = collapsePieces(pieces);
  expect(text).toBe(collapse(pieces.map(({ data, newLine }) => (newLine ? '\n' : '') + data).join('')));
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== ' ') expect(data[piece[at] ?? -1]?.[offset[at] ?? -1]).toBe(text[at]);
  }
});

test('textHash differs where title, text or the cut between blocks differs, and is stable', () => {
  const article = (title: string, ...texts: string[]) => ({
    title,
    blocks: texts.map((text) => ({ kind: 'paragraph' as const, text })),
  });
  const hashes = [article('T', 'ab', 'c'), article('T', 'a', 'bc'), article('T', 'abc'), article('U', 'abc')].map(
    textHash,
  );
  expect(new Set(hashes).size).toBe(4);
  expect(textHash(article('T', 'ab', 'c'))).toBe(hashes[0]);
  expect(hashes[0]).toMatch(/^[0-9a-z]{11}$/);
});
