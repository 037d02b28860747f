import { browser } from './browser.ts';
import { text } from './strings.ts';

/**
 * What the toolbar button's tooltip says in one tab: the extension's name, for the tooltip is the button's accessible name too, then the
 * words if any. The browser takes the words back when the tab goes to another page; one that swaps its article without loading keeps
 * them until it is digested again, so they should say which story they are of. Never rejects.
 */
export async function titleButton(tabId: number, words: string | undefined): Promise<void> {
  const name = text('extensionName');
  const title = words === undefined ? name : `${name}: ${words}`;
  // The tab may have been closed meanwhile.
  await browser.action.setTitle({ tabId, title }).catch(() => undefined);
}
