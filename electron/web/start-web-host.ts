/** Serves the contract and the built renderer on 127.0.0.1, to our own page and nobody else. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/node';
import { systemCode } from '#db/files/storage-error.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { App } from '../app/app.ts';
import { securityHeaders } from '../app/csp.ts';
import { readRenderer } from '../app/renderer-files.ts';
import { type ReportError, toOrpcError } from '../app/to-orpc-error.ts';
import { admit } from './admission.ts';
import { Sessions } from './sessions.ts';

export interface WebHostOptions {
  app: Pick<App, 'router' | 'report'>;
  /** Where the renderer was built. */
  rendererFolder: string;
  /** A free port unless one is asked for. */
  port?: number | undefined;
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
export async function startWebHost({ app, rendererFolder, port = 0 }: WebHostOptions): Promise<WebHost> {
  const sessions = new Sessions();
  const answer = answerer(app, rendererFolder, sessions);
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 10_000 }, answer);
  await listen(server, port);
  const newLink = () => `http://${address}:${portOf(server)}/#code=${sessions.issueCode()}`;
  return { url: newLink(), newLink, close: () => close(server) };
}

function answerer(app: WebHostOptions['app'], rendererFolder: string, sessions: Sessions) {
  const handler = new RPCHandler(app.router, { interceptors: [declareErrors(app.report)] });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const port = request.socket.localPort ?? 0;
    const { destination, pathname } = admit(request, port, (token) => sessions.admits(token));
    if (destination === 'file') return sendFile(response, await readRenderer(rendererFolder, pathname));
    if (destination === 'session') {
      return sendJson(response, 200, { token: sessions.exchange(codeIn(await readText(request))) });
    }
    const { matched } = await handler.handle(request, response, { prefix: '/rpc', context: {} });
    if (!matched) throw new Refusal('NOT_FOUND', 'There is no such procedure.');
  };
  return (request: IncomingMessage, response: ServerResponse): void => {
    response.setHeaders(new Map(Object.entries({ ...securityHeaders(), 'Cache-Control': 'no-store' })));
    answer(request, response).catch((error) => refuse(request, response, toOrpcError(error, app.report)));
  };
}

// The router declares its own errors; what else comes through is a request that oRPC could not read, or a fault of ours.
function declareErrors(report: ReportError) {
  return async <Result>({ next }: { next(): Promise<Result> }): Promise<Result> => {
    try {
      return await next();
    } catch (error) {
      if (error instanceof ORPCError) throw error;
      const isUnreadable = error instanceof SyntaxError;
      throw toOrpcError(
        isUnreadable ? new Refusal('INVALID_INPUT', 'The request cannot be read.') : error,
        report,
      );
    }
  };
}

function sendFile(response: ServerResponse, file: Awaited<ReturnType<typeof readRenderer>>): void {
  response.writeHead(file.status, file.headers).end(file.body);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

/** Answers in oRPC's own error shape, so that the page reads our refusals like any other. */
function refuse(request: IncomingMessage, response: ServerResponse, error: ORPCError<string, unknown>): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // What is left of a refused body is let through unread, or the browser would see a broken connection.
  request.resume();
  response.setHeader('Connection', 'close');
  sendJson(response, error.status, { json: error.toJSON() });
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function codeIn(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string')
      return body.code;
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

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
