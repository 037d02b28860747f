import type { Phase } from './background-protocol.ts';
import { browser } from './browser.ts';

const entryName = (tabId: number) => `phase:${tabId}`;

/** Tells the extension's pages what a tab's digest is waiting for. */
export async function tellPhase(tabId: number, phase: Phase): Promise<void> {
  await browser.storage.session.set({ [entryName(tabId)]: phase });
}

/** Calls `told` at every phase a tab's digest enters, until the returned function is called. */
export function watchPhase(tabId: number, told: (phase: Phase) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    const phase = changes[entryName(tabId)]?.newValue;
    if (phase === 'reading' || phase === 'analysing') told(phase);
  };
  browser.storage.session.onChanged.addListener(listen);
  return () => browser.storage.session.onChanged.removeListener(listen);
}

/** Forgets a closed tab's phase. */
export async function forgetPhase(tabId: number): Promise<void> {
  await browser.storage.session.remove(entryName(tabId));
}
