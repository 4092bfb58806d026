import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publishAttachPoint } from '#electron/web/attach-point.ts';
import { createAttachableApp } from '#electron/web/attachable-app.ts';
import { writeAttachment } from '#electron/web/attachment.ts';
import { serve } from '#electron/web/serve.ts';
import { createTestApp, type TestApp } from '#test/harness/test-app.ts';
import { Terminal } from './terminal.ts';

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
});
afterEach(() => terminal[Symbol.dispose]());

const isWindows = process.platform === 'win32';
const attachFile = () => join(terminal.folder, 'attach.json');

/** The app that runs already, with one window, open to other processes as the desktop app is. */
async function runningApp(): Promise<TestApp & { stop(): Promise<void> }> {
  const test = await createTestApp({ dataDir: terminal.folder });
  const point = await publishAttachPoint({ app: test.app, dataDir: terminal.folder });
  const stop = async () => {
    await point.close();
    await test.close();
  };
  return { ...test, stop };
}

describe('a command while the app runs', () => {
  it('works through it, prints what it would by itself, and every window hears of it', async () => {
    const running = await runningApp();
    const events = await running.client.events.subscribe({});
    const heard = events.next();
    const added = await terminal.row('client add Acme --currency EUR');
    expect(added).toMatchObject({ slug: 'acme', name: 'Acme' });
    expect((await heard).value).toMatchObject({ kind: 'change' });
    expect(await running.client.clients.list({})).toMatchObject([{ id: added.id }]);
    const whileRunning = await terminal.ask('client list');
    await events.return?.();
    const { stop } = running;
    await stop();
    expect(whileRunning).toMatchObject([{ slug: 'acme' }]);
  });

  it('is refused with the same words, code and exit code', async () => {
    const alone = await terminal.refusal('registry --client nobody');
    const { stop } = await runningApp();
    expect(await terminal.refusal('registry --client nobody')).toEqual(alone);
    await stop();
  });

  it('follows jobs and carries files both ways', async () => {
    const { stop } = await runningApp();
    await terminal.ask('client add Acme --currency EUR');
    const csv = join(terminal.folder, 'initiatives.csv');
    writeFileSync(csv, 'Title,Target\nNew price list,2026-06-30\n');
    expect(await terminal.ask(`import initiatives ${csv} --client acme`)).toMatchObject({ created: 1 });
    const out = join(terminal.folder, 'out');
    const packet = await terminal.row(
      `packet --client acme --session weekly-check-in --out ${out} --as-of 2026-03-09`,
    );
    const [file] = packet.files as { path: string; sha256: string }[];
    const written = readFileSync(file?.path ?? '');
    expect(createHash('sha256').update(written).digest('hex')).toBe(file?.sha256);
    await stop();
  });

  it('finds the app that publishes itself, and opens the workspace itself once that is closed', async () => {
    const app = await createAttachableApp({
      dataDir: terminal.folder,
      host: {
        kind: 'desktop',
        saveFile: () => Promise.reject(),
        reveal: async () => false,
        openLink: async () => false,
      },
    });
    expect(await terminal.ask('client list')).toEqual([]);
    await app.close();
    expect(existsSync(attachFile())).toBe(false);
    expect(await terminal.ask('client list')).toEqual([]);
  });

  it('is refused by the name of its owner where that takes nobody in', async () => {
    const running = await createTestApp({ dataDir: terminal.folder });
    expect(await terminal.refusal('client list')).toMatchObject({
      exitCode: 9,
      code: 'WORKSPACE_IN_USE',
      details: { pid: process.pid, host: hostname() },
    });
    await running.close();
  });

  it('is refused soon where its owner hangs', async () => {
    const running = await createTestApp({ dataDir: terminal.folder });
    const silent = createServer();
    const socket = join(terminal.folder, 'silent.sock');
    await new Promise<void>((resolve) => silent.listen(socket, resolve));
    writeAttachment(terminal.folder, { pid: process.pid, socket, token: 'any' });
    const before = performance.now();
    expect(await terminal.refusal('client list')).toMatchObject({ code: 'WORKSPACE_IN_USE' });
    expect(performance.now() - before).toBeLessThan(15_000);
    silent.close();
    await running.close();
  });

  it('waits for one that is about to end', async () => {
    const running = await createTestApp({ dataDir: terminal.folder });
    const listing = terminal.ask('client list');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await running.app.close();
    expect(await listing).toEqual([]);
  });
});

describe('what is published', () => {
  it.skipIf(isWindows)('is for its owner alone', async () => {
    const { stop } = await runningApp();
    const { socket } = JSON.parse(readFileSync(attachFile(), 'utf8'));
    expect([attachFile(), socket].map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o600]);
    await stop();
    expect([attachFile(), socket].filter(existsSync)).toEqual([]);
  });

  it('serves calls with its token alone: no page, no codes, nothing meant for a web host', async () => {
    const { stop } = await runningApp();
    const { socket, token } = JSON.parse(readFileSync(attachFile(), 'utf8'));
    const ask = (method: string, path: string, headers: Record<string, string> = {}) =>
      new Promise<number | undefined>((resolve, reject) => {
        const own = {
          host: 'localhost:0',
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
        };
        const sent = request({ socketPath: socket, method, path, headers: { ...own, ...headers } });
        sent.on('response', ({ statusCode }) => resolve(statusCode)).on('error', reject);
        sent.end(method === 'POST' ? '{"json":{}}' : undefined);
      });
    const call = (headers: Record<string, string>) => ask('POST', '/rpc/workspace/status', headers);
    const answers = [
      await ask('GET', '/'),
      await ask('POST', '/session', { 'content-length': '11' }),
      await call({ 'content-length': '11', authorization: '' }),
      await call({ 'content-length': '11', host: '127.0.0.1:80' }),
      await call({ 'content-length': '11', origin: 'http://evil.example' }),
      await call({ 'content-length': '11', 'content-type': 'text/plain' }),
      await call({ 'content-length': '11' }),
    ];
    await stop();
    expect(answers).toEqual([403, 403, 401, 403, 403, 403, 200]);
  });

  it('opens no network port', async () => {
    const before = process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap');
    const { stop } = await runningApp();
    const during = process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap');
    await stop();
    expect(during).toEqual(before);
  });

  it('is ignored when another process wrote it, or the one that did is gone', async () => {
    writeAttachment(terminal.folder, {
      pid: process.pid,
      socket: join(terminal.folder, 'attach.sock'),
      token: 'x',
    });
    expect(await terminal.ask('client list')).toEqual([]);
    writeFileSync(
      join(terminal.folder, 'workspace.lock'),
      JSON.stringify({ pid: process.pid, host: hostname() }),
    );
    expect(await terminal.ask('client list')).toEqual([]);
  });

  it('is refused with another token, which tells nothing', async () => {
    const { stop } = await runningApp();
    const found = JSON.parse(readFileSync(attachFile(), 'utf8'));
    writeAttachment(terminal.folder, { ...found, token: 'a-guess' });
    expect(await terminal.refusal('client list')).toMatchObject({ code: 'WORKSPACE_IN_USE' });
    await stop();
  });
});

describe('a second serve', () => {
  it('prints another start link of the first and ends', async () => {
    const first = await serve({ dataDir: terminal.folder, rendererFolder: terminal.folder });
    const { url } = await terminal.row('serve');
    expect(new URL(String(url)).host).toBe(new URL(first.url).host);
    expect(url).not.toBe(first.url);
    expect(await terminal.type('serve')).toMatchObject({ exitCode: 0, err: '' });
    await first.close();
  });

  it('is refused while the desktop app has the workspace', async () => {
    const { stop } = await runningApp();
    expect(await terminal.refusal('serve')).toMatchObject({
      code: 'WORKSPACE_IN_USE',
      message: expect.stringContaining('desktop app'),
    });
    await stop();
  });
});
