import { collapse } from '../collapsed-text.ts';
import { isElement, tagOf } from '../dom.ts';
import { countWords, type Draft, wordCount } from '../draft.ts';
import { withoutPromptBoxes } from './boxes.ts';
import { endsInPictureCredit, isCredit, withoutCredit } from './credits.ts';
import { withoutEmptyHeadings, withoutFurniture, withoutNavigation, withoutTail } from './edges.ts';
import type { Judged, Reason } from './judged.ts';
import { isRelatedLink, linkListsOf } from './links.ts';
import { isByline, isMetaLine } from './meta-line.ts';
import { surroundingsOf } from './surroundings.ts';
import {
  ADVERTISEMENT,
  AFFILIATE,
  AFFILIATE_WORDS,
  COPYRIGHT,
  COPYRIGHT_END,
  DATELINE,
  ENDNOTE,
  FURTHER,
  INVITATION,
  PROMPT,
  REACH,
  REFERENCE,
  RELATED,
  ROLE_ALONE,
  STORY_CONTINUES,
} from './wording.ts';

/** What cleaning knows of the story beside its blocks. */
export interface StoryFacts {
  readonly title: string;
  readonly byline?: string;
  readonly siteName?: string;
}

// A prompt is short; a paragraph of a story that begins like one is not.
const LONGEST_PROMPT = 45;
const LONGEST_LABEL = 14;
const LONGEST_INVITATION = 30;
const LONGEST_ENDNOTE = 45;
const LONGEST_REFERENCE = 80;
const LONGEST_BIO = 90;

/**
 * Judges every block of a story: what belongs to it, and what the page put around it and why. `live` are the page's
 * elements by number. Keeps the order; captions lose their credits.
 */
export function cleanBlocks(found: readonly Draft[], story: StoryFacts, live: readonly Element[] = []): Judged[] {
  const around = surroundingsOf(found, live);
  const drafts = found.map(
    (draft): Draft => (around.isCaption(draft) || isCaptionByEnd(draft) ? { ...draft, kind: 'caption' } : draft),
  );
  const lists = linkListsOf(drafts);
  const first = firstProse(drafts, story);
  const seen = new Set<string>();
  const judged = drafts.map((draft, index): Judged => {
    const reason =
      reasonOf(draft, story, drafts.length - index) ??
      around.reasonOf(draft) ??
      (lists.has(draft) ? 'related' : undefined) ??
      (isAtEdge(index, first, drafts.length) &&
      ((draft.kind !== 'heading' && isTimeAlone(draft)) ||
        ((draft.kind !== 'heading' || index < first) && isMetaLine(draft.text, story)))
        ? 'dateline'
        : undefined) ??
      repeated(draft, seen);
    return { draft: draft.kind === 'caption' ? withoutCredit(draft) : draft, reason };
  });
  return withoutEmptyHeadings(withoutFurniture(withoutTail(withoutNavigation(withoutPromptBoxes(judged), first))));
}

function isCaptionByEnd(draft: Draft): boolean {
  return (
    draft.kind === 'paragraph' &&
    draft.linkShare < 0.5 &&
    (endsInPictureCredit(draft.text) || /^(?:圖說|图说|图片说明|圖片說明|圖為|图为)[:：]/u.test(draft.text))
  );
}

// Dates and names stand over the story, just under its standfirst, or at the very end.
function isAtEdge(index: number, first: number, length: number): boolean {
  return index < first + 3 || index >= length - 4;
}

/** The index of the first paragraph of the story itself; what stands before it is heads, menus and lines about the story. */
/** Whether all that a block says stands in `<time>`, in whatever words. */
function isTimeAlone({ parts, element }: Draft): boolean {
  return parts.every(({ node }) => {
    if (node.data.trim() === '') return true;
    for (let at: Node | null = node.parentNode; isElement(at); at = at.parentNode) {
      if (tagOf(at) === 'time') return true;
      if (at === element) return false;
    }
    return false;
  });
}

function firstProse(drafts: readonly Draft[], story: StoryFacts): number {
  const first = drafts.findIndex(
    (draft) =>
      draft.kind === 'paragraph' && isLong(draft.text) && draft.linkShare < 0.5 && !isMetaLine(draft.text, story),
  );
  return first < 0 ? drafts.length : first;
}

// A line of print. Scripts without spaces say as much in fewer characters.
function isLong(text: string): boolean {
  return text.length > 80 || countWords(text) > 20;
}

function reasonOf(draft: Draft, story: StoryFacts, fromEnd: number): Reason | undefined {
  const { text } = draft;
  const words = wordCount(text);
  if (!/[\p{L}\p{N}]/u.test(text) || (draft.kind === 'paragraph' && /^[\d.,/\s#*–—-]+$/.test(text))) return 'symbol';
  if (isSameLine(text, story.title)) return 'title';
  if (ADVERTISEMENT.test(text) || STORY_CONTINUES.test(text)) return 'advertisement';
  if (words <= LONGEST_PROMPT && isCopyright(text)) return 'copyright';
  if (draft.kind === 'caption' || words <= LONGEST_LABEL) if (isCredit(text, draft.kind === 'caption')) return 'credit';
  if (isRelatedLink(draft) || (words <= LONGEST_LABEL && draft.kind === 'heading' && RELATED.test(text)))
    return 'related';
  if (words <= LONGEST_PROMPT && PROMPT.test(text) && isAddressedToReader(draft, words)) return 'prompt';
  if (words <= LONGEST_INVITATION && INVITATION.test(text) && !/["“”«»„]/.test(text)) return 'prompt';
  if (words <= LONGEST_LABEL && isByline(text, story)) return 'byline';
  if (draft.kind !== 'heading' && words <= LONGEST_LABEL && DATELINE.test(text)) return 'dateline';
  if (words <= LONGEST_PROMPT && isAffiliateNote(text)) return 'prompt';
  if (fromEnd <= 6 && words <= LONGEST_ENDNOTE && ENDNOTE.test(text)) return 'endnote';
  if (fromEnd <= 6 && words <= LONGEST_REFERENCE && REFERENCE.test(text)) return 'endnote';
  if (fromEnd <= 6 && words <= LONGEST_ENDNOTE && FURTHER.test(text)) return 'endnote';
  if (fromEnd <= 6 && words <= LONGEST_BIO && REACH.test(text) && !/["“”«»„]/.test(text)) return 'author-bio';
  if (draft.kind !== 'heading' && ROLE_ALONE.test(text)) return 'byline';
  if (fromEnd <= 8 && isAuthorBio(text, words, story)) return 'author-bio';
  return undefined;
}

// Looking through a whole text for one of many wordings is dear: its end, or a glance for a word that all of them have, tells most.
function isCopyright(text: string): boolean {
  return COPYRIGHT.test(text) || COPYRIGHT_END.test(text.slice(-25));
}

function isAffiliateNote(text: string): boolean {
  return AFFILIATE_WORDS.test(text) && AFFILIATE.test(text) && /\b(?:we|our|us|you)\b/i.test(text);
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
  if (words > LONGEST_BIO) return false;
  const authors = (story.byline ?? '').split(', ').filter((author) => author.includes(' '));
  const line = text.replace(/^[^\p{L}\p{N}]+/u, '');
  const author = authors.find((name) => line.startsWith(name));
  if (author === undefined) return false;
  const rest = line.slice(author.length);
  return /^(?:, [^.!?]{3,140},)?,?\s*(?:is|was|has|works?|writes?|covers?|reports?|joined|can be|contributed|:|-|–|—|\(|\d)/i.test(
    rest,
  );
}

function repeated(draft: Draft, seen: Set<string>): Reason | undefined {
  // Short answers and refrains repeat in real stories; whole sentences do not.
  if (draft.text.length < 40) return undefined;
  if (seen.has(draft.text)) return 'repeated';
  seen.add(draft.text);
  return undefined;
}

function isSameLine(one: string, other: string): boolean {
  // Marks and spaces make no line twice as long.
  if (one.length > other.length * 2 || other.length > one.length * 2) return false;
  const simple = (text: string) =>
    collapse(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  return simple(one) === simple(other) && simple(one) !== '';
}
