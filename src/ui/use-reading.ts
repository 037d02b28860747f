import { useEffect, useRef, useState } from 'preact/hooks';
import { watchPhase } from '../platform/phase.ts';
import { requestDigest } from '../platform/request-digest.ts';
import type { Happening } from './view.ts';

/** One reading of a tab's page. */
export interface Reading {
  readonly tabId: number;
  /** `asked` by the reader, who goes on at the new heading; `quiet`: what was shown stays until there is an answer. */
  readonly manner: 'plain' | 'asked' | 'quiet';
  /** How long it waits before it begins, in ms. */
  readonly wait?: number;
}

/** A window's readings: each takes the place of the one before, whose answer is no longer told. */
export interface Readings {
  /** The newest. */
  readonly reading: Reading | undefined;
  /** The newest that has been answered. */
  readonly answered: Reading | undefined;
  read(next: Reading): void;
  /** Both as they are at this moment, drawn or not. */
  latest(): Pick<Readings, 'reading' | 'answered'>;
}

/** The readings of a window, which is told what comes of them. */
export function useReadings(tell: (happening: Happening) => void): Readings {
  const [drawn, draw] = useState<Pick<Readings, 'reading' | 'answered'>>({ reading: undefined, answered: undefined });
  const latest = useRef(drawn);
  const { reading, answered } = drawn;
  const put = (change: Partial<typeof drawn>) => {
    latest.current = { ...latest.current, ...change };
    draw(latest.current);
  };
  const read = (next: Reading) => {
    // At once: not for one frame does the digest of the page before stand beside the next.
    if (next.manner !== 'quiet') tell({ type: 'asked' });
    put({ reading: next });
  };
  useEffect(() => {
    if (!reading) return;
    const begin = () =>
      readTab(reading.tabId, (happening) => {
        if (latest.current.reading !== reading) return;
        tell(happening);
        if (happening.type !== 'phase') put({ answered: reading });
      });
    if (!reading.wait) return begin();
    let end = () => {};
    const timer = setTimeout(() => {
      end = begin();
    }, reading.wait);
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [reading]);
  return { reading, answered, read, latest: () => latest.current };
}

/** Asks for the digest of a tab and tells every step, until the returned function is called. */
function readTab(tabId: number, tell: (happening: Happening) => void): () => void {
  let isOver = false;
  const stopWatching = watchPhase(tabId, (phase) => tell({ type: 'phase', phase }));
  requestDigest(tabId)
    .then((answer): Happening => ({ type: 'answered', answer }), broke)
    .then((happened) => {
      stopWatching();
      if (!isOver) tell(happened);
    });
  return () => {
    isOver = true;
    stopWatching();
  };
}

/** What the window is told where something of ours went wrong. */
export function broke(error: unknown): Happening {
  return { type: 'broke', message: error instanceof Error ? error.message : String(error) };
}
