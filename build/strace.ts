/** Finds strace for the fault tests, which count with it what reaches the disk; installs it where that can be done. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebianPackage } from './debian.ts';

/** The path of strace; `undefined` where there is none. */
export function findStrace(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, 'strace')).find((path) => existsSync(path));
}

/** Sees to strace on Linux; a test that needs it and finds none says so. */
export function ensureStrace(): void {
  if (process.platform !== 'linux' || findStrace()) return;
  process.stderr.write('Installing strace for the tests (once)…\n');
  installDebianPackage('strace');
}
