import type { Article } from '../../src/article/article.ts';

/** A mark of an annotated article: name (P, L, O with a number, M), role (R), quote (Q) or stand-in (=). UTF-16 offsets. */
export interface Mark {
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

/** A text with its marks taken out of it. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** An article of `own/` in the format of its GUIDE: title first, then paragraphs; sub-headings keep no "## ". */
export interface MarkedArticle {
  readonly title: MarkedText;
  /** The reference summary, without marks. */
  readonly summary: string;
  readonly blocks: readonly (MarkedText & { readonly isHeading: boolean })[];
}

/** Takes the curly-brace marks out of a line; nested marks are kept, inner first. */
export function readMarks(source: string): MarkedText {
  const marks: Mark[] = [];
  const open: { tag: string; start: number }[] = [];
  let text = '';
  for (let i = 0; i < source.length; ) {
    const opening = source[i] === '{' ? /^\{(\S+) /.exec(source.slice(i, i + 24)) : null;
    if (opening !== null) {
      open.push({ tag: opening[1] ?? '', start: text.length });
      i += opening[0].length;
    } else if (source[i] === '}' && open.length > 0) {
      const mark = open.pop();
      if (mark !== undefined) marks.push({ ...mark, end: text.length });
      i++;
    } else text += source[i++];
  }
  return { text, marks };
}

/** Reads one annotated article file. */
export function readMarkedArticle(file: string): MarkedArticle {
  const gap = file.indexOf('\n\n');
  const title = /^# title: (.*)$/m.exec(file.slice(0, gap))?.[1] ?? '';
  const blocks = file
    .slice(gap + 2)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ ...readMarks(paragraph.replace(/^## /, '')), isHeading: paragraph.startsWith('## ') }));
  const summary = /^# summary: (.*)$/m.exec(file.slice(0, gap))?.[1] ?? '';
  return { title: readMarks(title), summary, blocks };
}

/** The article without its marks, as analysis reads it. */
export function plainArticle({ title, blocks }: MarkedArticle): Article {
  return {
    url: '',
    title: title.text,
    blocks: blocks.map(({ text, isHeading }) => ({ kind: isHeading ? 'heading' : 'paragraph', text })),
    coverage: { read: blocks.length, leftOut: 0 },
  };
}

/** The outermost name marks (P, L, O, M) of a text, in order. */
export function nameMarks(text: MarkedText): Mark[] {
  const names = text.marks.filter((mark) => /^([PLO]\d+|M)$/.test(mark.tag));
  return names
    .filter((mark) => !names.some((other) => other !== mark && other.start <= mark.start && mark.end <= other.end))
    .sort((a, b) => a.start - b.start);
}
