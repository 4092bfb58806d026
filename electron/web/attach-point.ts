/**
 * Lets a second process of the same person work through the one that owns the workspace: the web host's own admission
 * and handler, for calls alone, on a socket in the file system. No browser and no other user can reach it, and no
 * network port is open.
 */
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type AnyRouter, os, type RouterClient } from '@orpc/server';
import { Refusal } from '#shared/contract/errors.ts';
import type { App } from '../app/app.ts';
import { admit } from './admission.ts';
import { callAnswerer } from './answer-calls.ts';
import { attachPort, removeAttachment, writeAttachment } from './attachment.ts';
import { closeServer, createGuardedServer } from './guarded-server.ts';
import { Sessions } from './sessions.ts';

export interface AttachPointOptions {
  app: Pick<App, 'router' | 'report'>;
  dataDir: string;
  /** Makes a start link, where the owner is a web host. */
  newLink?: () => string;
}

export interface AttachPoint {
  close(): Promise<void>;
}

/** What only an attached process asks for, besides the contract. */
export type AttachClient = RouterClient<ReturnType<typeof attachRouter>>;

/** Publishes the workspace until closed. Where that cannot be, the app runs without, and says why in the log. */
export async function publishAttachPoint(options: AttachPointOptions): Promise<AttachPoint> {
  try {
    return await openAttachPoint(options);
  } catch (error) {
    options.app.report(error);
    return { close: async () => {} };
  }
}

/** Listens and tells where. The caller owns the workspace's lock. */
async function openAttachPoint({ app, dataDir, newLink }: AttachPointOptions): Promise<AttachPoint> {
  const sessions = new Sessions();
  const answerCall = callAnswerer({ ...app.router, ...attachRouter(newLink) } as AnyRouter, app.report);
  const server = createGuardedServer({
    report: app.report,
    answer: async (request, response) => {
      const { destination } = admit(request, attachPort, (token) => sessions.admits(token));
      if (destination !== 'rpc') throw new Refusal('FORBIDDEN');
      await answerCall(request, response);
    },
  });
  const socket = freeSocket(dataDir);
  await listen(server, socket);
  const token = sessions.exchange(sessions.issueCode());
  writeAttachment(dataDir, { pid: process.pid, socket, token });
  return {
    async close() {
      removeAttachment(dataDir);
      await closeServer(server);
      if (isPath(socket) && dirname(socket) !== dataDir) rmSync(dirname(socket), { recursive: true });
    },
  };
}

function attachRouter(newLink: AttachPointOptions['newLink']) {
  return {
    attach: {
      /** Answers as soon as the owner can. */
      hello: os.handler(() => true),
      /** A start link of the web host; null where the app has windows of its own. */
      startLink: os.handler(() => newLink?.() ?? null),
    },
  };
}

/** macOS takes no longer name for a socket, Linux four bytes more. */
const longestSocket = 103;

function freeSocket(dataDir: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\throughline-${randomUUID()}`;
  const path = join(dataDir, 'attach.sock');
  if (Buffer.byteLength(path) > longestSocket) return join(mkdtempSync(join(tmpdir(), 'tl-')), 'attach.sock');
  // One that a crash left: only the owner of the workspace comes here.
  rmSync(path, { force: true });
  return path;
}

function listen(server: Server, socket: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(socket, () => {
      if (isPath(socket)) chmodSync(socket, 0o600);
      // A process that works through this one must not keep it alive.
      server.unref();
      resolve();
    });
  });
}

function isPath(socket: string): boolean {
  return !socket.startsWith('\\\\.\\pipe\\');
}
