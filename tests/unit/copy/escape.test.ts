import { describe, expect, test } from 'vitest';
import { escapeHtml } from '../../../src/copy/escape-html.ts';
import { escapeMarkdown } from '../../../src/copy/escape-markdown.ts';
import { markdownDestination, webLink } from '../../../src/copy/web-link.ts';

describe('escapeHtml', () => {
  test.each([
    ['plain words', 'plain words'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['" onmouseover="x', '&quot; onmouseover=&quot;x'],
    ["it's", 'it&#39;s'],
    ['AT&T &amp; co', 'AT&amp;T &amp;amp; co'],
    ['two\nlines\tand a tab', 'two lines and a tab'],
    ['«\u00a0oui\u00a0»', '«\u00a0oui\u00a0»'],
    ['مرحبا 👩‍🚒', 'مرحبا 👩‍🚒'],
  ])('%j is %j', (words, expected) => {
    expect(escapeHtml(words)).toBe(expected);
  });
});

describe('escapeMarkdown', () => {
  test.each([
    ['plain words, and a full stop.', 'plain words, and a full stop.'],
    ['*not* _that_', '\\*not\\* \\_that\\_'],
    ['[here](javascript:alert(1))', '\\[here\\]\\(javascript:alert\\(1\\)\\)'],
    ['](javascript:alert(1))', '\\]\\(javascript:alert\\(1\\)\\)'],
    ['<img src=x onerror=y>', '\\<img src=x onerror=y\\>'],
    ['![x](y)', '!\\[x\\]\\(y\\)'],
    ['# one', '\\# one'],
    ['> deep', '\\> deep'],
    ['`code` ~~gone~~ a|b', '\\`code\\` \\~\\~gone\\~\\~ a\\|b'],
    ['back\\slash', 'back\\\\slash'],
    ['1986. A spring', '1986\\. A spring'],
    ['1.5 million', '1.5 million'],
    ['12) twelve', '12\\) twelve'],
    ['- a dash', '\\- a dash'],
    ['+ a plus', '\\+ a plus'],
    ['--- ', '\\---'],
    ['well-known', 'well-known'],
    ['AT&T and &lt; and &#60;', 'AT&T and \\&lt; and &\\#60;'],
    ['one\n\n# two', 'one \\# two'],
    ['see https://a.example/x or www.b.example', 'see https\\://a.example/x or www\\.b.example'],
    ['עברית 🚢', 'עברית 🚢'],
  ])('%j is %j', (words, expected) => {
    expect(escapeMarkdown(words)).toBe(expected);
  });
});

describe('webLink', () => {
  test.each([
    ['https://news.example/a?b=c#d', 'https://news.example/a?b=c#d'],
    ['http://news.example', 'http://news.example/'],
    ['https://news.example/#:~:text=a%2Cb', 'https://news.example/#:~:text=a%2Cb'],
    ['javascript:alert(1)', undefined],
    [' javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['file:///home/me/page.html', undefined],
    ['no address', undefined],
    ['', undefined],
  ])('%j is %j', (address, expected) => {
    expect(webLink(address)).toBe(expected);
  });
});

test('markdownDestination lets nothing close the link', () => {
  expect(markdownDestination('https://a.example/x_(y)?q=<b>\\')).toBe('https://a.example/x_%28y%29?q=%3Cb%3E%5C');
});
