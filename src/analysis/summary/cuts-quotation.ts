const MARKS = /["«»「」『』„“”]/;

/** Whether a sentence begins or ends in the middle of a quotation: alone, it shows a mark without its partner. */
export function cutsQuotation(text: string): boolean {
  if (!MARKS.test(text)) return false;
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  if (count(/"/g) % 2 === 1 || count(/[«»]/g) % 2 === 1) return true;
  if (count(/「/g) !== count(/」/g) || count(/『/g) !== count(/』/g)) return true;
  // „so“ and ”so” close with what opens elsewhere.
  if (text.includes('„')) return count(/„/g) !== count(/[“”]/g);
  return text.includes('“') ? count(/“/g) !== count(/”/g) : count(/”/g) % 2 === 1;
}
