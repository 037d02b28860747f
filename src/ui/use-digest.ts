import { useEffect, useMemo, useState } from 'preact/hooks';
import { type CopyFormat, recallCopyFormat, rememberCopyFormat } from '../platform/copy-format.ts';
import { watchPhase } from '../platform/phase.ts';
import { requestDigest } from '../platform/request-digest.ts';
import { findShownTab, openInTab, watchTab } from '../platform/shown-tab.ts';
import { recallSummaryLength, rememberSummaryLength, type SummaryLength } from '../platform/summary-length.ts';
import { ask, type PageActions, pageActions } from './page-actions.ts';
import { FIRST_SCREEN, type Happening, isWaiting, reduce, type Screen } from './view.ts';

// Long enough to be read; what needs doing something about stays until then.
const DONE_SHOWN_MS = 5000;

/** What the reader can do with the window as a whole. */
export interface WindowActions {
  /** Reads the tab's page as it is now. */
  readPage(): void;
  /** Opens a web address in the tab, in place of what it shows. */
  openOriginal(url: string): void;
  chooseCopyFormat(copyFormat: CopyFormat): void;
  chooseSummaryLength(summaryLength: SummaryLength): void;
}

/** The window's state, kept by the reader's tab and by what the reader does. `actions` come with a digest. */
export function useDigest(address: string): readonly [Screen, WindowActions, PageActions | undefined] {
  const [screen, tell, latest] = useScreen();
  const [reading, setReading] = useState(1);
  const [tabId, setTabId] = useState<number>();
  const { view, copyFormat } = screen;

  useEffect(() => {
    recallCopyFormat().then((recalled) => tell({ type: 'copy-format', copyFormat: recalled }));
    recallSummaryLength().then((recalled) => tell({ type: 'summary-length', summaryLength: recalled }));
  }, []);

  // Another `reading` is all it takes to read again.
  useEffect(() => readTab(address, tell, setTabId), [address, reading]);

  const actions =
    tabId !== undefined && view.state === 'ready' ? pageActions(tabId, view, latest, copyFormat, tell) : undefined;
  const key = view.state === 'ready' ? view.key : undefined;
  useEffect(() => {
    if (tabId === undefined || !key) return;
    const compare = async () => {
      const { status } = await ask(tabId, 'marked', { key });
      if (status !== 'stale' && status !== 'reloaded') return;
      const { view: shown } = latest();
      // Said once, however often the tab is looked at.
      if (shown.state === 'ready' && shown.remark?.kind !== status)
        tell({ type: 'remarked', remark: { kind: status } });
    };
    const stopWatching = watchTab(tabId, compare);
    // The tab may have moved on between the reading and this moment, before anybody listened.
    void compare();
    return stopWatching;
  }, [tabId, key]);

  const isMarked = view.state === 'ready' && view.marked.length > 0;
  useEffect(() => {
    if (isMarked) actions?.markAgain();
  }, [key]);

  // The button that asked for another reading is gone with its view: whoever uses a keyboard goes on at the new heading.
  const isOver = !isWaiting(view);
  useEffect(() => {
    if (isOver && reading > 1) document.querySelector<HTMLElement>('main h1')?.focus();
  }, [isOver, reading]);

  const said = view.state === 'ready' ? view.remark : undefined;
  useEffect(() => {
    if (said?.kind !== 'copied' && said?.kind !== 'copied-quotes') return;
    const timer = setTimeout(() => tell({ type: 'hushed' }), DONE_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);

  const windowActions: WindowActions = {
    readPage: () => setReading((count) => count + 1),
    openOriginal: async (url) => {
      if (tabId === undefined) return;
      await openInTab(tabId, url);
      window.close();
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

/** Asks for the digest of the shown tab and tells every step; what comes after the returned function is called is not told. */
function readTab(address: string, tell: (happening: Happening) => void, found: (tabId: number) => void): () => void {
  let isOver = false;
  let stopWatching = () => {};
  const read = async (): Promise<Happening> => {
    const tabId = await findShownTab(address);
    if (tabId === undefined) return { type: 'answered', answer: { state: 'unreadable', reason: 'unknown' } };
    if (isOver) return { type: 'hushed' };
    found(tabId);
    stopWatching = watchPhase(tabId, (phase) => tell({ type: 'phase', phase }));
    return { type: 'answered', answer: await requestDigest(tabId) };
  };
  tell({ type: 'asked' });
  read()
    .catch((error): Happening => ({ type: 'broke', message: error instanceof Error ? error.message : String(error) }))
    .then((happened) => {
      stopWatching();
      if (!isOver) tell(happened);
    });
  return () => {
    isOver = true;
    stopWatching();
  };
}
