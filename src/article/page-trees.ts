import { allElements, isElement, member, readableTexts, step, tagOf } from './dom.ts';
import { isRendered } from './visibility.ts';

/** A live tree of nodes that a page shows: a document, or an open shadow root. */
export type PageTree = Document | ShadowRoot;

/** What a page shows from other trees than its document's own. */
export interface PageTrees {
  /** Open shadow roots by the elements that they stand in. */
  readonly shadows: ReadonlyMap<Element, ShadowRoot>;
  /** Documents of frames that may be read (the same origin's) and hold prose, by their frames; frames within frames too. */
  readonly frames: ReadonlyMap<Element, Document>;
  /** How many elements the document and its shadow trees have, and how many the frames' documents. */
  readonly elements: number;
  readonly inFrames: number;
  /** Characters of prose in the frames, and the document of the one with the most of its own. */
  readonly framedProse: number;
  readonly main?: { readonly document: Document; readonly prose: number };
}

// Stories stand in a frame, at most in a frame within that; what lies deeper is advertisements.
const DEEPEST_FRAME = 3;
// As long a line is a sentence; with so much of them a frame may hold a story.
const PROSE_LINE = 80;
const LEAST_PROSE = 200;
// Smaller frames, in pixels, are there for measuring, not for reading.
const SMALLEST_FRAME = 100;
const NO_STORY = /comment|disqus|advert|newsletter|consent|cookie|captcha|(?:^|[^a-z])ads?(?:[^a-z]|$)/i;

/**
 * Finds the trees beside the document's own that may hold part of the story; undefined where there are none, as on most
 * pages. `live` are the document's elements. Stops counting at `limit` elements of a tree. Never throws.
 */
export function findTrees(document: Document, live: readonly Element[], limit: number): PageTrees | undefined {
  const found = collect(document, live, limit, 1);
  const hasText = [...found.shadows.values()].some(holdsText);
  if (!hasText && found.frames.size === 0) return undefined;
  return hasText ? found : { ...found, shadows: new Map(), elements: live.length };
}

/** All live trees of a page, the document first. */
export function treesOf(document: Document, { shadows, frames }: PageTrees): PageTree[] {
  return [document, ...frames.values(), ...shadows.values()];
}

/** Whether a tree's document is shown still: that of a frame goes when the frame does, or when it moves on. */
export function isShownTree(tree: PageTree): boolean {
  try {
    const document = tree.nodeType === 9 ? (tree as Document) : tree.ownerDocument;
    // Firefox goes on naming the window of a document that another one has replaced in it.
    return document?.defaultView?.document === document;
  } catch {
    // The window shows another origin now, or, in Firefox, nobody may touch what has gone.
    return false;
  }
}

/** The element that a node stands in as the reader sees it: past the edge of a shadow tree its host, for slotted nodes the slot's place. */
export function shownParent(node: Node): Element | null {
  const slot = (node as Partial<Slottable>).assignedSlot;
  if (isElement(slot)) return slot;
  const parent = step(node, 'parentNode');
  if (isElement(parent)) return parent;
  return isShadow(parent) ? parent.host : null;
}

/** Whether a node is a shadow root. */
export function isShadow(node: Node | null | undefined): node is ShadowRoot {
  return node?.nodeType === 11 && 'host' in node;
}

function collect(document: Document, live: readonly Element[], limit: number, depth: number): PageTrees {
  const shadows = new Map<Element, ShadowRoot>();
  const frames = new Map<Element, Document>();
  let elements = live.length;
  let inFrames = 0;
  let framedProse = 0;
  let main: PageTrees['main'];
  // Grows while it is gone through: shadow trees hold hosts of their own.
  const trees: (readonly Element[])[] = [live];
  const roots: (Document | ShadowRoot)[] = [document];
  for (const own of trees) {
    for (const element of own) {
      const shadow: unknown = element.shadowRoot;
      // A form may hold a control of that name.
      if (!shadow || !isShadow(shadow as Node) || elements > limit) continue;
      const inside = Array.from((shadow as ShadowRoot).querySelectorAll('*'));
      shadows.set(element, shadow as ShadowRoot);
      elements += inside.length;
      trees.push(inside);
      roots.push(shadow as ShadowRoot);
    }
  }
  if (depth <= DEEPEST_FRAME) {
    for (const root of roots) {
      for (const frame of Array.from(member(root, 'querySelectorAll')('iframe, frame'))) {
        const inner = frameDocument(frame);
        if (!inner) continue;
        const held = collect(inner, allElements(inner), limit, depth + 1);
        const within = [member(inner, 'body') ?? inner, ...held.shadows.values()];
        const own = within.reduce((sum, tree) => sum + proseIn(tree), 0);
        const prose = own + held.framedProse;
        if (prose < LEAST_PROSE || held.elements + held.inFrames > limit) continue;
        frames.set(frame, inner);
        for (const [host, shadow] of held.shadows) shadows.set(host, shadow);
        for (const [each, nested] of held.frames) frames.set(each, nested);
        for (const each of [{ document: inner, prose: own }, held.main])
          if (each && each.prose > (main?.prose ?? 0)) main = each;
        inFrames += held.elements + held.inFrames;
        framedProse += prose;
      }
    }
  }
  return { shadows, frames, elements, inFrames, framedProse, ...(main ? { main } : {}) };
}

/** The document of a frame that is shown, may be read, and is not named for something else than the story. */
function frameDocument(frame: Element): Document | undefined {
  const names = ['id', 'class', 'name', 'title'].map((name) => frame.getAttribute(name) ?? '').join(' ');
  if (NO_STORY.test(names) || !isRendered(frame)) return undefined;
  try {
    if (typeof frame.checkVisibility === 'function') {
      const { width, height } = frame.getBoundingClientRect();
      if (width < SMALLEST_FRAME || height < SMALLEST_FRAME) return undefined;
    }
    return (frame as HTMLIFrameElement).contentDocument ?? undefined;
  } catch {
    // Another origin's: browsers answer null, or refuse.
    return undefined;
  }
}

/** Characters that stand in lines as long as a sentence. */
function proseIn(root: Node): number {
  let prose = 0;
  let line = 0;
  for (const { node, newLine } of readableTexts(root)) {
    if (newLine) {
      if (line >= PROSE_LINE) prose += line;
      line = 0;
    }
    line += node.data.trim().length;
  }
  return line >= PROSE_LINE ? prose + line : prose;
}

// Many shadow trees are icons and buttons, in which nothing is read.
function holdsText(shadow: ShadowRoot): boolean {
  return shadow.querySelector('slot') !== null || readableTexts(shadow).some(({ node }) => node.data.trim() !== '');
}

/** Whether an element of a shadow tree shows what its host was given. */
export function isSlot(element: Element): element is HTMLSlotElement {
  return tagOf(element) === 'slot' && isShadow(element.getRootNode());
}
