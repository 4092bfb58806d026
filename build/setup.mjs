// Brings a fresh clone to a state in which everything else can run: packages, and a Node new enough.
// Plain JavaScript without dependencies, because it runs before anything is installed, on Node 20 and later.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, '.setup', 'packages');

/** A failure of the set-up, told in words a person can act on. */
export class SetupError extends Error {}

/** Whether a Node version runs TypeScript by itself and carries the SQLite driver (22.18 and later). */
export function isNodeGoodEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/** Installs the locked packages when they are missing or the lock file has changed since. */
export function ensurePackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
  const packages = lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false });
  // Packages linked from elsewhere belong to that place: installing here would empty them there.
  if (packages?.isSymbolicLink() || (packages && stamp === lock)) return;
  // An installation that is interrupted leaves nothing that a stamp could vouch for.
  rmSync(stampFile, { force: true });
  process.stderr.write('Installing packages (once, about a minute)…\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = spawnSync(npm, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.error)
    throw new SetupError(
      `npm could not be started (${done.error.message}). Install npm 10 or later and try again.`,
    );
  if (done.status !== 0)
    throw new SetupError(
      'npm ci failed. Check the network connection and the messages above, then try again.',
    );
  mkdirSync(join(root, '.setup'), { recursive: true });
  writeFileSync(stampFile, lock);
}

/** The Node that runs the app: this one when it is new enough, else the one that came with the packages. */
export function ensureNode() {
  if (isNodeGoodEnough(process.version)) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const require = createRequire(join(root, 'package.json'));
  for (const name of [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`]) {
    const binary = packagedNode(require, name);
    if (binary) return linkNode(binary);
  }
  throw new SetupError(
    `Node ${process.version} is too old and none is packaged for ${platform}-${process.arch}. Install Node 24.`,
  );
}

function packagedNode(require, name) {
  try {
    const folder = join(require.resolve(`${name}/package.json`), '..');
    const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

// npm puts node_modules/.bin first on the path of its scripts, so they start with this Node from then on.
function linkNode(binary) {
  if (process.platform === 'win32') return binary;
  const link = join(root, 'node_modules', '.bin', 'node');
  try {
    if (!existsSync(link)) {
      rmSync(link, { force: true });
      symlinkSync(binary, link);
    }
  } catch {
    // A read-only checkout still works: the binary is used by its own path.
  }
  return binary;
}
