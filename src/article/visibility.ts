import { isElement, tagOf } from './dom.ts';
import { liveOf } from './origin.ts';

/**
 * Whether a live element is laid out. True where the DOM cannot tell (an embedded one has no layout), and for what is
 * folded away in a closed `<details>`: that is text of the page, one click off.
 */
export function isRendered(shown: Element | undefined): boolean {
  const element = shown && liveOf(shown);
  if (!isElement(element) || typeof element.checkVisibility !== 'function' || !element.isConnected) return true;
  return element.checkVisibility() || foldOf(element) !== undefined;
}

/** The closed `<details>`, shown itself, in which a live element is folded away; undefined where none hides it. */
export function foldOf(element: Element | null): Element | undefined {
  if (!element || typeof element.checkVisibility !== 'function' || element.checkVisibility()) return undefined;
  const fold = element.closest('details:not([open])');
  return fold !== null && tagOf(fold) === 'details' && fold.checkVisibility() ? fold : undefined;
}
