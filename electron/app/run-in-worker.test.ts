import { describe, expect, it } from 'vitest';
import type { ImportJob, ImportStep } from '#electron/services/context.ts';
import { runInWorker } from './run-in-worker.ts';

const tracker = 'Initiative,Owner,Deadline\nCRM,Anna,2026-06-30\nERP,TBD,Q3 2026\n';

function job(content: string, more: Partial<ImportJob> = {}): ImportJob {
  return {
    kind: 'initiatives',
    fileName: 'Tracker.csv',
    bytes: Buffer.from(content),
    sheet: undefined,
    map: {},
    dateOrder: undefined,
    existing: { people: [], functions: [], objectives: [], initiatives: [], milestones: [] },
    asOf: '2026-03-04',
    ...more,
  };
}

describe('an import in a worker thread', () => {
  async function steps(input: ImportJob, signal = new AbortController().signal): Promise<ImportStep[]> {
    const all: ImportStep[] = [];
    for await (const step of runInWorker<ImportStep>('import-worker', input, signal)) all.push(step);
    return all;
  }

  it('tells its progress and ends with the plan', async () => {
    const all = await steps(job(tracker));
    expect(all[0]).toMatchObject({ kind: 'progress' });
    expect(all.at(-1)).toMatchObject({ kind: 'done', result: { plan: { counts: { created: 2 } } } });
  });

  it('says why a file is refused, as the app refuses', async () => {
    const refused = (await steps(job('', { fileName: 'a.csv' }))).at(-1);
    expect(refused).toMatchObject({ kind: 'refused', code: 'FILE_UNREADABLE', details: { reason: 'EMPTY' } });
    expect((await steps(job(tracker, { map: { Nothing: 'owner' } }))).at(-1)).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('ends when it is left', async () => {
    const leaving = new AbortController();
    const running = steps(job(tracker.repeat(1000)), leaving.signal);
    leaving.abort(new Error('left'));
    await expect(running).rejects.toThrow();
  });
});
