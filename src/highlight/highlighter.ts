import { isShownTree } from '../article/page-trees.ts';
import { DocumentPainter } from './document-painter.ts';
import type { HighlightKind } from './highlight-css.ts';

/** Paints ranges through the CSS Custom Highlight API, in a page and its frames. No node of them changes. */
export class Highlighter {
  readonly #document: Document;
  readonly #painters: Map<Document, DocumentPainter>;

  /** Takes over from a version of the extension that was updated: what that one left painted goes. */
  constructor(document: Document) {
    this.#document = document;
    this.#painters = new Map([[document, new DocumentPainter(document)]]);
  }

  /** Whether the browser can paint highlights. */
  get isSupported(): boolean {
    return typeof CSS !== 'undefined' && CSS.highlights !== undefined && typeof Highlight !== 'undefined';
  }

  /** Paints exactly these ranges as this kind; none of them takes the kind away. */
  paint(kind: HighlightKind, ranges: readonly Range[]): void {
    // Each document has highlights of its own.
    const byDocument = new Map<Document, Range[]>();
    for (const document of this.#painters.keys()) {
      if (document === this.#document || isShownTree(document)) byDocument.set(document, []);
      else this.#painters.delete(document);
    }
    for (const range of ranges) {
      const document = range.startContainer.ownerDocument ?? this.#document;
      const own = byDocument.get(document);
      if (own) own.push(range);
      else byDocument.set(document, [range]);
    }
    for (const [document, own] of byDocument) this.#painterOf(document).paint(kind, own);
  }

  #painterOf(document: Document): DocumentPainter {
    const known = this.#painters.get(document);
    if (known) return known;
    const painter = new DocumentPainter(document);
    this.#painters.set(document, painter);
    return painter;
  }
}
