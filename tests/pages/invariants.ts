import { readHtml } from '../../lab/read-html.ts';
import type { Digest } from '../../src/analysis/digest.ts';
import type { Article, Span } from '../../src/article/article.ts';

/** Every span of a digest, with what it stands for. */
export function spansOf(digest: Digest): { readonly of: string; readonly span: Span }[] {
  const list: { of: string; span: Span | undefined }[] = [];
  for (const line of digest.summary) {
    list.push({ of: 'summary line', span: line }, { of: 'question', span: line.question });
    for (const { start, end, of } of line.edits ?? []) {
      // A quotation mark is put in where nothing is taken out.
      if (end > start) list.push({ of: 'edit', span: { block: line.block, start, end } });
      list.push({ of: 'name inserted', span: of });
    }
  }
  for (const quote of digest.quotes) {
    list.push(...quote.spans.map((span) => ({ of: 'quote', span })));
    list.push({ of: 'cue', span: quote.cue }, { of: 'sentence of a quote', span: quote.sentence });
    list.push({ of: 'speaker', span: quote.speaker?.span });
  }
  for (const name of digest.names) {
    list.push({ of: `role of ${name.name}`, span: name.role });
    list.push(...name.mentions.map((span) => ({ of: `mention of ${name.name}`, span })));
  }
  return list.flatMap(({ of, span }) => (span ? [{ of, span }] : []));
}

/** Inside its block, not empty, and no whitespace or half of a surrogate pair at its ends. */
export function isVerbatim(article: Article, span: Span): boolean {
  const text = article.blocks[span.block]?.text;
  if (text === undefined || span.start < 0 || span.start >= span.end || span.end > text.length) return false;
  const words = text.slice(span.start, span.end);
  return words === words.trim() && !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(words);
}

/** All that a reader could be shown as the page's words. */
export function shownTexts(article: Article, digest: Digest): string[] {
  return [
    article.title,
    ...(article.byline?.split(', ') ?? []),
    article.siteName ?? '',
    ...article.blocks.map(({ text }) => text),
    ...digest.names.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...digest.summary.flatMap(({ edits }) => (edits ?? []).map(({ insert }) => insert)).filter((text) => text !== '…'),
  ];
}

/** Every word of a page's source that may be shown: its text without scripts and styles, and its metadata; of frames too. */
export function pageText(html: string): string {
  const document = readHtml(html);
  const documents = [document, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument)];
  return documents
    .flatMap((each) => (each ? [shownWords(each.documentElement), ...declaredWords(each)] : []))
    .join('\n');
}

function declaredWords(document: Document): (string | null)[] {
  const data = [...document.querySelectorAll('script[type="application/ld+json"]')].map((node) => node.textContent);
  return [...[...document.querySelectorAll('meta')].map((node) => node.getAttribute('content')), ...data];
}

/** The words under a node as a browser shows them: of a component its shadow tree, of a slot what is slotted there. */
function shownWords(node: Node): string {
  if (node.nodeType === 3) return (node as Text).data;
  const { tagName = '', shadowRoot } = node as Partial<Element>;
  if (/^(?:script|style|template|noscript)$/i.test(tagName)) return '';
  const slotted = /^slot$/i.test(tagName) ? (node as HTMLSlotElement).assignedNodes() : [];
  return [...(slotted.length > 0 ? slotted : (shadowRoot ?? node).childNodes)].map(shownWords).join('');
}

/** A text without whitespace, the one thing that inline markup, line breaks and collapsing change. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u00AD\u200B\u2060\uFEFF]+/gu, '');
}
