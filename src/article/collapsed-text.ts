/** One piece of a text: the data of a text node, and whether a line begins before it. */
export interface Piece {
  readonly data: string;
  readonly newLine: boolean;
}

/** Text with whitespace collapsed and trimmed, and the way back from each of its characters to the pieces. */
export interface CollapsedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`: the index of its piece. */
  readonly piece: Uint32Array;
  /** For each UTF-16 unit of `text`: its offset in that piece's data. */
  readonly offset: Uint32Array;
}

const WHITESPACE = /\s/;
// Soft hyphen, zero-width space, word joiner and byte order mark: nobody sees them, and no search or name matches
// through them. Embeddings, overrides and isolates (U+202A to U+202E, U+2066 to U+2069) hold for what is between two of
// them: words cut out of that would turn round whatever they are shown or pasted into. Joiners (U+200C, U+200D) stay, for
// Persian, Indic scripts and emoji are spelt with them, and so do the marks of direction (U+061C, U+200E, U+200F).
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]+/g;
// A single plain space stays as it is: most texts hold nothing else and are given back uncopied.
const NO_SINGLE_SPACE = /\s{2,}|[^\S ]/g;

/** Whitespace of any kind, the no-break space too, as single spaces, without invisible characters; trimmed. */
export function collapse(text: string): string {
  return text.replace(INVISIBLE, '').replace(NO_SINGLE_SPACE, ' ').trim();
}

function isInvisible(code: number): boolean {
  if (code < 0x200b) return code === 0xad;
  return (
    code === 0x200b ||
    code === 0x2060 ||
    code === 0xfeff ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069)
  );
}

/** Joins pieces into one collapsed text; a new line counts as whitespace. Same text as `collapse` of the joined data. */
export function collapsePieces(pieces: readonly Piece[]): CollapsedText {
  const length = pieces.reduce((sum, piece) => sum + piece.data.length + 1, 0);
  const pieceOf = new Uint32Array(length);
  const offsetOf = new Uint32Array(length);
  const chars: string[] = [];
  let count = 0;
  let space: { piece: number; offset: number } | undefined;
  for (const [index, { data, newLine }] of pieces.entries()) {
    if (newLine) space ??= { piece: index, offset: 0 };
    let run = -1;
    for (let offset = 0; offset <= data.length; offset++) {
      if (isInvisible(data.charCodeAt(offset))) {
        if (run >= 0) chars.push(data.slice(run, offset));
        run = -1;
        continue;
      }
      const isSpace = offset === data.length || isWhitespace(data, offset);
      if (!isSpace) {
        if (run < 0) run = offset;
        if (space && count > 0) {
          pieceOf[count] = space.piece;
          offsetOf[count] = space.offset;
          chars.push(' ');
          count++;
        }
        space = undefined;
        pieceOf[count] = index;
        offsetOf[count] = offset;
        count++;
        continue;
      }
      if (run >= 0) chars.push(data.slice(run, offset));
      run = -1;
      if (offset < data.length) space ??= { piece: index, offset };
    }
  }
  return { text: chars.join(''), piece: pieceOf.subarray(0, count), offset: offsetOf.subarray(0, count) };
}

function isWhitespace(data: string, offset: number): boolean {
  const code = data.charCodeAt(offset);
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return WHITESPACE.test(data.charAt(offset));
}
