import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findChromium } from './chromium.ts';

const executablePath = findChromium();

/** Screens in a real Chromium, against the real app in the loopback web host. */
export default defineConfig({
  testDir: fileURLToPath(new URL('../test/e2e', import.meta.url)),
  outputDir: fileURLToPath(new URL('../test-results/screens', import.meta.url)),
  globalSetup: fileURLToPath(new URL('../test/e2e/prepare.ts', import.meta.url)),
  // What is bundled there runs as it is.
  build: { external: ['**/test-results/**'] },
  workers: 2,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // A shared machine may stall a browser for seconds; what fails twice is a failure.
  retries: 1,
  reporter: [['list'], ['json']],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // To record a trace costs a fifth of a run; `--trace on` records one of a single test.
    trace: 'on-first-retry',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args:
        process.getuid?.() === 0
          ? ['--no-sandbox', '--disable-background-networking']
          : ['--disable-background-networking'],
    },
  },
});
