import { member, tagOf } from './dom.ts';

/** Which elements of a page are copied for extraction, and which are not. */
export interface Sorted {
  /** What copies go without: of elements within each other the outermost. */
  readonly leftOut: ReadonlySet<Node>;
  /** Numbers of all others outside those, in order. */
  readonly kept: readonly number[];
  /** Places in `kept` of the controls whose names can hide members of a form or of the document. */
  readonly controls: readonly number[];
}

// Never text for a reader.
const UNREAD: ReadonlySet<string> = new Set([
  'script',
  'style',
  'link',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'canvas',
  'map',
  'input',
  'textarea',
]);
// Menus, where no story stands, and extraction would walk through every one of their links several times.
const MENU: ReadonlySet<string> = new Set(['nav', 'select']);
const MENU_ROLES: ReadonlySet<string> = new Set(['navigation', 'menu', 'menubar']);
// Consent tools explain themselves at more length than many a story has; extraction would take their text for it.
const DIALOG_ROLES: ReadonlySet<string> = new Set(['dialog', 'alertdialog']);
const NOTICE = /cookie|consent|onetrust|gdpr|privacy-/i;
const WHOLE: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article']);
const HELD = 'h1, article, main, [itemprop="articleBody"]';
const CONTROLS: ReadonlySet<string> = new Set(['button', 'fieldset', 'form', 'img', 'output']);
// `NodeFilter.SHOW_TEXT` with `SHOW_CDATA_SECTION`, names that not every DOM has.
const SHOW_TEXT = 4 | 8;

/** Tells which of a document's elements copies go without: all that holds no story. `live` are all its elements in order. */
export function sortOut(document: Document, live: readonly Element[]): Sorted {
  const withRole = member(document, 'querySelectorAll')('[role]');
  const isSmall = smallnessTest(document, live[0]);
  const isNotice = noticeTest();
  const leftOut = new Set<Node>();
  const kept: number[] = [];
  const controls: number[] = [];
  let roles = 0;
  let isInLast: ((element: Element) => boolean) | undefined;
  for (let number = 0; number < live.length; number++) {
    const element = live[number] as Element;
    // Both lists are in document order, so that one step along the shorter one tells what asking each element would.
    const hasRole = element === withRole[roles];
    if (hasRole) roles++;
    if (isInLast?.(element)) continue;
    isInLast = undefined;
    const tag = tagOf(element);
    const role = hasRole ? (attribute(element, tag, 'role') ?? '') : '';
    const isMenu = MENU.has(tag) || MENU_ROLES.has(role);
    const isOut =
      UNREAD.has(tag) ||
      ((isMenu ||
        tag === 'dialog' ||
        DIALOG_ROLES.has(role) ||
        isNotice(attribute(element, tag, 'class')) ||
        isNotice(attribute(element, tag, 'id'))) &&
        !holdsStory(element, tag) &&
        (isMenu || isSmall(element)));
    if (isOut) {
      leftOut.add(element);
      isInLast = tag === 'form' ? member(element, 'contains') : (other) => element.contains(other);
    } else {
      if (CONTROLS.has(tag)) controls.push(kept.length);
      kept.push(number);
    }
  }
  return { leftOut, kept, controls };
}

function attribute(element: Element, tag: string, name: string): string | null {
  return tag === 'form' ? member(element, 'getAttribute')(name) : element.getAttribute(name);
}

function holdsStory(element: Element, tag: string): boolean {
  return WHOLE.has(tag) || member(element, 'querySelector')(HELD) !== null;
}

// Selectors by parts of a value are slow in every DOM; pages have few classes and many elements.
function noticeTest(): (names: string | null) => boolean {
  const known = new Map<string, boolean>();
  return (names) => {
    if (!names) return false;
    const already = known.get(names);
    if (already !== undefined) return already;
    const isNotice = NOTICE.test(names);
    known.set(names, isNotice);
    return isNotice;
  };
}

/** Tells of elements whether they hold clearly less than all text: what holds nearly all is the page itself, named after what was accepted. */
function smallnessTest(document: Document, root: Element | undefined): (element: Element) => boolean {
  // The page's text is only counted as far as it takes to know: with its scripts it is many times as long as any notice.
  const texts = root && member(document, 'createTreeWalker')(root, SHOW_TEXT);
  let counted = 0;
  return (element) => {
    const length = (member(element, 'textContent') ?? '').length;
    while (length >= counted * 0.8) {
      const text = texts?.nextNode();
      if (!text) return false;
      counted += (text as CharacterData).length;
    }
    return true;
  };
}
