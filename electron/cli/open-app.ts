/**
 * The app for one command: the one that runs already, or one in this process, reached through a message port like any
 * other window. The same contract either way, masking and all.
 */
import { MessageChannel } from 'node:worker_threads';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#shared/contract/contract.ts';
import type { Host } from '../app/host.ts';
import { attachOr } from './attach.ts';

export type Api = ContractRouterClient<Contract>;

export interface OpenApp {
  api: Api;
  close(): Promise<void>;
}

const machine: Host = {
  kind: 'command-line',
  saveFile: async () => ({ outcome: 'download' }),
  reveal: async () => false,
  openLink: async () => false,
};

/** Attaches to the app that has a workspace open, or opens it. @throws StorageError as createApp */
export function openApp(dataDir: string, clock: () => string): Promise<OpenApp> {
  return attachOr(dataDir, () => openHere(dataDir, clock));
}

async function openHere(dataDir: string, clock: () => string): Promise<OpenApp> {
  // Loaded here, so that help and mistakes in the arguments are answered without the database.
  const [{ createApp }, { createORPCClient }, { RPCLink }] = await Promise.all([
    import('../app/app.ts'),
    import('@orpc/client'),
    import('@orpc/client/message-port'),
  ]);
  const app = await createApp({ dataDir, host: machine, clock });
  const { port1, port2 } = new MessageChannel();
  app.connect(port1);
  port2.start();
  const close = async () => {
    port2.close();
    await app.close();
  };
  return { api: createORPCClient(new RPCLink({ port: port2 })), close };
}
