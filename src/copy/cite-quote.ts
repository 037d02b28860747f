import type { Quote } from '../analysis/digest.ts';
import { citeSource, languageAttributes } from './cite-source.ts';
import { collapseSpace } from './collapse-space.ts';
import { escapeHtml } from './escape-html.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { quoteSpeaker } from './quote-speaker.ts';
import { quotedWords } from './quote-words.ts';
import { type Citation, type Story, storyLanguage, textDirection } from './story.ts';

/** One quote with its speaker, the story's title, outlet and date, and `link`, which leads to the words. */
export function citeQuote(story: Story, quote: Quote, link: string): Citation {
  return citeQuotes(story, [quote], link);
}

/** Quotes in the order given, each with its speaker; the source and `link` stand once, at the end. */
export function citeQuotes(story: Story, quotes: readonly Quote[], link: string): Citation {
  const cited = quotes.map((quote) => citeWords(story, quote));
  const source = citeSource(story, link);
  return {
    text: [...cited.map(({ text }) => text), source.text].join('\n\n'),
    html: [...cited.map(({ html }) => html), `<p>${source.html}</p>`].join('\n'),
    markdown: [...cited.map(({ markdown }) => markdown), source.markdown].join('\n\n'),
  };
}

function citeWords(story: Story, quote: Quote): Citation {
  const language = storyLanguage(story);
  const words = quotedWords(story.article, quote, language);
  const speaker = quoteSpeaker(story.article, story.digest, quote);
  const by = speaker ? [speaker.words, speaker.role].filter((part) => part).join(', ') : '';
  const attributes = languageAttributes(language, textDirection(language));
  return {
    text: collapseSpace(words) + (by && `\n— ${collapseSpace(by)}`),
    html: `<blockquote${attributes}><p>${escapeHtml(words)}</p>${by && `<p>— ${escapeHtml(by)}</p>`}</blockquote>`,
    markdown: `> ${escapeMarkdown(words)}${by && `\n>\n> — ${escapeMarkdown(by)}`}`,
  };
}
