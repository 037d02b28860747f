import { useEffect, useRef } from 'preact/hooks';
import { thisWindow } from '../platform/panel.ts';
import { watchStory } from '../platform/story-watch.ts';
import { type TabNews, watchTabNews } from '../platform/tab-news.ts';
import { nextStep } from './follow.ts';
import { ask } from './page-actions.ts';
import type { Readings } from './use-reading.ts';
import type { Happening, Screen, View } from './view.ts';

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

  /** Reads again where the page is another than the one read; else takes over what is marked in it. */
  async function compare(isLoaded: boolean): Promise<void> {
    const { tabId } = readings.latest().reading ?? {};
    const before = latest().view;
    if (tabId === undefined || before.state !== 'ready') return;
    const answer = await ask(tabId, 'marked', { key: before.key });
    const after = latest().view;
    // Another reading may have come in between.
    if (after.state !== 'ready' || after.key !== before.key || readings.latest().reading?.tabId !== tabId) return;
    if (answer.status === 'stale' || answer.status === 'reloaded') read({ tabId, manner: 'plain' });
    else if (answer.status === 'marked') {
      if (String(answer.on) !== String(after.marked)) tell({ type: 'marked', on: answer.on });
      // It was read before all of it was there.
      if (isLoaded && !answer.isSameText) read({ tabId, manner: 'quiet' });
    }
  }

  function take(news: TabNews): void {
    const now = readings.latest();
    const isReading = now.reading !== now.answered;
    switch (nextStep({ windowId: own.current, tabId: now.reading?.tabId, isReading, view: latest().view }, news)) {
      case 'turn':
      case 'read':
        read({ tabId: news.tabId, manner: 'plain' });
        break;
      case 'read-quietly':
        read({ tabId: news.tabId, manner: 'quiet' });
        break;
      case 'compare':
        void compare(news.type === 'loaded');
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
    const look = () => void compare(false);
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
    void compare(false);
    for (const news of all) take(news);
  }, [answered]);

  const tabId = reading?.tabId;
  const key = view.state === 'ready' ? view.key : undefined;
  useEffect(() => {
    if (!isOn || tabId === undefined || !key) return;
    return watchStory(tabId, key, (end) => {
      if (end === 'moved') read({ tabId, manner: 'plain' });
      // The page has gone, or only its script's end of the line: the tab is asked.
      else void compare(false);
    });
  }, [tabId, key]);
}
