import { useEffect, useRef } from 'preact/hooks';
import { thisWindow } from '../platform/panel.ts';
import { watchStory } from '../platform/story-watch.ts';
import { type TabNews, watchTabNews } from '../platform/tab-news.ts';
import { nextStep } from './follow.ts';
import { ask } from './page-actions.ts';
import type { Reading } from './use-reading.ts';
import { type Happening, isWaiting, type Screen, type View } from './view.ts';

interface Following {
  /** Only a panel follows; a popup is closed by any click elsewhere. */
  readonly isOn: boolean;
  readonly view: View;
  /** The tab and the screen as they are at this moment. */
  tabId(): number | undefined;
  latest(): Screen;
  read(reading: Reading): void;
  tell(happening: Happening): void;
}

/** Lets a panel follow the tab in front of its window, and that tab wherever it goes. */
export function useFollowing({ isOn, view, tabId, latest, read, tell }: Following): void {
  const missed = useRef<TabNews | undefined>(undefined);
  const own = useRef<number | undefined>(undefined);

  /** Reads again where the page is another than the one read; else takes over what is marked in it. */
  async function compare(isLoaded: boolean): Promise<void> {
    const shown = tabId();
    const { view: now } = latest();
    if (shown === undefined || now.state !== 'ready') return;
    const answer = await ask(shown, 'marked', { key: now.key });
    const after = latest().view;
    // Another reading may have come in between.
    if (after.state !== 'ready' || after.key !== now.key || tabId() !== shown) return;
    if (answer.status === 'stale' || answer.status === 'reloaded') read({ tabId: shown, manner: 'plain' });
    else if (answer.status === 'marked') {
      if (String(answer.on) !== String(after.marked)) tell({ type: 'marked', on: answer.on });
      // It was read before all of it was there.
      if (isLoaded && !answer.isSameText) read({ tabId: shown, manner: 'quiet' });
    }
  }

  function take(news: TabNews): void {
    switch (nextStep({ windowId: own.current, tabId: tabId(), view: latest().view }, news)) {
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
        missed.current = news;
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

  const settled = view.state === 'ready' ? view.key : view;
  useEffect(() => {
    if (!isOn || isWaiting(view)) return;
    const news = missed.current;
    missed.current = undefined;
    // The tab may have moved on between the reading and this moment.
    if (view.state === 'ready') void compare(news?.type === 'loaded');
    else if (news) take(news);
  }, [settled]);

  const shown = tabId();
  const key = view.state === 'ready' ? view.key : undefined;
  useEffect(() => {
    if (!isOn || shown === undefined || !key) return;
    return watchStory(shown, key, (end) => {
      // A page that has gone may also have taken a nap: it is asked.
      if (end === 'moved') read({ tabId: shown, manner: 'plain' });
      else void compare(false);
    });
  }, [shown, key]);
}
