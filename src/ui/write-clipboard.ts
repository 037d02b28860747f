import type { Citation } from '../copy/story.ts';
import type { CopyFormat } from '../platform/copy-format.ts';

/**
 * Writes a citation that is still being made to the clipboard: call it in the click itself, which is what the browser
 * asks for. Rejects, and writes nothing, where `citation` rejects or the browser refuses.
 */
export function writeClipboard(citation: Promise<Citation>, format: CopyFormat): Promise<void> {
  const blob = (type: string, form: keyof Citation) => {
    const made = citation.then((forms) => new Blob([forms[form]], { type }));
    // The browser stops at the first form that rejects and leaves the other's rejection unheard.
    made.catch(() => {});
    return made;
  };
  const forms: Record<string, Promise<Blob>> = format === 'markdown'
    ? { 'text/plain': blob('text/plain', 'markdown') }
    : { 'text/plain': blob('text/plain', 'text'), 'text/html': blob('text/html', 'html') };
  return navigator.clipboard.write([new ClipboardItem(forms)]);
}
