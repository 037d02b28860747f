import type { Span } from '../../article/article.ts';

/** The index of the span (of spans in reading order) that holds another, by halving; -1 where none does. */
export function indexOfHolder(spans: readonly Span[], span: Span): number {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = spans[middle] as Span;
    if (at.block > span.block || (at.block === span.block && at.start > span.start)) high = middle - 1;
    else if (at.block < span.block || at.end < span.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** Whether one span stands before another in reading order, negative if so: for sorting. */
export function byPlace(one: Span, other: Span): number {
  return one.block - other.block || one.start - other.start;
}

/** Whether a span lies inside another. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.block === inner.block && outer.start <= inner.start && inner.end <= outer.end;
}
