// `node build/run.mjs FILE.ts [arguments]`: what every npm script goes through. It makes the clone ready,
// then runs the file with a Node that understands TypeScript, in this process where that is possible.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureNode, ensurePackages, root, SetupError } from './setup.mjs';

const [script = '', ...args] = process.argv.slice(2);

if (process.env.npm_lifecycle_event) endWithParent();

try {
  ensurePackages();
  const node = ensureNode();
  const file = resolve(root, script);
  if (node === process.execPath) {
    process.argv = [process.argv[0], file, ...args];
    await import(pathToFileURL(file).href);
  } else {
    runWith(node, file);
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function runWith(node, file) {
  const child = spawn(node, [file, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)));
}

// When npm is ended it ends the shell between, which leaves us alone: a lost parent counts as SIGTERM.
function endWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
