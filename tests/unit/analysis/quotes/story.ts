import type { Quote } from '../../../../src/analysis/digest.ts';
import type { FoundName } from '../../../../src/analysis/names/found-name.ts';
import { findQuotes } from '../../../../src/analysis/quotes/find-quotes.ts';
import { articleSentences } from '../../../../src/analysis/text/sentences.ts';
import type { Article, Span } from '../../../../src/article/article.ts';

/** "f Ann Roe|Roe": kind or sex, then the forms of the name, the fullest first. */
export type Cast = readonly string[];

/** An article of plain paragraphs, parted by blank lines. */
export function story(text: string): Article {
  const blocks = text.split(/\n\s*\n/u).map((paragraph) => ({ kind: 'paragraph' as const, text: paragraph.trim() }));
  return { url: '', title: '', blocks, coverage: { read: blocks.length, leftOut: 0 } };
}

/** The names of a cast with all their mentions; longer forms win. */
export function castNames(article: Article, cast: Cast): readonly FoundName[] {
  const taken = new Set<string>();
  const entries = cast.map((entry, index) => {
    const [mark = '', ...rest] = entry.split(' ');
    return { id: `n${index}`, mark, forms: rest.join(' ').split('|') };
  });
  const mentions = new Map<string, Span[]>();
  const all = entries.flatMap(({ id, forms }) => forms.map((form) => ({ id, form })));
  for (const { id, form } of all.sort((a, b) => b.form.length - a.form.length)) {
    article.blocks.forEach(({ text }, block) => {
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
        const cells = Array.from({ length: form.length }, (_, offset) => `${block}:${at + offset}`);
        if (cells.some((cell) => taken.has(cell))) continue;
        for (const cell of cells) taken.add(cell);
        mentions.set(id, [...(mentions.get(id) ?? []), { block, start: at, end: at + form.length }]);
      }
    });
  }
  return entries.map(({ id, mark, forms }) => ({
    id,
    kind: mark === 'o' ? 'organisation' : mark === 'l' ? 'place' : 'person',
    name: forms[0] ?? '',
    aliases: forms.slice(1),
    mentions: (mentions.get(id) ?? []).sort((a, b) => a.block - b.block || a.start - b.start),
    salience: 0.5,
    ...(mark === 'f' || mark === 'm' ? { gender: mark } : {}),
  }));
}

/** The quotes of a story told by plain text and cast. */
export function quotesOf(text: string, cast: Cast = [], language = 'en'): readonly Quote[] {
  const article = story(text);
  return findQuotes(article, articleSentences(article, language), castNames(article, cast), language);
}

/** Each quote as "words + words <- speaker": the speaker's full name, the words that stand for one unnamed in brackets, or "?"; those with marks, or those without. */
export function told(text: string, cast: Cast = [], language = 'en', wantsIndirect = false): readonly string[] {
  const article = story(text);
  const names = castNames(article, cast);
  const words = ({ block, start, end }: Span): string => article.blocks[block]?.text.slice(start, end) ?? '';
  return quotesOf(text, cast, language).flatMap(({ kind, spans, speaker }) => {
    if ((kind === 'indirect') !== wantsIndirect) return [];
    const named = names.find(({ id }) => id === speaker?.name)?.name;
    const who = speaker === undefined ? '?' : (named ?? `(${words(speaker.span)})`);
    return `${spans.map(words).join(' + ')} <- ${who}`;
  });
}
