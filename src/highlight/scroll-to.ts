import { shownParent } from '../article/page-trees.ts';

/**
 * Brings words to the middle of the window, and of every box and frame that they scroll in. All but the outermost
 * scrolling is at once: each next box is scrolled by where the words are then.
 */
export function scrollTo(range: Range): void {
  const isCalm = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
  // Where the words are, measured from the top of the window or of the frame whose content is looked at.
  let place = (): Place => range.getBoundingClientRect();
  let inner: Node = range.startContainer;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const view = inner.ownerDocument?.defaultView ?? globalThis.window;
    for (let box = shownParent(inner); box; box = shownParent(box)) {
      if (!scrolls(box, view)) continue;
      box.scrollBy({ top: place().top - box.getBoundingClientRect().top - box.clientHeight / 2, behavior: 'instant' });
    }
    const frame = view === globalThis.window ? null : view.frameElement;
    const { top, height } = place();
    view.scrollBy({
      top: top + Math.min(height, view.innerHeight) / 2 - view.innerHeight / 2,
      behavior: frame || isCalm ? 'instant' : 'smooth',
    });
    if (!frame) return;
    const within = place;
    place = () => {
      const words = within();
      return { top: words.top + frame.getBoundingClientRect().top + frame.clientTop, height: words.height };
    };
    inner = frame;
  }
}

type Place = Pick<DOMRect, 'top' | 'height'>;

// Frames within frames; no page that is read nests so many.
const DEEPEST = 8;

function scrolls(box: Element, view: Window): boolean {
  if (box.scrollHeight <= box.clientHeight || box === box.ownerDocument.scrollingElement) return false;
  return /auto|scroll/.test(view.getComputedStyle(box).overflowY);
}
