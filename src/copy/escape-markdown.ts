import { collapseSpace } from './collapse-space.ts';

/** Words as Markdown text on one line: nothing in them is read as emphasis, link, HTML, heading, list or entity. */
export function escapeMarkdown(words: string): string {
  return (
    collapseSpace(words)
      .replace(/[\\`*_{}[\]()<>#|~]/g, '\\$&')
      .replace(/&(?=#?\w+;)/g, '\\&')
      // GitHub's Markdown makes links of bare addresses.
      .replace(/\b(https?|ftp):(?=\/\/)/gi, '$1\\:')
      .replace(/\bwww\.(?=\w)/gi, (www) => `${www.slice(0, 3)}\\.`)
      // A sentence that opens with a year ("1986. A spring …") or a dash is a list item to Markdown.
      .replace(/^(\d+)(?=\.(?:\s|$))/, '$1\\')
      .replace(/^[-+=]/, '\\$&')
  );
}
