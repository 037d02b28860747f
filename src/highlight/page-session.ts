import { Highlighter } from './highlighter.ts';
import { linkToRange, pageLink } from './page-link.ts';
import type { MarkGroup, PageProtocol, ReadingKey } from './page-protocol.ts';
import { PageReader } from './page-reader.ts';

/** Answers what the extension asks of one page; the page's DOM is never changed, and only `show` scrolls. */
export function createPageSession(document: Document): PageProtocol {
  const reader = new PageReader(document);
  const highlighter = new Highlighter(document);
  let marked: { readonly key: ReadingKey; readonly on: readonly MarkGroup[] } | undefined;

  return {
    read: () => reader.read(),

    show({ key, spans }) {
      const finder = reader.finder(key);
      if (!finder) return { status: 'stale' };
      const found = spans.map((span) => finder.ranges(span));
      const first = found[0]?.[0];
      if (!first) return { status: 'gone' };
      scrollTo(first);
      // Where highlights are missing, the scroll alone has still shown the words.
      if (highlighter.isSupported) highlighter.paint('shown', found.flat());
      return { status: 'shown' };
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
      if (on.length === 0) highlighter.paint('shown', []);
      marked = { key, on };
      return { status: 'marked', on, lost };
    },

    marked({ key }) {
      if (!highlighter.isSupported) return { status: 'unsupported' };
      if (key.url !== reader.url) return { status: 'stale' };
      return { status: 'marked', on: marked?.key.url === key.url && marked.key.hash === key.hash ? marked.on : [] };
    },

    async check({ key, spans, fragment }) {
      const finder = reader.finder(key);
      if (!finder) return { status: 'stale' };
      const found = spans.map((span) => finder.ranges(span));
      if (found.some((ranges) => ranges.length === 0)) return { status: 'gone' };
      const first = found[0]?.[0];
      const link = fragment && first ? linkToRange(reader.address, first) : pageLink(reader.address);
      return { status: 'present', link };
    },
  };
}

const GROUPS: readonly MarkGroup[] = ['person', 'place', 'organisation', 'quote'];

function scrollTo(range: Range): void {
  const holder = range.startContainer.parentElement;
  const isCalm = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
  const behavior: ScrollBehavior = isCalm ? 'instant' : 'smooth';
  const words = range.getBoundingClientRect();
  // The middle of a paragraph taller than the window may be far from the words.
  if (holder && holder.getBoundingClientRect().height > globalThis.innerHeight * 0.8) {
    globalThis.scrollBy({ top: words.top - globalThis.innerHeight / 2, behavior });
  } else {
    holder?.scrollIntoView({ behavior, block: 'center', inline: 'nearest' });
  }
}
