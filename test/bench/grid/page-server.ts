/** Builds the bench's pages as the app is built, and serves them on this machine only. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { mantineStyles } from '#build/vite.renderer.config.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

export interface GridPages {
  /** The address that `ours.html` and `peer.html` lie under. */
  address: string;
  close: () => Promise<void>;
}

/** Builds and serves; `close` ends the server and removes what was built. */
export async function serveGridPages(): Promise<GridPages> {
  const outDir = mkdtempSync(join(tmpdir(), 'throughline-grid-'));
  await build({
    root: folder,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [react(), mantineStyles()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2024',
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: ['ours.html', 'peer.html'].map((page) => join(folder, page)) },
    },
  });
  const server = await preview({
    root: folder,
    configFile: false,
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The bench pages could not be served.');
  return {
    address,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
