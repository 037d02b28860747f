/** What a UTF-16 code unit is; bits of one number. Scripts and categories are Unicode's. */
export const CHARACTER = {
  letter: 1 << 0,
  mark: 1 << 1,
  number: 1 << 2,
  space: 1 << 3,
  currency: 1 << 4,
  /** Of a script that is written without spaces. */
  unspaced: 1 << 5,
  /** Half of a character: what it is, only a pattern over the whole text can tell. */
  half: 1 << 6,
} as const;

const KNOWN = 1 << 7;
const PATTERNS: readonly (readonly [number, RegExp])[] = [
  [CHARACTER.letter, /\p{L}/u],
  [CHARACTER.mark, /\p{M}/u],
  [CHARACTER.number, /\p{N}/u],
  [CHARACTER.space, /\s/u],
  [CHARACTER.currency, /\p{Sc}/u],
  [
    CHARACTER.unspaced,
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u,
  ],
  [CHARACTER.half, /[\ud800-\udfff]/u],
];

// Filled as characters are met: a text has few kinds, and patterns with properties are slow to ask again and again.
const classes = new Uint8Array(0x10000);

/** The bits of `CHARACTER` that a code unit has; beyond a text's end (NaN) none. */
export function characterClass(unit: number): number {
  return (classes[unit] || learn(unit)) & ~KNOWN;
}

/** The bits of the code unit at a place of a text; none beyond its end, where asking the text itself is slow ever after. */
export function classAt(text: string, at: number): number {
  return at < text.length ? characterClass(text.charCodeAt(at)) : 0;
}

function learn(unit: number): number {
  if (!(unit >= 0)) return 0;
  const character = String.fromCharCode(unit);
  let bits = KNOWN;
  for (const [bit, pattern] of PATTERNS) if (pattern.test(character)) bits |= bit;
  classes[unit] = bits;
  return bits;
}

const HALVES = /[\ud800-\udfff]/;

/**
 * Hands over each longest stretch of characters that have any of the bits, with where it starts. `pattern`, global, finds the same:
 * it is asked where a text holds characters of two code units.
 */
export function eachRun(text: string, bits: number, pattern: RegExp, take: (run: string, start: number) => void): void {
  if (HALVES.test(text)) {
    for (const match of text.matchAll(pattern)) take(match[0], match.index);
    return;
  }
  for (let at = 0; at < text.length; at++) {
    const start = at;
    while (classAt(text, at) & bits) at++;
    if (at > start) take(text.slice(start, at), start);
  }
}
