import { collapseSpace } from './collapse-space.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words as HTML text or a quoted attribute's value, on one line. For strings that go to the clipboard, never into a page. */
export function escapeHtml(words: string): string {
  return collapseSpace(words).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
