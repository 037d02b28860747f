import './obstacle-view.css';
import { useEffect, useState } from 'preact/hooks';
import { openingShortcut } from '../platform/shortcut.ts';
import { text } from '../platform/strings.ts';

/** What to do for a page that the reader has not opened Standfirst on: the panel catches up when that is done. */
export function GrantView() {
  const [keys, setKeys] = useState('');
  useEffect(() => {
    // Without the keys the sentence is as true.
    openingShortcut().then(setKeys, () => undefined);
  }, []);
  return (
    <main class="obstacle" data-state="unreadable" data-reason="access-ended">
      {/* Told when the screen reader has time: it comes with every tab that the reader looks into. */}
      <div role="status">
        <h1 tabIndex={-1}>{text('panelUnread')}</h1>
        <p>{keys ? text('panelUnreadNextKeys', keys) : text('panelUnreadNext')}</p>
      </div>
    </main>
  );
}
