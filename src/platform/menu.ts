import { browser } from './browser.ts';
import { text } from './strings.ts';

const ITEM = 'summarize';

/** Puts "summarize" into the page's context menu and opens the popup from it. Call at top level of the background. */
export function offerInMenu(): void {
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: ITEM,
      title: text('menuSummarize'),
      contexts: ['page', 'selection', 'link', 'image'],
      documentUrlPatterns: ['http://*/*', 'https://*/*', 'file:///*'],
    });
  });
  browser.contextMenus.onClicked.addListener((click) => {
    if (click.menuItemId === ITEM) return browser.action.openPopup();
    return undefined;
  });
}
