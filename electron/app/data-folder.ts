/** Where a person's workspace lives: named on the command line, by the environment, or the system's own place. */
import { posix, resolve, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The data folder that every host opens: the `--data` option, else `THROUGHLINE_HOME`, else the system's place
 * for application data. Relative paths are taken from the current folder.
 */
export function chooseDataFolder(
  option: string | undefined,
  env: Environment,
  platform: NodeJS.Platform,
  home: string,
): string {
  return resolve(option || env.THROUGHLINE_HOME || defaultDataFolder(env, platform, home));
}

/**
 * The system's place for application data. On Windows the local one: a roaming profile would copy open databases.
 * `XDG_DATA_HOME` counts only when it is absolute, as the XDG base directory specification asks.
 */
export function defaultDataFolder(env: Environment, platform: NodeJS.Platform, home: string): string {
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Throughline');
  if (platform === 'win32') {
    return win32.join(env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local'), 'Throughline');
  }
  const xdg = env.XDG_DATA_HOME;
  const base = xdg && posix.isAbsolute(xdg) ? xdg : posix.join(home, '.local', 'share');
  return posix.join(base, 'throughline');
}

/** The value of `--data DIR` or `--data=DIR` among a process's arguments; the last one counts. */
export function dataOption(args: readonly string[]): string | undefined {
  return args.reduce<string | undefined>((found, argument, index) => {
    if (argument === '--data') return args[index + 1] ?? found;
    return argument.startsWith('--data=') ? argument.slice('--data='.length) : found;
  }, undefined);
}
