/** Finds a Chromium for tests and the bench, installing one where none is to be had. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { root } from './steps.ts';

const places = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of an installed Chromium, Playwright's own included; `undefined` when there is none. */
export function findChromium(): string | undefined {
  return [...places, chromium.executablePath()].find((path) => path !== '' && existsSync(path));
}

/** A Chromium, installed first if need be: Debian's package when root, else Playwright's. @throws with what to do */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  process.stderr.write('Installing a Chromium for the tests (once)…\n');
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    install('apt-get', ['update']);
    install('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  }
  if (!findChromium())
    install(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium']);
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'No Chromium could be installed. Install Chromium or Chrome and set CHROMIUM_PATH to its program.',
  );
}

function install(command: string, args: string[]): void {
  spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
