import './tokens.css';
import { render } from 'preact';
import { text } from '../platform/strings.ts';
import { fitPopup } from './fit-popup.ts';
import { ObstacleView } from './obstacle-view.tsx';
import { ProgressView } from './progress-view.tsx';
import { ReadyView } from './ready-view.tsx';
import { useDigest } from './use-digest.ts';

/** Where the window stands: a popup is as wide as we say, a tab or panel as wide as it is. */
export type Place = 'popup' | 'page';

/** Draws the whole window into an element of one of the extension's own pages, and keeps it up to date. */
export function openWindow(root: HTMLElement, place: Place): void {
  const { documentElement } = document;
  documentElement.lang = text('locale');
  documentElement.dir = 'ltr';
  documentElement.dataset.place = place;
  if (place === 'popup') fitPopup(window);
  render(<Window address={location.href} />, root);
}

function Window({ address }: { readonly address: string }) {
  const [screen, windowActions, actions] = useDigest(address);
  const { view } = screen;
  switch (view.state) {
    case 'opening':
    case 'reading':
    case 'analysing':
      return <ProgressView state={view.state} />;
    case 'ready':
      return actions && <ReadyView ready={view} screen={screen} actions={actions} windowActions={windowActions} />;
    default:
      return <ObstacleView obstacle={view} actions={windowActions} />;
  }
}
