import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../lab/read-html.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import { pageOf, paragraphs, readPage, STORY, textsOf } from './page.ts';

const TITLE = 'Harbour board votes to close the old fish dock';
const shadow = (inner: string, mode = 'open') => `<template shadowrootmode="${mode}">${inner}</template>`;
const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>${TITLE}</title></head><body><nav><a href="/">Home</a></nav>${body}</body></html>`;
const frame = (source: string, attributes = '') =>
  `<iframe ${attributes} srcdoc="${source.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;
const each = (wrap: (text: string) => string) => STORY.map(wrap).join('\n');
const H1 = `<h1>${TITLE}</h1>`;

const INNER = pageOf(paragraphs());

const PAGES: readonly (readonly [string, string])[] = [
  ['a component', page(`<news-article>${shadow(H1 + paragraphs())}</news-article>`)],
  ['a component that is a plain element', page(`<main><div>${shadow(H1 + paragraphs())}</div></main>`)],
  [
    'a component for each paragraph',
    page(`<main>${H1}${each((text) => `<x-text>${shadow(`<p>${text}</p>`)}</x-text>`)}</main>`),
  ],
  [
    'components that show their own text through a slot',
    page(`<main>${H1}${each((text) => `<x-text>${shadow('<slot></slot>')}${text}</x-text>`)}</main>`),
  ],
  [
    'components within components',
    page(
      `<x-app>${shadow(`<x-main>${shadow(H1 + each((text) => `<x-text>${shadow(`<p>${text}</p>`)}</x-text>`))}</x-main>`)}</x-app>`,
    ),
  ],
  [
    'slots, in the order of the slots',
    page(
      `<news-article>${shadow('<h1><slot name="head"></slot></h1><slot></slot><p><slot name="end">None</slot></p>')}<span slot="end">${STORY[2]}</span><span slot="head">${TITLE}</span><p>${STORY[0]}</p><p>${STORY[1]}</p><p slot="none">${STORY[0]} Unseen.</p></news-article>`,
    ),
  ],
  ['a frame', page(`<p>Welcome to the Gazette, and good morning.</p>${frame(INNER)}`)],
  ['a frame within a frame', page(frame(page(frame(INNER))))],
  ['components in a frame', page(frame(page(`<news-article>${shadow(H1 + paragraphs())}</news-article>`)))],
];

describe('a story that stands in other trees', () => {
  test.each(PAGES)('is read from %s, and leads back there', (_, html) => {
    const { article, anchors } = readPage(html);
    expect(article.title).toBe(TITLE);
    expect(article.blocks.map(({ text }) => text)).toEqual(STORY);
    for (const [block, { text }] of article.blocks.entries()) {
      const stretches = anchors.locate({ block, start: 0, end: text.length });
      expect(stretches.map(({ start, end }) => start.node.data.slice(start.offset, end.offset))).toEqual([text]);
    }
  });

  test('goes through a component within a sentence', () => {
    const cut = STORY[1].replace('nine centimetres', `<x-term>${shadow('<b>nine centimetres</b>')}</x-term>`);
    const { article, anchors } = readPage(pageOf(paragraphs([STORY[0], cut, STORY[2]])));
    expect(article.blocks.map(({ text }) => text)).toEqual(STORY);
    const stretches = anchors.locate({ block: 1, start: 0, end: STORY[1].length });
    const words = stretches.map(({ start, end }) => start.node.data.slice(start.offset, end.offset));
    expect(words).toHaveLength(3);
    // Spaces at the edge of a tree need no mark.
    expect(words.map((each) => each.trim()).join(' ')).toBe(STORY[1]);
  });

  test('is found again by its words after its nodes were replaced', () => {
    const document = readHtml(PAGES[4]?.[1] ?? '');
    const reading = readArticle(document);
    if (reading.status !== 'article') throw new Error(reading.status);
    const main = document.querySelector('x-app')?.shadowRoot?.querySelector('x-main')?.shadowRoot;
    const paragraph = main?.querySelector('x-text')?.shadowRoot?.querySelector('p');
    paragraph?.replaceChildren(STORY[0]);
    reading.anchors.refresh();
    const [stretch] = reading.anchors.locate({ block: 0, start: 4, end: 17 });
    expect(stretch?.start.node.parentNode === paragraph).toBe(true);
    paragraph?.replaceChildren('Another sentence stands here now, and says something else.');
    reading.anchors.refresh();
    expect(reading.anchors.locate({ block: 0, start: 0, end: STORY[0].length })).toEqual([]);
  });

  test.each([
    ['a closed component', page(`<news-article>${shadow(paragraphs(), 'closed')}</news-article>`)],
    ['a sandboxed frame', page(frame(INNER, 'sandbox="allow-scripts"'))],
    ['a frame of comments', page(frame(INNER, 'id="comments-frame"'))],
    ['a frame that cannot be read', page('<iframe src="https://elsewhere.example/"></iframe>')],
  ])('is not looked for in %s', (_, html) => {
    expect(readArticle(readHtml(html)).status).toBe('no-article');
  });

  test('yields to the story of the page itself', () => {
    const other = page(
      `<p>${'The weather in the valley will be fair, with some rain over the moors at night. '.repeat(4)}</p>`,
    );
    expect(textsOf(pageOf(paragraphs() + frame(other)))).toEqual(STORY);
  });

  test('keeps what the page round a frame says of it where the frame says nothing', () => {
    const head = '<title>Page</title><meta property="article:published_time" content="2026-03-02T10:00:00Z">';
    const { article } = readPage(pageOf(frame(`<h1>${TITLE}</h1>${paragraphs()}`), head));
    expect(article.published).toBe('2026-03-02T10:00:00Z');
  });

  test('is counted with all its trees', () => {
    const many = page(`<x-list>${shadow('<p>A line.</p>'.repeat(60))}</x-list>`);
    expect(readArticle(readHtml(many), { maxElements: 50 }).status).toBe('too-large');
    const long = page(`<main>${H1}<x-text>${shadow(paragraphs())}</x-text></main>`);
    expect(readArticle(readHtml(long), { maxCharacters: 300 })).toMatchObject({ unit: 'characters' });
  });

  test('is no trap where hosts are nested deep or a form hides its members', () => {
    let deep = paragraphs();
    for (let level = 0; level < 400; level++) deep = `<x-box>${shadow(deep)}</x-box>`;
    expect(() => readArticle(readHtml(page(deep)))).not.toThrow();
    const form = '<form><input name="shadowRoot"><input name="parentNode"></form>';
    expect(textsOf(page(`${form}<news-article>${shadow(H1 + paragraphs())}</news-article>`))).toEqual(STORY);
  });
});
