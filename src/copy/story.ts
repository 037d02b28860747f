import type { Digest } from '../analysis/digest.ts';
import type { Article } from '../article/article.ts';

/** What a citation is made from. `locale` (BCP 47) is the reader's, for the date; the words stay the story's. */
export interface Story {
  readonly article: Article;
  readonly digest: Digest;
  readonly locale: string;
}

/** One citation in the three forms that are copied: plain text and HTML go together, Markdown goes alone. */
export interface Citation {
  readonly text: string;
  readonly html: string;
  readonly markdown: string;
}

/** The language of the story's words (BCP 47), declared or told from the text. */
export function storyLanguage({ article, digest }: Pick<Story, 'article' | 'digest'>): string | undefined {
  // A page's own tag tells more ("pt-BR"), but only where it agrees with the words.
  const declared = article.language;
  if (!digest.language || declared?.toLowerCase().split('-')[0] === digest.language.toLowerCase()) return declared;
  return digest.language;
}

/** The outlet's name as the page gives it, or its host. */
export function outletName(article: Pick<Article, 'siteName' | 'url'>): string | undefined {
  if (article.siteName) return article.siteName;
  return URL.canParse(article.url) ? new URL(article.url).hostname.replace(/^www\./, '') || undefined : undefined;
}

/** What a story is called: its title; without one the name of the file that its address ends with, or the outlet's name. */
export function storyTitle(article: Pick<Article, 'title' | 'siteName' | 'url'>): string | undefined {
  return article.title || fileName(article.url) || outletName(article);
}

function fileName(url: string): string | undefined {
  const name = URL.canParse(url) ? new URL(url).pathname.match(/[^/]+\.\w{2,5}$/)?.[0] : undefined;
  try {
    return name && decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The story's calendar day as the page's own clock has it, in the reader's manner; nothing where the page gives none. */
export function storyDate(
  published: string | undefined,
  locale: string,
  dateStyle: 'long' | 'medium',
): string | undefined {
  const day = published?.match(/^\d{4}-\d{2}-\d{2}/)?.[0];
  // The day is read from the text, not the instant: a story of the evening keeps its day wherever it is read.
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return undefined;
  return new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(date);
}

const RIGHT_TO_LEFT = new Set(
  'ar arc az-arab ckb dv fa he iw ks ku-arab nqo pa-arab pnb ps sd syr ug ur yi'.split(' '),
);

/** The direction in which a language is written; `auto` where the language is not known. */
export function textDirection(language: string | undefined): 'ltr' | 'rtl' | 'auto' {
  if (!language) return 'auto';
  const [primary = '', second = ''] = language.toLowerCase().split('-');
  if (second === 'latn' || second === 'cyrl') return 'ltr';
  return RIGHT_TO_LEFT.has(primary) || RIGHT_TO_LEFT.has(`${primary}-${second}`) ? 'rtl' : 'ltr';
}
