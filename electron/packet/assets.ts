/** Finds what the engine needs on disk: from source, from the bundle, and inside the installed packages. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * A file or folder that travels with this code: beside it in the source tree and in the bundle, one folder up
 * from a chunk of the bundle.
 * @throws Error when none of the names is there, which means that the app was packed without it
 */
export function besideCode(...names: readonly string[]): URL {
  for (const name of names) {
    for (const place of [`./${name}`, `../${name}`]) {
      const url = new URL(place, import.meta.url);
      if (existsSync(fileURLToPath(url))) return url;
    }
  }
  throw new Error(`Not found beside the app's code: ${names.join(' or ')}`);
}

/** A file of an installed package, such as `@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf`. */
export function packagedFile(specifier: string): string {
  return fileURLToPath(import.meta.resolve(specifier));
}
