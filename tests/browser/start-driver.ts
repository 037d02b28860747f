import { inject } from 'vitest';
import { startChromium } from './chromium.ts';
import type { Driver } from './driver.ts';
import { startFirefox } from './firefox.ts';
import { BUILDS } from './global-setup.ts';

/** The browsers that the built extension is tested in. */
export const BROWSERS = ['chromium', 'firefox'] as const;

/** Starts one of them, headless, with the extension's build for it. */
export function startDriver(name: (typeof BROWSERS)[number]): Promise<Driver> {
  const options = { executablePath: inject('browsers')[name], extension: BUILDS[name] };
  return name === 'chromium' ? startChromium(options) : startFirefox(options);
}
