import { useEffect, useRef, useState } from 'preact/hooks';
import { watchPhase } from '../platform/phase.ts';
import { requestDigest } from '../platform/request-digest.ts';
import type { Happening } from './view.ts';

/** One reading of a tab's page. */
export interface Reading {
  readonly tabId: number;
  /** `asked` by the reader, who goes on at the new heading; `quiet`: what was shown stays until there is an answer. */
  readonly manner: 'plain' | 'asked' | 'quiet';
}

/** The reading under way or done, how to begin another in its place, and how to look at it as it is at this moment. */
export function useReading(
  tell: (happening: Happening) => void,
): readonly [Reading | undefined, (next: Reading) => void, () => Reading | undefined] {
  const [reading, setReading] = useState<Reading>();
  const latest = useRef<Reading | undefined>(undefined);
  const read = (next: Reading) => {
    latest.current = next;
    // At once: not for one frame does the digest of the page before stand beside the next.
    if (next.manner !== 'quiet') tell({ type: 'asked' });
    setReading(next);
  };
  useEffect(() => {
    if (!reading) return;
    return readTab(reading.tabId, (happening) => {
      if (latest.current === reading) tell(happening);
    });
  }, [reading]);
  return [reading, read, () => latest.current];
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
