/** `npm start`: the desktop app, or the same app in the browser where Electron or a display cannot be had. */
import { spawn } from 'node:child_process';
import { ensureBuilt } from './bundle.ts';
import { desktopObstacle, electronBinary } from './electron-binary.ts';
import { root } from './steps.ts';

await ensureBuilt(['node', 'renderer']);
const electron = electronBinary();
const obstacle = desktopObstacle();
if (electron && !obstacle) startDesktop(electron);
else await startWeb(obstacle ?? '');

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
