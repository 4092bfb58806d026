/** One app for all tests of a file, and a client of its own for each of them. */
import { afterAll, beforeAll } from 'vitest';
import { addClient } from './builders.ts';
import { type StoredRows, storedRows } from './stored.ts';
import { type Api, createTestApp, type TestApp, type TestAppOptions } from './test-app.ts';

export interface SharedTestApp {
  readonly test: TestApp;
  readonly api: Api;
  /** The id of a new client without anything but its profile. */
  freshClient(change?: Parameters<typeof addClient>[1]): Promise<string>;
  /** What is stored of a client. */
  stored(clientId: string): StoredRows;
}

/** Starts the app before the tests of a file and closes it after them. */
export function shareTestApp(options?: TestAppOptions): SharedTestApp {
  let started: TestApp | undefined;
  let clients = 0;
  const running = () => {
    if (!started) throw new Error('The test app starts before the first test; use it inside one.');
    return started;
  };
  beforeAll(async () => {
    started = await createTestApp(options);
  });
  afterAll(() => started?.close());
  return {
    get test() {
      return running();
    },
    get api() {
      return running().client;
    },
    async freshClient(change) {
      clients += 1;
      return (await addClient(running().client, { name: `Client ${clients}`, ...change })).id;
    },
    stored: (clientId) => storedRows(running().dataDir, clientId),
  };
}
