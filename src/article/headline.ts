import { collapse } from './collapsed-text.ts';
import { isText, member, nextNode, readableText, visitReadableTexts } from './dom.ts';
import type { StructuredStory } from './json-ld.ts';
import { firstMeta, type MetaValues, plain } from './page-facts.ts';
import { swallowedStory } from './swallowed-story.ts';

/** The story's title without the outlet's name: the headline that stands in the page where there is one. */
export function readHeadline(
  document: Document,
  meta: MetaValues,
  story: StructuredStory | undefined,
  siteNames: readonly string[],
): string {
  const tab = plain(member(document, 'querySelector')('head > title, title')?.textContent ?? '');
  const declared = [story?.headline, firstMeta(meta, 'og:title', 'twitter:title', 'dc.title', 'parsely-title'), tab]
    .filter((title) => title !== undefined)
    .map((title) => withoutOutlet(plain(title), siteNames))
    // A page may give its outlet as the title of every story.
    .filter((title) => title !== '' && !isOutlet(title, siteNames));
  const headings = Array.from(member(document, 'querySelectorAll')('h1'), (h1) => headingText(h1).slice(0, 1000));
  const shown = bestHeading(headings, [...declared, tab], siteNames);
  const own = declared.length === 1 ? partInPage(document, tab) : undefined;
  return (
    shown ??
    own ??
    declared[0] ??
    headings.find((heading) => heading !== '' && !isOutlet(heading, siteNames)) ??
    withoutOutlet(tab, siteNames)
  );
}

/** What a heading says, without a story that it has swallowed. */
function headingText(heading: Element): string {
  const story = swallowedStory(heading);
  if (!story) return readableText(heading);
  const data: string[] = [];
  visitReadableTexts(heading, ({ node }) => {
    const isBefore = (story.compareDocumentPosition(node) & PRECEDING) !== 0;
    if (isBefore) data.push(node.data);
    return isBefore;
  });
  return collapse(data.join(''));
}

// `Node.DOCUMENT_POSITION_PRECEDING`; embedded DOMs have no global `Node`.
const PRECEDING = 2;

/** The heading that says what the declared titles say; of several the most alike. */
function bestHeading(
  headings: readonly string[],
  declared: readonly string[],
  siteNames: readonly string[],
): string | undefined {
  let best: string | undefined;
  let bestLikeness = 0.5;
  const titles = declared.map(wordSet);
  for (const heading of headings) {
    if (heading === '' || heading.length > 400 || isOutlet(heading, siteNames)) continue;
    const words = wordSet(heading);
    const likeness = Math.max(0, ...titles.map((title) => overlap(words, title)));
    if (likeness > bestLikeness) {
      best = heading;
      bestLikeness = likeness;
    }
  }
  // A heading may begin with its section as a label: "Opinion" and then the declared title.
  const bare = declared.find((title) => title.length >= 20 && best !== title && best?.endsWith(title));
  return bare ?? best;
}

/** The longest part of a tab's title, between its separators, that stands in the page as a text of its own. */
function partInPage(document: Document, tab: string): string | undefined {
  const parts = tab.split(SEPARATOR).filter((part) => part.split(' ').length >= FEWEST_WORDS);
  const body = member(document, 'body');
  if (parts.length === 0 || parts[0] === tab || !body) return undefined;
  let best: string | undefined;
  for (let node: Node | null = body; node; node = nextNode(node, body)) {
    if (!isText(node) || node.data.length < 10 || node.data.length > 1000) continue;
    const text = collapse(node.data);
    if (text.length > (best?.length ?? 0) && parts.includes(text)) best = text;
  }
  return best;
}

// One or two words are a section or an outlet.
const FEWEST_WORDS = 3;

const SEPARATOR = /\s+[|–—·•:»«›]+\s+|\s+-{1,2}\s+|\s*\|\s*/g;

/** A title without the outlet at its end or front: parts that are the outlet's name, or a short last part. */
export function withoutOutlet(title: string, siteNames: readonly string[]): string {
  let rest = title;
  for (let round = 0; round < 3; round++) {
    const cuts = Array.from(rest.matchAll(SEPARATOR));
    const last = cuts.at(-1);
    const first = cuts[0];
    if (!last || !first) break;
    const tail = rest.slice(last.index + last[0].length);
    const head = rest.slice(0, first.index);
    if (isOutlet(tail, siteNames)) rest = rest.slice(0, last.index);
    else if (isOutlet(head, siteNames)) rest = rest.slice(first.index + first[0].length);
    else if (round === 0 && isTrailer(rest.slice(0, last.index), tail, last[0])) rest = rest.slice(0, last.index);
    else if (isLabel(head, rest.slice(first.index + first[0].length), first[0]))
      rest = rest.slice(first.index + first[0].length);
    else break;
  }
  return rest.trim();
}

// "Opinion | The headline": the section before a bar.
function isLabel(head: string, rest: string, separator: string): boolean {
  return separator.includes('|') && !head.includes(' ') && rest.split(' ').length >= 4;
}

// A long headline with a short last part after a bar: a section or an outlet that the page does not name elsewhere.
function isTrailer(head: string, tail: string, separator: string): boolean {
  const tailWords = tail.split(' ').length;
  return separator.includes('|') && head.split(' ').length >= 4 && tailWords <= 4;
}

/** Whether a text is the name of the outlet, or all but a word of it. */
export function isOutlet(part: string, siteNames: readonly string[]): boolean {
  const names = siteNames.map(simplify).filter((name) => name !== '');
  const simple = simplify(part);
  return (
    simple !== '' &&
    names.some(
      (name) =>
        name === simple ||
        (simple.length >= 4 && name.startsWith(simple)) ||
        (name.length >= 4 && simple.startsWith(name) && part.split(' ').length <= 5),
    )
  );
}

function simplify(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:www\.|the\s+)/, '')
    .replace(/\.(?:com|org|net|co|tv|info|news|[a-z]{2})(?:\.[a-z]{2})?$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Share of words that two titles, given by `wordSet`, have in common, of the longer one, in [0, 1]. */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return shared / Math.max(one.size, other.size);
}

/** The words of a text, in lower case. */
export function wordSet(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
