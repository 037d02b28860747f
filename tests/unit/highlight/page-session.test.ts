import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../lab/read-html.ts';
import { highlightCss, highlightName } from '../../../src/highlight/highlight-css.ts';
import { pageLink, withoutFragment } from '../../../src/highlight/page-link.ts';
import { createPageSession } from '../../../src/highlight/page-session.ts';
import { pageOf, paragraphs } from '../article/page.ts';

test.each([
  ['https://a.example/x', 'https://a.example/x', 'https://a.example/x'],
  ['https://a.example/x#part', 'https://a.example/x', 'https://a.example/x#part'],
  ['https://a.example/x#:~:text=old', 'https://a.example/x', 'https://a.example/x'],
  ['https://a.example/x#part:~:text=old', 'https://a.example/x', 'https://a.example/x#part'],
  ['https://a.example/x?q=1#', 'https://a.example/x?q=1', 'https://a.example/x?q=1#'],
])('%s without fragment, and as a link', (address, bare, link) => {
  expect([withoutFragment(address), pageLink(address)]).toEqual([bare, link]);
});

test('every kind has a line style of its own, in forced colours too', () => {
  const css = highlightCss();
  const lines = ['person', 'place', 'organisation', 'quote', 'shown'].map((kind) =>
    [...css.matchAll(new RegExp(`${highlightName(kind as 'person')}\\) \\{[^}]*underline (\\w+)`, 'g'))].map(
      (match) => match[1],
    ),
  );
  expect(lines.map(([ordinary, forced]) => ordinary === forced)).toEqual([true, true, true, true, true]);
  expect(new Set(lines.flat()).size).toBe(5);
  // The page's own text colour stays, save where the system chooses the colours.
  expect(css.slice(0, css.indexOf('@media'))).not.toMatch(/[^-]color:(?! rgb)/);
});

describe('a session without highlights', () => {
  const session = async () => {
    const page = createPageSession(readHtml(pageOf(paragraphs())));
    const answer = await page.read({});
    if (answer.status !== 'article') throw new Error(answer.status);
    return { page, key: answer.key };
  };

  test('reading again gives the same key', async () => {
    const { page, key } = await session();
    expect(await page.read({})).toMatchObject({ key });
  });

  test('says that marking is not supported', async () => {
    const { page, key } = await session();
    expect(page.mark({ key, groups: {} })).toEqual({ status: 'unsupported' });
  });

  test('refuses a reading that it does not know as stale', async () => {
    const { page, key } = await session();
    const other = { ...key, url: 'https://elsewhere.example/' };
    expect(page.show({ key: other, spans: [] })).toEqual({ status: 'stale' });
    expect(await page.check({ key: other, spans: [], fragment: false })).toEqual({ status: 'stale' });
  });
});
