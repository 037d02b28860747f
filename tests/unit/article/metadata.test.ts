import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../lab/read-html.ts';
import { cleanAuthors } from '../../../src/article/byline.ts';
import { withoutOutlet } from '../../../src/article/headline.ts';
import { isoDate } from '../../../src/article/iso-date.ts';
import { readMetadata } from '../../../src/article/metadata.ts';

const read = (head: string, body = '') =>
  readMetadata(
    readHtml(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`),
    'https://www.lowport-gazette.example/a',
  );
const jsonLd = (json: string) => `<script type="application/ld+json">${json}</script>`;

describe('title', () => {
  test.each([
    ['Dock to close after vote | Lowport Gazette', 'Dock to close after vote'],
    ['Dock to close after vote - The Lowport Gazette', 'Dock to close after vote'],
    ['Lowport Gazette: Dock to close after vote', 'Lowport Gazette: Dock to close after vote'],
    ['Lowport Gazette | Dock to close after vote', 'Dock to close after vote'],
    ['Opinion | Why the old dock must not close', 'Why the old dock must not close'],
    ['Storm - what we know', 'Storm - what we know'],
    ['Twenty-two boats, one quay', 'Twenty-two boats, one quay'],
    ['Dock to close - Business - Lowport Gazette', 'Dock to close - Business'],
  ])('%s', (title, expected) => {
    expect(withoutOutlet(title, ['Lowport Gazette', 'lowport-gazette.example'])).toBe(expected);
  });

  test('the headline in the page goes before the declared ones', () => {
    expect(
      read(
        '<title>Dock closes after vote | Gazette</title><meta property="og:title" content="Dock closes after long vote">',
        '<h1>Lowport Gazette</h1><h1>Dock <em>closes</em> after vote</h1>',
      ).title,
    ).toBe('Dock closes after vote');
  });

  test('a declared title where the page shows none', () => {
    expect(read(jsonLd('{"@type":"NewsArticle","headline":"Dock &amp; quay close"}')).title).toBe('Dock & quay close');
  });
});

test('scripts within the headline are no part of it', () => {
  expect(
    read('<title>Dock closes after vote</title>', '<h1>Dock <script>/* x */</script>closes after vote</h1>').title,
  ).toBe('Dock closes after vote');
});

test.each([
  ['a field of a template', '<div>By <span class="field field-author">Ana Lima</span> | Thu, 01/29/2026</div>'],
  ['a line near the headline', '<p><i>By Ana Lima, Gazette staff writer</i></p>'],
])('authors in %s', (_, markup) => {
  expect(read('<title>Dock closes after vote</title>', `<h1>Dock closes after vote</h1>${markup}`).byline).toBe(
    'Ana Lima',
  );
});

const OTHERS =
  '<aside><time datetime="2026-03-09T08:00:00Z">08:00</time> <a rel="author" href="/author/x">Someone Else</a></aside>';

test.each([
  ['a byline with a date', '<div>by MrQuaysider, <small>Jan 29th 2026</small></div>', 'MrQuaysider', '2026-01-29'],
  [
    'a date before the name',
    '<small>posted on <time datetime="2026-01-29T23:30:00Z">29 Jan</time> by Ana Lima</small>',
    'Ana Lima',
    '2026-01-29T23:30:00Z',
  ],
  ['a bare name over a date', '<div>Ana Lima</div><div>January 29, 2026 6 min read</div>', 'Ana Lima', '2026-01-29'],
  [
    'another language',
    '<p>Por Ana Lima y Rui Costa</p><p>Published: 29 January 2026</p>',
    'Ana Lima, Rui Costa',
    '2026-01-29',
  ],
  ['a beat beside the name', '<p>By Ana Lima, Harbour Reporter</p><p>29 January 2026</p>', 'Ana Lima', '2026-01-29'],
])('what stands under the headline goes before lists of other stories: %s', (_, markup, byline, published) => {
  const title = 'Dock closes after vote';
  const found = read(
    `<title>${title}</title>`,
    `${markup.includes('Ana Lima</div>') ? '' : OTHERS}<h1>${title}</h1>${markup}<p>${'Prose. '.repeat(20)}</p>`,
  );
  expect({ byline: found.byline, published: found.published }).toEqual({ byline, published });
});

test('a byline in the page that names all the declared authors and one more', () => {
  expect(
    read(
      jsonLd('{"@type":"NewsArticle","headline":"Dock closes after vote","author":{"name":"Ana Lima"}}'),
      '<h1>Dock closes after vote</h1><p>By Ana Lima and Rui Costa, Lowport Gazette</p>',
    ).byline,
  ).toBe('Ana Lima, Rui Costa');
});

test("a page that calls every story by the outlet's name", () => {
  expect(
    read('<title>Lowport Gazette</title><meta property="og:title" content="Lowport Gazette">', '<h1>Dock closes</h1>')
      .title,
  ).toBe('Dock closes');
});

describe('JSON-LD', () => {
  test.each([
    ['an object', '{"@type":"NewsArticle","headline":"H","author":{"name":"Ana Lima"}}'],
    ['an array', '[{"@type":"WebSite","name":"W"},{"@type":["Article","NewsArticle"],"author":["Ana Lima"]}]'],
    [
      'a graph with references',
      '{"@graph":[{"@type":"ReportageNewsArticle","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"Ana Lima"}]}',
    ],
    ['a live blog', '{"@type":"LiveBlogPosting","author":[{"@type":"Person","name":"Ana Lima"}]}'],
    ['raw line breaks and a trailing comma', '{"@type":"NewsArticle","headline":"a\nb","author":{"name":"Ana Lima"},}'],
    ['comment marks', '<!-- {"@type":"NewsArticle","author":{"name":"Ana Lima"}} -->'],
  ])('%s', (_, json) => {
    expect(read(jsonLd(json)).byline).toBe('Ana Lima');
  });

  test.each([
    ['broken', '{"@type":"NewsArticle",'],
    ['of wrong types', '{"@type":7,"author":[null,3,{"name":{}}],"headline":[[]]}'],
    [
      'named like object members',
      '{"@type":"NewsArticle","__proto__":{"x":1},"author":{"constructor":1},"headline":{"toString":1}}',
    ],
    ['deep', `${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['null', 'null'],
  ])('%s does no harm', (_, json) => {
    expect(() => read(jsonLd(json))).not.toThrow();
  });

  test('long values are cut', () => {
    expect(
      read(jsonLd(JSON.stringify({ '@type': 'NewsArticle', headline: 'x'.repeat(100_000) }))).title.length,
    ).toBeLessThanOrEqual(1000);
  });
});

test.each([
  [['By Ana Lima'], ['Ana Lima']],
  [['By Ana Lima and Ken Ward'], ['Ana Lima', 'Ken Ward']],
  [['Ana Lima, Ken Ward & Jo Bell'], ['Ana Lima', 'Ken Ward', 'Jo Bell']],
  [['Ana Lima', 'ana lima'], ['Ana Lima']],
  [['https://example.com/ana'], []],
  [['Por Ana Lima'], ['Ana Lima']],
  [['Von Karl Brandt und Eva Klein'], ['Karl Brandt', 'Eva Klein']],
  [['Ana Lima, Chief Political Correspondent'], ['Ana Lima']],
  [['Ana Lima (Reuters)'], ['Ana Lima']],
  [['Martin Luther King, Jr.'], ['Martin Luther King, Jr.']],
  [['admin'], []],
  [['ana@example.com'], []],
])('authors in %j', (values, expected) => {
  expect(cleanAuthors(values)).toEqual(expected);
});

test('an outlet given as author gives way to the name that the page shows', () => {
  expect(
    read(
      '<meta property="og:site_name" content="Lowport Gazette"><meta name="author" content="Lowport Gazette">',
      '<a rel="author" href="/ana">Ana Lima</a>',
    ).byline,
  ).toBe('Ana Lima');
});

test.each([
  ['2025-04-19T09:30:00Z', '2025-04-19T09:30:00Z'],
  ['2025-04-19T09:30:00.123+02:00', '2025-04-19T09:30:00+02:00'],
  ['2025-04-19 09:30:00 -0500', '2025-04-19T09:30:00-05:00'],
  ['2025-04-19T09:30', '2025-04-19T09:30:00'],
  ['2025-04-19', '2025-04-19'],
  ['20250419', '2025-04-19'],
  ['2025/4/9', '2025-04-09'],
  ['Sat, 19 Apr 2025 09:30:00 GMT', '2025-04-19T09:30:00Z'],
  ['April 19, 2025', '2025-04-19'],
  ['19 April 2025, 9:05 pm', '2025-04-19T21:05:00'],
  ['Published Apr. 9th, 2025 at 12:10 AM', '2025-04-09T00:10:00'],
  ['1745055000', '2025-04-19T09:30:00Z'],
  ['2025-13-40', undefined],
  ['yesterday', undefined],
  ['', undefined],
])('isoDate(%s)', (source, expected) => {
  expect(isoDate(source)).toBe(expected);
});

test.each([
  ['en-gb', '', 'en-GB'],
  ['', '<meta property="og:locale" content="pt_BR">', 'pt-BR'],
  ['{{lang}}', '<meta http-equiv="content-language" content="de, en">', 'de'],
  ['', '', undefined],
])('language of lang=%s and %s', (lang, head, expected) => {
  expect(readMetadata(readHtml(`<html lang="${lang}"><head>${head}</head><body></body></html>`), '').language).toBe(
    expected,
  );
});

describe('address, section and access', () => {
  test.each([
    [
      'JSON-LD',
      jsonLd(
        '{"@graph":[{"@type":["NewsArticle"],"headline":"H","url":"https://lowport-gazette.example/dock","articleSection":["Harbour","News"],"isAccessibleForFree":"False"}]}',
      ),
      false,
    ],
    [
      'a live blog',
      jsonLd(
        '[{"@type":"LiveBlogPosting","headline":"H","mainEntityOfPage":{"@id":"https://lowport-gazette.example/dock"},"articleSection":"Harbour","isAccessibleForFree":true}]',
      ),
      true,
    ],
    [
      'meta',
      '<link rel="canonical" href="https://lowport-gazette.example/dock"><meta property="article:section" content="Harbour"><meta property="article:content_tier" content="locked">',
      false,
    ],
    [
      'OpenGraph',
      '<link rel="canonical" href="/"><meta property="og:url" content="https://lowport-gazette.example/dock"><meta name="section" content="Harbour"><meta itemprop="isAccessibleForFree" content="true">',
      true,
    ],
  ])('from %s', (_, head, isAccessibleForFree) => {
    expect(read(head)).toMatchObject({
      canonicalUrl: 'https://lowport-gazette.example/dock',
      section: 'Harbour',
      isAccessibleForFree,
    });
  });

  test('none that is no address', () => {
    const found = read('<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="http://[">');
    expect(found.canonicalUrl).toBeUndefined();
  });
});
