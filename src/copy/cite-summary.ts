import type { SummaryLine } from '../analysis/digest.ts';
import { citeSource, languageAttributes } from './cite-source.ts';
import { collapseSpace } from './collapse-space.ts';
import { escapeHtml } from './escape-html.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { type Citation, type Story, storyLanguage, textDirection } from './story.ts';
import { lineWords } from './summary-words.ts';

/** These lines of the summary as a list, then the source with `link`. Words that were put in keep their brackets. */
export function citeSummary(story: Story, shown: readonly SummaryLine[], link: string): Citation {
  const lines = shown.map((line) => lineWords(story.article, line));
  const language = storyLanguage(story);
  const source = citeSource(story, link);
  return {
    text: `${lines.map((line) => `• ${collapseSpace(line)}`).join('\n')}\n\n${source.text}`,
    html: `<ul${languageAttributes(language, textDirection(language))}>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>\n<p>${source.html}</p>`,
    markdown: `${lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n')}\n\n${source.markdown}`,
  };
}
