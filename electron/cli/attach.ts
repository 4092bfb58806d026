/** Works through the app that owns the workspace, where one runs: the same contract over its socket. */
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { StorageError, systemCode } from '#db/files/storage-error.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { AttachClient } from '../web/attach-point.ts';
import { type Attachment, attachPort, readAttachment } from '../web/attachment.ts';
import type { Api, OpenApp } from './open-app.ts';

export interface Attached extends OpenApp {
  /** A start link of the running web host; null where the running app has windows of its own. */
  startLink(): Promise<string | null>;
}

/** Milliseconds that the owner may take to answer before it counts as out of reach. */
const patience = 5_000;
/** Milliseconds between two looks, and until the last: another command may end, or an app be about to open its socket. */
const pause = 100;
const waiting = 2_000;

/**
 * Attaches to the owner of a workspace, or does what `open` does where nobody owns it.
 * @throws StorageError WORKSPACE_IN_USE when somebody does who takes nobody in, and whatever else `open` throws
 */
export async function attachOr<T>(dataDir: string, open: () => Promise<T>): Promise<Attached | T> {
  // Ended by time: an owner that hangs takes all its patience at each look.
  const end = performance.now() + waiting;
  for (;;) {
    const attached = await attach(dataDir);
    if (attached) return attached;
    try {
      return await open();
    } catch (error) {
      const isInUse = error instanceof StorageError && error.code === 'WORKSPACE_IN_USE';
      if (!isInUse || performance.now() > end) throw error;
    }
    await wait(pause);
  }
}

async function attach(dataDir: string): Promise<Attached | undefined> {
  const attachment = readAttachment(dataDir);
  if (!attachment) return undefined;
  const [{ createORPCClient }, { RPCLink }] = await Promise.all([
    import('@orpc/client'),
    import('@orpc/client/fetch'),
  ]);
  const agent = new Agent({ keepAlive: true });
  const api: Api & AttachClient = createORPCClient(
    new RPCLink({
      url: `http://localhost:${attachPort}/rpc`,
      headers: { authorization: `Bearer ${attachment.token}` },
      fetch: (request) => send(request, attachment, agent),
    }),
  );
  try {
    await api.attach.hello(undefined, { signal: AbortSignal.timeout(patience) });
  } catch {
    agent.destroy();
    return undefined;
  }
  return { api, startLink: () => api.attach.startLink(), close: async () => agent.destroy() };
}

/** What `fetch` does, which reaches no sockets of the file system. */
async function send(request: Request, { socket }: Attachment, agent: Agent): Promise<Response> {
  const body = Buffer.from(await request.arrayBuffer());
  const { host, pathname, search } = new URL(request.url);
  const headers = { ...Object.fromEntries(request.headers), host, 'content-length': body.length };
  return new Promise((resolve, reject) => {
    const { method, signal } = request;
    httpRequest({ agent, socketPath: socket, method, path: pathname + search, headers, signal })
      .on('response', (answer) => resolve(toResponse(answer)))
      .on('error', (error) => reject(inWords(error)))
      .end(body);
  });
}

function toResponse(answer: IncomingMessage): Response {
  const headers = Object.entries(answer.headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  // Node's two declarations of one stream differ in their names alone.
  const body = Readable.toWeb(answer) as ReadableStream<Uint8Array>;
  return new Response(body, { status: answer.statusCode ?? 500, headers });
}

function inWords(error: Error): Error {
  if (!['ECONNRESET', 'EPIPE', 'ECONNREFUSED', 'ENOENT'].includes(systemCode(error))) return error;
  return new Refusal(
    'CONFLICT',
    'Throughline was closed while this command ran. Look at the history before you do it again.',
  );
}
