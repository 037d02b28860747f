import { describe, expect, test } from 'vitest';
import { whyUnreadable } from '../../../src/platform/unreadable.ts';

describe('whyUnreadable', () => {
  test.each([
    ['chrome://settings/', '', 'browser-page'],
    ['about:addons', '', 'browser-page'],
    ['edge://history', '', 'browser-page'],
    ['chrome-extension://abc/page.html', '', 'browser-page'],
    ['https://chromewebstore.google.com/detail/x', '', 'extension-store'],
    ['https://addons.mozilla.org/en-US/firefox/', '', 'extension-store'],
    ['https://news.example/report.pdf', '', 'pdf'],
    ['https://news.example/report.PDF?page=2', '', 'pdf'],
    ['file:///home/reader/report.pdf', '', 'pdf'],
    ['https://news.example/read?file=report.pdf', '', 'unknown'],
    ['view-source:https://news.example/', '', 'view-source'],
    ['file:///home/reader/story.html', '', 'local-file'],
    ['', 'Cannot access a chrome:// URL', 'browser-page'],
    ['', 'The extensions gallery cannot be scripted.', 'extension-store'],
    ['', 'Extension manifest must request permission to access this host.', 'access-ended'],
    ['', 'Missing host permission for the tab', 'access-ended'],
    ['https://news.example/', 'The frame was removed.', 'unknown'],
    ['', '', 'unknown'],
  ])('%s %s: %s', (url, refusal, reason) => {
    expect(whyUnreadable(url, refusal)).toEqual({ state: 'unreadable', reason });
  });

  test.each([
    ['about:reader?url=https%3A%2F%2Fnews.example%2Fa%3Fb%3D1%26c%3D2', 'https://news.example/a?b=1&c=2'],
    ['about:reader?url=javascript%3Aalert(1)', undefined],
    ['about:reader?url=', undefined],
  ])('%s leads to %s', (url, original) => {
    const answer = whyUnreadable(url, '');
    expect(answer.reason).toBe('reader-view');
    expect(answer.original).toBe(original);
  });
});
