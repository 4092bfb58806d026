import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { bundledWorkers } from './bundled-workers.ts';
import { LongestFirst } from './longest-first.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `unit` stands beside its source; `suite` lives in test/ and starts the whole app; `faults` breaks what it stands on. */
export default defineConfig({
  root,
  test: {
    pool: 'forks',
    // A run by hand uses every core; by itself it would leave one idle. build/suites.ts asks for more.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root,
        plugins: [bundledWorkers],
        test: {
          name: 'unit',
          globalSetup: 'build/bundled-workers.ts',
          setupFiles: 'test/harness/shared-typesetter.ts',
          include: ['{shared,db,electron,renderer,build}/**/*.test.ts'],
          // Loaded once a worker, not once a file: nothing of a test lives in a module.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        plugins: [bundledWorkers],
        test: {
          name: 'suite',
          globalSetup: ['build/bundled-workers.ts', 'test/harness/run-folder.ts'],
          setupFiles: 'test/harness/shared-typesetter.ts',
          isolate: false,
          include: ['test/{contract,desktop,isolation,scenarios,cli}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          retry: process.env.CI ? 1 : 0,
        },
      },
      {
        root,
        plugins: [bundledWorkers],
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          globalSetup: ['build/bundled-workers.ts', 'test/faults/bundle-programs.ts'],
          testTimeout: 600_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
