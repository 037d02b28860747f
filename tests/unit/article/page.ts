import { readHtml } from '../../../lab/read-html.ts';
import { type Reading, type ReadOptions, readArticle } from '../../../src/article/read-article.ts';

/** Prose enough for a page to be a story. */
export const STORY = [
  'The harbour board of Lowport voted on Tuesday to close the old fish dock after forty years, ending months of dispute with the town council.',
  'Engineers told the board that the sea wall behind the dock had moved by nine centimetres since the winter storms, and that repairs would cost more than the harbour earns in ten years.',
  'Fishing families said they had been promised a new berth on the east quay, but the plans for it have not been published and no date has been set.',
] as const;

/** The source of a page with this body inside its article. */
export function pageOf(body: string, head = '<title>Harbour board votes to close the old fish dock</title>'): string {
  return `<!doctype html><html lang="en"><head>${head}</head><body><nav><a href="/">Home</a></nav><main><article><h1>Harbour board votes to close the old fish dock</h1>${body}</article></main><footer><p>© 2025 Lowport Gazette. All rights reserved.</p></footer></body></html>`;
}

/** A story's paragraphs as markup. */
export function paragraphs(texts: readonly string[] = STORY): string {
  return texts.map((text) => `<p>${text}</p>`).join('\n');
}

/** Reads a page's source; fails where it is no article. */
export function readPage(html: string, options: ReadOptions = {}): Extract<Reading, { status: 'article' }> {
  const reading = readArticle(readHtml(html), options);
  if (reading.status !== 'article') throw new Error(reading.status);
  return reading;
}

/** The texts of a page's blocks. */
export function textsOf(html: string): string[] {
  return readPage(html).article.blocks.map((block) => block.text);
}
