/** FNV-1a over UTF-16 code units; an unsigned 32-bit number. */
function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const PLAIN = /^[a-z0-9]*$/;

/** A word as lists know it: lower case, without diacritics, apostrophes and stops ("U.S." and "US" are one, "Québec" is "quebec"). */
export function normaliseWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower.normalize('NFD').replace(/[\p{M}.'’ʼʻ`]/gu, '') || lower;
}

/** The hash of a word that is in its normal form. */
export function hashNormal(normal: string): number {
  return fnv(normal);
}

/** The hash of one word in its normal form. */
export function hashWord(word: string): number {
  return fnv(normaliseWord(word));
}

/** Folds a further number into a hash; order matters. Unsigned 32 bits. */
export function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ Math.imul(value, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Model and list keys are 28 bits: sorted and delta-coded they take two bytes each. */
export const KEY_BITS = 28;

/** Shortens a 32-bit hash to a key of the packed lists. */
export function keyOf(hash: number): number {
  return hash >>> (32 - KEY_BITS);
}
