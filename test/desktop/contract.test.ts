/** The real app behind the real shell: a page asks for its port and speaks the contract over it. */
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { expect, test } from 'vitest';
import { createApp } from '#electron/app/app.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import { portAnswer, portRequest } from '#shared/contract/port.ts';
import type { Api } from '#test/harness/test-app.ts';
import { ElectronDouble } from './electron-double.ts';
import { WorldDouble } from './page-double.ts';
import { settle, startDesktop } from './start.ts';
import type { WindowDouble } from './window-double.ts';

/** What `renderer/boot` does on the desktop. */
function boot(window: WindowDouble): Api {
  const world = new WorldDouble(window.webContents);
  const clients: Api[] = [];
  world.addEventListener('message', ({ data, source, ports: [port] }) => {
    if (source !== world || data !== portAnswer || !port) return;
    port.start();
    clients.push(createORPCClient(new RPCLink({ port })));
  });
  world.postMessage(portRequest, world.location.origin);
  const [client] = clients;
  if (!client) throw new Error('The page got no port');
  return client;
}

/** Collects what a window hears, from now on. */
async function listen(api: Api): Promise<AppEvent[]> {
  const heard: AppEvent[] = [];
  const events = await api.events.subscribe({});
  void (async () => {
    for await (const event of events) heard.push(event);
  })().catch(() => {});
  return heard;
}

async function startReal() {
  const electron = new ElectronDouble();
  const started = await startDesktop({ electron, createApp, patience: 60_000 });
  const quit = async () => {
    electron.app.quit();
    // Good order includes the backups of what changed.
    await expect.poll(() => electron.app.exitCode, { timeout: 30_000 }).toBe(0);
  };
  return { ...started, quit };
}

test('a client added in one window is heard of in another, and is there after the app was closed in good order', async () => {
  const { electron, dataDir, quit } = await startReal();
  const first = boot(electron.window);
  electron.Menu.click('new-window');
  const second = boot(electron.window);
  const heard = await listen(second);
  const added = await first.clients.add({ name: 'Acme', timeZone: 'UTC', currency: 'USD' });
  await expect.poll(() => heard.map((event) => event.kind)).toContain('change');
  await quit();

  const again = new ElectronDouble();
  await startDesktop({ electron: again, createApp, dataDir, patience: 60_000 });
  const listed = await boot(again.window).clients.list({});
  expect(listed.map(({ id }) => id)).toEqual([added.id]);
  again.app.quit();
  await expect.poll(() => again.app.exitCode, { timeout: 30_000 }).toBe(0);
});

test('a menu command is heard by the window in use and by no other: one undo, not two', async () => {
  const { electron, quit } = await startReal();
  const first = electron.window;
  const heardFirst = await listen(boot(first));
  electron.Menu.click('new-window');
  const heardSecond = await listen(boot(electron.window));
  await settle();
  electron.Menu.click('undo');
  await expect.poll(() => heardSecond).toEqual([{ kind: 'menu', command: 'undo' }]);
  first.focus();
  electron.Menu.click('go-days');
  await expect.poll(() => heardFirst).toEqual([{ kind: 'menu', command: 'go-days' }]);
  expect(heardSecond).toHaveLength(1);
  await quit();
});

test('what a page sends that is no request is dropped, and the next request is answered', async () => {
  const { electron, quit } = await startReal();
  const world = new WorldDouble(electron.window.webContents);
  const answers: unknown[] = [];
  world.addEventListener('message', ({ data, ports: [port] }) => {
    if (data !== portAnswer || !port) return;
    for (const nonsense of ['', '{', null, 42, { i: 1 }, new Uint8Array(3)]) port.postMessage(nonsense);
    const api: Api = createORPCClient(new RPCLink({ port }));
    port.start();
    void api.clients.list({}).then((list) => answers.push(list));
  });
  world.postMessage(portRequest, world.location.origin);
  await expect.poll(() => answers).toEqual([[]]);
  await quit();
});

test('a second process on the same data folder is told who has it', async () => {
  const { dataDir, quit } = await startReal();
  const other = new ElectronDouble();
  await startDesktop({ electron: other, createApp, dataDir });
  expect(other.dialog.errors[0]?.content).toContain(`process ${process.pid}`);
  expect(other.app.exitCode).toBe(1);
  await quit();
});
