import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { until } from './driver.ts';
import { hasProgram, installPackages } from './find-browsers.ts';

/** A desktop of our own, where keys and clicks reach the browser as the reader's do. */
export interface Desktop {
  /** The X display's name, for the browser's `DISPLAY`. */
  readonly display: string;
  /** Presses keys together ("alt+shift+s"), or one after the other. */
  press(...keys: string[]): void;
  /** Types words, letter by letter. */
  type(words: string): void;
  click(x: number, y: number, button?: 'left' | 'right'): void;
  /** Saves a picture of the whole desktop; needs ImageMagick's `import`. */
  picture(path: string): void;
  close(): void;
}

const PROGRAMS = { Xvfb: 'xvfb', xdotool: 'xdotool', openbox: 'openbox' } as const;

/** Opens a virtual desktop, or tells in words why this machine has none. */
export async function openDesktop(): Promise<Desktop | string> {
  if (process.platform !== 'linux') return 'a virtual desktop (Xvfb) is to be had on Linux only';
  const missing = () => Object.entries(PROGRAMS).filter(([program]) => !hasProgram(program));
  if (missing().length > 0) installPackages(missing().map(([, name]) => name));
  const still = missing().map(([, name]) => name);
  if (still.length > 0) return `these packages are missing: ${still.join(', ')}`;

  const display = `:${90 + (process.pid % 400)}`;
  const env = { ...process.env, DISPLAY: display };
  const running: ChildProcess[] = [];
  const run = (program: string, ...args: string[]) => {
    const child = spawn(program, args, { env, stdio: 'ignore' });
    running.push(child);
  };
  const xdotool = (...args: string[]) => execFileSync('xdotool', args, { env, stdio: 'pipe' });
  run('Xvfb', display, '-screen', '0', '1300x920x24');
  await until('the desktop', () => answers(() => xdotool('getdisplaygeometry')));
  // Without a window manager no window gets the keyboard.
  run('openbox');
  return {
    display,
    press: (...keys) => void xdotool('key', ...keys),
    type: (words) => void xdotool('type', words),
    click: (x, y, button = 'left') =>
      void xdotool('mousemove', String(x), String(y), 'click', button === 'left' ? '1' : '3'),
    picture: (path) => void execFileSync('import', ['-window', 'root', path], { env }),
    close() {
      for (const child of running.reverse()) child.kill();
    },
  };
}

function answers(ask: () => unknown): boolean {
  try {
    ask();
    return true;
  } catch {
    return false; // not up yet
  }
}
