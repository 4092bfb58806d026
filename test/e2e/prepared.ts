/** What is made before the screen tests and lies ready for each of their workers. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The date on which every clock stands, and as of which the sample was made. */
export const asOf = '2026-11-20';

/** The variable that names the folder to the workers. */
export const preparedIn = 'THROUGHLINE_SCREEN_TESTS';

export function preparedFolder(): string {
  const folder = process.env[preparedIn];
  if (!folder) throw new Error('The screen tests run with build/playwright.config.ts, which prepares them.');
  return folder;
}

/** The workspace with the sample; to be copied, never opened. */
export function sampleIn(folder: string): string {
  return join(folder, 'sample');
}

export function loadApp(): Promise<typeof import('./app.ts')> {
  return import(pathToFileURL(join(preparedFolder(), 'app/app.js')).href);
}
