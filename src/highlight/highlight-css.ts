import type { MarkGroup } from './page-protocol.ts';

/** What a highlight can be: one of the groups, or the words being shown. */
export type HighlightKind = MarkGroup | 'shown';

/** The name of a highlight in the page's registry; prefixed so that it never meets the page's own. */
export function highlightName(kind: HighlightKind): string {
  return `standfirst-${kind}`;
}

/** Which highlight is painted over which; the words being shown over all. */
export const HIGHLIGHT_PRIORITY: Readonly<Record<HighlightKind, number>> = {
  quote: 1001,
  place: 1002,
  organisation: 1003,
  person: 1004,
  shown: 1010,
};

// Translucent, so that the page's own text colour stays readable on light and on dark paper; and each kind has a line
// style of its own, so that colour is never the only sign. Firefox paints the lines from version 146.
const STYLE: Readonly<Record<HighlightKind, { readonly colour: string; readonly line: string }>> = {
  person: { colour: '45 120 210', line: 'solid' },
  place: { colour: '40 140 80', line: 'dashed' },
  organisation: { colour: '150 90 200', line: 'dotted' },
  quote: { colour: '176 120 0', line: 'wavy' },
  shown: { colour: '234 179 8', line: 'double' },
};

/** The rules that paint the highlights: for ordinary and for forced colours. */
export function highlightCss(): string {
  const kinds = Object.keys(STYLE) as HighlightKind[];
  const rules = kinds.map((kind) => {
    const { colour, line } = STYLE[kind];
    const opacity = kind === 'shown' ? 0.5 : kind === 'quote' ? 0.14 : 0.24;
    return `::highlight(${highlightName(kind)}) { background-color: rgb(${colour} / ${opacity}); text-decoration: underline ${line} rgb(${colour}) ${kind === 'quote' ? 1 : 2}px; }`;
  });
  const forced = kinds.map((kind) =>
    kind === 'shown'
      ? `::highlight(${highlightName(kind)}) { background-color: Highlight; color: HighlightText; text-decoration: underline ${STYLE[kind].line} HighlightText; }`
      : `::highlight(${highlightName(kind)}) { background-color: Mark; color: MarkText; text-decoration: underline ${STYLE[kind].line} MarkText; }`,
  );
  return `${rules.join('\n')}\n@media (forced-colors: active) {\n${forced.join('\n')}\n}\n`;
}
