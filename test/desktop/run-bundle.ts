/**
 * Runs the bundle as it is shipped, `dist/node/main.js` and `preload.cjs`, in a process of its own whose Electron is the
 * double. Starts, shows the page, speaks the contract over the port, quits; prints what it saw as one JSON text.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
import type { MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { portAnswer, portRequest } from '#shared/contract/port.ts';
import type { Api } from '#test/harness/test-app.ts';
import { double } from './electron-module.ts';
import { FrameDouble, WorldDouble } from './page-double.ts';

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: new URL('./electron-module.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
});

await import(new URL('../../dist/node/main.js', import.meta.url).href);
await until(() => double.windows.length === 1);

const page = await double.protocol.request('throughline://app/');
const [, script = ''] = /<script type="module"[^>]* src="\.?([^"]+)"/.exec(await page.text()) ?? [];
const loaded = await double.protocol.request(`throughline://app${script}`);
const ports: MessagePort[] = [];
const world = new WorldDouble(double.window.webContents, new FrameDouble('throughline://app/'), runPreload);
world.addEventListener('message', (event) => {
  if (event.data === portAnswer) ports.push(...event.ports);
});
world.postMessage(portRequest, world.location.origin);
const [port] = ports;
if (!port) throw new Error('The page got no port');
port.start();
const api: Api = createORPCClient(new RPCLink({ port }));
const added = await api.clients.add({ name: 'Acme', timeZone: 'UTC', currency: 'USD' });
// The socket that a second process comes through is opened beside the window; give it the time.
await wait(100);
const networkPorts = process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap').length;
double.app.quit();
await until(() => double.app.exitCode !== undefined);

process.stdout.write(
  JSON.stringify({
    page: page.status,
    script: loaded.status,
    added: added.slug,
    networkPorts,
    errors: double.dialog.errors,
    exitCode: double.app.exitCode,
  }),
);
process.exit(0);

/** Electron runs a sandboxed preload script with a `require` that knows Electron and little else. */
function runPreload(ipcRenderer: object, window: object): void {
  const file = double.window.options.webPreferences?.preload ?? '';
  const require = (name: string) => {
    if (name === 'electron') return { ipcRenderer };
    throw new Error(`module not found: ${name}`);
  };
  runInNewContext(readFileSync(file, 'utf8'), { require, window, exports: {}, module: { exports: {} } });
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let turn = 0; !isTrue() && turn < 400; turn += 1) await wait(25);
  if (!isTrue()) throw new Error(`Waited in vain; dialogs: ${JSON.stringify(double.dialog.errors)}`);
}
