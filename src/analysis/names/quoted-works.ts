import { aliasedEnd } from './aliases.ts';
import type { Form } from './forms.ts';
import type { Mention } from './mentions.ts';

const OPENS = /^[“"‘'«]$/;
const CLOSES = /^[”"’'»]$/;
const CALLED = new Set(['called', 'named', 'as', 'nicknamed', 'dubbed', 'alias', 'aka', 'the']);

/** The forms of an article, where those that stand in quotation marks of their own wherever they stand are titles of works. */
export function tellWorks(forms: readonly Form[]): Form[] {
  return forms.map((form) =>
    form.kind !== 'other' && form.mentions.every(isQuoted) ? { ...form, kind: 'other' } : form,
  );
}

/** “The Harbour Line,” with nothing else in the marks. */
function isQuoted(mention: Mention): boolean {
  const { words, first, last } = mention;
  const open = words[first - 1];
  if (!OPENS.test(open?.text ?? '') || open?.end !== words[first]?.start) return false;
  if (CALLED.has(words[first - 2]?.lower ?? '') || aliasedEnd(mention) !== undefined) return false;
  const close = /^[,.]$/.test(words[last + 1]?.text ?? '') ? words[last + 2] : words[last + 1];
  return CLOSES.test(close?.text ?? '') && (words[last + 1]?.start ?? 0) === words[last]?.end;
}
