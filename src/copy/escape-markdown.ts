import { collapseSpace } from './collapse-space.ts';

/** Words as CommonMark text on one line: nothing in them is read as emphasis, link, HTML, heading, list or entity. */
export function escapeMarkdown(words: string): string {
  return (
    collapseSpace(words)
      .replace(/[\\`*_{}[\]()<>#|~]/g, '\\$&')
      .replace(/&(?=#?\w+;)/g, '\\&')
      // A sentence that opens with a year ("1986. A spring …") or a dash is a list item to Markdown.
      .replace(/^(\d+)(?=\.(?:\s|$))/, '$1\\')
      .replace(/^[-+=]/, '\\$&')
  );
}
