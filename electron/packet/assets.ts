/** Where the engine's files lie: beside this code, in the source tree and in the bundle alike, or in a package. */
import { fileURLToPath } from 'node:url';

/** The worker thread's code. */
export const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './packet-worker.ts' : './packet-worker.js',
  import.meta.url,
);

/** The folder of the Typst template. */
export const templateFolder = fileURLToPath(new URL('./typst/', import.meta.url));

/** A file of an installed package, such as `@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf`. */
export function packagedFile(specifier: string): string {
  return fileURLToPath(import.meta.resolve(specifier));
}
