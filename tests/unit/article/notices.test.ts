import { describe, expect, test } from 'vitest';
import type { PageNotice } from '../../../src/article/article.ts';
import { pageOf, paragraphs, readPage, STORY } from './page.ts';

const TITLE = '<title>Harbour board votes to close the old fish dock</title>';
const jsonLd = (json: string) => `${TITLE}<script type="application/ld+json">${json}</script>`;
const noticesOf = (html: string, url = 'https://gazette.example/news/dock-vote'): readonly PageNotice[] =>
  readPage(html, { url }).article.notices ?? [];

test('a plain story gives none', () => {
  expect(noticesOf(pageOf(paragraphs()))).toEqual([]);
  expect(readPage(pageOf(paragraphs())).article).not.toHaveProperty('notices');
});

describe('paywall', () => {
  const LOCKED = jsonLd('{"@type":"NewsArticle","headline":"H","isAccessibleForFree":"False"}');

  test.each([
    ['a wall in words', '<div><p>Subscribe now to continue reading.</p></div>', TITLE, true],
    ['a wall in French', '<div><p>La suite est réservée aux abonnés</p></div>', TITLE, true],
    ['a wall in German', '<div><p>Um weiterzulesen, wählen Sie ein Abo.</p></div>', TITLE, true],
    ['declared, and broken off', '<p>The council said on Wednesday that it would now go to the…</p>', LOCKED, true],
    ['declared, and short', '', LOCKED, true],
    ['declared, and whole', paragraphs(STORY.map((text) => `And so it was told: ${text}`)), LOCKED, false],
  ])('%s', (_, after, head, isCut) => {
    expect(noticesOf(pageOf(paragraphs() + after, head))).toEqual([{ kind: 'paywall', isCut }]);
  });

  test.each([
    ['a newsletter', '<div><p>Subscribe to our newsletter and get the harbour news every morning.</p></div>'],
    [
      'a story that mentions one',
      '<p>The paper said readers would have to pay more from May, and that it was sorry.</p>',
    ],
  ])('%s is none', (_, after) => {
    expect(noticesOf(pageOf(paragraphs() + after))).toEqual([]);
  });
});

describe('one page of several', () => {
  test.each([
    ['a line of its own', '<p class="pager">Page 2 of 3</p>', '/news/dock-vote', { page: 2, pages: 3 }],
    [
      'numbers',
      '<p><b>1</b> <a href="?page=2">2</a> <a href="?page=3">3</a></p>',
      '/news/dock-vote',
      { page: 1, pages: 3 },
    ],
    [
      'a folder',
      '<p><a href="/news/dock-vote/2">2</a> <a href="/news/dock-vote/4">4</a></p>',
      '/news/dock-vote',
      { page: 1, pages: 4 },
    ],
    ['a next page alone', '<p><a href="dock-vote-2.html">Next page</a></p>', '/news/dock-vote.html', { page: 1 }],
    [
      'words that name the page',
      '<p><a href="/news/dock-vote?page=2">Continue to page 2</a></p>',
      '/news/dock-vote',
      { page: 1, pages: 2 },
    ],
    ['slashes', '<span>Page 1/4</span>', '/news/dock-vote', { page: 1, pages: 4 }],
    ['next in Polish', '<p><a href="/news/dock-vote?page=2">Następna strona »</a></p>', '/news/dock-vote', { page: 1 }],
    [
      'the last page',
      '<p><a href="?p=1">1</a> <a href="?p=2">2</a> 3</p>',
      '/news/dock-vote?p=3',
      { page: 3, pages: 3 },
    ],
  ])('%s', (_, pager, path, expected) => {
    expect(noticesOf(pageOf(paragraphs() + pager), `https://gazette.example${path}`)).toEqual([
      { kind: 'part', ...expected },
    ]);
  });

  test.each([
    ['comments', '<div class="comments"><a href="?page=2">2</a></div>'],
    ['another story', '<p><a href="/news/dock-vote-2">Dock vote: what comes after it</a></p>'],
    ['a gallery', '<div class="gallery"><p>Page 1 of 12</p></div>'],
  ])('%s is none', (_, markup) => {
    expect(noticesOf(pageOf(paragraphs() + markup))).toEqual([]);
  });

  test('a neighbour in the archive is none', () => {
    const head = `${TITLE}<link rel="next" href="/news/quay-opens"><link rel="prev" href="/news/12">`;
    expect(noticesOf(pageOf(paragraphs(), head))).toEqual([]);
  });
});

describe('what sort of text it is', () => {
  test.each([
    ['opinion', jsonLd('{"@type":"OpinionNewsArticle","headline":"H"}'), ''],
    ['opinion', jsonLd('{"@type":"NewsArticle","headline":"H","articleSection":"Editorials"}'), ''],
    ['opinion', `${TITLE}<meta property="article:section" content="Meinung">`, ''],
    ['opinion', '<title>Opinion | Harbour board votes to close the old fish dock</title>', ''],
    ['opinion', TITLE, '<span class="label">Op-Ed</span>'],
    ['sponsored', jsonLd('{"@type":"AdvertiserContentArticle","headline":"H"}'), ''],
    ['sponsored', TITLE, '<div><b>Paid content</b></div>'],
    ['press-release', `${TITLE}<meta property="article:section" content="Press Releases">`, ''],
    ['press-release', TITLE, '<p>FOR IMMEDIATE RELEASE</p>'],
  ])('%s: %s %s', (kind, head, label) => {
    expect(noticesOf(pageOf(label + paragraphs(), head)).map((notice) => notice.kind)).toEqual([kind]);
  });

  test.each([
    ['a menu', '<ul><li>Opinion</li></ul>'],
    ['an advertisement', '<div>Advertisement</div>'],
    ['comments', '<p>Comments</p>'],
  ])('%s says nothing of it', (_, markup) => {
    expect(noticesOf(pageOf(markup + paragraphs()))).toEqual([]);
  });

  test('the folder of the address', () => {
    expect(noticesOf(pageOf(paragraphs()), 'https://gazette.example/opinion/2025/dock')).toEqual([{ kind: 'opinion' }]);
  });
});

describe('notes on the text', () => {
  test.each([
    ['correction', 'Correction: An earlier version of this story gave the wrong year of the vote.'],
    ['correction', 'Correction (14 October): The dock is forty years old, not fifty.'],
    ['correction', 'This article was amended on 14 October 2025 to correct the age of the dock.'],
    ['correction', 'An earlier version of this article misstated the size of the sea wall.'],
    ['correction', 'Rettifica: il molo ha quarant’anni, non cinquanta come scritto in precedenza.'],
    ['editors-note', 'Editor’s note: The writer’s brother works for the harbour board.'],
    ['editors-note', 'Anmerkung der Redaktion: Der Text wurde nach der Abstimmung ergänzt.'],
    ['updated', 'This story has been updated with comment from the council.'],
    ['updated', 'Updated: 14 October 2025, 11.40'],
    ['updated', 'Mis à jour le 14 octobre 2025 à 11h40'],
  ])('%s: %s', (kind, note) => {
    const [notice, ...others] = noticesOf(pageOf(`${paragraphs()}<p>${note}</p>`));
    expect(notice).toMatchObject({ kind, text: note });
    expect(others).toEqual([]);
  });

  test('a note that was read as a block says which', () => {
    const note = 'This story has been updated with comment from the council.';
    const { article } = readPage(pageOf(`${paragraphs()}<p>${note}</p>`));
    const [notice] = article.notices ?? [];
    if (notice && 'block' in notice && notice.block !== undefined)
      expect(article.blocks[notice.block]?.text).toBe(note);
    expect(notice).toMatchObject({ text: note });
  });

  test.each([
    'Corrections officers said on Wednesday that the prison would not be moved to the harbour.',
    'The article was about the dock, and it was updated no more than once in a decade, the editor said.',
    'Update your diary: the next vote of the board is on 3 May, and anyone may come.',
  ])('none: %s', (text) => {
    expect(noticesOf(pageOf(`${paragraphs()}<p>${text}</p>`))).toEqual([]);
  });
});

describe('live blog', () => {
  const LIVE = jsonLd('{"@type":"LiveBlogPosting","headline":"Harbour board votes to close the old fish dock"}');
  const TIMES = ['2025-10-14T12:10:00+01:00', '2025-10-14T11:05:00+01:00', '2025-10-14T09:30:00+01:00'];
  const boxed = STORY.map((text, index) => `<div><time datetime="${TIMES[index]}"></time><p>${text}</p></div>`).join(
    '',
  );
  const flat = STORY.map((text, index) => `<h3><time datetime="${TIMES[index]}">12.10</time></h3><p>${text}</p>`).join(
    '',
  );
  const updates = TIMES.map((time, block) => ({ time, blocks: [block] }));

  test.each([['in boxes', boxed]])('updates %s', (_, body) => {
    expect(noticesOf(pageOf(body, LIVE))).toEqual([{ kind: 'live-blog', updates }]);
  });

  test('updates one after the other, each from its heading', () => {
    const [notice] = noticesOf(pageOf(flat, LIVE));
    expect(notice).toEqual({
      kind: 'live-blog',
      updates: TIMES.map((time, index) => ({ time, blocks: [2 * index, 2 * index + 1] })),
    });
  });

  test('oldest first on the page, newest first in the notice', () => {
    const body = STORY.map(
      (text, index) => `<div><time datetime="${TIMES[2 - index]}"></time><p>${text}</p></div>`,
    ).join('');
    expect(noticesOf(pageOf(body, LIVE))).toEqual([
      { kind: 'live-blog', updates: TIMES.map((time, index) => ({ time, blocks: [2 - index] })) },
    ]);
  });

  test('a list of key moments takes no update’s time', () => {
    const key = TIMES.map((time) => `<li><a href="#"><time datetime="${time}">then</time> What happened then</a></li>`);
    const [notice] = noticesOf(pageOf(`<section><ul>${key.join('')}</ul></section><div>${boxed}</div>`, LIVE));
    expect(notice?.kind === 'live-blog' && notice.updates.map(({ time }) => time)).toEqual(TIMES);
    expect(notice?.kind === 'live-blog' && new Set(notice.updates.flatMap(({ blocks }) => blocks)).size).toBe(3);
  });

  test('updates that only JSON-LD dates', () => {
    const told = STORY.map((text, index) => ({
      '@type': 'BlogPosting',
      datePublished: TIMES[index],
      articleBody: text,
    }));
    const head = jsonLd(JSON.stringify({ '@type': 'LiveBlogPosting', headline: 'H', liveBlogUpdate: told }));
    expect(noticesOf(pageOf(paragraphs(), head))).toEqual([{ kind: 'live-blog', updates }]);
  });

  test('a pager leads to older updates, not to parts of a text', () => {
    const notices = noticesOf(pageOf(`${boxed}<p><a href="?page=2">2</a> <a href="?page=2">Older</a></p>`, LIVE));
    expect(notices.map(({ kind }) => kind)).toEqual(['live-blog']);
  });

  test('called so by its markup', () => {
    expect(noticesOf(pageOf(`<div class="live-blog">${boxed}</div>`))).toEqual([{ kind: 'live-blog', updates }]);
  });
});
