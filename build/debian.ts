/** Programs that tests need and Debian has: installed where that can be done without asking. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs a package of Debian's when this is root on one; does nothing anywhere else. */
export function installDebianPackage(name: string): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  runInstaller('apt-get', ['update']);
  runInstaller('apt-get', ['install', '-y', '--no-install-recommends', name]);
}

/** Runs an installer, its output on standard error; what came of it is seen by looking for the program. */
export function runInstaller(command: string, args: string[]): void {
  spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
