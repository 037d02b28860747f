import { useEffect, useRef } from 'preact/hooks';
import { thisWindow } from '../platform/panel.ts';
import { followStory } from '../platform/story-watch.ts';
import { type TabNews, watchTabNews } from '../platform/tab-news.ts';
import { nextStep } from './follow.ts';
import { ask } from './page-actions.ts';
import type { Readings } from './use-reading.ts';
import type { Happening, Screen, View } from './view.ts';

// Some pages rewrite their address all the time, with every screen scrolled or every second played.
const REST_MS = 1000;

interface Following {
  /** Only a panel follows; a popup is closed by any click elsewhere. */
  readonly isOn: boolean;
  readonly view: View;
  readonly readings: Readings;
  /** The screen as it is at this moment. */
  latest(): Screen;
  tell(happening: Happening): void;
}

/** Lets a panel follow the tab in front of its window, and that tab wherever it goes. */
export function useFollowing({ isOn, view, readings, latest, tell }: Following): void {
  const { reading, answered, read } = readings;
  const missed = useRef<readonly TabNews[]>([]);
  const own = useRef<number | undefined>(undefined);
  const moved = useRef<{ readonly tabId: number; readonly at: number } | undefined>(undefined);

  /** Reads a tab whose page has become another; of one that never rests, once a second at most. */
  function readAnew(tabId: number, manner: 'plain' | 'quiet' = 'plain'): void {
    const isRestless = moved.current?.tabId === tabId && Date.now() - moved.current.at < REST_MS;
    const wait = isRestless ? REST_MS : 0;
    moved.current = { tabId, at: Date.now() + wait };
    read({ tabId, manner, wait });
  }

  /** Reads again where the page is another than the one read; else takes over what is marked in it. */
  async function compare(heard: 'moved' | 'loaded' | 'something'): Promise<void> {
    const { tabId } = readings.latest().reading ?? {};
    const before = latest().view;
    if (tabId === undefined || before.state !== 'ready') return;
    const answer = await ask(tabId, 'marked', { key: before.key });
    const after = latest().view;
    // Another reading may have come in between.
    if (after.state !== 'ready' || after.key !== before.key || readings.latest().reading?.tabId !== tabId) return;
    switch (answer.status) {
      case 'reloaded':
        return readAnew(tabId);
      case 'stale':
        // Some sites rewrite the address of a story with every screen scrolled: the digest stays while the story does.
        return readAnew(tabId, answer.isShown ? 'quiet' : 'plain');
      case 'marked':
        if (heard === 'moved') return readAnew(tabId);
        // A switch thrown meanwhile is newer than the answer.
        if (after.marked === before.marked && String(answer.on) !== String(after.marked))
          tell({ type: 'marked', on: answer.on });
        // It was read before all of it was there.
        if (heard === 'loaded' && !answer.isSameText) readAnew(tabId, 'quiet');
    }
  }

  function take(news: TabNews): void {
    const now = readings.latest();
    const isReading = now.reading !== now.answered;
    switch (nextStep({ windowId: own.current, tabId: now.reading?.tabId, isReading, view: latest().view }, news)) {
      case 'turn':
        read({ tabId: news.tabId, manner: 'plain' });
        break;
      case 'read':
        readAnew(news.tabId);
        break;
      case 'read-quietly':
        // The reader has just pressed the button.
        if (news.type === 'digested') read({ tabId: news.tabId, manner: 'quiet' });
        else readAnew(news.tabId, 'quiet');
        break;
      case 'compare':
        void compare(news.type === 'loaded' ? 'loaded' : 'something');
        break;
      case 'later':
        missed.current = [...missed.current, news];
    }
  }

  useEffect(() => {
    if (!isOn) return;
    const found = thisWindow().then((windowId) => {
      own.current = windowId;
    });
    const stop = watchTabNews((news) => void found.then(() => take(news)));
    // What is marked may have been changed from the popup.
    const look = () => void compare('something');
    window.addEventListener('focus', look);
    return () => {
      stop();
      window.removeEventListener('focus', look);
    };
  }, []);

  useEffect(() => {
    if (!isOn || !answered) return;
    const all = missed.current;
    missed.current = [];
    // The tab may have moved on between the reading and this moment.
    void compare('something');
    for (const news of all) take(news);
  }, [answered]);

  const tabId = reading?.tabId;
  const key = view.state === 'ready' ? view.key : undefined;
  useEffect(() => {
    if (!isOn || tabId === undefined || !key) return;
    return followStory(tabId, key, (end) => {
      // Where the line is cut the page may have gone, or not.
      void compare(end === 'moved' ? 'moved' : 'something');
    });
    // Anew after every reading: the page lets go of a watch once it has told of another story, which may have come back.
  }, [tabId, key, answered]);
}
