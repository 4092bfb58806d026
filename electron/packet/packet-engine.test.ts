import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packetContent } from '#test/builders/packet-content.ts';
import { createPacketEngine, type PacketEngine, PacketEngineError } from './packet-engine.ts';

const worker = new URL('../../test/harness/unruly-packet-worker.ts', import.meta.url);
let engine: PacketEngine;
let folder: string;

beforeEach(() => {
  engine = createPacketEngine({ worker, graceMilliseconds: 50 });
  folder = mkdtempSync(join(tmpdir(), 'packet-engine-'));
});

afterEach(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

/** A content that makes the worker behave in a way; `notes` makes it another content. */
function behaving(name: string, notes = '') {
  const { client, session } = packetContent();
  return packetContent({ client: { ...client, name }, session: { ...session, notes } });
}

const threadOf = async (name: string, notes = '') =>
  (await engine.renderPages(behaving(name, notes))).pages[0];

describe('the packet engine', () => {
  it('keeps one thread for all requests', async () => {
    const threads = await Promise.all(['1', '2', '3'].map((notes) => threadOf('answer', notes)));
    expect(new Set(threads).size).toBe(1);
  });

  it('answers unchanged content from memory, with the thread gone', async () => {
    const first = await threadOf('answer');
    await expect(threadOf('crash')).rejects.toThrow(PacketEngineError);
    expect(await threadOf('answer')).toBe(first);
    expect(await threadOf('answer', 'changed')).not.toBe(first);
  });

  it('sets a packet again in a new thread when the thread ended under it', async () => {
    const first = await threadOf('answer');
    const second = await threadOf('crash-once', join(folder, 'crashed'));
    expect(second).toMatch(/^thread /);
    expect(second).not.toBe(first);
  });

  it('gives up on a packet under which the thread ended twice, and goes on with the next', async () => {
    const [refused, next] = [threadOf('crash'), threadOf('answer')];
    await expect(refused).rejects.toThrow('The packet could not be set');
    await expect(next).resolves.toMatch(/^thread /);
  });

  it('passes on why a packet cannot be set and does not try again', async () => {
    await expect(threadOf('refuse')).rejects.toThrow('It cannot be set.');
  });

  it('replaces a worn thread', async () => {
    const worn = await threadOf('wear');
    expect(await threadOf('answer')).not.toBe(worn);
  });

  it('refuses an aborted request at once and never starts one that still waited', async () => {
    const running = threadOf('sleep 100');
    const abort = new AbortController();
    const waiting = engine.renderPages(behaving('crash'), { signal: abort.signal });
    abort.abort(new Error('Not wanted any more.'));
    await expect(waiting).rejects.toThrow('Not wanted any more.');
    const thread = await running;
    expect(await threadOf('answer')).toBe(thread);
  });

  it('refuses a request whose signal was aborted before', async () => {
    const signal = AbortSignal.abort(new Error('Too late.'));
    await expect(engine.renderPages(behaving('answer'), { signal })).rejects.toThrow('Too late.');
  });

  it('lets aborted work finish when it is nearly done, and keeps the result', async () => {
    await engine.close();
    engine = createPacketEngine({ worker, graceMilliseconds: 60_000 });
    const thread = await threadOf('answer');
    const abort = new AbortController();
    const running = engine.renderPages(behaving('sleep 50'), { signal: abort.signal });
    setTimeout(() => abort.abort(), 5);
    await expect(running).rejects.toThrow();
    expect(await threadOf('sleep 50')).toBe(thread);
  });

  it('ends aborted work that goes on too long, and serves the next request from a new thread', async () => {
    const first = await threadOf('answer');
    const abort = new AbortController();
    const endless = engine.renderPages(behaving('sleep 60000'), { signal: abort.signal });
    const next = threadOf('answer', 'next');
    setTimeout(() => abort.abort(), 10);
    await expect(endless).rejects.toThrow();
    expect(await next).not.toBe(first);
  });

  it('refuses what waits when it is closed, and everything after', async () => {
    const running = threadOf('sleep 60000');
    const waiting = threadOf('answer');
    await engine.close();
    await expect(running).rejects.toThrow(PacketEngineError);
    await expect(waiting).rejects.toThrow('The packet engine was closed.');
    await expect(threadOf('answer')).rejects.toThrow(PacketEngineError);
  });
});
