/** How the privileged side is bundled: everything in, but the native driver, Electron and the WASM packages. */
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = join(root, 'dist/node');
const external = ['better-sqlite3', 'electron', /^@myriaddreamin\//, /^@expo-google-fonts\//];

const shared: InlineConfig = {
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  ssr: { target: 'node', noExternal: true, external: ['better-sqlite3', 'electron'] },
};

/** Main process, command line and worker threads, as ES modules side by side. */
export const nodeConfig: InlineConfig = {
  ...shared,
  plugins: [
    {
      name: 'copy-data-files',
      closeBundle() {
        for (const [from, to] of [
          ['db/migrations', 'migrations'],
          ['electron/packet/typst', 'typst'],
        ] as const) {
          if (existsSync(join(root, from))) cpSync(join(root, from), join(outDir, to), { recursive: true });
        }
      },
    },
  ],
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node22',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      external,
      input: {
        main: join(root, 'electron/desktop/main.ts'),
        cli: join(root, 'electron/cli/main.ts'),
        'packet-worker': join(root, 'electron/packet/packet-worker.ts'),
        'import-worker': join(root, 'electron/services/import/import-worker.ts'),
        'backup-worker': join(root, 'electron/app/backup-worker.ts'),
        'damage-worker': join(root, 'electron/app/damage-worker.ts'),
      },
      // Side by side, so that files are found by the same relative path from every module.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
};

/** The preload script runs in a sandbox that knows CommonJS only. */
export const preloadConfig: InlineConfig = {
  ...shared,
  build: {
    ssr: true,
    outDir,
    emptyOutDir: false,
    target: 'node22',
    minify: false,
    rolldownOptions: {
      external,
      input: { preload: join(root, 'electron/preload/preload.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
};
