import type { ReadingKey } from './page-protocol.ts';
import type { PageReader } from './page-reader.ts';

// Pages change all the time, in a clock or an advertisement: nobody waits for each change.
const REST_MS = 1000;
// A live blog drops its oldest updates, and a subscriber's notice covers a story's end: another story leaves nothing.
const LEAST_PART = 0.2;

/** Whether the page shows the story of a reading, at whatever address. */
export function showsStory(reader: Pick<PageReader, 'partShown'>, key: ReadingKey): boolean {
  return reader.partShown(key) >= LEAST_PART;
}

/**
 * Calls `moved` once when the page has another address than a reading's, or no longer shows its story. It looks after
 * the page has changed, once a second at most, until the returned function is called.
 */
export function watchStory(
  reader: Pick<PageReader, 'partShown' | 'onChange' | 'url'>,
  key: ReadingKey,
  moved: () => void,
): () => void {
  // Where most of what was read does not show (a story behind a fold), only the address tells.
  const didShow = showsStory(reader, key);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    timer = undefined;
    if (reader.url === key.url && (!didShow || showsStory(reader, key))) return;
    stop();
    moved();
  };
  const stopListening = reader.onChange(() => {
    timer ??= setTimeout(look, REST_MS);
  });
  const stop = () => {
    clearTimeout(timer);
    stopListening();
  };
  return stop;
}
