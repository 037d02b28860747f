import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../platform/strings.ts';

interface FirstFewProps {
  /** How many of the children are shown before the reader asks for all. */
  readonly count: number;
  /** The element around them, where they want one. */
  readonly list?: { readonly class: string; readonly dir: 'ltr' | 'rtl' | 'auto' };
  readonly children: readonly ComponentChild[];
}

/** The first few of many, and a button that shows the others. */
export function FirstFew({ count, list, children }: FirstFewProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? children : children.slice(0, count);
  const total = new Intl.NumberFormat(text('locale')).format(children.length);
  return (
    <>
      {list ? <ul {...list}>{shown}</ul> : shown}
      {children.length > count && (
        <button type="button" class="act more" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? text('showFewer') : text('showAll', total)}
        </button>
      )}
    </>
  );
}
