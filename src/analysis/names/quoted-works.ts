import { aliasedEnd } from './aliases.ts';
import type { Form } from './forms.ts';
import type { Mention } from './mentions.ts';

const OPENS = /^[“"‘'«]$/;
const CLOSES = /^[”"’'»]$/;
const CALLED = new Set(['called', 'named', 'as', 'nicknamed', 'dubbed', 'alias', 'aka', 'the']);
// Works are written, read, asked for and sung; what is said, answered or signed is words.
const UTTERED = new Set(
  (
    'say says said saying answer answers answered answering reply replies replied replying respond responds responded shout shouts shouted ' +
    'shouting yell yells yelled yelling cry cries cried crying whisper whispers whispered whispering mutter muttered chant chants chanted ' +
    'chanting exclaim exclaimed add adds added interject interjected signed inscribed labelled labeled marked stamped addressed spelled spelt typed'
  ).split(' '),
);

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
  const before = words[first - 2];
  if (CALLED.has(before?.lower ?? '') || aliasedEnd(mention) !== undefined) return false;
  const verb = /^[,:]$/.test(before?.text ?? '') ? words[first - 3] : before;
  if (UTTERED.has(verb?.lower ?? '')) return false;
  const close = /^[,.]$/.test(words[last + 1]?.text ?? '') ? words[last + 2] : words[last + 1];
  return CLOSES.test(close?.text ?? '') && (words[last + 1]?.start ?? 0) === words[last]?.end;
}
