import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tokenFor } from '#test/contract/web-host/token.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-process-'));
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the command line the way `npm run throughline` does. */
function start(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, ['build/run.mjs', 'build/throughline.ts', ...args], {
    cwd: root,
    env: { ...process.env, THROUGHLINE_HOME: folder },
  });
  children.push(child);
  return child;
}

async function ended(child: ChildProcess): Promise<{ code: number | null; out: string }> {
  let out = '';
  child.stdout?.setEncoding('utf8').on('data', (part) => {
    out += part;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The process prints nowhere.');
  for await (const line of createInterface(child.stdout)) return line;
  throw new Error('The process ended without a word.');
}

describe('the command line as a process', () => {
  it('prints one JSON document and ends with 0, or with the code of its error', async () => {
    const added = await ended(start('client', 'add', 'Acme', '--json'));
    expect({ ...added, out: JSON.parse(added.out) }).toMatchObject({
      code: 0,
      out: { slug: 'acme', name: 'Acme' },
    });
    const refused = await ended(start('registry', '--client', 'nobody', '--json'));
    expect({ ...refused, out: JSON.parse(refused.out) }).toMatchObject({
      code: 3,
      out: { error: { code: 'NOT_FOUND' } },
    });
    expect(existsSync(join(folder, 'workspace.lock'))).toBe(false);
  });

  it('serves the app until it is interrupted; meanwhile other commands work through it', async () => {
    const server = start('serve');
    const link = await firstLine(server);
    expect((await fetch(link)).status).toBe(200);
    const token = await tokenFor(link);
    expect(await call(link, token)).toMatchObject({ json: { isNew: true } });

    const added = await ended(start('client', 'add', 'Acme', '--json'));
    expect({ ...added, out: JSON.parse(added.out) }).toMatchObject({ code: 0, out: { slug: 'acme' } });
    expect(await call(link, token)).toMatchObject({ json: { isNew: false } });

    const again = await ended(start('serve', '--json'));
    expect(again.code).toBe(0);
    const { url } = JSON.parse(again.out);
    expect(new URL(url).origin).toBe(new URL(link).origin);
    expect(await call(url, await tokenFor(url))).toMatchObject({ json: { isNew: false } });

    server.kill('SIGTERM');
    expect(await new Promise((resolve) => server.once('close', resolve))).toBe(0);
    expect(existsSync(join(folder, 'workspace.lock'))).toBe(false);
    await expect(fetch(link)).rejects.toThrow();
  });

  it.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGHUP'] as const)(
    'ends in good order on %s too, as when its terminal is closed',
    async (signal) => {
      const server = start('serve');
      const link = await firstLine(server);
      server.kill(signal);
      expect(await new Promise((resolve) => server.once('close', resolve))).toBe(0);
      expect(existsSync(join(folder, 'workspace.lock'))).toBe(false);
      expect(existsSync(join(folder, 'attach.json'))).toBe(false);
      await expect(fetch(link)).rejects.toThrow();
    },
  );

  it('ends with npm, which ends its shell alone', async () => {
    const line = `"${process.execPath}" build/run.mjs build/throughline.ts serve; true`;
    const env = { ...process.env, THROUGHLINE_HOME: folder, npm_lifecycle_event: 'throughline' };
    const shell = spawn('/bin/sh', ['-c', line], { cwd: root, env });
    children.push(shell);
    const link = await firstLine(shell);
    shell.kill('SIGTERM');
    await vi.waitFor(() => expect(existsSync(join(folder, 'workspace.lock'))).toBe(false), 10_000);
    await expect(fetch(link)).rejects.toThrow();
  });
});

async function call(link: string, token: string): Promise<unknown> {
  const answer = await fetch(new URL('/rpc/workspace/status', link), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: '{"json":{}}',
  });
  return answer.json();
}
