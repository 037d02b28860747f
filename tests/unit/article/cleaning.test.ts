import { describe, expect, test } from 'vitest';
import { isCredit } from '../../../src/article/cleaning/credits.ts';
import { pageOf, paragraphs, readPage, STORY } from './page.ts';

const head = '<title>Harbour board votes to close the old fish dock</title><meta name="author" content="Ana Lima">';
const bodyOf = (markup: string) =>
  readPage(pageOf(`<p>${STORY[0]}</p>${markup}<p>${STORY[1]}</p><p>${STORY[2]}</p>`, head)).article.blocks.map(
    (block) => block.text,
  );

describe('left out', () => {
  test.each([
    ['advertisement label', '<p>Advertisement</p>'],
    ['advertisement label with a direction', '<p>ADVERTISEMENT - SCROLL TO CONTINUE</p>'],
    ['Spanish advertisement label', '<p>PUBLICIDAD</p>'],
    ['story continues', '<p>Story continues below</p>'],
    ['share prompt', '<p>Share this article</p>'],
    [
      'share question',
      '<div><p>Did you find the article interesting? Share it here <a href="#s">Share the article:</a></p></div>',
    ],
    ['newsletter box', '<p>Sign up for our daily newsletter to get the news in your inbox</p>'],
    ['French newsletter box', '<p>Inscrivez-vous à notre newsletter pour tout savoir</p>'],
    ['follow us', '<p>Follow us on Facebook and Instagram</p>'],
    ['byline', '<p>By Ana Lima</p>'],
    ['byline with role and date', '<p>Ana Lima, Staff Writer | May 4, 2025</p>'],
    ['dateline', '<p>Published: 4 May 2025, 10:15 am</p>'],
    ['German dateline', '<p>Aktualisiert am 04.05.2025, 10:15 Uhr</p>'],
    ['credit', '<p>Photo: Ken Ward / AP</p>'],
    [
      'caption that is only a credit',
      '<figure><img src="a.jpg"><figcaption>Joshua Sukoff / Shutterstock.com</figcaption></figure>',
    ],
    ['read more', '<p>READ MORE: <a href="/x">The other dock that closed last year</a></p>'],
    ['Spanish read also', '<p>Lee también: <a href="/x">El otro muelle que cerró el año pasado</a></p>'],
    ['all-link teaser', '<p><a href="/x">The other dock that closed last year after a storm</a></p>'],
    [
      'list of links',
      '<ul><li><a href="/x">The other dock that closed last year</a></li><li><a href="/y">A short history of the harbour</a></li></ul>',
    ],
    ['comment count', '<p>12 Comments</p>'],
    ['cookie notice', '<p>We use cookies to improve your experience on our site.</p>'],
    ['copyright', '<p>Copyright 2025 The Lowport Gazette. All rights reserved.</p>'],
    ['title again', '<h2>Harbour Board Votes to Close the Old Fish Dock</h2>'],
    ['advertisement label with a dot between', '<div><span>Advertisement · Scroll to continue</span></div>'],
    ['was this helpful', '<p>Was this article helpful? <button>Yes</button></p>'],
    ['spotted an error', '<p>Spotted an error? <a href="/c">Let us know</a></p>'],
    ['an invitation further on', '<p>Follow the series on our podcast and sign up to the weekly email.</p>'],
    ['an offer', '<p>€39 per month</p>'],
    [
      'the rest of a box that opens with a prompt',
      '<div class="x"><h2>Subscribe to unlock this article</h2><p>The newspaper delivered to your door, six days.</p><p>With all of the puzzles.</p></div>',
    ],
    ['a label and a link', '<p>Our Standards: <a href="/s">The Gazette Trust Principles.</a></p>'],
    [
      'related stories in capitals',
      '<p>RELATED STORIES: <a href="/x">Dock closes</a> | <a href="/y">Quay opens</a></p>',
    ],
    ['published line with zones', '<p>Published: May 4, 2025 13:55 SAST Updated: May 5, 2025 09:12 SAST</p>'],
    ['counter of a picture', '<p><a class="enlarge">3</a></p>'],
    [
      'picture source set apart for those who hear the page',
      '<figure><img src="a.jpg"><figcaption>Image source, Ken Ward</figcaption></figure>',
    ],
    ['paragraph again', `<p>${STORY[0]}</p>`],
  ])('%s', (_, markup) => {
    expect(bodyOf(markup)).toEqual([...STORY]);
  });
});

describe('left out over the story', () => {
  test.each([
    ['name, place, date and comments', '<p>Ana Lima in Lowport February 3 2026 <a href="#c">37 comments</a></p>'],
    ['place and date in Spanish', '<p>Lowport - 30 sept 2025 - 22:10 CST</p>'],
    ['reading time in French', '<p>Publié le 11 octobre 2025 à 06h00 Temps de Lecture 2 min.</p>'],
    ['time first', '<p>·9:30 AM PDT · July 9, 2025</p>'],
    ['section label', '<p><a href="/africa">Africa</a></p>'],
    ['line of links', '<p>TODAY <a href="/a">Council minutes</a> <a href="/b">Hog prices</a></p>'],
  ])('%s', (_, markup) => {
    expect(readPage(pageOf(markup + paragraphs(), head)).article.blocks.map((block) => block.text)).toEqual([...STORY]);
  });

  test('but a line that says something stays', () => {
    const line = 'The attack on 7 October 2023 changed everything here';
    const html = pageOf(`<p>${line}</p>${paragraphs()}`, head);
    expect(readPage(html).article.blocks.map((block) => block.text)).toContain(line);
  });
});

test('a line in a script without spaces is no label of one word', () => {
  const line = '本报记者十月十四日从洛波特港发回报道';
  expect(readPage(pageOf(`<p>${line}</p>${paragraphs()}`, head)).article.blocks.map((block) => block.text)).toContain(
    line,
  );
});

test('a heading and a line without a stop after the last sentence are the page’s', () => {
  const html = pageOf(`${paragraphs()}<section><h4>Services</h4><p>Puzzles, vouchers and guides</p></section>`, head);
  expect(readPage(html).article.blocks.map((block) => block.text)).toEqual([...STORY]);
});

test.each([
  ['The old dock on Tuesday. (Photo: Gazette / Ken Ward)', 'The old dock on Tuesday.'],
  ['Ana Lima, who baked it. Picture: Supplied', 'Ana Lima, who baked it.'],
  ['The old dock on Tuesday. Photograph: Ken Ward/The Gazette', 'The old dock on Tuesday.'],
  ['The old dock <span class="credit">Credit: Gazette News</span>', 'The old dock'],
  ['The old dock, where the crews met. It closed in May.', 'The old dock, where the crews met. It closed in May.'],
])('a caption loses its credit: %s', (caption, expected) => {
  const html = pageOf(`${paragraphs()}<figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure>`);
  expect(readPage(html).article.blocks.at(-1)?.text).toBe(expected);
});

describe('kept', () => {
  test.each([
    'Three docks remain:',
    'The puzzle: who moved the wall by nine centimetres in a single night, and why did nobody see it?',
    'They had been told to sign up for “alerts”, and nobody did.',
    'Share prices fell by four per cent after the vote, and the harbour company lost a tenth of its value.',
    'Follow the money, she told the board, and you will find the council.',
    'Photographs of the wall, taken in March, show a crack as wide as a hand.',
    'By Tuesday evening the gates were locked.',
    'Read aloud, the letter took four minutes; nobody spoke.',
    '“Sign up for it or leave,” he told the crews.',
    'Reuters reported the closure first.',
    'More than 200 people signed.',
    'May 4, 2019 was the last day on which the dock was full.',
    'Copyright law does not protect a harbour’s name, the judge said.',
    'Comments by the mayor made matters worse.',
  ])('%s', (sentence) => {
    expect(bodyOf(`<p>${sentence}</p>`)).toContain(sentence);
  });

  test('a link inside a sentence', () => {
    expect(
      bodyOf('<p>The vote follows <a href="/x">a report on the sea wall</a> that was published in March.</p>'),
    ).toHaveLength(4);
  });

  test('a list of the story with a link in each item', () => {
    const list =
      '<ul><li><a href="/x">East quay</a>, which has room for fourteen boats and a crane</li><li><a href="/y">North quay</a>, which has been closed since the flood of 2014</li></ul>';
    expect(bodyOf(list)).toHaveLength(5);
  });
});

test('what an author is and does is left out at the end', () => {
  const html = pageOf(
    `${paragraphs()}<p>Ana Lima is a reporter who covers ports and fisheries for the Gazette.</p>`,
    head,
  );
  expect(readPage(html).article.blocks.map((block) => block.text)).toEqual([...STORY]);
});

test.each([
  ['Joshua Sukoff / Shutterstock.com', true],
  ['Photo: Ana Lima', true],
  ['Image credits: Ana Lima', true],
  ['(AP Photo/Ken Ward)', true],
  ['Getty Images', true],
  ['Ana Lima/The Gazette', true],
  ['Crédito: Agencia EFE', true],
  ['The old fish dock on the morning of the vote', false],
  ['Crews wait outside the gates in Lowport on Tuesday. Ana Lima/Reuters', false],
  ['Sergey Lavrov and Marco Rubio in Geneva', false],
  ['The old customs house in Lowport Ana Lima/Reuters', false],
])('isCredit(%s) as a caption: %s', (caption, expected) => {
  expect(isCredit(caption, true)).toBe(expected);
});
