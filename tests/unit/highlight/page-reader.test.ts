import { afterEach, describe, expect, test, vi } from 'vitest';
import { readHtml } from '../../../lab/read-html.ts';
import { PageReader } from '../../../src/highlight/page-reader.ts';
import { pageOf, paragraphs, STORY } from '../article/page.ts';

const OTHER = [
  'Rain fell all night on the hills above the town, and by the morning two roads were closed to all traffic.',
];
const canonical = (address: string) =>
  `<title>Harbour board votes to close the old fish dock</title><link rel="canonical" href="${address}">`;

describe('a reading, once the page has another address', () => {
  afterEach(() => void vi.unstubAllGlobals());

  function readAt(html: string) {
    vi.stubGlobal('location', { href: 'https://news.example/1' });
    const document = readHtml(html);
    const reader = new PageReader(document);
    const answer = reader.read();
    if (answer.status !== 'article') throw new Error(answer.status);
    const go = (address: string) => vi.stubGlobal('location', { href: address });
    return { document, reader, key: answer.key, go };
  }

  test.each<[string, string, (document: Document) => void, boolean]>([
    ['the text is the same', '', () => {}, true],
    ['a paragraph has gone', '', (document) => document.querySelector('article p')?.remove(), true],
    [
      'the text is another',
      '',
      (document) => {
        for (const paragraph of document.querySelectorAll('p')) paragraph.textContent = OTHER[0] ?? '';
      },
      false,
    ],
    ['the page states the same story', '/1', () => {}, true],
    [
      'the page states another story',
      '/1',
      (document) => document.querySelector('link')?.setAttribute('href', '/2'),
      false,
    ],
    ['the page states an address relative to its own', '', () => {}, true],
  ])('%s', (_, stated, change, isCurrent) => {
    const { document, reader, key, go } = readAt(pageOf(paragraphs(), canonical(stated)));
    go('https://news.example/1/part-2');
    change(document);
    expect(reader.isCurrent(key)).toBe(isCurrent);
    expect(reader.finder(key) !== undefined).toBe(isCurrent);
  });

  test('of which nothing is known is about no page', () => {
    const { reader, key, go } = readAt(pageOf(paragraphs([...STORY, ...OTHER])));
    go('https://news.example/2');
    expect(reader.isCurrent({ ...key, hash: 'another' })).toBe(false);
  });
});
