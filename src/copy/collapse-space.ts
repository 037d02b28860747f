/** The words on one line: runs of spaces, tabs and line breaks become one space, and the ends are trimmed. */
export function collapseSpace(words: string): string {
  // Not `\s`: a no-break space is part of how French sets its quotation marks.
  return words.replace(/[ \t\n\v\f\r\u2028\u2029]+/g, ' ').replace(/^ | $/g, '');
}
