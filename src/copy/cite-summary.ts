import type { SummaryLine } from '../analysis/digest.ts';
import type { Article } from '../article/article.ts';
import { citeSource, languageAttributes } from './cite-source.ts';
import { collapseSpace } from './collapse-space.ts';
import { escapeHtml } from './escape-html.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { questionOf } from './question-of.ts';
import { type Citation, type Story, storyLanguage, textDirection } from './story.ts';
import { lineWords } from './summary-words.ts';
import { updateOf } from './update-of.ts';

/**
 * These lines of the summary as a list, then the source with `link`. Words that were put in keep their brackets, and the
 * first line of each update of a live blog begins with its time in brackets: "[11:48]", and an answer with its question.
 */
export function citeSummary(story: Story, shown: readonly SummaryLine[], link: string): Citation {
  const lines = shown.map(
    (line, index) => prefixOf(story.article, line, shown[index - 1]) + lineWords(story.article, line),
  );
  const language = storyLanguage(story);
  const source = citeSource(story, link);
  return {
    text: `${lines.map((line) => `• ${collapseSpace(line)}`).join('\n')}\n\n${source.text}`,
    html: `<ul${languageAttributes(language, textDirection(language))}>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>\n<p>${source.html}</p>`,
    markdown: `${lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n')}\n\n${source.markdown}`,
  };
}

function prefixOf(article: Article, line: SummaryLine, before: SummaryLine | undefined): string {
  const question = questionOf(article, line, before);
  return timeOf(article, line, before) + (question === undefined ? '' : `[${question}] `);
}

function timeOf(article: Article, line: SummaryLine, before: SummaryLine | undefined): string {
  const update = updateOf(article, line);
  if (!update || (before && updateOf(article, before)?.stamp === update.stamp)) return '';
  return `[${update.clock}] `;
}
