import { describe, expect, test } from 'vitest';
import { pageOf, paragraphs, readPage, STORY } from './page.ts';

const LATER = [
  'Councillors will meet again in June to hear how the families of the quay are to be housed, and whether the market hall can be kept open.',
  'The harbour master said that no ship had been turned away since the vote, though two captains had asked for a berth elsewhere.',
];
const kindsOf = (markup: string) =>
  readPage(pageOf(`${paragraphs(STORY)}${markup}${paragraphs(LATER)}`)).article.blocks.map(
    ({ kind, text }) => [kind, text] as const,
  );
const textsWith = (markup: string) => kindsOf(markup).map(([, text]) => text);
const FREE =
  'Our reporting is free for everyone because readers pay for it, and the next election will be the costliest that this desk has ever covered.';

describe('boxes that the page names are left out', () => {
  test.each([
    ['appeal for donations', `<div class="donation-box"><h4>The year ahead</h4><p>${FREE}</p></div>`],
    ['hidden variant of a box', `<div class="hidden"><p>${FREE}</p></div>`],
    ['text for screen readers', `<div class="sr-only"><p>${FREE}</p></div>`],
    ['form', `<form action="/x"><p>${FREE}</p></form>`],
    ['dialogue', `<div role="dialog"><p>${FREE}</p></div>`],
    [
      'post of another platform',
      `<blockquote class="twitter-tweet"><p>${FREE}</p>— Ana (@ana) May 4, 2025</blockquote>`,
    ],
    ['author box in the middle of a word', `<div class="articleAuthorBio"><p>${FREE}</p></div>`],
    ['video player', '<div class="video-controls"><ul><li>Captions off</li><li>English subtitles</li></ul></div>'],
    [
      'card in an article of its own',
      '<article class="c1"><h5><a href="/x">What the storm of 1962 did to the old quay wall</a></h5><p>A short look back at one long night.</p></article>',
    ],
    [
      'card with a picture',
      '<div class="c1"><img src="a.jpg"><h3><a href="/x">What the storm of 1962 did to the old quay wall</a></h3><p>A short look back at one long night.</p></div>',
    ],
    [
      'thing for sale',
      '<div class="c1"><p>Storm lantern, brass</p><p>$40</p><a rel="sponsored nofollow" href="https://shop.example/x">See it there</a></div>',
    ],
  ])('%s', (_, markup) => {
    expect(textsWith(markup)).toEqual([...STORY, ...LATER]);
  });
});

describe('what only looks like such a box stays', () => {
  test.each([
    ['hidden on small screens alone', `<div class="hidden md:block"><p>${FREE}</p></div>`],
    ['number with letters in an id', `<section id="cb-8f1a2f6c2d8cfad"><p>${FREE}</p></section>`],
    ['teaser that is the free part of a story', `<div class="teaser-content"><p>${FREE}</p></div>`],
    ['promo that is prose without links', `<div class="promo"><p>${FREE}</p></div>`],
  ])('%s', (_, markup) => {
    expect(textsWith(markup)).toContain(FREE);
  });

  test('heading whose id is its own words', () => {
    const heading = 'Who may subscribe to the new quay';
    const markup = `<h2 id="who-may-subscribe">${heading}</h2>`;
    expect(textsWith(markup)).toContain(heading);
  });

  test('a container of the whole story, whatever its class', () => {
    const html = pageOf(`<div class="newsletter promo">${paragraphs([...STORY, ...LATER])}</div>`);
    expect(readPage(html).article.blocks.map(({ text }) => text)).toEqual([...STORY, ...LATER]);
  });
});

describe('captions marked up as paragraphs', () => {
  const line = 'The old fish dock on the morning after the vote';
  test.each([
    [
      'alone with its picture in a box',
      `<div class="image-ct"><div><img src="a.jpg"></div><div><p>${line}</p></div></div>`,
    ],
    [
      'in a box named for it',
      `<div class="x"><img src="a.jpg"><div class="y caption"><p><span>${line}</span></p></div></div>`,
    ],
    ['in a figure', `<figure><img src="a.jpg"><div><p>${line}</p></div></figure>`],
  ])('%s', (_, markup) => {
    const kinds = kindsOf(markup).filter(([, text]) => text === line);
    for (const [kind] of kinds) expect(kind).toBe('caption');
    expect(kindsOf(markup).filter(([kind]) => kind === 'paragraph')).toHaveLength(5);
  });

  test('by the credit that ends them', () => {
    const markup = `<p>${line}. (Photo by Ana Lima/Gazette)</p>`;
    expect(kindsOf(markup)).toContainEqual(['caption', `${line}.`]);
  });

  test('but not by an agency that ends a story', () => {
    expect(kindsOf('<p>The vote was the last one of the old board. (Reuters)</p>')).toContainEqual([
      'paragraph',
      'The vote was the last one of the old board. (Reuters)',
    ]);
  });

  test('but not where the picture has its caption already', () => {
    const markup = `<div class="photo"><p>${FREE}</p><figure><img src="a.jpg"><figcaption>${line}</figcaption></figure></div>`;
    expect(kindsOf(markup)).toContainEqual(['paragraph', FREE]);
  });
});

describe('wording round a story', () => {
  test.each([
    ['terms of recommending', '<p>Every product here was independently selected by our editors.</p>'],
    ['share of sales', '<p>We may get a share of the revenue if you buy anything shown on this site.</p>'],
    ['label of a reading list', '<h3>People are also reading…</h3><p>Be the first to know</p>'],
    ['label before an advertisement', '<p>Advertisement - Page continues below</p>'],
    ['Polish rating', '<p>Oceń 0.00/0</p>'],
    ['Polish comments', '<p>Opinie (12)</p>'],
    ['Russian report of errors', '<p>Если вы заметили ошибку, выделите текст и нажмите Ctrl+Enter</p>'],
    ['Greek share line', '<p>Εκτύπωση</p>'],
    ['Chinese share line', '<p>分享到：微博</p>'],
  ])('%s', (_, markup) => {
    expect(textsWith(markup)).toEqual([...STORY, ...LATER]);
  });

  test.each([
    ['who helped', '<p>Ana Lima and Otto Reyes contributed to this report.</p>'],
    ['where it first appeared', '<p>This article originally appeared on The Quay.</p>'],
    [
      'reference',
      '<p>More information: Ana Lima et al, Quay walls in motion, Harbour Letters (2025). DOI: 10.1000/182</p>',
    ],
  ])('at the end: %s', (_, markup) => {
    const html = pageOf(paragraphs([...STORY, ...LATER]) + markup);
    expect(readPage(html).article.blocks.map(({ text }) => text)).toEqual([...STORY, ...LATER]);
  });

  test('but not a sentence of the story', () => {
    const line =
      'Rising seas contributed to this outcome, the engineers wrote, and nobody had asked them about it before.';
    expect(textsWith(`<p>${line}</p>`)).toContain(line);
  });
});
