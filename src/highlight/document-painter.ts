import { member } from '../article/dom.ts';
import { isShadow, type PageTree } from '../article/page-trees.ts';
import { HIGHLIGHT_PRIORITY, type HighlightKind, highlightCss, highlightName } from './highlight-css.ts';

/** Paints ranges of one document and of the shadow roots in it. */
export class DocumentPainter {
  readonly #document: Document;
  /** The document's own window: a frame takes no other's sheets, and has a registry of its own. */
  readonly #window: Window & typeof globalThis;
  readonly #registry: HighlightRegistry | undefined;
  #sheet: CSSStyleSheet | undefined;
  /** The shadow roots that hold something painted, by kind. */
  readonly #roots = new Map<HighlightKind, ReadonlySet<PageTree>>();
  /** The trees that our sheet was put into. */
  #dressed = new Set<PageTree>();

  /** Takes over from a version of the extension that was updated: what that one left painted goes. */
  constructor(document: Document) {
    this.#document = document;
    this.#window = document.defaultView ?? globalThis.window;
    if (!this.#window?.CSS?.highlights) return;
    // Kept, and asked for in this way, because Firefox (ESR 153) after some uses of `frame.CSS.highlights` in one place
    // of a content script answers with the registry of the page around the frame.
    const registry: HighlightRegistry = Reflect.get(this.#window.CSS, 'highlights');
    this.#registry = registry;
    for (const kind of KINDS) registry.delete(highlightName(kind));
    dropSheets(document, isOurs);
  }

  /** Paints exactly these ranges as this kind; none of them takes the kind away. */
  paint(kind: HighlightKind, ranges: readonly Range[]): void {
    const name = highlightName(kind);
    if (ranges.length === 0) this.#registry?.delete(name);
    else {
      const highlight = new this.#window.Highlight(...ranges.slice(0, MOST_ARGUMENTS));
      for (const range of ranges.slice(MOST_ARGUMENTS)) highlight.add(range);
      highlight.priority = HIGHLIGHT_PRIORITY[kind];
      this.#registry?.set(name, highlight);
    }
    this.#roots.set(kind, rootsOf(ranges));
    this.#holdSheet();
  }

  // The rules are in the page only while something is painted. Rules reach only what stands in their own tree, and
  // highlights are inherited into shadow trees by newer browsers alone: each tree gets the sheet.
  #holdSheet(): void {
    const isNeeded = KINDS.some((kind) => this.#registry?.has(highlightName(kind)));
    const wanted = new Set<PageTree>(isNeeded ? [this.#document] : []);
    for (const roots of this.#roots.values()) for (const root of roots) wanted.add(root);
    for (const tree of this.#dressed) if (!wanted.has(tree)) dropSheets(tree, (sheet) => sheet === this.#sheet);
    for (const tree of wanted) this.#dress(tree);
    this.#dressed = wanted;
  }

  #dress(tree: PageTree): void {
    this.#sheet ??= makeSheet(this.#window);
    const sheets = Array.from(member(tree, 'adoptedStyleSheets'));
    // Pages set the whole list anew: ours may have gone with it.
    if (!sheets.includes(this.#sheet)) setSheets(tree, [...sheets, this.#sheet]);
  }
}

const KINDS = Object.keys(HIGHLIGHT_PRIORITY) as HighlightKind[];
const MOST_ARGUMENTS = 1000;

function rootsOf(ranges: readonly Range[]): ReadonlySet<PageTree> {
  const roots = new Set<PageTree>();
  for (const range of ranges) {
    const root = range.startContainer.getRootNode();
    if (isShadow(root)) roots.add(root);
  }
  return roots;
}

function makeSheet(window: Window & typeof globalThis): CSSStyleSheet {
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(highlightCss());
  return sheet;
}

function isOurs(sheet: CSSStyleSheet): boolean {
  return sheet.cssRules[0]?.cssText.startsWith(`::highlight(${highlightName('person')})`) === true;
}

function dropSheets(tree: PageTree, isDropped: (sheet: CSSStyleSheet) => boolean): void {
  const sheets = Array.from(member(tree, 'adoptedStyleSheets'));
  const kept = sheets.filter((sheet) => !isDropped(sheet));
  if (kept.length < sheets.length) setSheets(tree, kept);
}

function setSheets(tree: PageTree, sheets: readonly CSSStyleSheet[]): void {
  tree.adoptedStyleSheets = [...sheets];
}
