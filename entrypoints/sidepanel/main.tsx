import { openWindow } from '../../src/ui/app.tsx';

const root = document.querySelector<HTMLElement>('#root');
if (root) openWindow(root, 'panel');
