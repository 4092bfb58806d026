/** The three ways in which a window reaches the app, so that one suite can run over all of them. */
import { tmpdir } from 'node:os';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { type ClientLink, createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { App } from '#electron/app/app.ts';
import type { AppPort } from '#electron/app/host.ts';
import { startWebHost } from '#electron/web/start-web-host.ts';
import type { Contract } from '#shared/contract/contract.ts';
import { ChannelDouble } from '#test/desktop/port-double.ts';
import { createTestApp, type TestApp, type TestAppOptions } from '#test/harness/test-app.ts';
import { tokenFor } from './web-host/token.ts';

export type Api = ContractRouterClient<Contract>;
export type Link = ClientLink<Record<never, never>>;

/** One window of the app. */
export interface Window {
  api: Api;
  /** For calls that the contract's types do not allow. */
  link: Link;
  /** What a window does when it is closed; there is no such moment over HTTP. */
  leave(): void;
  /** Both ends of the port underneath, where there is one. */
  ports?: { page: MessagePort; app: AppPort };
}

export interface Served {
  openWindow(): Promise<Window>;
  close(): Promise<void>;
}

export type Transport = (app: App) => Promise<Served>;

/** Node's own message ports: the command line and most tests. */
const inProcess: Transport = async (app) => {
  const ports: MessagePort[] = [];
  return {
    openWindow: async () => {
      const { port1, port2 } = new MessageChannel();
      app.connect(port1);
      ports.push(port2);
      return portWindow(port2, port1);
    },
    close: async () => {
      for (const port of ports) port.close();
    },
  };
};

/** Ports that behave as Electron's do in its main process: the desktop. */
const messagePort: Transport = async (app) => {
  const ports: MessagePort[] = [];
  return {
    openWindow: async () => {
      const { port1, port2 } = new ChannelDouble();
      app.connect(port1);
      ports.push(port2.raw);
      return portWindow(port2.raw, port1);
    },
    close: async () => {
      for (const port of ports) port.close();
    },
  };
};

/** The loopback web host, from the start link on. */
const http: Transport = async (app) => {
  const host = await startWebHost({ app, rendererFolder: tmpdir() });
  return {
    openWindow: async () => {
      const token = await tokenFor(host.newLink());
      const { origin } = new URL(host.url);
      const link = new FetchLink({ url: `${origin}/rpc`, headers: { authorization: `Bearer ${token}` } });
      return { link, api: createORPCClient(link), leave: () => {} };
    },
    close: () => host.close(),
  };
};

export const transports = [
  ['in process', inProcess],
  ['HTTP', http],
  ['message port', messagePort],
] as const satisfies readonly (readonly [string, Transport])[];

export const portTransports = transports.filter(([, transport]) => transport !== http);

/** The real app, with one window open on it over a transport. */
export interface Stage extends AsyncDisposable {
  app: TestApp;
  api: Api;
  window: Window;
  openWindow(): Promise<Window>;
  close(): Promise<void>;
}

export async function setStage(transport: Transport, options: TestAppOptions = {}): Promise<Stage> {
  const app = await createTestApp(options);
  const { openWindow, close: stopServing } = await transport(app.app);
  const window = await openWindow();
  const close = async () => {
    await stopServing();
    await app.close();
  };
  return { app, window, api: window.api, openWindow, close, [Symbol.asyncDispose]: close };
}

function portWindow(page: MessagePort, app: AppPort): Window {
  page.start();
  const link = new PortLink({ port: page });
  return { link, api: createORPCClient(link), ports: { page, app }, leave: () => page.close() };
}
