import { test } from 'vitest';

/** Declares tests of what a test reaches in Chromium alone; elsewhere they are skipped, and it is said aloud why. */
export function onlyInChromium(browser: string, what: string, why: string): ReturnType<typeof test.runIf> {
  if (browser !== 'chromium') console.warn(`SKIPPED in ${browser}: ${what}, because ${why}.`);
  return test.runIf(browser === 'chromium');
}
