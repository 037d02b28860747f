import { describe, expect, test } from 'vitest';
import type { Name, Quote } from '../../../src/analysis/digest.ts';
import type { Span } from '../../../src/article/article.ts';
import { quotationMarks } from '../../../src/copy/quotation-marks.ts';
import { quoteSpeaker } from '../../../src/copy/quote-speaker.ts';
import { quotedWords, quoteWords } from '../../../src/copy/quote-words.ts';
import { outletName, storyDate, storyLanguage, textDirection } from '../../../src/copy/story.ts';
import { lineParts, lineWords } from '../../../src/copy/summary-words.ts';

const texts = [
  'The mayor, Ana Ruiz, spoke. “We will stay,” she told us. “We have to.”',
  '“It began in May. It went on.',
  '“It is over.” Then she left the hall and said nothing more to anyone who was waiting there.',
];
const article = { blocks: texts.map((text) => ({ kind: 'paragraph', text }) as const) };

function spanOf(block: number, words: string): Span {
  const start = texts[block]?.indexOf(words) ?? -1;
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { block, start, end: start + words.length };
}

describe('quoteWords', () => {
  test.each<[string, Span[], string]>([
    ['one span', [spanOf(0, 'We have to.')], 'We have to.'],
    [
      'interrupted by the reporter',
      [spanOf(0, 'We will stay,'), spanOf(0, 'We have to.')],
      'We will stay, […] We have to.',
    ],
    [
      'over paragraphs',
      [spanOf(1, 'It began in May. It went on.'), spanOf(2, 'It is over.')],
      'It began in May. It went on. It is over.',
    ],
    [
      'over paragraphs with words left out',
      [spanOf(1, 'It began in May.'), spanOf(2, 'It is over.')],
      'It began in May. […] It is over.',
    ],
    ['none', [], ''],
  ])('%s', (_, spans, expected) => {
    expect(quoteWords(article, { spans })).toBe(expected);
  });

  test.each<[string | undefined, Quote['kind'], string]>([
    ['en', 'direct', '“We have to.”'],
    ['fr-CA', 'direct', '«\u00a0We have to.\u00a0»'],
    [undefined, 'partial', '“We have to.”'],
    ['en', 'indirect', 'We have to.'],
  ])('within the marks of %s, %s', (language, kind, expected) => {
    expect(quotedWords(article, { spans: [spanOf(0, 'We have to.')], kind }, language)).toBe(expected);
  });

  test('without the comma that leads to the reporter’s words, which stays in the span', () => {
    const spans = [spanOf(0, 'We will stay,')];
    expect(quotedWords(article, { spans, kind: 'direct' }, 'en')).toBe('“We will stay”');
    expect(quoteWords(article, { spans })).toBe('We will stay,');
  });
});

test.each([
  ['de', '„“'],
  ['DE-at', '„“'],
  ['es', '«»'],
  ['sv', '””'],
  ['ja', '「」'],
  ['en-GB', '“”'],
  ['xx', '“”'],
])('quotationMarks of %s are %s', (language, expected) => {
  expect(quotationMarks(language).join('')).toBe(expected);
});

describe('quoteSpeaker', () => {
  const ruiz: Name = {
    id: 'p1',
    kind: 'person',
    name: 'Ana Ruiz',
    aliases: ['Ruiz'],
    role: spanOf(0, 'mayor'),
    mentions: [spanOf(0, 'Ana Ruiz')],
    salience: 1,
  };
  const digest = { names: [ruiz] };

  test('nobody', () => {
    expect(quoteSpeaker(article, digest, {})).toBeUndefined();
  });

  test('never named: the words that stand for the speaker', () => {
    expect(quoteSpeaker(article, digest, { speaker: { span: spanOf(0, 'The mayor') } })).toEqual({
      words: 'The mayor',
    });
  });

  test('named on the spot', () => {
    const speaker = { span: spanOf(0, 'Ana Ruiz'), name: 'p1' };
    expect(quoteSpeaker(article, digest, { speaker })).toEqual({ words: 'Ana Ruiz', kind: 'person', role: 'mayor' });
  });

  test('a pronoun is shown with its cue', () => {
    const quote = { speaker: { span: spanOf(0, 'she'), name: 'p1' }, cue: spanOf(0, 'told us') };
    expect(quoteSpeaker(article, digest, quote)).toMatchObject({ words: 'Ana Ruiz', evidence: 'she told us' });
  });

  test('a cue far away is not', () => {
    const quote = { speaker: { span: spanOf(2, 'she'), name: 'p1' }, cue: spanOf(2, 'waiting') };
    expect(quoteSpeaker(article, digest, quote)).toMatchObject({ evidence: 'she' });
  });
});

describe('lineParts', () => {
  const line = { ...spanOf(2, 'Then she left the hall'), rank: 1, edits: [], reasons: [] };
  const she = spanOf(2, 'she');

  test('a line without edits is its sentence', () => {
    expect(lineParts(article, line)).toEqual([{ words: 'Then she left the hall' }]);
  });

  test('edits are put between brackets, in the order of the text', () => {
    const edits = [
      { start: spanOf(2, 'the hall').start, end: spanOf(2, 'the hall').end, insert: '…' },
      { start: she.start, end: she.end, insert: 'Ana Ruiz', of: spanOf(0, 'Ana Ruiz') },
    ];
    expect(lineParts(article, { ...line, edits })).toEqual([
      { words: 'Then ' },
      { words: '[Ana Ruiz]', replaced: 'she' },
      { words: ' left ' },
      { words: '[…]', replaced: 'the hall' },
    ]);
    expect(lineWords(article, { ...line, edits })).toBe('Then [Ana Ruiz] left […]');
  });
});

describe('the story', () => {
  test.each([
    ['2025-04-21T23:30:00-04:00', 'en-GB', '21 April 2025'],
    ['2025-04-21T00:30:00+13:00', 'en-GB', '21 April 2025'],
    ['2025-04-21', 'en-US', 'April 21, 2025'],
    ['2025-04-21T08:00:00Z', 'de', '21. April 2025'],
    ['2025-13-41', 'en', undefined],
    ['yesterday', 'en', undefined],
    [undefined, 'en', undefined],
  ])('of %s is dated in %s: %s', (published, locale, expected) => {
    expect(storyDate(published, locale, 'long')).toBe(expected);
  });

  test.each([
    [{ siteName: 'The Coast Ledger', url: 'https://x.example/' }, 'The Coast Ledger'],
    [{ url: 'https://www.coastledger.example/a' }, 'coastledger.example'],
    [{ url: 'file:///tmp/page.html' }, undefined],
    [{ url: '' }, undefined],
  ])('at %j has the outlet %s', (from, expected) => {
    expect(outletName(from)).toBe(expected);
  });

  test.each([
    ['pt-BR', 'pt', 'pt-BR'],
    ['en', 'es', 'es'],
    ['en-GB', undefined, 'en-GB'],
    [undefined, 'ar', 'ar'],
    [undefined, undefined, undefined],
  ])('declared %s and told %s is in %s', (declared, told, expected) => {
    const about = { url: '', title: '', blocks: [], coverage: { read: 0, leftOut: 0 } };
    const none = { summary: [], quotes: [], voices: [], names: [], notices: [], keyFigures: [] };
    const found = { ...none, lengths: { brief: 0, standard: 0, full: 0 }, figures: { words: 0, minutes: 1 } };
    const story = {
      article: { ...about, ...(declared && { language: declared }) },
      digest: { ...found, ...(told && { language: told }) },
    };
    expect(storyLanguage(story)).toBe(expected);
  });

  test.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['ur-PK', 'rtl'],
    ['pa-Arab', 'rtl'],
    ['pa', 'ltr'],
    ['ar-Latn', 'ltr'],
    [undefined, 'auto'],
  ])('in %s runs %s', (language, expected) => {
    expect(textDirection(language)).toBe(expected);
  });
});
