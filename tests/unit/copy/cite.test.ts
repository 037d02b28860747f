import { describe, expect, test } from 'vitest';
import type { Digest, Quote } from '../../../src/analysis/digest.ts';
import type { Article, Span } from '../../../src/article/article.ts';
import { citeInContext, citeQuote, citeQuotes } from '../../../src/copy/cite-quote.ts';
import { citeSource } from '../../../src/copy/cite-source.ts';
import { citeSummary } from '../../../src/copy/cite-summary.ts';
import type { Story } from '../../../src/copy/story.ts';

const sentence = 'Otieno, general secretary, said: “It is late, but enough.”';
const article: Article = {
  url: 'https://coast.example/1',
  title: 'Strike ends [updated]',
  siteName: 'The Coast Ledger',
  published: '2026-05-04T14:10:00+03:00',
  language: 'en',
  blocks: [{ kind: 'paragraph', text: sentence }],
  coverage: { read: 1, leftOut: 0 },
};
const whole: Span = { block: 0, start: 0, end: sentence.length };
const quote: Quote = {
  spans: [spanOf('It is late, but enough.')],
  kind: 'direct',
  sentence: whole,
  speaker: { span: spanOf('Otieno'), name: 'p1' },
};
const unattributed: Quote = { spans: quote.spans, kind: 'direct', sentence: whole };
const digest: Digest = {
  language: 'en',
  summary: [{ ...whole, rank: 1, edits: [{ start: 0, end: 6, insert: 'Wanjiru Otieno' }], reasons: [] }],
  lengths: { brief: 1, standard: 1, full: 1 },
  keyFigures: [],
  quotes: [quote],
  voices: [],
  names: [
    {
      id: 'p1',
      kind: 'person',
      name: 'Wanjiru Otieno',
      aliases: ['Otieno'],
      role: spanOf('general secretary'),
      mentions: [spanOf('Otieno')],
      salience: 1,
    },
  ],
  notices: [],
  figures: { words: 9, minutes: 1 },
};
const story: Story = { article, digest, locale: 'en-GB' };
const words = { speakerNotClear: 'speaker not clear', reported: 'reported', inTheStory: 'In the story:' };
const link = 'https://coast.example/1#:~:text=It%20is%20late';

function spanOf(words: string): Span {
  const start = sentence.indexOf(words);
  return { block: 0, start, end: start + words.length };
}

describe('citeQuote', () => {
  test('gives the words, who said them, and where', () => {
    expect(citeQuote(story, quote, link, words)).toEqual({
      text: `“It is late, but enough.”\n— Wanjiru Otieno, general secretary\n\nStrike ends [updated] (The Coast Ledger, 4 May 2026)\n${link}`,
      html: `<blockquote lang="en" dir="ltr"><p>“It is late, but enough.”</p><p>— Wanjiru Otieno, general secretary</p></blockquote>\n<p><a href="${link}">Strike ends [updated]</a> (The Coast Ledger, 4 May 2026)</p>`,
      markdown: `> “It is late, but enough.”\n>\n> — Wanjiru Otieno, general secretary\n\n[Strike ends \\[updated\\]](${link}) (The Coast Ledger, 4 May 2026)`,
    });
  });

  test('an unattributed one says so, in brackets', () => {
    const { text, html, markdown } = citeQuote(story, unattributed, link, words);
    for (const form of [text, html]) expect(form).toContain('— [speaker not clear]');
    expect(markdown).toContain('> — \\[speaker not clear\\]');
  });

  test('reported speech has no marks and says what it is', () => {
    const { text } = citeQuote(story, { ...quote, kind: 'indirect' }, link, words);
    expect(text).toMatch(/^It is late, but enough\.\n— Wanjiru Otieno, general secretary \[reported\]\n/);
  });
});

describe('citeInContext', () => {
  const source = `Strike ends [updated] (The Coast Ledger, 4 May 2026)\n${link}`;

  test('adds the cue and the sentence around the words', () => {
    const cited = citeInContext(story, { ...quote, cue: spanOf('said') }, link, words);
    expect(cited.text).toBe(
      `“It is late, but enough.”\n— Wanjiru Otieno, general secretary (“said”)\n\n[In the story:] ${sentence}\n\n${source}`,
    );
    expect(cited.html).toContain(`</blockquote>\n<p lang="en" dir="ltr">[In the story:] ${sentence}</p>\n<p><a`);
    expect(cited.markdown).toContain(`\n\n\\[In the story:\\] ${sentence}\n\n[`);
  });

  test('leaves the sentence out where the quote is all of it', () => {
    const alone: Quote = { ...unattributed, sentence: spanOf('“It is late, but enough.”') };
    expect(citeInContext(story, alone, link, words).text).toBe(
      `“It is late, but enough.”\n— [speaker not clear]\n\n${source}`,
    );
  });
});

test('citeQuotes names the source once, at the end', () => {
  const { text, html, markdown } = citeQuotes(story, [quote, unattributed], link, words);
  expect(text.split('\n\n')).toHaveLength(3);
  expect(text.endsWith(link)).toBe(true);
  expect(html.match(/<blockquote/g)).toHaveLength(2);
  expect(html.match(/<a /g)).toHaveLength(1);
  expect(markdown.match(/^> “/gm)).toHaveLength(2);
});

test('citeSummary keeps the brackets', () => {
  const said = 'general secretary, said: “It is late, but enough.”';
  expect(citeSummary(story, digest.summary, article.url)).toEqual({
    text: `• [Wanjiru Otieno], ${said}\n\nStrike ends [updated] (The Coast Ledger, 4 May 2026)\nhttps://coast.example/1`,
    html: `<ul lang="en" dir="ltr"><li>[Wanjiru Otieno], ${said}</li></ul>\n<p><a href="https://coast.example/1">Strike ends [updated]</a> (The Coast Ledger, 4 May 2026)</p>`,
    markdown: `- \\[Wanjiru Otieno\\], ${said}\n\n[Strike ends \\[updated\\]](https://coast.example/1) (The Coast Ledger, 4 May 2026)`,
  });
});

test('citeSummary puts its question before an answer, once, in brackets', () => {
  const blocks = ['LEDGER: Will it hold?', 'It will. For a year.', 'And then?', 'Then we talk.'].map((text) => ({
    kind: 'paragraph' as const,
    text,
  }));
  const interview = { ...story, article: { ...article, blocks } };
  const line = { edits: [], reasons: [] };
  const first = { block: 0, start: 8, end: 21 };
  const lines = [
    { ...line, block: 1, start: 0, end: 8, rank: 1, question: first },
    { ...line, block: 1, start: 9, end: 20, rank: 2, question: first },
    { ...line, block: 3, start: 0, end: 13, rank: 3, question: { block: 2, start: 0, end: 9 } },
  ];
  expect(citeSummary(interview, lines, article.url).text.split('\n').slice(0, 3)).toEqual([
    '• [Will it hold?] It will.',
    '• For a year.',
    '• [And then?] Then we talk.',
  ]);
});

test('citeSummary says at what time each update of a live blog was written, once', () => {
  const blocks = ['The gate is open.', 'Ships may leave.', 'The gate is shut.'].map((text) => ({
    kind: 'paragraph' as const,
    text,
  }));
  const updates = [
    { time: '2026-05-04T14:10:00+03:00', blocks: [0, 1] },
    { time: '2026-05-04T09:05:00+03:00', blocks: [2] },
  ];
  const live = { ...story, article: { ...article, blocks, notices: [{ kind: 'live-blog' as const, updates }] } };
  const lines = blocks.map(({ text }, block) => {
    return { block, start: 0, end: text.length, rank: block + 1, edits: [], reasons: [] };
  });
  expect(citeSummary(live, lines, article.url).text.split('\n').slice(0, 3)).toEqual([
    '• [14:10] The gate is open.',
    '• Ships may leave.',
    '• [09:05] The gate is shut.',
  ]);
});

describe('citeSource', () => {
  const bare: Article = { url: 'https://coast.example/1', title: 'T', blocks: [], coverage: article.coverage };

  test.each<[string, Partial<Article>, string, string]>([
    ['no outlet: the host', {}, 'https://coast.example/1', 'T (coast.example)\nhttps://coast.example/1'],
    ['no title: the outlet', { title: '', siteName: 'S' }, 'https://coast.example/1', 'S\nhttps://coast.example/1'],
    ['a file: no link', { url: 'file:///a.html' }, 'file:///a.html', 'T'],
    ['a script: no link', {}, 'javascript:alert(1)', 'T (coast.example)'],
  ])('%s', (_, about, address, expected) => {
    expect(citeSource({ article: { ...bare, ...about }, digest, locale: 'en' }, address).text).toBe(expected);
  });
});

describe('hostile pages', () => {
  const markup = '</blockquote><script>alert(1)</script> ](javascript:alert(1)) **x** 👩‍🚒 مرحبا';
  const hostile: Story = {
    article: {
      ...article,
      title: '"><img src=x onerror=alert(1)>](javascript:alert(1))',
      siteName: '<b>S</b>\n\n# S',
      language: '"><script>',
      blocks: [{ kind: 'paragraph', text: markup }],
    },
    digest: {
      ...digest,
      language: '"><script>',
      names: [],
      summary: [{ block: 0, start: 0, end: markup.length, rank: 1, edits: [], reasons: [] }],
    },
    locale: 'en',
  };
  const all: Span = { block: 0, start: 0, end: markup.length };
  const said: Quote = { spans: [all], kind: 'direct', sentence: all, speaker: { span: all } };

  test.each([
    ['a quote', citeQuote(hostile, said, 'https://a.example/)](javascript:alert(1))', words)],
    ['a quote in context', citeInContext(hostile, said, 'https://a.example/)](javascript:alert(1))', words)],
    ['the summary', citeSummary(hostile, hostile.digest.summary, 'https://a.example/"><script>')],
  ])('%s adds no element, attribute or link of the page’s own', (_, { html, markdown, text }) => {
    expect(html.replace(/<\/?(?:blockquote|p|ul|li|a)(?: (?:lang|dir|href)="[^"<>]*")*>/g, '')).not.toMatch(/[<>]/);
    expect(html.match(/href="(?!https:)/)).toBeNull();
    expect(markdown).not.toMatch(/(?<!\\)[<]/);
    expect(markdown.match(/(?<!\\)\]\([^)]*/g)).toHaveLength(1);
    expect(markdown).toMatch(/(?<!\\)\]\(https:\/\/a\.example\//);
    expect(text).toContain(markup);
  });
});
