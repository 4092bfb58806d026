/** The one message port: who gets it, how often, and what happens to it when the page goes. */
import type { MessagePort } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { portAnswer, portRequest } from '#shared/contract/port.ts';
import { ElectronDouble } from './electron-double.ts';
import { preventable } from './events.ts';
import { type ContentsDouble, FrameDouble, WorldDouble } from './page-double.ts';
import { PortDouble } from './port-double.ts';
import { RememberingApp, settle, startDesktop } from './start.ts';

/** What the renderer does: listens, asks, and takes the port. */
function askForPorts(world: WorldDouble): MessagePort[] {
  const ports: MessagePort[] = [];
  world.addEventListener('message', (event) => {
    if (event.source === world && event.data === portAnswer) ports.push(...event.ports);
  });
  world.postMessage(portRequest, world.location.origin);
  return ports;
}

function loadPage(contents: ContentsDouble): WorldDouble {
  contents.tell('did-navigate');
  return new WorldDouble(contents);
}

describe('the page', () => {
  test('gets a port, with the app on the other end', async () => {
    const { electron, app } = await startDesktop();
    const [port] = askForPorts(loadPage(electron.window.webContents));
    await settle();
    const heard = new Promise((resolve) => {
      app.ports[0]?.on('message', resolve);
      app.ports[0]?.start?.();
    });
    port?.postMessage('from the page');
    expect(await heard).toEqual({ data: 'from the page', ports: [] });

    const answered = new Promise((resolve) => port?.once('message', resolve));
    app.ports[0]?.postMessage('from the app');
    expect(await answered).toBe('from the app');
    port?.close();
  });

  test('gets one only, however often it asks', async () => {
    const { electron, app } = await startDesktop();
    const { webContents } = electron.window;
    const world = loadPage(webContents);
    expect(askForPorts(world)).toHaveLength(1);
    expect(askForPorts(world)).toHaveLength(0);
    expect(world.sent).toEqual([portRequest]);

    const sameFrame = new FrameDouble('throughline://app/#/days');
    webContents.receiveIpc(portRequest, sameFrame);
    await settle();
    expect(sameFrame.received).toEqual([]);
    expect(app.ports).toHaveLength(1);
  });

  test('gets it after moving among its own screens, too', async () => {
    const { electron } = await startDesktop();
    const frame = new FrameDouble('throughline://app/#/clients/acme/registry?status=off_track');
    const world = new WorldDouble(electron.window.webContents, frame);
    expect(askForPorts(world)).toHaveLength(1);
  });

  test('gets nothing when a frame or another window asks in its name', async () => {
    const { electron, app } = await startDesktop();
    const world = loadPage(electron.window.webContents);
    const ask = { data: portRequest, ports: [] };
    world.deliver({ ...ask, origin: 'https://a.example', source: world });
    world.deliver({ ...ask, origin: world.location.origin, source: {} });
    world.deliver({ ...ask, origin: world.location.origin, source: null });
    world.deliver({ data: 'another message', ports: [], origin: world.location.origin, source: world });
    await settle();
    expect(app.ports).toEqual([]);
  });

  test('gets a new port when it is loaded again, and the old one is closed on the side of the app', async () => {
    const { electron, app } = await startDesktop();
    const { webContents } = electron.window;
    askForPorts(loadPage(webContents));
    await settle();
    let closings = 0;
    app.ports[0]?.on('close', () => {
      closings += 1;
    });
    const [second] = askForPorts(loadPage(webContents));
    await settle();
    expect(closings).toBe(1);
    expect(second).toBeDefined();
    expect(app.ports).toHaveLength(2);
    second?.close();
  });

  test('is answered once the app has opened its files, however early it asked', async () => {
    const opening = Promise.withResolvers<void>();
    const { app, connected, electron } = await startSlowly(opening.promise);
    const [port] = askForPorts(loadPage(electron.window.webContents));
    port?.postMessage('early');
    await settle();
    expect(app.ports).toEqual([]);
    opening.resolve();
    const served = await connected;
    const heard = new Promise((resolve) => served.on('message', resolve));
    served.start?.();
    expect(await heard).toEqual({ data: 'early', ports: [] });
    port?.close();
  });
});

describe('the port is closed when', () => {
  test.each<[string, (contents: ContentsDouble) => void]>([
    ['the page is left', (contents) => contents.tell('did-navigate')],
    [
      'its process dies',
      (contents) =>
        contents.tell('render-process-gone', preventable({}), { reason: 'crashed', exitCode: 11 }),
    ],
    ['its window is closed', (contents) => contents.tell('destroyed')],
  ])('%s', async (_name, leave) => {
    const { electron, app } = await startDesktop();
    askForPorts(loadPage(electron.window.webContents));
    await settle();
    const [port] = app.ports;
    expect(port).toBeInstanceOf(PortDouble);
    leave(electron.window.webContents);
    expect(port instanceof PortDouble && port.isClosed).toBe(true);
  });
});

async function startSlowly(opening: Promise<void>) {
  const app = new RememberingApp();
  const electron = new ElectronDouble();
  const connected = Promise.withResolvers<(typeof app.ports)[number]>();
  const connect = app.connect.bind(app);
  app.connect = (port) => {
    connect(port);
    connected.resolve(port);
  };
  void startDesktop({
    electron,
    createApp: async () => {
      await opening;
      return app;
    },
  });
  await settle();
  return { app, electron, connected: connected.promise };
}
