import { describe, expect, test } from 'vitest';
import { readabilityText } from '../../lab/peers/readability.ts';
import { readHtml } from '../../lab/read-html.ts';
import { spanText } from '../../src/article/article.ts';
import { lineWords } from '../../src/copy/summary-words.ts';
import { goldenOf, readGolden } from '../pages/golden.ts';
import { isVerbatim, pageText, shownTexts, spansOf, squeeze } from '../pages/invariants.ts';
import { matchQuote, quoteRuns } from '../pages/match-quotes.ts';
import { digestPage, loadPages, namesOf, type Truths } from '../pages/pages.ts';

const TRUTH_KEYS: readonly (keyof Truths)[] = [
  'status',
  'title',
  'byline',
  'published',
  'language',
  'notices',
  'mustAppear',
  'mustNotAppear',
  'once',
  'beyondReadability',
  'people',
  'places',
  'organisations',
  'notYet',
  'notNames',
  'quotes',
  'notQuotes',
  'summaryMustInclude',
  'summaryMustNotInclude',
];

const pages = loadPages();

test('there are pages, and no truth is misspelt', () => {
  expect(pages.length).toBeGreaterThanOrEqual(18);
  const unknown = pages.flatMap(({ name, truths }) =>
    Object.keys(truths)
      .filter((key) => !TRUTH_KEYS.some((known) => known === key))
      .map((key) => `${name}: ${key}`),
  );
  expect(unknown).toEqual([]);
});

test('no page refers to anything that would load', () => {
  const loading =
    /<(?:img|script|iframe|video|audio|source|embed|object)\b[^>]*?\s(?:src|srcset|poster|data)=["']?(?!["']|data:)/i;
  const sheet = /<link\b[^>]*rel=["']?(?:stylesheet|preload|icon)["']?[^>]*href=["'](?!data:)|@import|url\((?!#)/i;
  expect(pages.filter(({ html }) => loading.test(html) || sheet.test(html)).map(({ name }) => name)).toEqual([]);
});

describe.each(pages)('$name', ({ html, truths, ...page }) => {
  const document = readHtml(html);
  const before = document.toString();
  const outcome = digestPage(html, document);

  test('is an article, or none', () => {
    expect(outcome.status).toBe(truths.status);
  });

  test('is left as it was', () => {
    expect(document.toString()).toBe(before);
  });

  test('gives the same digest again', () => {
    expect(digestPage(html)).toEqual(outcome);
  });

  test('equals its golden', () => {
    const golden = readGolden({ html, truths, ...page });
    expect(golden, 'no digest.json: run `npm run goldens` and review it').toBeDefined();
    expect(goldenOf(outcome)).toEqual(golden);
  });

  if (outcome.status !== 'article') return;
  const { article, digest } = outcome;

  test('takes every span word for word from its blocks', () => {
    expect(spansOf(digest).filter(({ span }) => !isVerbatim(article, span))).toEqual([]);
  });

  test('says nothing that is not in the page', () => {
    const source = squeeze(pageText(html));
    const strange = shownTexts(article, digest).filter((text) => !source.includes(squeeze(text)));
    expect(strange).toEqual([]);
  });

  test('keeps the title out of its blocks', () => {
    expect(article.blocks.filter(({ text }) => text === article.title)).toEqual([]);
  });

  test('collapses the whitespace of every block', () => {
    expect(article.blocks.filter(({ text }) => text === '' || text !== text.replace(/\s+/g, ' ').trim())).toEqual([]);
  });

  if (truths.status !== 'article') return;

  test('title, byline, date and language', () => {
    const found = {
      title: article.title,
      byline: article.byline,
      published: withoutFraction(article.published),
      language: digest.language?.split('-')[0],
    };
    const { title, byline, language } = truths;
    const published = withoutFraction(truths.published);
    // A truth that says nothing of a fact leaves it open.
    expect(found).toMatchObject(JSON.parse(JSON.stringify({ title, byline, published, language })));
  });

  test('notices of the page', () => {
    const kinds = (article.notices ?? []).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual([...(truths.notices ?? [])].sort());
  });

  test('holds the whole story', () => {
    const missing = (truths.mustAppear ?? []).filter(
      (words) => !article.blocks.some(({ text }) => text.includes(words)),
    );
    expect(missing).toEqual([]);
  });

  test('says nothing twice', () => {
    const counts = (truths.once ?? []).map((words) => article.blocks.filter(({ text }) => text.includes(words)).length);
    expect(counts).toEqual(counts.map(() => 1));
  });

  // A page that the plain extractor reads as well proves nothing of ours.
  test('reads what Readability alone gets wrong', () => {
    const kinds = Object.entries(truths.beyondReadability ?? {});
    const plain = kinds.length > 0 ? readabilityText(html).replace(/[^\S\n]+/g, ' ') : '';
    const wrong = kinds.filter(([, words]) => {
      if (truths.mustAppear?.includes(words)) return !plain.includes(words);
      if (words === truths.title) return plain.includes(words) && article.blocks.every(({ text }) => text !== words);
      if (truths.once?.includes(words)) return plain.split(words).length > 2;
      return truths.mustNotAppear?.includes(words) && plain.includes(words);
    });
    expect(Object.fromEntries(wrong)).toEqual(truths.beyondReadability ?? {});
  });

  test('holds nothing but the story', () => {
    const shown = [article.title, article.byline ?? '', ...article.blocks.map(({ text }) => text)].join('\n');
    expect((truths.mustNotAppear ?? []).filter((words) => shown.includes(words))).toEqual([]);
  });

  test('people and their roles', () => {
    const found = (truths.people ?? []).map(({ name, role }) => {
      const match = digest.names.find((each) => each.kind === 'person' && each.name === name);
      const words = match?.role ? spanText(article, match.role) : '';
      return {
        ...(match ? { name } : {}),
        ...(role === undefined ? {} : { role: words.includes(role) ? role : words }),
      };
    });
    expect(found).toEqual(truths.people ?? []);
  });

  test('places', () => {
    expect(missingFrom(truths.places, namesOf(digest, 'place'))).toEqual(notYet(truths, truths.places));
  });

  test('organisations', () => {
    expect(missingFrom(truths.organisations, namesOf(digest, 'organisation'))).toEqual(
      notYet(truths, truths.organisations),
    );
  });

  test('no names that are none', () => {
    const found = digest.names.map(({ name }) => name);
    expect((truths.notNames ?? []).filter((words) => found.includes(words))).toEqual([]);
  });

  test('quotes and their speakers', () => {
    const runs = quoteRuns(article, digest);
    const found = (truths.quotes ?? []).map((truth) => matchQuote(truth, runs));
    expect(found).toEqual(truths.quotes ?? []);
  });

  test('no quotes that are none', () => {
    const found = quoteRuns(article, digest).map(({ text }) => text);
    expect((truths.notQuotes ?? []).filter((words) => found.includes(words))).toEqual([]);
  });

  test('a summary with what it needs and without what it does not', () => {
    const summary = digest.summary.map((line) => `${spanText(article, line)}\n${lineWords(article, line)}`).join('\n');
    expect({
      missing: (truths.summaryMustInclude ?? []).filter(
        (any) => ![any].flat().some((words) => summary.includes(words)),
      ),
      superfluous: (truths.summaryMustNotInclude ?? []).filter((words) => summary.includes(words)),
    }).toEqual({ missing: [], superfluous: [] });
    const { brief, standard, full } = digest.lengths;
    expect(digest.summary.length).toBe(full);
    expect([1, brief, standard, full]).toEqual([1, brief, standard, full].sort((a, b) => a - b));
  });
});

// "…:45.000Z" and "…:45Z" say the same.
function withoutFraction(time: string | undefined): string | undefined {
  return time?.replace(/\.\d+/, '');
}

function notYet(truths: { readonly notYet?: readonly string[] }, wanted: readonly string[] | undefined): string[] {
  return (truths.notYet ?? []).filter((name) => wanted?.includes(name) === true);
}

function missingFrom(wanted: readonly string[] | undefined, found: readonly string[]): string[] {
  return (wanted ?? []).filter((name) => !found.includes(name));
}
