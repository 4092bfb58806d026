/** Serves the contract and the built renderer on 127.0.0.1, to our own page and nobody else. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemCode } from '#db/files/storage-error.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { App } from '../app/app.ts';
import { readRenderer } from '../app/renderer-files.ts';
import { admit } from './admission.ts';
import { callAnswerer } from './answer-calls.ts';
import { firstAnswerer } from './first-answers.ts';
import { closeServer, createGuardedServer, type ServerLimits, sendJson } from './guarded-server.ts';
import { readText } from './read-body.ts';
import { Sessions } from './sessions.ts';

export interface WebHostOptions {
  app: Pick<App, 'router' | 'report'>;
  /** Where the renderer was built. */
  rendererFolder: string;
  /** A free port unless one is asked for. */
  port?: number | undefined;
  /** Less patience than usual, for tests. */
  limits?: Partial<ServerLimits> | undefined;
}

export interface WebHost {
  /** The start link: the page's address with a one-time code. */
  readonly url: string;
  /** A start link for another window, or after the first one was used or grew too old. */
  newLink(): string;
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

const address = '127.0.0.1';

/** Starts listening. @throws Refusal CONFLICT when the port is taken */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const { app, rendererFolder, port = 0, limits } = options;
  const sessions = new Sessions();
  const answer = answerer(app, rendererFolder, sessions);
  const server = createGuardedServer({ report: app.report, answer, limits });
  await listen(server, port);
  const newLink = () => `http://${address}:${portOf(server)}/#code=${sessions.issueCode()}`;
  return { url: newLink(), newLink, close: () => closeServer(server) };
}

function answerer(app: WebHostOptions['app'], rendererFolder: string, sessions: Sessions) {
  const answerCall = callAnswerer(app.router, app.report);
  const answerFirst = firstAnswerer(app.router);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const port = request.socket.localPort ?? 0;
    const { destination, pathname } = admit(request, port, (token) => sessions.admits(token));
    if (destination === 'rpc') return answerCall(request, response);
    if (destination === 'file') return sendFile(response, await readRenderer(rendererFolder, pathname));
    const { code, first } = sessionRequestIn(await readText(request));
    const token = sessions.exchange(code);
    return sendJson(response, 200, { token, answers: await answerFirst(first) });
  };
}

function sendFile(response: ServerResponse, file: Awaited<ReturnType<typeof readRenderer>>): void {
  response.writeHead(file.status, file.headers).end(file.body);
}

function sessionRequestIn(text: string): { code: string; first?: unknown } {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string')
      return { ...body, code: body.code };
  } catch {
    // Told below, like any other body without a code.
  }
  throw new Refusal('INVALID_INPUT', 'A code is missing.');
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(inWords(error, port)));
    server.listen(port, address, resolve);
  });
}

function inWords(error: Error, port: number): Error {
  if (!['EADDRINUSE', 'EACCES'].includes(systemCode(error))) return error;
  return new Refusal('CONFLICT', `Port ${port} cannot be used on this machine. Choose another one.`, {
    port,
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
