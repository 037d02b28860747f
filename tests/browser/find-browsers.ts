import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where the two real browsers stand. */
export interface Browsers {
  readonly chromium: string;
  readonly firefox: string;
}

interface Wanted {
  readonly label: string;
  readonly variable: string;
  readonly commands: readonly string[];
  readonly places: readonly string[];
  /** Debian's and Ubuntu's packages, the first that gives a working browser counts. */
  readonly packages: readonly string[];
}

const WANTED: Readonly<Record<keyof Browsers, Wanted>> = {
  chromium: {
    label: 'Chromium or Chrome (127 or newer)',
    variable: 'CHROME_PATH',
    // Branded Chrome refuses unpacked extensions at the command line since 137, but not over the debugging pipe.
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
      `${process.env['PROGRAMFILES(X86)']}\\Google\\Chrome\\Application\\chrome.exe`,
      `${process.env.LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe`,
    ],
    packages: ['chromium', 'chromium-browser'],
  },
  firefox: {
    label: 'Firefox (140 or newer)',
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      `${process.env.PROGRAMFILES}\\Mozilla Firefox\\firefox.exe`,
      `${process.env['PROGRAMFILES(X86)']}\\Mozilla Firefox\\firefox.exe`,
    ],
    packages: ['firefox-esr', 'firefox'],
  },
};

/**
 * Finds the browsers asked for: by their variable, then on the PATH, then in the usual places; on Debian or Ubuntu as
 * root, installs what is missing. Throws with a plain instruction where one cannot be had.
 */
export function findBrowsers<B extends keyof Browsers>(...names: readonly B[]): Pick<Browsers, B> {
  const found = names.map((name) => [name, find(WANTED[name]) ?? install(WANTED[name])] as const);
  return Object.fromEntries(found) as unknown as Pick<Browsers, B>;
}

function find({ label, variable, commands, places }: Wanted): string | undefined {
  const named = process.env[variable];
  if (named) {
    if (runs(named)) return named;
    throw new Error(`${variable} is set to ${named}, but no browser starts there. Set it to ${label}, or unset it.`);
  }
  return [...onPath(commands), ...places].find((path) => existsSync(path) && runs(path));
}

// Ubuntu's packages may be snap placeholders, which exist and do not start: only one that tells its version counts.
// Windows builds open a window instead of telling it.
function runs(path: string): boolean {
  if (process.platform === 'win32') return existsSync(path);
  try {
    return /\d+\.\d+/.test(
      execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return false;
  }
}

function install(wanted: Wanted): string {
  for (const name of wanted.packages) {
    installPackages([name, 'fonts-dejavu-core']);
    const path = find(wanted);
    if (path) return path;
  }
  throw new Error(
    `${wanted.label} is needed and was not found. Install it, or set ${wanted.variable} to its program file, and run the command again.`,
  );
}

/** Installs Debian packages where that can be done: on Debian or Ubuntu, as root. Says what it does; a failure is said too. */
export function installPackages(names: readonly string[]): void {
  if (!isDebian() || process.getuid?.() !== 0) return;
  console.log(`Installing with apt-get: ${names.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    execFileSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...names);
  } catch (error) {
    console.warn(`apt-get failed: ${error instanceof Error ? error.message : error}`);
  }
}

/** Whether a program is on the PATH. */
export function hasProgram(name: string): boolean {
  return onPath([name]).some((path) => existsSync(path));
}

function onPath(names: readonly string[]): string[] {
  return (process.env.PATH ?? '').split(delimiter).flatMap((dir) => names.map((name) => join(dir, name)));
}

function isDebian(): boolean {
  return (
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}
