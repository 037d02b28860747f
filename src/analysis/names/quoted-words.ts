/** What tells whether a piece of text is a quotation mark. */
interface Piece {
  readonly text: string;
  readonly kind: string;
}

const CLOSING = new Map([
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['„', '“'],
  ['‘', '’'],
]);

/** 1 for each word of a block that stands inside quotation marks; a mark that never closes quotes to the block's end. */
export function quotedWords(words: readonly Piece[]): Uint8Array {
  const quoted = new Uint8Array(words.length);
  let closing = '';
  words.forEach((word, i) => {
    if (closing !== '') {
      quoted[i] = 1;
      if (word.text === closing) closing = '';
    } else if (word.kind === 'mark') closing = CLOSING.get(word.text) ?? '';
  });
  return quoted;
}
