import type { Quote } from '../analysis/digest.ts';
import { spanText } from '../article/article.ts';
import { citeSource, languageAttributes } from './cite-source.ts';
import { collapseSpace } from './collapse-space.ts';
import { escapeHtml } from './escape-html.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { quotationMarks } from './quotation-marks.ts';
import { contextWords, quoteContext } from './quote-context.ts';
import { quoteSpeaker } from './quote-speaker.ts';
import { quotedWords, quoteWords } from './quote-words.ts';
import { type Citation, type Story, storyLanguage, textDirection } from './story.ts';

/** What we say of a quote, in the reader's language; it is copied in square brackets, for it does not stand in the story. */
export interface CitationWords {
  readonly speakerNotClear: string;
  /** Said of speech that the reporter tells in words of their own. */
  readonly reported: string;
  /** Stands before the sentence that a quote is taken from. */
  readonly inTheStory: string;
}

/** One quote with its speaker, the story's title, outlet and date, and `link`, which leads to the words. */
export function citeQuote(story: Story, quote: Quote, link: string, words: CitationWords): Citation {
  return citeQuotes(story, [quote], link, words);
}

/** Quotes in the order given, each with its speaker; the source and `link` stand once, at the end. */
export function citeQuotes(story: Story, quotes: readonly Quote[], link: string, words: CitationWords): Citation {
  const cited = quotes.map((quote) => citeWords(story, quote, byline(story, quote, words)));
  return join([...cited, sourceParagraph(story, link)]);
}

/** One quote as evidence: its words, the speaker with role and cue, the sentence around it, and the source with `link`. */
export function citeInContext(story: Story, quote: Quote, link: string, words: CitationWords): Citation {
  const speaker = quoteSpeaker(story.article, story.digest, quote);
  const language = storyLanguage(story);
  const [open, close] = quotationMarks(language);
  const cue = speaker?.evidence ?? (quote.cue && spanText(story.article, quote.cue));
  const by = byline(story, quote, words) + (cue ? ` (${open}${cue}${close})` : '');
  const cited = citeWords(story, quote, by);
  const context = quoteContext(story.article, quote);
  if (bare(spanText(story.article, context.span)) === bare(quoteWords(story.article, quote)))
    return join([cited, sourceParagraph(story, link)]);
  const around = `[${words.inTheStory}] ${contextWords(story.article, context)}`;
  const paragraph = {
    text: collapseSpace(around),
    html: `<p${languageAttributes(language, textDirection(language))}>${escapeHtml(around)}</p>`,
    markdown: escapeMarkdown(around),
  };
  return join([cited, paragraph, sourceParagraph(story, link)]);
}

function byline(story: Story, quote: Quote, words: CitationWords): string {
  const speaker = quoteSpeaker(story.article, story.digest, quote);
  const who = speaker ? [speaker.words, speaker.role].filter((part) => part).join(', ') : `[${words.speakerNotClear}]`;
  return quote.kind === 'indirect' ? `${who} [${words.reported}]` : who;
}

function citeWords(story: Story, quote: Quote, by: string): Citation {
  const language = storyLanguage(story);
  const words = quotedWords(story.article, quote, language);
  const attributes = languageAttributes(language, textDirection(language));
  return {
    text: `${collapseSpace(words)}\n— ${collapseSpace(by)}`,
    html: `<blockquote${attributes}><p>${escapeHtml(words)}</p><p>— ${escapeHtml(by)}</p></blockquote>`,
    markdown: `> ${escapeMarkdown(words)}\n>\n> — ${escapeMarkdown(by)}`,
  };
}

function sourceParagraph(story: Story, link: string): Citation {
  const source = citeSource(story, link);
  return { ...source, html: `<p>${source.html}</p>` };
}

function join(parts: readonly Citation[]): Citation {
  return {
    text: parts.map(({ text }) => text).join('\n\n'),
    html: parts.map(({ html }) => html).join('\n'),
    markdown: parts.map(({ markdown }) => markdown).join('\n\n'),
  };
}

function bare(words: string): string {
  return words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
