import { useEffect, useState } from 'preact/hooks';
import { findPanel } from '../platform/panel.ts';

/** What opens the panel in place of a popup, for its click handler; nothing elsewhere, or where the browser has no panels. */
export function usePanelOffer(isPopup: boolean, failed: (error: unknown) => void): (() => void) | undefined {
  const [open, setOpen] = useState<() => Promise<void>>();
  useEffect(() => {
    // A function in a state is wrapped, or it would be called.
    if (isPopup) findPanel().then((found) => setOpen(() => found), failed);
  }, []);
  return open && (() => void open().then(() => window.close(), failed));
}
