import { describe, expect, it } from 'vitest';
import type { ImportStep } from '#electron/services/import/import-worker.ts';
import type { ImportPreview } from '#shared/contract/imports.ts';
import { newClientFile } from '#test/harness/database-files.ts';
import { runInWorker } from './run-in-worker.ts';

const tracker = 'Initiative,Owner,Deadline\nCRM,Anna,2026-06-30\nERP,TBD,Q3 2026\n';

describe('an import in a worker thread', () => {
  function dryRun(content: string, more: { fileName?: string; map?: Record<string, string> } = {}) {
    const { file, location } = newClientFile();
    file.close();
    const { path, key } = location;
    const tracked = { kind: 'initiatives', fileName: 'Tracker.csv', bytes: Buffer.from(content), map: {} };
    return { file: { ...tracked, ...more }, isDryRun: true, source: { path, key }, asOf: '2026-03-04' };
  }

  async function steps(input: object, signal = new AbortController().signal, onTurn?: () => object) {
    const all = [];
    const running = runInWorker<ImportStep<ImportPreview>>('import-worker', input, signal, onTurn);
    for await (const step of running) all.push(step);
    return all;
  }

  it('tells its progress and ends with what it would do', async () => {
    const all = await steps(dryRun(tracker));
    expect(all[0]).toMatchObject({ kind: 'progress', unit: 'bytes' });
    expect(all.at(-1)).toMatchObject({ kind: 'done', result: { counts: { created: 2 } } });
  });

  it('says why a file is refused, as the app refuses', async () => {
    const refused = (await steps(dryRun('', { fileName: 'a.csv' }))).at(-1);
    expect(refused).toMatchObject({ kind: 'refused', code: 'FILE_UNREADABLE', details: { reason: 'EMPTY' } });
    expect((await steps(dryRun(tracker, { map: { Nothing: 'owner' } }))).at(-1)).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('ends when it is left', async () => {
    const leaving = new AbortController();
    const running = steps(dryRun(tracker.repeat(1000)), leaving.signal);
    leaving.abort(new Error('left'));
    await expect(running).rejects.toThrow();
  });

  it('ends with what its turn was refused for', async () => {
    const refuse = () => {
      throw new Error('not now');
    };
    const input = { ...dryRun(tracker), isDryRun: false };
    await expect(steps(input, new AbortController().signal, refuse)).rejects.toThrow('not now');
  });
});
