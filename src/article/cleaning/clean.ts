import { collapse } from '../collapsed-text.ts';
import { isElement, tagOf } from '../dom.ts';
import { type Draft, wordsOf } from '../draft.ts';
import { isCredit } from './credits.ts';
import { isRelatedLink, linkListsOf } from './links.ts';
import { ADVERTISEMENT, BYLINE_START, COPYRIGHT, DATELINE, PROMPT, RELATED, STORY_CONTINUES } from './wording.ts';

/** What cleaning knows of the story beside its blocks. */
export interface StoryFacts {
  readonly title: string;
  readonly byline?: string;
  readonly siteName?: string;
}

/** Why a block was left out. */
export type Reason =
  | 'title'
  | 'advertisement'
  | 'prompt'
  | 'copyright'
  | 'related'
  | 'byline'
  | 'dateline'
  | 'credit'
  | 'repeated'
  | 'symbol'
  | 'empty-heading'
  | 'after-end'
  | 'author-bio'
  | 'navigation';

/** A block, and why it is left out (undefined where it stays). */
export interface Judged {
  readonly draft: Draft;
  readonly reason: Reason | undefined;
}

// A prompt is short; a paragraph of a story that begins like one is not.
const LONGEST_PROMPT = 45;
const LONGEST_LABEL = 14;

/** Judges every block of a story: what belongs to it, and what the page put around it and why. Keeps the order. */
export function cleanBlocks(drafts: readonly Draft[], story: StoryFacts): Judged[] {
  const lists = linkListsOf(drafts);
  const seen = new Set<string>();
  const judged = drafts.map((draft, index): Judged => {
    const reason =
      reasonOf(draft, story, drafts.length - index) ??
      (lists.has(draft) ? 'related' : undefined) ??
      repeated(draft, seen);
    return { draft, reason };
  });
  return withoutEmptyHeadings(withoutTail(withoutNavigation(judged)));
}

function reasonOf(draft: Draft, story: StoryFacts, fromEnd: number): Reason | undefined {
  const { text } = draft;
  const words = wordsOf(text).length;
  if (!/[\p{L}\p{N}]/u.test(text)) return 'symbol';
  if (isSameLine(text, story.title)) return 'title';
  if (ADVERTISEMENT.test(text) || STORY_CONTINUES.test(text)) return 'advertisement';
  if (words <= LONGEST_PROMPT && COPYRIGHT.test(text)) return 'copyright';
  if (draft.kind === 'caption' || words <= LONGEST_LABEL) if (isCredit(text, draft.kind === 'caption')) return 'credit';
  if (isRelatedLink(draft) || (words <= LONGEST_LABEL && draft.kind === 'heading' && RELATED.test(text)))
    return 'related';
  if (words <= LONGEST_PROMPT && PROMPT.test(text) && isAddressedToReader(draft, words)) return 'prompt';
  if (words <= LONGEST_LABEL && isByline(text, story)) return 'byline';
  if (draft.kind !== 'heading' && words <= LONGEST_LABEL && DATELINE.test(text)) return 'dateline';
  if (fromEnd <= 8 && isAuthorBio(text, words, story)) return 'author-bio';
  if (fromEnd <= 6 && isInPromptBox(draft) && words <= LONGEST_PROMPT) return 'prompt';
  return undefined;
}

// "Follow us" opens a prompt, but also a quoted sentence: then it stands in quotation marks, or is a long line of prose.
function isAddressedToReader(draft: Draft, words: number): boolean {
  return (
    words <= 12 ||
    draft.linkShare > 0 ||
    /\b(?:you|your|us|our|we|@\w+|newsletter|app|inbox|subscri\w+|e-?mail)\b|[^\p{ASCII}]/iu.test(draft.text)
  );
}

/** "Ana Lima is a reporter …", "Ana Lima covers …": a paragraph at the end that begins with an author's name and says what they do. */
function isAuthorBio(text: string, words: number, story: StoryFacts): boolean {
  if (words > 90) return false;
  const authors = (story.byline ?? '').split(', ').filter((author) => author.includes(' '));
  const author = authors.find((name) => text.startsWith(name));
  if (author === undefined) return false;
  const rest = text.slice(author.length);
  return /^,?\s*(?:is|was|has|works?|writes?|covers?|reports?|joined|can be|contributed|:|-|–|—|\(|\d)/i.test(rest);
}

function isByline(text: string, story: StoryFacts): boolean {
  if (BYLINE_START.test(text) && !/[.!?]["'”’]?$/.test(text.replace(/\b\p{Lu}\.$/u, ''))) return true;
  const authors = (story.byline ?? '').split(', ').filter(Boolean);
  const site = story.siteName ?? '';
  let rest = text.toLowerCase();
  for (const name of [...authors, site]) if (name !== '') rest = rest.split(name.toLowerCase()).join(' ');
  // Only the authors' names, a role and a date beside them.
  if (rest === text.toLowerCase()) return false;
  rest = rest.replace(
    /\b(?:by|and|for|the|staff|senior|chief|writer|reporter|editor|correspondent|contributor|special to|published|updated|follow|author|journalist|producer|news)\b|\d+|\b(?:[ap]m|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\b|[^\p{L}]/giu,
    '',
  );
  return rest.length <= 6;
}

const PROMPT_BOX =
  /newsletter|subscri|sign-?up|share|social|follow|promo|related|recirc|read-?more|also-read|advert|\bad-|comment|cookie|paywall|author-bio|authorbox|author-box|bio-box|tags?\b|breadcrumb|caption-credit/i;

/** Whether the block stands in an element whose class or id says that it is no part of the story. */
function isInPromptBox(draft: Draft): boolean {
  let at: Node | null = draft.element;
  for (let depth = 0; depth < 3 && isElement(at); depth++, at = at.parentNode) {
    if (tagOf(at) === 'article' || tagOf(at) === 'main') return false;
    // A container of the whole story may carry any class; a box of prompts holds little else.
    if ((at.textContent ?? '').length > draft.text.length * 4 + 200) return false;
    if (PROMPT_BOX.test(`${at.getAttribute('class') ?? ''} ${at.getAttribute('id') ?? ''}`)) return true;
  }
  return false;
}

function repeated(draft: Draft, seen: Set<string>): Reason | undefined {
  // Short answers and refrains repeat in real stories; whole sentences do not.
  if (draft.text.length < 40) return undefined;
  if (seen.has(draft.text)) return 'repeated';
  seen.add(draft.text);
  return undefined;
}

/** Lists of a word or two before the first paragraph are menus; so are runs of headings that are links. */
function withoutNavigation(judged: readonly Judged[]): Judged[] {
  const isKept = ({ reason }: Judged) => reason === undefined;
  const first = judged.findIndex(
    (each) => isKept(each) && each.draft.kind === 'paragraph' && each.draft.text.length > 80,
  );
  return judged.map((each, index): Judged => {
    const { draft } = each;
    if (!isKept(each)) return each;
    if (index < first && draft.kind === 'list-item' && wordsOf(draft.text).length <= 3)
      return { draft, reason: 'navigation' };
    if (draft.kind !== 'heading' || draft.linkShare < 0.9) return each;
    const neighbours = [judged[index - 1], judged[index + 1]];
    const isInRun = neighbours.some((other) => other?.draft.kind === 'heading' && other.draft.linkShare >= 0.9);
    return isInRun || index === judged.length - 1 ? { draft, reason: 'related' } : each;
  });
}

/** After a heading like "Related stories" near the end, what follows is links and teasers, unless prose goes on. */
function withoutTail(judged: readonly Judged[]): Judged[] {
  const start = judged.findIndex(
    ({ draft, reason }, index) => reason === 'related' && draft.kind === 'heading' && index > judged.length / 2,
  );
  if (start < 0) return [...judged];
  const rest = judged.slice(start + 1);
  const isProse = rest.some(
    ({ draft, reason }) =>
      reason === undefined && draft.kind === 'paragraph' && draft.linkShare < 0.3 && draft.text.length > 160,
  );
  if (isProse) return [...judged];
  return judged.map((each, index) =>
    index > start ? { draft: each.draft, reason: each.reason ?? 'after-end' } : each,
  );
}

/** A heading with nothing left under it before the next heading of the same or the end says nothing. */
function withoutEmptyHeadings(judged: readonly Judged[]): Judged[] {
  const result: Judged[] = [];
  let hasBody = false;
  for (const each of judged.toReversed()) {
    const { draft, reason } = each;
    if (reason === undefined && draft.kind === 'heading') {
      const isLast = !hasBody && !result.some((later) => later.reason === undefined);
      result.push(isLast ? { draft, reason: 'empty-heading' } : each);
      hasBody = false;
      continue;
    }
    if (reason === undefined && draft.kind !== 'caption') hasBody = true;
    result.push(each);
  }
  return result.reverse();
}

function isSameLine(one: string, other: string): boolean {
  const simple = (text: string) =>
    collapse(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  return simple(one) === simple(other) && simple(one) !== '';
}
