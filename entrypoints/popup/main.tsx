import { openWindow } from '../../src/ui/app.tsx';

const root = document.querySelector<HTMLElement>('#root');
// `?tab=12`: the same page in a tab of its own, about another tab.
if (root) openWindow(root, new URLSearchParams(location.search).has('tab') ? 'page' : 'popup');
