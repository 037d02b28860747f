import { expect, test } from 'vitest';
import { readHtml } from '../../../lab/read-html.ts';

test('names of tags and attributes are in lower case, as in browsers; values and scripts stay', () => {
  const document = readHtml(
    '<HTML><BODY><A HREF="Page.HTML" Title=Old CLASS=\'a > B\'>Go</A><script>if (a<B && X="Y") "<B ID=1>"</script></BODY></HTML>',
  );
  const link = document.querySelector('a[href]');
  expect(link?.getAttribute('href')).toBe('Page.HTML');
  expect(link?.getAttribute('title')).toBe('Old');
  expect(link?.getAttribute('class')).toBe('a > B');
  expect(document.querySelector('script')?.textContent).toBe('if (a<B && X="Y") "<B ID=1>"');
});

test('a source without root or body gets them', () => {
  expect(readHtml('<p>Words</p>').body.textContent).toBe('Words');
});
