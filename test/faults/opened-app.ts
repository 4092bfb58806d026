/** The app in a program of the fault tests: loaded before the program is told what to do. */
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { type App, createApp } from '#electron/app/app.ts';
import { webMachine } from '#electron/web/machine.ts';
import type { Api } from '#test/harness/test-app.ts';

export async function openedApp(dataDir: string): Promise<{ app: App; api: Api }> {
  const app = await createApp({ dataDir, host: webMachine, device: 'test' });
  const { port1, port2 } = new MessageChannel();
  app.connect(port1);
  port2.start();
  return { app, api: createORPCClient(new RPCLink({ port: port2 })) };
}
