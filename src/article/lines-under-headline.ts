import { collapse } from './collapsed-text.ts';
import { isElement, member, type ReadableText, step, tagOf, visitReadableTexts } from './dom.ts';
import { isoDate } from './iso-date.ts';

/** A line of the page near under its headline. */
export interface HeadLine {
  readonly text: string;
  /** The machine-readable date of a `<time>` in the line, as written. */
  readonly datetime?: string;
}

const MOST_LINES = 12;
// So many texts are more than the longest menu over a headline.
const FURTHEST_HEADLINE = 2500;

/**
 * The first lines of text after the headline `title`, in reading order: whatever elements hold them, the author and the
 * date of the story itself stand there, and those of other stories do not. Empty where no line says the title.
 */
export function linesUnderHeadline(document: Document, title: string): HeadLine[] {
  const body = member(document, 'body');
  if (!body || title === '') return [];
  const lines: HeadLine[] = [];
  let line = '';
  let datetime: string | undefined;
  let isUnder = false;
  const endLine = () => {
    const isSought = isUnder || line.length >= title.length;
    const text = isSought ? collapse(line) : '';
    const date = datetime;
    line = '';
    datetime = undefined;
    if (text === '') return;
    // The title may stand in the page twice, first in a list of links: the lines are those under the last before the story.
    if (text === title) {
      isUnder = true;
      lines.length = 0;
    } else if (isUnder) lines.push({ text, ...(date === undefined ? {} : { datetime: date }) });
  };
  let visited = 0;
  const visit = ({ node, newLine }: ReadableText) => {
    if (++visited > FURTHEST_HEADLINE && !isUnder) return false;
    if (newLine) endLine();
    line += node.data;
    if (isUnder) datetime ??= dateAround(node);
    return lines.length < MOST_LINES;
  };
  visitReadableTexts(body, visit, findHeading(document, title));
  if (lines.length < MOST_LINES) endLine();
  return lines;
}

/** The first heading that says the title: what stands before it need not be looked at. */
function findHeading(document: Document, title: string): Element | undefined {
  return Array.from(member(document, 'querySelectorAll')('h1, h2')).find((heading) => {
    const text = heading.textContent ?? '';
    return text.length >= title.length && collapse(text) === title;
  });
}

function dateAround(node: Node): string | undefined {
  let at: Node | null = node;
  for (let level = 0; level < 3; level++) {
    at = step(at, 'parentNode');
    if (!isElement(at)) return undefined;
    if (tagOf(at) === 'time') return at.getAttribute('datetime') ?? undefined;
  }
  return undefined;
}

/** Whether a line says a date and nothing else but a label or a reading time: "Dec 20, 2023 6 min read". */
export function isDateLine({ text, datetime }: HeadLine): boolean {
  if (text.length > LONGEST_DATE) return false;
  if (isoDate(withoutLabel(text)) === undefined) return datetime !== undefined;
  return /^(?:\p{L}+,? )?(?:\p{L}{3,9}\.? )?\d/u.test(withoutLabel(text));
}

/** A date line's date as the page writes it, for `isoDate`. */
export function dateOfLine({ text, datetime }: HeadLine): string {
  return datetime ?? withoutLabel(text);
}

const LONGEST_DATE = 90;

function withoutLabel(text: string): string {
  return text
    .replace(/^by\s+\D{2,60}?[,|·•–—-]\s*(?=(?:\p{L}{3,9}\.? )?\d)/iu, '')
    .replace(/^(?:(?:first |originally )?(?:published|posted|date|released?)\s*(?:on|at)?\s*:?|on)\s*/i, '');
}
