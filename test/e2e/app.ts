/** What the screen tests run of the app: bundled once a run, since its source takes seconds to load in each worker. */
import '#test/harness/shared-typesetter.ts';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { Keyring } from '#db/files/keyring.ts';
import { openDatabase } from '#db/files/open-database.ts';
import { type App, createApp } from '#electron/app/app.ts';
import { webMachine } from '#electron/web/machine.ts';
import { startWebHost, type WebHost } from '#electron/web/start-web-host.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { clientLocation } from '#test/faults/client-location.ts';
import { FixedClock } from '#test/harness/clock.ts';
import type { Api } from '#test/harness/test-app.ts';

/** The app on a folder, its clock standing on a date. */
export function openApp(dataDir: string, asOf: PlainDate): Promise<App> {
  return createApp({ dataDir, host: webMachine, clock: new FixedClock(asOf).now, device: 'test' });
}

/** Serves the app's screens on 127.0.0.1. */
export function serve(app: App, rendererFolder: string): Promise<WebHost> {
  return startWebHost({ app, rendererFolder });
}

/** A window of its own on the app. */
export function apiOf(app: App): Api {
  const { port1, port2 } = new MessageChannel();
  app.connect(port1);
  port2.start();
  port2.unref();
  return createORPCClient(new RPCLink({ port: port2 }));
}

/** Leaves a client's file as a newer Throughline would, whose schema this one does not know; the app must not be open. */
export function writeAsNewer(dataDir: string, slug: string): void {
  const folder = readdirSync(join(dataDir, 'clients')).find((name) => name.startsWith(slug)) ?? '';
  const { clientIds } = Keyring.open(join(dataDir, 'keyring.json'));
  const id = clientIds.find((each) => folder.endsWith(each.slice(-8))) ?? '';
  const connection = openDatabase(clientLocation(dataDir, id));
  connection.pragma('user_version = 9999');
  connection.close();
}
