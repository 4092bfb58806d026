/** `npm start`: the desktop app, or the same app in the browser where Electron or a display cannot be had. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './bundle.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

await ensureBuilt(['node', 'renderer']);
const electron = electronBinary();
const missing = reasonForWeb(electron);
if (electron && !missing) startDesktop(electron);
else await startWeb(missing ?? '');

/** The binary that the electron package downloaded, without asking it to download one. */
function electronBinary(): string | undefined {
  const folder = join(root, 'node_modules/electron');
  const pointer = join(folder, 'path.txt');
  if (!existsSync(pointer)) return undefined;
  const binary = join(folder, 'dist', readFileSync(pointer, 'utf8').trim());
  return existsSync(binary) ? binary : undefined;
}

function reasonForWeb(binary: string | undefined): string | undefined {
  if (!binary) return "Electron's binary is not on this machine";
  const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  return needsDisplay ? 'There is no display' : undefined;
}

function startDesktop(binary: string): void {
  const child = spawn(binary, [root, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}

async function startWeb(reason: string): Promise<void> {
  console.log(`${reason}, so Throughline runs in the browser instead.`);
  process.argv.splice(2, 0, 'serve', '--open');
  await import(new URL('../dist/node/cli.js', import.meta.url).href);
}
