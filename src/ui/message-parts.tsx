import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';

// Private-use characters stand for the elements while the message is looked up; no message holds any of its own.
const FIRST_SLOT = 0xe000;

/** Stands in a message for the `index`th of the elements that `filled` puts there. */
export function slot(index: number): string {
  return String.fromCharCode(FIRST_SLOT + index);
}

/** A message whose substitutions were `slot(0)`, `slot(1)` …, with the elements in their places. */
export function filled(message: string, ...elements: ComponentChildren[]): ComponentChildren {
  return message.split(/([\uE000-\uE008])/).map((part, index) => {
    const nth = part.charCodeAt(0) - FIRST_SLOT;
    return <Fragment key={index}>{nth in elements ? elements[nth] : part}</Fragment>;
  });
}
