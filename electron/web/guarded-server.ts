/** An HTTP server that answers every request with our headers, refusals included, and lets nobody keep it waiting. */
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { Duplex } from 'node:stream';
import type { ORPCError } from '@orpc/server';
import { systemCode } from '#db/files/storage-error.ts';
import { securityHeaders } from '../app/csp.ts';
import { type ReportError, toOrpcError } from '../app/to-orpc-error.ts';
import { WholeResponse } from './whole-response.ts';

export interface ServerLimits {
  /** Milliseconds until the whole head of a request must have arrived. */
  head: number;
  /** Milliseconds until the whole request must have arrived. */
  request: number;
  /** Milliseconds that a connection may stay open between two requests. */
  idle: number;
  connections: number;
}

const usualLimits: ServerLimits = { head: 10_000, request: 60_000, idle: 5_000, connections: 128 };

/** The head of a request in bytes; one of ours has less than a thousand. */
const largestHead = 8 * 1024;

/** Milliseconds that what is left of a refused request may still come in, so that a browser gets to read the refusal. */
const drainTime = 5_000;

export interface GuardedServerOptions {
  report: ReportError;
  /** Answers one request; what it throws is answered in oRPC's own error shape. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  limits?: Partial<ServerLimits> | undefined;
}

/** Makes the server; it does not listen yet. */
export function createGuardedServer({ report, answer, limits }: GuardedServerOptions): Server {
  const { head, request: whole, idle, connections } = { ...usualLimits, ...limits };
  const headers = new Map(Object.entries(refusalHeaders()));
  const respond = (request: IncomingMessage, response: ServerResponse): void => {
    response.setHeaders(headers);
    answer(request, response).catch((error) => refuse(request, response, toOrpcError(error, report)));
  };
  const options = {
    ServerResponse: WholeResponse,
    headersTimeout: head,
    requestTimeout: whole,
    keepAliveTimeout: idle,
    connectionsCheckingInterval: Math.min(1_000, head),
    maxHeaderSize: largestHead,
    // A header given twice then fits nothing that we admit; Node would take the first of them.
    joinDuplicateHeaders: true,
    // Node's own refusal would carry none of our headers; admission refuses a request without a host.
    requireHostHeader: false,
  };
  const server = createServer(options, respond);
  server.maxConnections = connections;
  // Else Node would ask for the body, or refuse, before anything was checked.
  server.on('checkContinue', respond).on('checkExpectation', respond);
  server.on('clientError', refuseUnreadable);
  return server;
}

/** Ends every connection and stops listening. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
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
  response.once('finish', () => setTimeout(() => request.destroy(), drainTime).unref());
  response.setHeader('Connection', 'close');
  sendJson(response, error.status, { json: error.toJSON() });
}

const unreadable: Record<string, number> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/** What is no HTTP, or came too slowly, never becomes a request: it is answered on the bare connection. */
function refuseUnreadable(error: Error, socket: Duplex): void {
  if (!socket.writable || hasAnswered(socket)) {
    socket.destroy();
    return;
  }
  const status = unreadable[systemCode(error)] ?? 400;
  const headers = { ...refusalHeaders(), 'Content-Length': '0', Connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', ''].join('\r\n'), () =>
    socket.destroy(),
  );
}

// A second answer in the middle of the first would be read as a part of it.
function hasAnswered(socket: Duplex): boolean {
  return 'bytesWritten' in socket && socket.bytesWritten !== 0;
}

function refusalHeaders(): Record<string, string> {
  return { ...securityHeaders(), 'Cache-Control': 'no-store' };
}
