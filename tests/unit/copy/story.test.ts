import { expect, test } from 'vitest';
import { storyTitle } from '../../../src/copy/story.ts';

test.each([
  ['The title', 'The Gazette', 'https://news.example/a.txt', 'The title'],
  ['', 'The Gazette', 'https://news.example/files/fish%20dock.txt?x=1', 'fish dock.txt'],
  ['', 'The Gazette', 'https://news.example/files/%E0%A4.txt', '%E0%A4.txt'],
  ['', 'The Gazette', 'https://news.example/files/story', 'The Gazette'],
  ['', undefined, 'https://www.news.example/', 'news.example'],
  ['', undefined, '', undefined],
])('the story "%s" of %s at %s is called %s', (title, siteName, url, called) => {
  expect(storyTitle({ title, url, ...(siteName && { siteName }) })).toBe(called);
});
