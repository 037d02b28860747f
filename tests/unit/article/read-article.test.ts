import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../lab/read-html.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import { pageOf, paragraphs, readPage, STORY, textsOf } from './page.ts';

describe('blocks', () => {
  test('keeps kinds and reading order, and drops the headline', () => {
    const html = pageOf(
      `${paragraphs(STORY.slice(0, 2))}<h2>What comes next</h2><ul><li>A survey of the whole wall in the spring of next year.</li></ul>
       <blockquote><p>“We were told nothing about any of this until today,” said the letter.</p></blockquote>
       <figure><img src="a.jpg"><figcaption>The old fish dock on the morning of the vote</figcaption></figure><p>${STORY[2]}</p>`,
    );
    expect(readPage(html).article.blocks.map((block) => block.kind)).toEqual([
      'paragraph',
      'paragraph',
      'heading',
      'list-item',
      'quotation',
      'caption',
      'paragraph',
    ]);
  });

  test('splits paragraphs at <br><br>', () => {
    expect(textsOf(pageOf(`<div>${STORY.join('<br><br>')}</div>`))).toEqual([...STORY]);
  });

  test('splits lines in a type of their own at one <br>', () => {
    const html = `<html><head><title>Gazette - Harbour board votes to close dock</title></head><body><table><tr><td><font size="5"><b>Harbour board votes to close dock</b></font><br><font size="2"><i>By Ana Lima, Gazette staff writer</i></font><br><font size="1">Posted Tuesday, October 14, 2025</font><br><br><font size="3">${STORY.join('<br><br>')}</font></td></tr></table></body></html>`;
    const { article } = readPage(html);
    expect(article.blocks.map((block) => block.text)).toEqual([...STORY]);
    expect(article).toMatchObject({ title: 'Harbour board votes to close dock', byline: 'Ana Lima' });
  });

  test('reads bare text beside block elements', () => {
    expect(textsOf(pageOf(`<section>${STORY[0]}<p>${STORY[1]}</p>${STORY[2]}</section>`))).toEqual([...STORY]);
  });

  test('collapses whitespace of every kind', () => {
    expect(textsOf(pageOf(`<p>  ${STORY[0].replaceAll(' ', '\n\u00a0 ')}</p><p>${STORY[1]}</p>`))[0]).toBe(STORY[0]);
  });

  test('a row of a data table is one block, its cells apart', () => {
    const table = '<table><thead><tr><th>Dock</th><th>Boats</th></tr></thead><tr><td>East</td><td>14</td></tr></table>';
    expect(textsOf(pageOf(paragraphs() + table))).toEqual([...STORY, 'Dock Boats', 'East 14']);
  });

  test.each([
    ['script', '<script>var price = 1;</script>'],
    ['style', '<style>p { color: red }</style>'],
    ['template', '<template><p>Template text that nobody sees at all.</p></template>'],
    ['noscript', '<noscript>Please turn on scripts to read this.</noscript>'],
    ['hidden', '<p hidden>Hidden words that stand in no reader’s page, at all.</p>'],
    ['aria-hidden', '<p aria-hidden="true">Words hidden from everyone who listens to pages.</p>'],
    ['display:none', '<p style="display: none">Words that are not displayed to any reader.</p>'],
  ])('%s is never read', (_, markup) => {
    expect(
      textsOf(
        pageOf(
          `<p>${STORY[0]}</p>${markup}<p>${STORY[1]}${markup.startsWith('<p') ? '' : markup}</p><p>${STORY[2]}</p>`,
        ),
      ),
    ).toEqual([...STORY]);
  });
});

test('a page behind an open dialogue is read, though marked as hidden', () => {
  const html = pageOf(paragraphs()).replace('<main>', '<main aria-hidden="true">');
  expect(textsOf(html)).toEqual([...STORY]);
});

describe('standfirst', () => {
  const dek = 'A vote ends forty years of landings, and the new berth has no date.';

  test.each([
    ['named by its class', `<p class="subtitle">${dek}</p>`, ''],
    ['in the words of the description', `<p class="x1">${dek}</p>`, `<meta name="description" content="${dek}">`],
    ['a heading straight under the headline', `<h2 class="x1">${dek}</h2>`, ''],
    ['a heading under the headline', `<h2 class="article__standfirst">${dek}</h2>`, ''],
  ])('%s: first block, once', (_, markup, head) => {
    const blocks = readPage(
      pageOf(markup + paragraphs(), `<title>Harbour board votes to close the old fish dock</title>${head}`),
    ).article.blocks;
    expect(blocks[0]).toEqual({ kind: 'standfirst', text: dek });
    expect(blocks.filter((block) => block.text === dek)).toHaveLength(1);
  });

  test('a description that does not stand in the page is no block', () => {
    const html = pageOf(
      paragraphs(),
      `<title>Harbour board votes to close the old fish dock</title><meta name="description" content="${dek}">`,
    );
    expect(textsOf(html)).not.toContain(dek);
  });
});

describe('what is no article', () => {
  const links = Array.from(
    { length: 12 },
    (_, n) => `<li><a href="/${n}">A headline about matter number ${n} of the day</a></li>`,
  ).join('');
  const teasers = Array.from(
    { length: 8 },
    (_, n) =>
      `<div><h2><a href="/${n}">A headline about matter number ${n}</a></h2><p>Two lines about the matter, which happened in town ${n}.</p></div>`,
  ).join('');

  test.each([
    ['a list of links', `<ul>${links}</ul>`],
    ['a page of teasers', `<main>${teasers}</main>`],
    ['an app shell', '<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript>'],
    ['a log-in', '<form><label>Name <input></label><button>Sign in</button></form><p>Forgot your password?</p>'],
    ['a search page', `<h1>Results for “dock”</h1>${teasers}`],
    ['nothing', ''],
  ])('%s', (_, body) => {
    expect(readArticle(readHtml(`<html><head><title>Page</title></head><body>${body}</body></html>`)).status).toBe(
      'no-article',
    );
  });

  test('a news item of two sentences is one', () => {
    const html =
      '<html><body><article><h1>Ferry runs aground off Lowport</h1><p>A ferry with 61 people aboard ran aground off Lowport early on Friday in thick fog, the coastguard said.</p><p>Nobody was hurt, and all the passengers were taken ashore by lifeboat before noon, it added.</p></article></body></html>';
    expect(readPage(html).article.blocks).toHaveLength(2);
  });
});

describe('hostile pages', () => {
  test.each([
    ['deep nesting', `${'<div>'.repeat(10_000)}${paragraphs()}`],
    ['deep inline nesting', `${'<b>'.repeat(10_000)}${STORY[0]}`],
    ['unclosed tags', `<p>${STORY[0]}<p>${STORY[1]}<div><span><p>${STORY[2]}`],
    ['stray end tags', `</div></p></article>${paragraphs()}</html></body>`],
    ['huge text', `<p>${STORY.join(' ').repeat(3000)}</p>`],
    ['many breaks', `${STORY[0]}${'<br>'.repeat(5000)}${STORY[1]}`],
  ])(
    '%s does not throw',
    (_, body) => {
      expect(() => readArticle(readHtml(pageOf(body)))).not.toThrow();
    },
    20_000,
  );

  test('more elements than the limit are not read', () => {
    const reading = readArticle(readHtml(pageOf(paragraphs())), { maxElements: 5 });
    expect(reading).toMatchObject({ status: 'too-large', unit: 'elements', limit: 5 });
  });

  test('more text than the limit is not read, and only as far counted; scripts are no text', () => {
    const [first, ...rest] = STORY;
    const body = `${paragraphs([first])}<script>${'var a = 1;'.repeat(100)}</script>${paragraphs(rest)}`;
    const read = (maxCharacters: number) => readArticle(readHtml(pageOf(body)), { maxCharacters });
    expect(read(200)).toMatchObject({ status: 'too-large', unit: 'characters', limit: 200 });
    expect(read(1000).status).toBe('article');
    const archive = pageOf(`<p>${'The board met again. '.repeat(250_000)}</p>`);
    expect(readArticle(readHtml(archive))).toMatchObject({ status: 'too-large', unit: 'characters' });
  });

  test('a heading that nobody closed gives back the story that it swallowed', () => {
    const title = 'Harbour board votes to close the old fish dock';
    const source = `<html><body><article><h1>${title}<p>${STORY[0]}<p>${STORY[1]}<div><p>${STORY[2]}</div></article></body></html>`;
    const { article, anchors } = readPage(source);
    expect(article.title).toBe(title);
    expect(article.blocks).toEqual(STORY.map((text) => ({ kind: 'paragraph', text })));
    for (const [block, { text }] of article.blocks.entries())
      expect(anchors.locate({ block, start: 0, end: text.length })).toHaveLength(1);
  });

  test('a file of plain text has the paragraphs that its blank lines part', () => {
    const lines = STORY.map((text) => text.replaceAll(', ', ',\n'));
    const { article, anchors } = readPage(`<html><head></head><body><pre>${lines.join('\n\n')}\n</pre></body></html>`);
    expect(article.blocks.map(({ text }) => text)).toEqual(STORY);
    expect(article.coverage.read).toBe(3);
    for (const [block, { text }] of article.blocks.entries())
      expect(anchors.locate({ block, start: 0, end: text.length })).toHaveLength(1);
  });

  test('no control of direction reaches the words, where it would turn round what they are pasted into', () => {
    const turned = STORY[0].replace('the old fish dock', '\u202ethe old fish dock').replace('ending', '\u2067ending');
    const html = pageOf(`<p>${turned}</p>${paragraphs(STORY.slice(1))}`).replaceAll(
      'Harbour board',
      '\u202eHarbour board',
    );
    const reading = readArticle(
      readHtml(html.replace('</head>', '<meta name="author" content="Ana\u2066 Lima"></head>')),
    );
    if (reading.status !== 'article') throw new Error(reading.status);
    expect(JSON.stringify(reading.article)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(reading.article.blocks[0]?.text).toBe(STORY[0]);
    const start = STORY[0].indexOf('old fish dock after forty years');
    const [found] = reading.anchors.locate({ block: 0, start, end: start + 31 });
    expect(found?.start.node.data.slice(found.start.offset, found.end.offset)).toBe('old fish dock after forty years');
  });

  test('controls named like members of a form are read past', () => {
    const names = ['parentNode', 'firstChild', 'nextSibling', 'children', 'getAttribute', 'nodeName', 'tagName'];
    const form = `<form>${names.map((name) => `<input name="${name}">`).join('')}</form><img name="querySelectorAll">`;
    expect(textsOf(pageOf(form + paragraphs()))).toEqual([...STORY]);
  });
});

test('the live document is not changed', () => {
  const document = readHtml(
    pageOf(
      `<p class="subtitle">A vote ends forty years of landings.</p>${paragraphs()}<div class="share">Share this</div>`,
    ),
  );
  const before = document.toString();
  readArticle(document);
  expect(document.toString()).toBe(before);
});

test('coverage counts what was read and the paragraphs left out', () => {
  const box = '<p>Sign up for our newsletter and get the best of Lowport in your inbox every day.</p>';
  expect(readPage(pageOf(paragraphs() + box)).article.coverage).toEqual({ read: 3, leftOut: 1 });
});

describe('paragraphs inside links', () => {
  const inLink = (texts: readonly string[], href = '/x') => texts.map((text) => `<p><a href="${href}">${text}</a></p>`);

  test('a link left open, as a browser parses it, leaves the paragraphs after it in the story', () => {
    const html = pageOf(
      `<p>The harbour board voted on Tuesday, <a href="/x">after a long debate, to close the old fish dock.</a></p>${inLink(STORY).join('')}`,
    );
    expect(textsOf(html)).toEqual([
      'The harbour board voted on Tuesday, after a long debate, to close the old fish dock.',
      ...STORY,
    ]);
  });

  test('one paragraph of several sentences beside others', () => {
    const linked =
      'Nobody had been told of the vote before it was taken. The harbour master heard of it on the radio in his boat.';
    expect(textsOf(pageOf(`<p>${STORY[0]}</p>${inLink([linked])}${paragraphs(STORY.slice(1))}`))).toContain(linked);
  });

  test.each([
    'The other dock that closed last year after a storm',
    'Storm hits coast. Thousands flee.',
    'What the closing of the dock means for you',
  ])('not a teaser: %s', (headline) => {
    expect(textsOf(pageOf(`<p>${STORY[0]}</p>${inLink([headline])}${paragraphs(STORY.slice(1))}`))).toEqual([...STORY]);
  });
});

describe('invisible characters', () => {
  const hidden = 'The har\u00adbour\u200b board of Low\u2060port\ufeff voted on Tuesday to close the old fish dock.';
  const plain = 'The harbour board of Lowport voted on Tuesday to close the old fish dock.';

  test('are taken out of blocks and of the title', () => {
    const html = pageOf(`<p>${hidden}</p>${paragraphs(STORY.slice(1))}`).replaceAll('fish dock<', 'fi\u00adsh dock<');
    const { article } = readPage(html);
    expect(article.blocks[0]?.text).toBe(plain);
    expect(article.title).toBe('Harbour board votes to close the old fish dock');
  });

  test('but joiners stay, which words are spelt with', () => {
    const persian = 'می\u200cخواهم 👩\u200d🚒';
    expect(textsOf(pageOf(`<p>${persian} ${STORY[0]}</p>${paragraphs(STORY.slice(1))}`))[0]).toBe(
      `${persian} ${STORY[0]}`,
    );
  });
});
