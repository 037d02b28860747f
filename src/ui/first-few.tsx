import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../platform/strings.ts';

interface FirstFewProps {
  /** How many of the children are shown before the reader asks for all; one or two more are shown at once. */
  readonly count: number;
  /** The element around them, where they want one. */
  readonly list?: { readonly class: string; readonly dir: 'ltr' | 'rtl' | 'auto' };
  readonly children: readonly ComponentChild[];
}

// A button for one or two more would take the room that they do.
const NOT_WORTH_HIDING = 2;

/** The first few of many, and a button that shows the others. */
export function FirstFew({ count, list, children }: FirstFewProps) {
  const [isWhole, setWhole] = useState(false);
  const isLong = children.length > count + NOT_WORTH_HIDING;
  const shown = isWhole || !isLong ? children : children.slice(0, count);
  const total = new Intl.NumberFormat(text('locale')).format(children.length);
  return (
    <>
      {list ? <ul {...list}>{shown}</ul> : shown}
      {isLong && (
        <button type="button" class="act more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? text('showFewer') : text('showAll', total)}
        </button>
      )}
    </>
  );
}
