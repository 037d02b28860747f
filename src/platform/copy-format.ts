import { browser } from './browser.ts';

/** What is copied: plain text with HTML, for mail and documents, or Markdown source, for notes. */
export type CopyFormat = 'rich' | 'markdown';

const ENTRY = 'copy-format';

/** The format chosen last since the browser was started. */
export async function recallCopyFormat(): Promise<CopyFormat> {
  return (await browser.storage.session.get(ENTRY))[ENTRY] === 'markdown' ? 'markdown' : 'rich';
}

/** Keeps the choice until the browser closes: a popup forgets everything whenever it loses focus. */
export async function rememberCopyFormat(format: CopyFormat): Promise<void> {
  await browser.storage.session.set({ [ENTRY]: format });
}
