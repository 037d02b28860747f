/** One quotation mark of a text and what its neighbours let it be. */
export interface QuoteMark {
  readonly at: number;
  readonly char: string;
  /** UTF-16 units: two where single marks are doubled to stand for a double one. */
  readonly width: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** For single marks: could as well be a plural possessive or an elision ("the students’ union"). */
  readonly isWeak: boolean;
}

const BLANK = /\s/u;
const ALPHANUMERIC = /[\p{L}\p{N}]/u;
const BEFORE_OPENING = /[\s([{/\-–—―…:;,：，。；、！？（“„«‘‚"'>|*•]/u;
// "’tis", "’em" and their like, also where an editor's software turned the apostrophe into an opening mark.
const ELIDED = /^(?:\d{2}s?\b|em\b|til+\b|tis\b|twas\b|cause\b|n\b|round\b|bout\b|cos\b|nuff\b|kay\b)/iu;

const DOUBLE = /[“”„"«»‟〝〞「」『』]/u;
const DOUBLE_OR_DOUBLED = /[“”„"«»‟〝〞「」『』'`]/g;
const SINGLE = /[‘’'‛]/g;

/** Where a global pattern next matches, or -1. */
function nextAt(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

/** The double marks and guillemets of a text in order, each told whether it can open or close here. */
export function readDoubleMarks(text: string): readonly QuoteMark[] {
  const marks: QuoteMark[] = [];
  for (let at = nextAt(DOUBLE_OR_DOUBLED, text, 0); at >= 0; at = nextAt(DOUBLE_OR_DOUBLED, text, at + 1)) {
    const width = isDoubledSingle(text, at) ? 2 : 1;
    if (width === 1 && !DOUBLE.test(text[at] ?? '')) continue;
    const char = width === 2 ? '"' : (text[at] ?? '');
    const before = text[at - 1];
    const after = text[at + width];
    const startsWord = before === undefined || BEFORE_OPENING.test(before);
    const endsWord = before !== undefined && !BLANK.test(before);
    const followed = after !== undefined && !BLANK.test(after);
    const bracketed = before !== undefined && /[([{\-–—/]/u.test(before) && followed && ALPHANUMERIC.test(after);
    marks.push({
      at,
      char,
      width,
      isWeak: false,
      ...abilities(char, startsWord, endsWord, followed, bracketed, before, followed && ALPHANUMERIC.test(after)),
    });
    at += width - 1;
  }
  return marks;
}

/** Typewritten copy doubles the single mark: ''like this'' or ``like this''. */
function isDoubledSingle(text: string, at: number): boolean {
  const char = text[at];
  return (char === "'" || char === '`') && text[at + 1] === char && text[at + 2] !== char && text[at - 1] !== char;
}

function abilities(
  char: string,
  startsWord: boolean,
  endsWord: boolean,
  followed: boolean,
  bracketed: boolean,
  before: string | undefined,
  joins: boolean,
): { canOpen: boolean; canClose: boolean } {
  switch (char) {
    case '“':
    case '‟':
    case '〝':
      return { canOpen: startsWord || followed, canClose: endsWord && !joins };
    case '„':
    case '「':
    case '『':
      return { canOpen: true, canClose: false };
    case '」':
    case '』':
      return { canOpen: false, canClose: true };
    case '”':
    case '〞':
      return { canOpen: startsWord && followed && !endsWord, canClose: true };
    case '«':
      return { canOpen: startsWord, canClose: endsWord };
    case '»':
      return { canOpen: startsWord && followed && !endsWord, canClose: true };
    default:
      return { canOpen: startsWord && (followed || before === undefined), canClose: endsWord && !bracketed };
  }
}

/** The single marks of a text in order, apostrophes, decades, feet and elisions left out as far as their neighbours tell. */
export function readSingleMarks(text: string): readonly QuoteMark[] {
  const marks: QuoteMark[] = [];
  for (let at = nextAt(SINGLE, text, 0); at >= 0; at = nextAt(SINGLE, text, at + 1)) {
    const char = text[at] ?? '';
    if (isDoubledSingle(text, at)) {
      at += 1;
      continue;
    }
    const before = text[at - 1];
    const after = text[at + 1];
    const insideWord =
      before !== undefined && after !== undefined && ALPHANUMERIC.test(before) && ALPHANUMERIC.test(after);
    if (insideWord || isRockAndRoll(text, at)) continue;
    const startsWord = before === undefined || BEFORE_OPENING.test(before);
    const followed = after !== undefined && !BLANK.test(after);
    const canOpen = char !== '’' && startsWord && followed && !ELIDED.test(text.slice(at + 1, at + 8));
    const endsWord = before !== undefined && !BLANK.test(before);
    const canClose = char !== '‘' && char !== '‛' && endsWord && !(after !== undefined && ALPHANUMERIC.test(after));
    if (!canOpen && !canClose) continue;
    marks.push({ at, char, width: 1, canOpen, canClose, isWeak: canClose && couldBeApostrophe(text, at) });
  }
  return marks;
}

/** The apostrophes of "rock 'n' roll". */
function isRockAndRoll(text: string, at: number): boolean {
  return /^['‘’]n['’]/iu.test(text.slice(at, at + 3)) || /['‘’]n['’]$/iu.test(text.slice(Math.max(0, at - 2), at + 1));
}

function couldBeApostrophe(text: string, at: number): boolean {
  const tail = text.slice(Math.max(0, at - 2), at);
  const next = text.slice(at + 1, at + 3);
  return /(?:s|in|o|\d)$/iu.test(tail) && (/^\s[\p{L}\p{N}]/u.test(next) || /\d$/u.test(tail));
}
