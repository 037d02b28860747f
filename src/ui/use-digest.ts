import { useEffect, useMemo, useState } from 'preact/hooks';
import { type CopyFormat, recallCopyFormat, rememberCopyFormat } from '../platform/copy-format.ts';
import { findShownTab, openInTab, watchTab } from '../platform/shown-tab.ts';
import { recallSummaryLength, rememberSummaryLength, type SummaryLength } from '../platform/summary-length.ts';
import { ask, type PageActions, pageActions } from './page-actions.ts';
import type { Place } from './place.ts';
import { useFollowing } from './use-following.ts';
import { usePanelOffer } from './use-panel-offer.ts';
import { broke, type Reading, useReadings } from './use-reading.ts';
import { FIRST_SCREEN, type Happening, isWaiting, reduce, type Screen } from './view.ts';

// Long enough to be read; what needs doing something about stays until then.
const DONE_SHOWN_MS = 5000;

/** What the reader can do with the window as a whole. */
export interface WindowActions {
  /** Reads the tab's page as it is now. */
  readPage(): void;
  /** Opens a web address in the tab, in place of what it shows. */
  openOriginal(url: string): void;
  /** Opens the digest in the panel beside the page, in place of a popup; absent where that cannot be. */
  readonly keepOpen: (() => void) | undefined;
  chooseCopyFormat(copyFormat: CopyFormat): void;
  chooseSummaryLength(summaryLength: SummaryLength): void;
}

/** The window's state, kept by the reader's tab and by what the reader does. `actions` come with a digest. */
export function useDigest(address: string, place: Place): readonly [Screen, WindowActions, PageActions | undefined] {
  const [screen, tell, latest] = useScreen();
  const { view, copyFormat } = screen;
  const readings = useReadings(tell);
  const { reading, read } = readings;
  const tabId = reading?.tabId;

  useEffect(() => {
    recallCopyFormat().then((recalled) => tell({ type: 'copy-format', copyFormat: recalled }));
    recallSummaryLength().then((recalled) => tell({ type: 'summary-length', summaryLength: recalled }));
    findTab('plain');
  }, []);

  /** Reads the tab that this window is about. */
  function findTab(manner: Reading['manner']): void {
    tell({ type: 'asked' });
    findShownTab(address).then(
      (found) =>
        found === undefined
          ? tell({ type: 'answered', answer: { state: 'unreadable', reason: 'unknown' } })
          : read({ tabId: found, manner }),
      (error) => tell(broke(error)),
    );
  }

  const actions =
    tabId !== undefined && view.state === 'ready' ? pageActions(tabId, view, latest, copyFormat, tell) : undefined;
  const key = view.state === 'ready' ? view.key : undefined;
  useEffect(() => {
    if (place === 'panel' || tabId === undefined || !key) return;
    const compare = async () => {
      const { status } = await ask(tabId, 'marked', { key });
      if (status !== 'stale' && status !== 'reloaded') return;
      const { view: shown } = latest();
      // Said once, however often the tab is looked at.
      if (shown.state === 'ready' && shown.remark?.kind !== status)
        tell({ type: 'remarked', remark: { kind: status } });
    };
    const stopWatching = watchTab(tabId, compare);
    // Whoever opens the popup anew has done with what was shown before.
    void ask(tabId, 'unshow', {});
    // The tab may have moved on between the reading and this moment, before anybody listened.
    void compare();
    return stopWatching;
  }, [tabId, key]);
  useFollowing({ isOn: place === 'panel', view, latest, readings, tell });

  const isMarked = view.state === 'ready' && view.marked.length > 0;
  useEffect(() => {
    if (isMarked) actions?.markAgain();
  }, [key]);

  // The button that asked for another reading is gone with its view: whoever uses a keyboard goes on at the new heading.
  const isOver = !isWaiting(view);
  const isAsked = reading?.manner === 'asked';
  useEffect(() => {
    if (isOver && isAsked) document.querySelector<HTMLElement>('main h1')?.focus();
  }, [isOver, reading]);

  const said = view.state === 'ready' ? view.remark : undefined;
  useEffect(() => {
    if (said?.kind !== 'copied' && said?.kind !== 'copied-quotes') return;
    const timer = setTimeout(() => tell({ type: 'hushed' }), DONE_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);

  const keepOpen = usePanelOffer(place === 'popup', (error) => {
    console.error('Standfirst:', error);
    tell({ type: 'remarked', remark: { kind: 'fault' } });
  });
  const windowActions: WindowActions = {
    keepOpen,
    readPage: () => findTab('asked'),
    openOriginal: async (url) => {
      if (tabId === undefined) return;
      await openInTab(tabId, url);
      if (place !== 'panel') window.close();
    },
    chooseCopyFormat: (chosen) => {
      tell({ type: 'copy-format', copyFormat: chosen });
      void rememberCopyFormat(chosen);
    },
    chooseSummaryLength: (chosen) => {
      tell({ type: 'summary-length', summaryLength: chosen });
      void rememberSummaryLength(chosen);
    },
  };
  return [screen, windowActions, actions];
}

/**
 * The screen, how to tell it what happened, and how to look at it as it is at this moment: two clicks may come before
 * the first one is drawn, and the second must know of it.
 */
function useScreen(): readonly [Screen, (happening: Happening) => void, () => Screen] {
  const [drawn, draw] = useState(FIRST_SCREEN);
  const [tell, latest] = useMemo(() => {
    let screen = FIRST_SCREEN;
    const tellScreen = (happening: Happening) => {
      screen = reduce(screen, happening);
      draw(screen);
    };
    return [tellScreen, () => screen] as const;
  }, []);
  return [drawn, tell, latest];
}
