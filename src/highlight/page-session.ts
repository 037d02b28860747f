import { foldOf } from '../article/visibility.ts';
import { Highlighter } from './highlighter.ts';
import { linkToRange, pageLink } from './page-link.ts';
import type { MarkGroup, PageProtocol, ReadAnswer, ReadingKey } from './page-protocol.ts';
import { PageReader } from './page-reader.ts';
import { scrollTo } from './scroll-to.ts';
import { ShownMark } from './shown-mark.ts';

/** Answers what the extension asks of one page; the page's DOM is never changed, and only `show` scrolls. */
export function createPageSession(document: Document, reader = new PageReader(document)): PageProtocol {
  const highlighter = new Highlighter(document);
  const shown = new ShownMark(document, (ranges) => highlighter.paint('shown', ranges));
  /** The reading whose words were shown last. */
  let shownOf: ReadingKey | undefined;
  /** What is marked in the page, and of which reading. */
  let marked: { readonly key: ReadingKey; readonly on: readonly MarkGroup[] } | undefined;

  /** Marks of the same story stay with its newest reading; those of another story go. */
  function keepMarks(answer: ReadAnswer): void {
    const isOf = (key: ReadingKey) => answer.status === 'article' && reader.showsStory(key);
    if (shownOf && !isOf(shownOf)) shown.clear();
    if (!marked) return;
    if (answer.status === 'article' && isOf(marked.key)) marked = { ...marked, key: answer.key };
    else {
      for (const group of GROUPS) highlighter.paint(group, []);
      marked = undefined;
    }
  }

  return {
    async read() {
      await arrived(document);
      if (isPdf(document)) return { status: 'pdf' };
      const answer = reader.read();
      keepMarks(answer);
      return answer;
    },

    show({ key, spans }) {
      const finder = reader.finder(key);
      if (!finder) return { status: 'stale' };
      const found = spans.map((span) => finder.ranges(span));
      const first = found[0]?.[0];
      if (!first) return { status: 'gone' };
      const fold = foldOf(first.startContainer.parentElement);
      scrollTo(fold ? rangeOf(fold) : first);
      // Where highlights are missing, the scroll alone has still shown the words.
      shownOf = key;
      if (highlighter.isSupported) shown.show(found.flat());
      return { status: fold ? 'folded' : 'shown' };
    },

    unshow() {
      shown.clear();
    },

    mark({ key, groups }) {
      if (!highlighter.isSupported) return { status: 'unsupported' };
      const finder = reader.finder(key);
      if (!finder) return { status: 'stale' };
      let lost = 0;
      const on: MarkGroup[] = [];
      for (const group of GROUPS) {
        const ranges: Range[] = [];
        for (const span of groups[group] ?? []) {
          const found = finder.ranges(span);
          if (found.length === 0) lost++;
          ranges.push(...found);
        }
        highlighter.paint(group, ranges);
        if (ranges.length > 0) on.push(group);
      }
      if (on.length === 0) shown.clear();
      marked = { key, on };
      return { status: 'marked', on, lost };
    },

    marked({ key }) {
      if (!highlighter.isSupported) return { status: 'unsupported' };
      if (!reader.isCurrent(key)) return { status: 'stale', isShown: reader.showsText(key) };
      return { status: 'marked', on: marked?.on ?? [], isSameText: reader.isSameText(key) };
    },

    async check({ key, spans, fragment }) {
      const finder = reader.finder(key);
      if (!finder) return { status: 'stale' };
      const found = spans.map((span) => finder.ranges(span));
      if (found.some((ranges) => ranges.length === 0)) return { status: 'gone' };
      const first = found[0]?.[0];
      // Text fragments lead to words of the page's own tree alone.
      const isInPage = first?.startContainer.getRootNode() === document;
      const link = fragment && first && isInPage ? linkToRange(reader.address, first) : pageLink(reader.address);
      return { status: 'present', link };
    },
  };
}

const GROUPS: readonly MarkGroup[] = ['person', 'place', 'organisation', 'quote'];

// A page may take its time, or never end: what has come by then is read.
const LONGEST_WAIT_MS = 4000;

function arrived(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
    setTimeout(resolve, LONGEST_WAIT_MS);
  });
}

function rangeOf(element: Element): Range {
  const range = element.ownerDocument.createRange();
  range.selectNode(element);
  return range;
}

function isPdf(document: Document): boolean {
  return document.contentType === 'application/pdf' || !!document.querySelector('body > embed[type="application/pdf"]');
}
