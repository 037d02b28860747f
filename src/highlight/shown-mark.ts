// Long enough to find the words and read around them.
const SHOWN_MS = 30_000;

/**
 * The mark on the words shown last. It goes by itself after half a minute, at Escape in the page, and when it is cleared;
 * never at a click or a scroll, which readers make while they look.
 */
export class ShownMark {
  readonly #document: Document;
  readonly #paint: (ranges: readonly Range[]) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document, paint: (ranges: readonly Range[]) => void) {
    this.#document = document;
    this.#paint = paint;
  }

  /** Marks exactly these ranges. */
  show(ranges: readonly Range[]): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.clear(), SHOWN_MS);
    // Before the page's own listeners, which may keep the key to themselves.
    this.#document.addEventListener('keydown', this.#onKey, true);
    this.#paint(ranges);
  }

  clear(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#document.removeEventListener('keydown', this.#onKey, true);
    this.#paint([]);
  }

  readonly #onKey = (event: Pick<KeyboardEvent, 'key'>) => {
    if (event.key === 'Escape') this.clear();
  };
}
