import type { Digest, Name, Quote, SummaryLine } from '../analysis/digest.ts';
import type { Span } from '../article/article.ts';
import { citeInContext, citeQuote, citeQuotes } from '../copy/cite-quote.ts';
import { citeSummary } from '../copy/cite-summary.ts';
import { attributionSpans, contextWords, quoteContext, sentenceAround } from '../copy/quote-context.ts';
import type { Citation } from '../copy/story.ts';
import type { MarkGroup, PageProtocol } from '../highlight/page-protocol.ts';
import type { CopyFormat } from '../platform/copy-format.ts';
import { isEndedCall } from '../platform/ended-call.ts';
import { askPage } from '../platform/page.ts';
import { interfaceLanguage } from '../platform/strings.ts';
import { citationWords } from './citation-words.ts';
import { nextMention } from './mention-steps.ts';
import type { Happening, Ready, Remark, Screen } from './view.ts';
import { isQuoted } from './voices.ts';
import { writeClipboard } from './write-clipboard.ts';

/** What the reader can do with a digest. */
export interface PageActions {
  /** Scrolls the page to the words and marks them. */
  show(spans: readonly Span[]): void;
  /** Shows the next mention of a name in the page, or the one before (-1). */
  step(name: Name, direction: 1 | -1): void;
  /** Marks a group in the page, or unmarks it. */
  toggleMarks(group: MarkGroup): void;
  /** Marks the marked groups again, where the page was marked for an older text. */
  markAgain(): void;
  copyQuote(quote: Quote): void;
  /** Copies a quote with the sentence around it and what attributes it. */
  citeQuote(quote: Quote): void;
  copyAllQuotes(): void;
  copySummary(shown: readonly SummaryLine[]): void;
}

let newestRequest = 0;

/** What there is to copy, and what to say once that is done; without a citation nothing is copied. */
interface Copy {
  readonly citation?: Citation;
  readonly remark: Remark;
}

/** The actions of a digest: each asks the page, which has the last word, and tells what became of it. */
export function pageActions(
  tabId: number,
  ready: Ready,
  latest: () => Screen,
  copyFormat: CopyFormat,
  tell: (happening: Happening) => void,
): PageActions {
  const { key, article, digest } = ready;
  const current = () => {
    const { view } = latest();
    return view.state === 'ready' ? view : ready;
  };
  const story = { article, digest, locale: interfaceLanguage() };
  const remark = (said: Remark) => tell({ type: 'remarked', remark: said });

  /** Runs an action; a bug on the way is said, and told to the browser's console. */
  function run(action: Promise<void>): void {
    action.catch((error) => {
      console.error('Standfirst:', error);
      remark({ kind: 'fault' });
    });
  }

  async function show(spans: readonly Span[], step?: { nth: number; count: number }): Promise<void> {
    const answer = await ask(tabId, 'show', { key, spans });
    if (answer.status !== 'shown') {
      remark({ kind: answer.status });
      return;
    }
    tell({ type: 'hushed' });
    const [first] = spans;
    if (!first) return;
    const around = quoteContext(article, { spans: [first], sentence: sentenceAround(article, first) });
    const sentence = contextWords(article, around);
    tell({ type: 'announced', announcement: { kind: 'shown', sentence, ...(step && { step }) } });
  }

  /** Marks exactly these groups in the page. Of several requests under way the last one's answer counts. */
  async function markGroups(on: readonly MarkGroup[], before: readonly MarkGroup[]): Promise<void> {
    const request = ++newestRequest;
    // At once, so that a second switch thrown before the page answers adds to this one.
    tell({ type: 'marked', on });
    const groups = Object.fromEntries(on.map((each) => [each, groupSpans(digest, each)]));
    const answer = await ask(tabId, 'mark', { key, groups }).catch((error) => {
      tell({ type: 'marked', on: before });
      throw error;
    });
    if (request !== newestRequest) return;
    if (answer.status === 'marked') {
      tell({ type: 'marked', on: answer.on });
      if (answer.lost > 0) remark({ kind: 'lost', count: answer.lost });
      else tell({ type: 'hushed' });
      for (const group of answer.on.filter((each) => !before.includes(each)))
        tell({ type: 'announced', announcement: { kind: 'highlighted', group, count: groupSize(digest, group) } });
    } else {
      tell({ type: 'marked', on: before });
      remark({ kind: answer.status });
    }
  }

  function toggleMarks(group: MarkGroup): Promise<void> {
    const { marked } = current();
    return markGroups(marked.includes(group) ? marked.filter((other) => other !== group) : [...marked, group], marked);
  }

  function copy(made: Promise<Copy>): void {
    const citation = made.then((copied) => {
      if (copied.citation) return copied.citation;
      throw new Error(copied.remark.kind);
    });
    const written = writeClipboard(citation, copyFormat).then(
      async () => remark((await made).remark),
      async () => {
        const copied = await made;
        remark(copied.citation ? { kind: 'copy-failed' } : copied.remark);
      },
    );
    run(written);
  }

  async function makeQuote(quote: Quote): Promise<Copy> {
    const answer = await ask(tabId, 'check', { key, spans: quote.spans, fragment: true });
    if (answer.status !== 'present') return { remark: refusal(answer.status) };
    return {
      citation: citeQuote(story, quote, answer.link, citationWords()),
      remark: { kind: 'copied', what: 'quote' },
    };
  }

  async function makeCitation(quote: Quote): Promise<Copy> {
    const around = [quoteContext(article, quote).span, ...attributionSpans(quote)];
    const answer = await ask(tabId, 'check', { key, spans: [...quote.spans, ...around], fragment: true });
    if (answer.status !== 'present') return { remark: refusal(answer.status) };
    return {
      citation: citeInContext(story, quote, answer.link, citationWords()),
      remark: { kind: 'copied', what: 'citation' },
    };
  }

  async function makeQuotes(): Promise<Copy> {
    const present: Quote[] = [];
    let link = article.url;
    const quotes = digest.quotes.filter(isQuoted);
    for (const quote of quotes) {
      const answer = await ask(tabId, 'check', { key, spans: quote.spans, fragment: false });
      if (answer.status === 'present') {
        present.push(quote);
        link = answer.link;
      } else if (answer.status !== 'gone') return { remark: refusal(answer.status) };
    }
    if (present.length === 0) return { remark: { kind: 'copy-refused' } };
    return {
      citation: citeQuotes(story, present, link, citationWords()),
      remark: { kind: 'copied-quotes', count: present.length, leftOut: quotes.length - present.length },
    };
  }

  async function makeSummary(shown: readonly SummaryLine[]): Promise<Copy> {
    // The names and questions put in between brackets are the page's words too.
    const spans = shown.flatMap((line) =>
      [line, ...line.edits.flatMap(({ of }) => of ?? []), line.question ?? []].flat(),
    );
    const answer = await ask(tabId, 'check', { key, spans: spans.map(plainSpan), fragment: false });
    if (answer.status !== 'present') return { remark: refusal(answer.status) };
    return { citation: citeSummary(story, shown, answer.link), remark: { kind: 'copied', what: 'summary' } };
  }

  return {
    show: (spans) => run(show(spans.map(plainSpan))),
    step(name, direction) {
      const mention = nextMention(current().steps[name.id], name.mentions.length, direction);
      const span = name.mentions[mention];
      if (!span) return;
      tell({ type: 'stepped', name: name.id, mention });
      run(show([plainSpan(span)], { nth: mention + 1, count: name.mentions.length }));
    },
    toggleMarks: (group) => run(toggleMarks(group)),
    markAgain: () => run(markGroups(current().marked, current().marked)),
    copyQuote: (quote) => copy(makeQuote(quote)),
    citeQuote: (quote) => copy(makeCitation(quote)),
    copyAllQuotes: () => copy(makeQuotes()),
    copySummary: (shown) => copy(makeSummary(shown)),
  };
}

type PageAnswer<K extends keyof PageProtocol> = Awaited<ReturnType<PageProtocol[K]>>;

/** Asks the page; a page script that is no longer there is an answer too. */
export async function ask<K extends keyof PageProtocol>(
  tabId: number,
  name: K,
  request: Parameters<PageProtocol[K]>[0],
): Promise<PageAnswer<K> | { readonly status: 'reloaded' }> {
  try {
    return await askPage(tabId, name, request);
  } catch (error) {
    if (!isEndedCall(error)) throw error;
    return { status: 'reloaded' };
  }
}

function refusal(status: 'gone' | 'stale' | 'reloaded' | 'unsupported'): Remark {
  return { kind: status === 'gone' ? 'copy-refused' : status };
}

function groupSize(digest: Digest, group: MarkGroup): number {
  if (group === 'quote') return digest.quotes.filter(isQuoted).length;
  return digest.names.filter(({ kind }) => kind === group).length;
}

function groupSpans(digest: Digest, group: MarkGroup): readonly Span[] {
  if (group === 'quote') return digest.quotes.filter(isQuoted).flatMap(({ spans }) => spans);
  return digest.names.filter(({ kind }) => kind === group).flatMap(({ mentions }) => mentions);
}

function plainSpan({ block, start, end }: Span): Span {
  return { block, start, end };
}
