import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Two projects: `unit` stands beside its source, `suite` is what lives in test/ and starts the whole app. */
export default defineConfig({
  root,
  test: {
    pool: 'forks',
    testTimeout: 30_000,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{shared,db,electron,renderer,build}/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'suite',
          include: ['test/{contract,desktop,isolation,scenarios,cli}/**/*.test.ts'],
          testTimeout: 120_000,
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
  },
});
