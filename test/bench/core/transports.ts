/** The app's contract over each transport, as the service layer itself, a window and a browser reach it. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import { startWebHost } from '#electron/web/start-web-host.ts';
import type { Inputs } from '#shared/contract/types.ts';
import type { Api, TestApp } from '#test/harness/test-app.ts';
import { benchFolder } from '../bench-folder.ts';
import type { HttpCalls } from './http-caller.ts';

type Edit = Inputs['initiatives']['edit'];

export interface Transports extends AsyncDisposable {
  service: Api;
  port: Api;
  /** Edits one after another from another process; the milliseconds of each, as that process sees them. */
  editOverHttp(edits: readonly Edit[]): Promise<number[]>;
}

/** Opens all three on one app; the HTTP one goes through the web host's own start link and token. */
export async function openTransports(test: TestApp): Promise<Transports> {
  const folder = benchFolder();
  writeFileSync(join(folder, 'index.html'), '<!doctype html><head><title>bench</title></head>');
  const host = await startWebHost({ app: test.app, rendererFolder: folder });
  const caller = fork(fileURLToPath(new URL('http-caller.ts', import.meta.url)));
  const session = await beginSession(host.url);
  const ended = once(caller, 'exit').then(() => {
    throw new Error('The HTTP client of the bench has ended.');
  });
  return {
    service: createRouterClient(test.app.router, { context: {} }) as Api,
    port: test.client,
    async editOverHttp(inputs) {
      const calls: HttpCalls = { ...session, inputs };
      caller.send(calls);
      const [times] = await Promise.race([once(caller, 'message'), ended]);
      return times;
    },
    async [Symbol.asyncDispose]() {
      ended.catch(() => {});
      caller.disconnect();
      await host.close();
    },
  };
}

async function beginSession(startLink: string): Promise<Omit<HttpCalls, 'inputs'>> {
  const { origin, hash } = new URL(startLink);
  const answer = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: hash.replace('#code=', '') }),
  });
  const { token } = (await answer.json()) as { token: string };
  return { url: `${origin}/rpc/initiatives/edit`, token };
}
