import { browser } from './browser.ts';
import { text } from './strings.ts';

/**
 * What the toolbar button's tooltip says in one tab; without words, the extension's name. The browser takes the words back when the
 * tab goes to another page; one that swaps its article without loading keeps them until it is digested again, so they should say which
 * story they are of. Never rejects.
 */
export async function titleButton(tabId: number, words: string | undefined): Promise<void> {
  // The tab may have been closed meanwhile.
  await browser.action.setTitle({ tabId, title: words ?? text('extensionName') }).catch(() => undefined);
}
