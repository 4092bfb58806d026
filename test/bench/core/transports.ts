/** The app's contract over each transport, as a window, a browser and the service layer itself reach it. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { createRouterClient } from '@orpc/server';
import { startWebHost } from '#electron/web/start-web-host.ts';
import type { Api, TestApp } from '#test/harness/test-app.ts';
import { benchFolder } from '../bench-folder.ts';

export interface Transports extends AsyncDisposable {
  service: Api;
  port: Api;
  http: Api;
}

/** Opens all three on one app; the HTTP one goes through the web host's own start link and token. */
export async function openTransports(test: TestApp): Promise<Transports> {
  const folder = benchFolder();
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>bench</title>');
  const host = await startWebHost({ app: test.app, rendererFolder: folder });
  const { origin, hash } = new URL(host.url);
  const answer = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: hash.replace('#code=', '') }),
  });
  const { token } = (await answer.json()) as { token: string };
  const headers = { authorization: `Bearer ${token}` };
  return {
    service: createRouterClient(test.app.router, { context: {} }) as Api,
    port: test.client,
    http: createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers })),
    [Symbol.asyncDispose]: () => host.close(),
  };
}
