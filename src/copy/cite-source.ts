import { collapseSpace } from './collapse-space.ts';
import { escapeHtml } from './escape-html.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { type Citation, outletName, type Story, storyDate, storyTitle } from './story.ts';
import { markdownDestination, webLink } from './web-link.ts';

/** Where the words are from: title, outlet, date, and `link` where it is a web address. */
export function citeSource({ article, locale }: Story, link: string): Citation {
  const safe = webLink(link);
  const outlet = outletName(article);
  const title = storyTitle(article) || safe || '';
  const about = [title !== outlet && title !== safe && outlet, storyDate(article.published, locale, 'long')]
    .filter((part) => part)
    .join(', ');
  const aside = (form: (words: string) => string) => about && ` (${form(about)})`;
  return {
    text: collapseSpace(title + aside(collapseSpace)) + (safe ? `\n${safe}` : ''),
    html: (safe ? `<a href="${escapeHtml(safe)}">${escapeHtml(title)}</a>` : escapeHtml(title)) + aside(escapeHtml),
    markdown:
      (safe ? `[${escapeMarkdown(title)}](${markdownDestination(safe)})` : escapeMarkdown(title)) +
      aside(escapeMarkdown),
  };
}

/** The attributes that tell the language and direction of the story's words, as HTML with a space before. */
export function languageAttributes(language: string | undefined, direction: string): string {
  return `${language ? ` lang="${escapeHtml(language)}"` : ''} dir="${direction}"`;
}
