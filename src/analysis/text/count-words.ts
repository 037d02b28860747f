import { CHARACTER, characterClass } from './characters.ts';

// Scripts written without spaces: a run of these holds several words.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const WORD = /[\p{L}\p{N}]/u;
// Chinese and Japanese words are about two characters long, and so is the reading speed figured in words.
const CHARACTERS_A_WORD = 2;

/** How many words a text has: stretches between spaces that hold a letter or figure; two characters a word in scripts without spaces. */
export function countWords(text: string): number {
  let words = 0;
  let start = 0;
  let seen = 0;
  for (let at = 0; at <= text.length; at++) {
    const bits = at === text.length ? CHARACTER.space : characterClass(text.charCodeAt(at));
    if ((bits & CHARACTER.space) === 0) {
      seen |= bits;
      continue;
    }
    if (seen & (CHARACTER.unspaced | CHARACTER.half)) words += wordsOfPiece(text.slice(start, at));
    else if (seen & (CHARACTER.letter | CHARACTER.number)) words++;
    start = at + 1;
    seen = 0;
  }
  return words;
}

function wordsOfPiece(piece: string): number {
  if (!WORD.test(piece)) return 0;
  const unspaced = piece.match(UNSPACED)?.length ?? 0;
  if (unspaced === 0) return 1;
  return Math.ceil(unspaced / CHARACTERS_A_WORD) + (/[\p{Script=Latin}\p{N}]/u.test(piece) ? 1 : 0);
}
