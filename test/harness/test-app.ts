/**
 * The real app on a temporary folder, with a clock that stands still and ids that count up, reached as a window reaches
 * it: through a message port, typed by the contract. Close it, or let `await using` do so.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { type App, createApp } from '#electron/app/app.ts';
import type { Host } from '#electron/app/host.ts';
import type { Contract } from '#shared/contract/contract.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { FixedClock } from './clock.ts';
import { countingIds } from './ids.ts';

export type Api = ContractRouterClient<Contract>;

export interface TestAppOptions {
  /** The date on which the clock stands. */
  asOf?: PlainDate;
  /** What the machine does, where the silent host should not do. */
  host?: Partial<Host>;
  /** A workspace that is there already, such as a copy of another; removed like any other in the end. */
  dataDir?: string;
  /** Where its ids come from; those of the other app, so that none comes twice. */
  newId?: () => string;
  /** Backs up by itself, as the app does; few tests have a use for it. */
  keepsBackups?: boolean;
  /** How soon it is quiet enough to check files by itself. */
  quietMilliseconds?: number;
}

export interface TestApp extends AsyncDisposable {
  app: App;
  client: Api;
  dataDir: string;
  clock: FixedClock;
  newId: () => string;
  /** Another window on the same app. */
  openWindow(): Api;
  /** Closes the app and starts it again on the same folder, after `meanwhile`; use what is returned from then on. */
  restart(meanwhile?: (dataDir: string) => void): Promise<TestApp>;
  /** Closes the app and removes its folder. */
  close(): Promise<void>;
}

const silentHost: Host = {
  kind: 'command-line',
  saveFile: async () => ({ outcome: 'download' }),
  reveal: async () => false,
  openLink: async () => false,
};

export async function createTestApp({
  asOf = '2026-03-10',
  host = {},
  dataDir = mkdtempSync(join(tmpdir(), 'throughline-')),
  newId = countingIds(),
  keepsBackups = false,
  quietMilliseconds,
}: TestAppOptions = {}): Promise<TestApp> {
  return start({
    dataDir,
    clock: new FixedClock(asOf),
    newId,
    ...{ keepsBackups, quietMilliseconds },
    host: { ...silentHost, ...host },
  });
}

async function start(
  options: Pick<TestApp, 'dataDir' | 'clock' | 'newId'> & {
    host: Host;
    keepsBackups: boolean;
    quietMilliseconds: number | undefined;
  },
): Promise<TestApp> {
  const { dataDir, clock, newId, host, keepsBackups, quietMilliseconds } = options;
  const app = await createApp({
    ...{ dataDir, host, newId, keepsBackups, clock: clock.now, device: 'test' },
    ...(quietMilliseconds !== undefined && { quietMilliseconds }),
  });
  const ports: { close(): void }[] = [];

  const openWindow = (): Api => {
    const { port1, port2 } = new MessageChannel();
    app.connect(port1);
    port2.start();
    ports.push(port2);
    return createORPCClient(new RPCLink({ port: port2 }));
  };
  const stop = async () => {
    for (const port of ports) port.close();
    await app.close();
  };
  const close = async () => {
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return {
    ...{ app, client: openWindow(), dataDir, clock, newId, openWindow, close },
    restart: async (meanwhile) => {
      await stop();
      meanwhile?.(dataDir);
      return start(options);
    },
    [Symbol.asyncDispose]: close,
  };
}
