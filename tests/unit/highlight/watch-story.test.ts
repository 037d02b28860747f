import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readHtml } from '../../../lab/read-html.ts';
import { PageReader } from '../../../src/highlight/page-reader.ts';
import { watchStory } from '../../../src/highlight/watch-story.ts';
import { pageOf, paragraphs } from '../article/page.ts';

const KEY = { url: 'https://news.example/1', hash: 'a' };

/** A page that shows a part of the story, at an address, and says when it has changed. */
function fakePage(part: number) {
  const listeners = new Set<() => void>();
  const page = { url: KEY.url, part, looks: 0 };
  return Object.assign(page, {
    showsStory() {
      page.looks++;
      return page.part >= 0.2;
    },
    isCurrent: () => page.url === KEY.url || page.part >= 0.2,
    onChange(changed: () => void) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    change: () => [...listeners].map((changed) => changed()).length,
  });
}

describe('watchStory', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test.each<[string, number, { part?: number; url?: string }, number]>([
    ['something else has changed', 1, {}, 0],
    ['a live blog has dropped half of its updates', 1, { part: 0.5 }, 0],
    ['another story stands there', 1, { part: 0 }, 1],
    ['another story with one boilerplate paragraph of the last', 1, { part: 0.1 }, 1],
    ['another address of the same story', 1, { url: 'https://news.example/2' }, 0],
    ['a story that never showed', 0, {}, 0],
    ['a story that never showed, and another address', 0, { url: 'https://news.example/2' }, 1],
  ])('%s', (_, part, change, calls) => {
    const page = fakePage(part);
    const moved = vi.fn();
    watchStory(page, KEY, moved);
    Object.assign(page, change);
    page.change();
    expect(moved).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1500);
    expect(moved).toHaveBeenCalledTimes(calls);
    // Whoever was told is not told again.
    expect(page.change()).toBe(1 - calls);
  });

  test('looks once a second at most, and only after a change', () => {
    const page = fakePage(1);
    watchStory(page, KEY, () => {});
    vi.advanceTimersByTime(60_000);
    expect(page.looks).toBe(1);
    for (let nth = 0; nth < 100; nth++) {
      page.change();
      vi.advanceTimersByTime(100);
    }
    expect(page.looks).toBeLessThanOrEqual(11);
  });

  test('stops', () => {
    const page = fakePage(1);
    const moved = vi.fn();
    const stop = watchStory(page, KEY, moved);
    page.part = 0;
    page.change();
    stop();
    vi.advanceTimersByTime(5000);
    expect(moved).not.toHaveBeenCalled();
    expect(page.change()).toBe(0);
  });
});

describe('the part of a reading that a page shows', () => {
  const open = () => {
    const document = readHtml(pageOf(paragraphs()));
    const reader = new PageReader(document);
    const answer = reader.read();
    if (answer.status !== 'article') throw new Error(answer.status);
    return { document, reader, key: answer.key };
  };

  test('is all of it at first, and nothing of a reading that it does not know', () => {
    const { reader, key } = open();
    expect(reader.partShown(key)).toBe(1);
    expect(reader.partShown({ ...key, hash: 'other' })).toBe(0);
  });

  test('is less where paragraphs have gone', () => {
    const { document, reader, key } = open();
    document.querySelector('p')?.remove();
    expect(reader.partShown(key)).toBeCloseTo(2 / 3);
  });

  test('is nothing where another story stands', () => {
    const { document, reader, key } = open();
    for (const paragraph of document.querySelectorAll('p'))
      paragraph.textContent = 'Another story stands here now, with sixty characters or more in it.';
    expect(reader.partShown(key)).toBe(0);
  });
});
