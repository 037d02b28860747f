import { describe, expect, test } from 'vitest';
import { pageOf, readPage, STORY, textsOf } from './page.ts';

const MORE = STORY.map((text) =>
  text.replace('Tuesday', 'Monday').replace('winter', 'autumn').replace('berth', 'basin'),
);
const body = (markup: string) =>
  pageOf([...STORY, markup, ...MORE].map((text) => (text.startsWith('<') ? text : `<p>${text}</p>`)).join('\n'));
const between = (markup: string) => textsOf(body(markup)).slice(3, -3);

describe('parts that extraction drops from between kept paragraphs', () => {
  test.each([
    [
      'list with an unlucky class',
      '<ul class="sidebar-list"><li>one new berth</li><li>two old cranes</li></ul>',
      ['one new berth', 'two old cranes'],
    ],
    [
      'heading with an unlucky class',
      '<h2 class="banner">What the board decided</h2><p class="x">The vote was close, said those who saw it.</p>',
      ['What the board decided', 'The vote was close, said those who saw it.'],
    ],
    [
      'paragraph with an unlucky class',
      '<p class="sidebar">The vote was close, said those who saw it, and the chair had to count twice.</p>',
      ['The vote was close, said those who saw it, and the chair had to count twice.'],
    ],
  ])('%s', (_, markup, expected) => {
    expect(between(markup)).toEqual(expected);
  });

  test('leads back to the live page', () => {
    const { article, anchors } = readPage(body('<p class="sidebar">The vote was close, said those who saw it.</p>'));
    const block = article.blocks.findIndex(({ text }) => text.startsWith('The vote was close'));
    expect(block).toBe(3);
    expect(anchors).toBeDefined();
  });

  test.each([
    ['links', '<ul class="sidebar-list"><li><a href="/x">The other dock that closed</a></li></ul>'],
    ['labels', '<p class="sidebar">More to come</p>'],
    ['what the page hides', '<p class="sidebar" hidden>The vote was close, said those who saw it.</p>'],
  ])('but not %s', (_, markup) => {
    expect(between(markup)).toEqual([]);
  });
});

test('a consent tool with more words than the story is not taken for it', () => {
  const words = 'A cookie is a small piece of data that this site asks your browser to keep, so that it knows you. ';
  const notice = `<div id="consent-box" class="cookie-layer">${`<div><h4>Cookies</h4><p>${words.repeat(6)}</p></div>`.repeat(2)}</div>`;
  const html = `<html><head><title>Short news</title><meta property="og:type" content="article"></head><body><div><p>${STORY[0]}</p><p>${STORY[1]}</p></div><div class="rest"><ul>${'<li>Menu entry of this page, with several words in it, as pages have them</li>'.repeat(12)}</ul></div>${notice}</body></html>`;
  expect(textsOf(html).join(' ')).toContain(STORY[0]);
  expect(textsOf(html).join(' ')).not.toContain('A cookie is');
});

test('reads what the page declares as its story where extraction takes something else for it', () => {
  const words =
    'The terms of this site, and of its partners, apply to all who read it, and to those who write to it too. ';
  const terms = Array.from({ length: 6 }, (_, index) => `<p>${index}. ${words.repeat(4)}</p>`).join('');
  const declared = JSON.stringify({ '@type': 'NewsArticle', headline: 'Dock to close', articleBody: STORY.join('\n') });
  const html = `<html><head><title>Dock to close</title><script type="application/ld+json">${declared}</script></head><body><h1>Dock to close</h1><div class="sidebar"><span>${STORY.join('</span><br><br><span>')}</span></div><div class="terms">${terms}</div></body></html>`;
  expect(textsOf(html)).toEqual([...STORY]);
});
