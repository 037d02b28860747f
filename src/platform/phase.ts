import type { Phase } from './background-protocol.ts';
import { keepPhase, watchPhaseEntry } from './digest-store.ts';

/** Tells the extension's pages what a tab's digest is waiting for. Never rejects. */
export function tellPhase(tabId: number, phase: Phase): Promise<void> {
  return keepPhase(tabId, phase);
}

/** Calls `told` at every phase a tab's digest enters, until the returned function is called. */
export function watchPhase(tabId: number, told: (phase: Phase) => void): () => void {
  return watchPhaseEntry(tabId, (phase) => {
    if (phase === 'reading' || phase === 'analysing') told(phase);
  });
}
