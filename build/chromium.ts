/** Finds a Chromium for tests and the bench, installing one where none is to be had. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { installDebianPackage, runInstaller } from './debian.ts';
import { root } from './steps.ts';

/** The same engine without a browser's own windows: the screen tests take two thirds of the time. */
const shell = '/usr/bin/chromium-headless-shell';

const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of an installed Chromium for tests, Playwright's own included; `undefined` when there is none. */
export function findChromium(): string | undefined {
  return firstOf([shell, ...browsers]);
}

/** The same, a whole browser where there is one: what a desktop app has in it, and what prints in other apps. */
export function findWholeChromium(): string | undefined {
  return firstOf([...browsers, shell]);
}

function firstOf(paths: readonly string[]): string | undefined {
  const candidates = [process.env.CHROMIUM_PATH ?? '', ...paths, chromium.executablePath()];
  return candidates.find((path) => path !== '' && existsSync(path));
}

/** A Chromium, installed first if need be: Debian's package when root, else Playwright's. @throws with what to do */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  process.stderr.write('Installing a Chromium for the tests (once)…\n');
  installDebianPackage('chromium-headless-shell');
  if (!findChromium()) installDebianPackage('chromium');
  if (!findChromium()) {
    const playwright = join(root, 'node_modules/@playwright/test/cli.js');
    runInstaller(process.execPath, [playwright, 'install', 'chromium']);
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'No Chromium could be installed. Install Chromium or Chrome and set CHROMIUM_PATH to its program.',
  );
}
