import type { ReadingKey } from './page-protocol.ts';
import type { PageReader } from './page-reader.ts';

// Pages change all the time, in a clock or an advertisement: nobody waits for each change.
const REST_MS = 1000;

/**
 * Calls `moved` once when the page no longer shows the story of a reading. It looks after the page has changed, once a
 * second at most, until the returned function is called.
 */
export function watchStory(
  reader: Pick<PageReader, 'isCurrent' | 'showsStory' | 'onChange'>,
  key: ReadingKey,
  moved: () => void,
): () => void {
  // Where most of what was read does not show (a story behind a fold), only the address tells.
  const didShow = reader.showsStory(key);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    timer = undefined;
    if (didShow ? reader.showsStory(key) : reader.isCurrent(key)) return;
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
