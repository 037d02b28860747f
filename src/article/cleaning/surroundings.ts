import { isElement, step, tagOf } from '../dom.ts';
import { countWords, type Draft } from '../draft.ts';
import type { Reason } from './judged.ts';

/**
 * What the page says, by the elements around a block, that the block is for. The live elements are asked: extraction
 * renames and unwraps those of the clone.
 */
export interface Surroundings {
  /** Why a block is no part of the story, as far as the elements around it say so. */
  readonly reasonOf: (draft: Draft) => Reason | undefined;
  /** Whether a block tells what a picture shows, though it is marked up as a paragraph. */
  readonly isCaption: (draft: Draft) => boolean;
}

// A box that holds more of what was read than this is the story's own container, whatever its class says.
const LARGEST_BOX = 0.4;
// Beyond this many levels the containers of whole pages begin.
const FURTHEST = 9;

/** Looks at the live elements around the blocks of a story; `live` are the live elements by number. */
export function surroundingsOf(drafts: readonly Draft[], live: readonly Element[]): Surroundings {
  const held = new Map<Element, Held>();
  let total = 0;
  for (const draft of drafts) {
    total += draft.text.length;
    for (const element of ancestors(live[draft.stamp ?? -1])) {
      const known = held.get(element);
      if (known) {
        known.length += draft.text.length;
        known.drafts.push(draft);
      } else held.set(element, { length: draft.text.length, drafts: [draft] });
    }
  }
  const boxesOf = new Map<number, readonly Element[]>();
  const boxes = ({ stamp = -1 }: Draft): readonly Element[] => {
    const known = boxesOf.get(stamp);
    if (known) return known;
    const around: Element[] = [];
    for (let at: Node | null = live[stamp] ?? null; isElement(at) && around.length < FURTHEST; ) {
      if (isRoot(at) || (held.get(at)?.length ?? 0) > total * LARGEST_BOX) break;
      around.push(at);
      at = step(at, 'parentNode');
    }
    boxesOf.set(stamp, around);
    return around;
  };

  const judged = new Map<Element, Reason | undefined>();
  const judge = (element: Element): Reason | undefined => {
    if (!judged.has(element)) judged.set(element, reasonOfBox(element, held.get(element)?.drafts ?? []));
    return judged.get(element);
  };
  const captions = new Map<Draft, boolean>();
  return {
    reasonOf: (draft) => {
      for (const element of boxes(draft)) {
        const reason = judge(element);
        if (reason) return reason;
      }
      return undefined;
    },
    isCaption: (draft) => {
      const known = captions.get(draft);
      if (known !== undefined) return known;
      const is = draft.kind === 'paragraph' && standsByPicture(draft, boxes(draft), held);
      captions.set(draft, is);
      return is;
    },
  };
}

interface Held {
  length: number;
  readonly drafts: Draft[];
  /** Whether its class is a caption's; asked once, for many drafts stand in the same boxes. */
  isNamedCaption?: boolean;
}

function ancestors(element: Element | undefined): Element[] {
  const found: Element[] = [];
  for (let at: Node | null = element ?? null; isElement(at); at = step(at, 'parentNode')) found.push(at);
  return found;
}

const ROOTS: ReadonlySet<string> = new Set(['main', 'body', 'html']);

function isRoot(element: Element): boolean {
  return ROOTS.has(tagOf(element));
}

function reasonOfBox(element: Element, drafts: readonly Draft[]): Reason | undefined {
  const names = namesOf(element);
  if (EMBED.test(names)) return 'embed';
  if (isHiddenByName(names)) return 'hidden';
  const tag = tagOf(element);
  const role = element.getAttribute('role') ?? '';
  if (
    /^(?:form|dialog|label|fieldset)$/.test(tag) ||
    /^(?:dialog|alertdialog|search|form|alert|tablist|menu)$/.test(role)
  )
    return 'prompt';
  if (isReply(element, tag)) return 'prompt';
  const words = wordsOfNames(names);
  if (!words.some((word) => NOT_PARTS.has(word))) {
    if (PROMPT_NAMES.test(words.join(' '))) return 'prompt';
    if (AUTHOR_NAMES.test(words.join(' ')) && !/^(?:article|section)$/.test(tag)) return 'author-bio';
    if (RELATED_NAMES.test(words.join(' ')) && !isProse(drafts)) return 'related';
  }
  return isCard(element, tag, drafts) || isOffer(element, drafts) ? 'related' : undefined;
}

/** Whether a box is a reader's comment: it holds a link or button to reply to it. */
function isReply(element: Element, tag: string): boolean {
  if (tag === 'p' || tag === 'article') return false;
  const links = element.querySelectorAll('a, button');
  return (
    links.length > 0 &&
    links.length <= MOST_LINKS_OF_COMMENT &&
    Array.from(links).some((link) => REPLY.test(link.textContent ?? ''))
  );
}

const MOST_LINKS_OF_COMMENT = 12;
const REPLY =
  /^\W*(?:reply|responder|répondre|antworten|rispondi|beantwoorden|svar(?:a)?|odpowiedz|ответить|відповісти|απάντηση|回复|回覆)\W*(?:\d+\W*)?$/iu;

// A heading's id is its own words.
function namesOf(element: Element): string {
  const id = element.getAttribute('id') ?? '';
  const isSlug = /^h[1-6]$/.test(tagOf(element)) || id.split(/[-_]/).length > MOST_WORDS_OF_ID;
  return `${element.getAttribute('class') ?? ''} ${isSlug ? '' : id}`;
}

const MOST_WORDS_OF_ID = 5;

// What leads elsewhere is links and headlines; a "teaser" may also be the part of a story that is free to read.
function isProse(drafts: readonly Draft[]): boolean {
  const linked = drafts.reduce((sum, draft) => sum + draft.text.length * draft.linkShare, 0);
  const length = drafts.reduce((sum, draft) => sum + draft.text.length, 0);
  if (linked > length * 0.25 || drafts.some((draft) => draft.kind === 'heading')) return false;
  return drafts.some((draft) => countWords(draft.text) >= 20 && /[.!?…。！？।؟]["'”’»)\]]*$/.test(draft.text));
}

// Posts of other platforms: in a browser, the platform's own script puts a frame in their place.
const EMBED =
  /(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|fb-(?:post|video)|bluesky-embed|reddit-(?:card|embed-bq)|mastodon-embed|threads-post|text-post-media|telegram-post)(?:\s|$)/i;

const HIDDEN =
  /(?:^|\s)(?:(?:is-|u-)?hidden|d-none|(?:u-)?visually-?hidden|sr-only|screen-?reader(?:-text|-only)?|u-hide|print-only|visible-print(?:-block)?|d-print-block)(?:\s|$)/i;
// "hidden md:block", "d-none d-lg-flex": hidden on small screens only.
const SHOWN_WHERE =
  /(?:^|\s)(?:\w+:|d-(?:xs|sm|md|lg|xl|xxl)-)(?:block|flex|grid|inline|inline-block|table|contents)(?:\s|$)/;

function isHiddenByName(names: string): boolean {
  return HIDDEN.test(names) && !SHOWN_WHERE.test(names);
}

// "newsletterSignup", "author__bio", "related-links" in words of lower case.
function wordsOfNames(names: string): string[] {
  return (
    names
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      // Not "8f1a2f6c-ad", a number in hexadecimal.
      .filter((word) => word.length > 1 && !/\d/.test(word))
  );
}

// Names of parts that carry the story beside whatever else the name says ("article-body-with-comments").
const NOT_PARTS: ReadonlySet<string> = new Set(['body', 'wrapper-content', 'articlebody']);
const named = (...names: readonly string[]) => new RegExp(`(?:^| )(?:${names.join('|')})(?: |$)`);
const PROMPT_NAMES = named(
  'newsletters?',
  'sign ?up',
  'subscri(?:be|ption|ptions|ber|bers)',
  'paywall',
  'regwall',
  'donat(?:e|ion|ions)',
  'contributions?',
  'fund ?rais(?:er|ing)',
  'cookies?',
  'consent',
  'onetrust',
  'gdpr',
  'disqus',
  'comments?',
  'social',
  'share',
  'sharing',
  'shar(?:e|ing) ?(?:bar|tools|buttons?)',
  'follow',
  'adverts?',
  'advertisements?',
  'ads?',
  'sponsored',
  'log ?in',
  'register',
  'registration',
  'captcha',
  'breadcrumbs?',
  'pag(?:er|ination|inator|ing)',
  'toolbar',
  'tooltip',
  'modal',
  'popup',
  'disclaimer',
  'copyright',
  'feedback',
  'rating ?(?:box|stars|form|widget)',
  'print (?:info|information|only)',
  'skip(?:per)?',
  'video (?:controls|playlist|info|title|top bar|meta|player|promo)',
  'player (?:controls|title|info)',
  'closed captions',
);
const AUTHOR_NAMES = named(
  '(?:authors?|writers?|contributors?) (?:bio|biography|info|box|card|details?|description|desc|profile|about|footer|block|meta|end)',
  '(?:about|meet|end|bottom) (?:the )?(?:authors?|writers?|contributors?|byline)',
  'author ?(?:bio|box|info)',
  'biography',
  'bio',
  'bylines?',
);
const RELATED_NAMES = named(
  'related(?: \\w+)?',
  'recirc(?:ulation)?',
  'recommend(?:ed|ations?)?',
  'promos?',
  'outbrain',
  'taboola',
  'trending',
  'most (?:read|popular|viewed|commented)',
  'popular',
  'read (?:more|next|also|on)',
  'also (?:read|see)',
  'see also',
  'more (?:from|stories|news|articles|on|in|links|headlines)',
  'latest (?:news|stories)',
  'up next',
  'next (?:article|story|post)',
  'tags?',
  'topics?',
  'keywords',
  'list tags',
  'shop(?:ping)? (?:this|the|list|card)',
  'product (?:cards?|embeds?|carousel)',
  'tickers?',
);

// A headline, a line about it and perhaps a date.
const LONGEST_CARD = 420;

/** Whether a box is a card that leads to another story: a linked headline, with a picture or in an element of its own kind, and a line or two. */
function isCard(element: Element, tag: string, drafts: readonly Draft[]): boolean {
  const headline = drafts.find((draft) => draft.kind === 'heading');
  if (!headline || headline.linkShare < 0.8 || countWords(headline.text) < 4) return false;
  if (drafts.reduce((sum, draft) => sum + draft.text.length, 0) > LONGEST_CARD || drafts.length > 5) return false;
  if (drafts.filter((draft) => draft.kind === 'heading').length > 1) return false;
  // A heading's own link, and the heading alone, are not yet a box.
  if (/^(?:h[1-6]|a|span|p|hgroup|header)$/.test(tag)) return false;
  return /^(?:article|aside|figure|li)$/.test(tag) || element.querySelector('img, picture') !== null;
}

/** Whether a box offers a thing for sale: a link that the page itself calls sponsored, and no sentence beside it. */
function isOffer(element: Element, drafts: readonly Draft[]): boolean {
  if (drafts.some((draft) => countWords(draft.text) > 14)) return false;
  return (
    drafts.length <= 8 &&
    !/^(?:p|li|h[1-6]|span|a|strong|em|td|tr)$/.test(tagOf(element)) &&
    element.querySelector('a[rel~="sponsored"]') !== null
  );
}

const LONGEST_CAPTION = 420;
// Beyond a caption's length it takes a name that says so.
const LONGEST_UNNAMED = 280;
const PICTURE = 'img, picture, video, amp-img, iframe';
const CAPTION_NAME = named(
  'captions?',
  'credits?',
  'photo (?:info|text|description)',
  'image (?:info|text|description)',
  'cptn',
  'legend',
);

// A picture and a line under it, alone in a box, or a box named for it.
function standsByPicture(draft: Draft, boxes: readonly Element[], held: ReadonlyMap<Element, Held>): boolean {
  if (draft.text.length > LONGEST_CAPTION) return false;
  for (const [level, element] of boxes.entries()) {
    const box = held.get(element);
    if (!box || level > 5 || box.drafts.some((other) => other !== draft && other.kind !== 'caption')) return false;
    box.isNamedCaption ??= CAPTION_NAME.test(wordsOfNames(element.getAttribute('class') ?? '').join(' '));
    if (box.isNamedCaption) return true;
    // A paragraph may hold a picture of its own beside its words.
    if (level === 0) continue;
    if (draft.text.length > LONGEST_UNNAMED) return false;
    // A picture that has its caption already stands in a paragraph's box as an illustration.
    if (box.drafts.some((other) => other.kind === 'caption')) return false;
    if (tagOf(element) === 'figure') return true;
    if (element.querySelector('img, picture, amp-img') !== null && isPictureBox(element)) return true;
  }
  return false;
}

function isPictureBox(element: Element): boolean {
  return (
    /image|img|photo|picture|figure|media|gallery|slide|wp-caption/i.test(
      `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('itemprop') ?? ''}`,
    ) && element.querySelector(PICTURE) !== null
  );
}
