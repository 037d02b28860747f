import { isText, member, step, tagOf } from './dom.ts';

/** The one element in which browsers show a file of plain text; undefined on every other page. */
function plainText(document: Document): Element | undefined {
  const children = Array.from(member(document, 'body')?.children ?? []);
  const [only] = children;
  return only && children.length === 1 && tagOf(only) === 'pre' && only.children.length === 0 ? only : undefined;
}

/** In the copy of a page that shows a file of plain text, makes paragraphs of what stands between blank lines. */
export function cutPlainText(document: Document): void {
  const text = plainText(document);
  const content = text && step(text, 'firstChild');
  if (!text || !isText(content)) return;
  const paragraphs = content.data.split(/\n[ \t\r]*\n/).filter((words) => words.trim() !== '');
  if (paragraphs.length < 2) return;
  // In the `pre` itself, whose number leads back to the live one.
  text.replaceChildren(
    ...paragraphs.map((words) => {
      const paragraph = member(document, 'createElement')('p');
      paragraph.textContent = words;
      return paragraph;
    }),
  );
}
