import './tokens.css';
import { render } from 'preact';
import { text } from '../platform/strings.ts';
import { fitPopup } from './fit-popup.ts';
import { awaitsGrant } from './follow.ts';
import { GrantView } from './grant-view.tsx';
import { ObstacleView } from './obstacle-view.tsx';
import type { Place } from './place.ts';
import { ProgressView } from './progress-view.tsx';
import { ReadyView } from './ready-view.tsx';
import { useDigest } from './use-digest.ts';

/** Draws the whole window into an element of one of the extension's own pages, and keeps it up to date. */
export function openWindow(root: HTMLElement, place: Place): void {
  const { documentElement } = document;
  documentElement.lang = text('locale');
  documentElement.dir = 'ltr';
  documentElement.dataset.place = place;
  if (place === 'popup') fitPopup(window);
  render(<Window address={location.href} place={place} />, root);
}

function Window({ address, place }: { readonly address: string; readonly place: Place }) {
  const [screen, windowActions, actions] = useDigest(address, place);
  const { view } = screen;
  switch (view.state) {
    case 'opening':
    case 'reading':
    case 'analysing':
      return <ProgressView state={view.state} />;
    case 'ready':
      return actions && <ReadyView ready={view} screen={screen} actions={actions} windowActions={windowActions} />;
    default:
      // A panel goes on showing: nothing has to be closed first.
      if (place === 'panel' && awaitsGrant(view)) return <GrantView />;
      return <ObstacleView obstacle={view} actions={windowActions} />;
  }
}
