import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Browsers, findBrowsers } from './find-browsers.ts';

/** The folders of the built extensions. */
export const BUILDS = {
  chromium: join(import.meta.dirname, '../../.output/chrome-mv3'),
  firefox: join(import.meta.dirname, '../../.output/firefox-mv3'),
} as const;

declare module 'vitest' {
  interface ProvidedContext {
    browsers: Browsers;
  }
}

/** Finds both browsers, or stops the run with an instruction; the built extension must be there. */
export default function setup(project: TestProject): void {
  for (const folder of Object.values(BUILDS)) {
    if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`${folder} is missing: run "npm run build" first.`);
  }
  project.provide('browsers', findBrowsers('chromium', 'firefox'));
}
