import type { ReadingKey } from '../highlight/page-protocol.ts';
import { browser } from './browser.ts';
import { isOurs } from './messages.ts';

// A port rather than a call: it tells each end that the other has gone, at once and without being asked.
const PORT = 'story-watch';

/** How a watch ends: the page shows another story than the one that was read, or the page itself has gone. */
export type WatchEnd = 'moved' | 'gone';

/** Calls `ended` when a tab no longer shows the story of a reading, until the returned function is called. */
export function followStory(tabId: number, key: ReadingKey, ended: (end: WatchEnd) => void): () => void {
  const port = browser.tabs.connect(tabId, { name: PORT, frameId: 0 });
  port.onMessage.addListener(() => ended('moved'));
  port.onDisconnect.addListener(() => ended('gone'));
  port.postMessage(key);
  return () => port.disconnect();
}

/** Lets our windows watch this page; `watch` calls `moved` when the story of a reading is no longer shown. Call once for each page script. */
export function answerStoryWatches(watch: (key: ReadingKey, moved: () => void) => () => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== PORT || !port.sender || !isOurs(port.sender)) return;
    let stop = () => {};
    port.onMessage.addListener((key) => {
      stop();
      stop = watch(key as ReadingKey, () => port.postMessage('moved'));
    });
    port.onDisconnect.addListener(() => stop());
  });
}
