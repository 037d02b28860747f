import { browser } from './browser.ts';

/** The keys that open the popup, as the browser writes them ("Alt+Shift+S"); '' where the reader has taken them away. */
export async function openingShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}
