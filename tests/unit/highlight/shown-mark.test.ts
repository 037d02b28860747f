import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ShownMark } from '../../../src/highlight/shown-mark.ts';

describe('the mark on the words shown last', () => {
  const ranges = [{} as Range];
  const press = (document: EventTarget, key: string) =>
    document.dispatchEvent(Object.assign(new Event('keydown'), { key }));

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function markOn() {
    const document = new EventTarget();
    const paint = vi.fn();
    return { document, paint, mark: new ShownMark(document as Document, paint) };
  }

  test.each<[string, (document: EventTarget, mark: ShownMark) => void, boolean]>([
    ['goes after half a minute', () => vi.advanceTimersByTime(30_000), true],
    ['stays that long', () => vi.advanceTimersByTime(29_000), false],
    ['goes at Escape', (document) => press(document, 'Escape'), true],
    ['stays at another key', (document) => press(document, 'PageDown'), false],
    ['stays at a click', (document) => document.dispatchEvent(new Event('click')), false],
    ['goes when it is cleared', (_, mark) => mark.clear(), true],
  ])('%s', (_, act, isGone) => {
    const { document, paint, mark } = markOn();
    mark.show(ranges);
    act(document, mark);
    expect(paint.mock.calls).toEqual(isGone ? [[ranges], [[]]] : [[ranges]]);
  });

  test('stays half a minute after the words shown last, and listens to nothing once it has gone', () => {
    const { document, paint, mark } = markOn();
    mark.show(ranges);
    vi.advanceTimersByTime(20_000);
    mark.show(ranges);
    vi.advanceTimersByTime(20_000);
    expect(paint).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(10_000);
    expect(paint).toHaveBeenCalledTimes(3);
    press(document, 'Escape');
    mark.clear();
    vi.advanceTimersByTime(60_000);
    expect(paint).toHaveBeenCalledTimes(3);
  });
});
