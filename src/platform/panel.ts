import { browser } from './browser.ts';

/** Chromium's side panel, which the types of the polyfill do not know (`chrome.sidePanel`, Chromium 116 and newer). */
interface SidePanel {
  open(options: { readonly windowId: number }): Promise<void>;
}

/**
 * What opens the panel beside the pages of this window; nothing where the browser has no panels. The browsers want a click:
 * call what is returned at once in its handler, before anything is waited for. It rejects where the browser refuses.
 */
export async function findPanel(): Promise<(() => Promise<void>) | undefined> {
  const { sidePanel, sidebarAction } = browser as {
    sidePanel?: SidePanel;
    sidebarAction?: typeof browser.sidebarAction;
  };
  if (sidebarAction) return () => sidebarAction.open();
  if (!sidePanel) return undefined;
  const windowId = await thisWindow();
  return () => sidePanel.open({ windowId });
}

/** The browser window in which the page that asks is shown. */
export async function thisWindow(): Promise<number> {
  return (await browser.windows.getCurrent()).id ?? browser.windows.WINDOW_ID_NONE;
}
