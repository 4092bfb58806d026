/** The worker threads of the tests run from the bundle, as they are shipped: from source each takes two seconds to start. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { ensureBuilt } from './bundle.ts';
import { root } from './steps.ts';

/** The modules that say where a worker thread's code lies. */
const modules = ['electron/app/worker-url.ts', 'electron/packet/assets.ts'].map((path) => join(root, path));
const bundled = JSON.stringify(pathToFileURL(join(root, 'dist/node/tests.js')).href);

/** Tells those modules that they lie in the bundle. */
export const bundledWorkers: Plugin = {
  name: 'bundled-workers',
  enforce: 'pre',
  transform(code, id) {
    if (!modules.some((path) => id === path.replaceAll('\\', '/'))) return;
    if (!code.includes('import.meta.url')) throw new Error(`${id} no longer asks where it lies.`);
    return code.replaceAll('import.meta.url', bundled);
  },
};

/** Before a run: the bundle is that of the sources as they are. */
export default function ensureWorkers(): Promise<void> {
  return ensureBuilt(['node']);
}
