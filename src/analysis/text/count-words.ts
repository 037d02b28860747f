// Scripts written without spaces: a run of these holds several words.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const WORD = /[\p{L}\p{N}]/u;
// Chinese and Japanese words are about two characters long, and so is the reading speed figured in words.
const CHARACTERS_A_WORD = 2;

/** How many words a text has: stretches between spaces that hold a letter or figure; two characters a word in scripts without spaces. */
export function countWords(text: string): number {
  let words = 0;
  for (const piece of text.split(/\s+/u)) {
    if (!WORD.test(piece)) continue;
    const unspaced = piece.match(UNSPACED)?.length ?? 0;
    if (unspaced === 0) words++;
    else words += Math.ceil(unspaced / CHARACTERS_A_WORD) + (/[\p{Script=Latin}\p{N}]/u.test(piece) ? 1 : 0);
  }
  return words;
}
