import { Readability } from '@mozilla/readability';
import { readableTexts } from '../../src/article/dom.ts';
import { readHtml } from '../read-html.ts';

/** The text that Readability alone finds in a page's source, a line break at block edges, captions left out; empty where it fails. */
export function readabilityText(html: string): string {
  try {
    const reader = new Readability<Element>(readHtml(html), { serializer: (node) => node as Element });
    const content = reader.parse()?.content;
    return content ? textWithoutCaptions(content) : '';
  } catch {
    return '';
  }
}

/** The text of an element that a peer found, as its blocks stand, captions left out; the captions are taken out of the element. */
export function textWithoutCaptions(content: Element): string {
  for (const caption of Array.from(content.querySelectorAll('figcaption'))) caption.remove();
  return readableTexts(content)
    .map(({ node, newLine }) => (newLine ? '\n' : '') + node.data)
    .join('');
}
