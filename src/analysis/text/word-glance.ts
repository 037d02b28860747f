/**
 * Tells most words by two letters and their length to be none of a list, before they are cut out of their text or looked up, which takes
 * far longer.
 */
export class WordGlance {
  private readonly beginnings = new Uint8Array(1 << 14);

  constructor(words: Iterable<string> = []) {
    for (const word of words) this.take(word);
  }

  /** Takes one more word into the list. */
  take(word: string): void {
    this.beginnings[beginningOf(word, 0, word.length)] = 1;
  }

  /** False where the characters [start, end) of a text are surely none of the words. */
  mayBe(text: string, start = 0, end = text.length): boolean {
    return this.beginnings[beginningOf(text, start, end)] === 1;
  }
}

function beginningOf(text: string, start: number, end: number): number {
  const length = end - start;
  // Beyond its end a text is slow to ask.
  const first = length > 0 ? text.charCodeAt(start) : 0;
  const second = length > 1 ? text.charCodeAt(start + 1) : 0;
  return ((first & 31) << 9) | ((second & 31) << 4) | Math.min(length, 15);
}
