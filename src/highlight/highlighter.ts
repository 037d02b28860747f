import { member } from '../article/dom.ts';
import { HIGHLIGHT_PRIORITY, type HighlightKind, highlightCss, highlightName } from './highlight-css.ts';

/** Paints ranges through the CSS Custom Highlight API. No node of the page changes. */
export class Highlighter {
  readonly #document: Document;
  #sheet: CSSStyleSheet | undefined;

  /** Takes over from a version of the extension that was updated: what that one left painted goes. */
  constructor(document: Document) {
    this.#document = document;
    if (!this.isSupported) return;
    for (const kind of KINDS) CSS.highlights.delete(highlightName(kind));
    const sheets = Array.from(member(document, 'adoptedStyleSheets'));
    const others = sheets.filter((sheet) => !isOurs(sheet));
    if (others.length < sheets.length) setSheets(document, others);
  }

  /** Whether the browser can paint highlights. */
  get isSupported(): boolean {
    return typeof CSS !== 'undefined' && CSS.highlights !== undefined && typeof Highlight !== 'undefined';
  }

  /** Paints exactly these ranges as this kind; none of them takes the kind away. */
  paint(kind: HighlightKind, ranges: readonly Range[]): void {
    const name = highlightName(kind);
    if (ranges.length === 0) CSS.highlights.delete(name);
    else {
      const highlight = new Highlight(...ranges.slice(0, MOST_ARGUMENTS));
      for (const range of ranges.slice(MOST_ARGUMENTS)) highlight.add(range);
      highlight.priority = HIGHLIGHT_PRIORITY[kind];
      CSS.highlights.set(name, highlight);
    }
    this.#holdSheet();
  }

  // The rules are in the page only while something is painted.
  #holdSheet(): void {
    const isNeeded = KINDS.some((kind) => CSS.highlights.has(highlightName(kind)));
    const sheets = member(this.#document, 'adoptedStyleSheets');
    const isThere = this.#sheet !== undefined && Array.from(sheets).includes(this.#sheet);
    if (isNeeded === isThere) return;
    if (isNeeded) {
      this.#sheet ??= makeSheet();
      setSheets(this.#document, [...sheets, this.#sheet]);
    } else {
      setSheets(
        this.#document,
        Array.from(sheets).filter((sheet) => sheet !== this.#sheet),
      );
    }
  }
}

const KINDS = Object.keys(HIGHLIGHT_PRIORITY) as HighlightKind[];
const MOST_ARGUMENTS = 1000;

function makeSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(highlightCss());
  return sheet;
}

function isOurs(sheet: CSSStyleSheet): boolean {
  return sheet.cssRules[0]?.cssText.startsWith(`::highlight(${highlightName('person')})`) === true;
}

function setSheets(document: Document, sheets: readonly CSSStyleSheet[]): void {
  document.adoptedStyleSheets = [...sheets];
}
