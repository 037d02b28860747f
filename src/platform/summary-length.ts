import type { SummaryLengths } from '../analysis/digest.ts';
import { browser } from './browser.ts';

/** How much of a summary the reader wants to see. */
export type SummaryLength = keyof SummaryLengths;

const ENTRY = 'summary-length';
const FIRST: SummaryLength = 'standard';

/** The length chosen last: in this window's session where it is private, else ever. */
export async function recallSummaryLength(): Promise<SummaryLength> {
  const kept = (await isPrivate()) ? await browser.storage.session.get(ENTRY) : {};
  const value: unknown = kept[ENTRY] ?? (await browser.storage.local.get(ENTRY))[ENTRY];
  return isLength(value) ? value : FIRST;
}

/** Keeps the choice; of a private window nothing outlives the session. */
export async function rememberSummaryLength(length: SummaryLength): Promise<void> {
  const store = (await isPrivate()) ? browser.storage.session : browser.storage.local;
  await store.set({ [ENTRY]: length });
}

// Not `extension.inIncognitoContext`: Chromium's popup belongs to the one process that serves all windows.
async function isPrivate(): Promise<boolean> {
  return (await browser.windows.getCurrent()).incognito;
}

function isLength(value: unknown): value is SummaryLength {
  return value === 'brief' || value === 'standard' || value === 'full';
}
