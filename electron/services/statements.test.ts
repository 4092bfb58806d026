import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { finish } from '#test/contract/finish.ts';
import { setTerms, workDays } from '#test/harness/builders.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp({ asOf: '2026-03-10' });
const period = '2026-02';

/** A client with work in January and February, an expense, and a tax of 19 percent. */
async function workedClient() {
  const { api } = shared;
  const clientId = await shared.freshClient({ currency: 'EUR' });
  await setTerms(api, clientId, {
    ...{ rollover: 'up_to', rolloverCapMilliDays: 1000, expireAfterPeriods: 1 },
    ...{ overage: 'bill', overageRateMinor: 180_000, feeMinor: 500_000 },
  });
  await api.clients.update({ clientId, change: { taxMilliPercent: 19_000 } });
  await workDays(api, clientId, { '2026-01-20': 2500, '2026-02-03': 1000, '2026-02-17': 2750 });
  await api.expenses.add({ clientId, onDate: '2026-02-17', description: 'Train', amountMinor: 12_50 });
  return { api, clientId, issue: (more = {}) => finish(api.statements.issue({ clientId, period, ...more })) };
}

describe('a statement', () => {
  it('has the very numbers of the ledger, and every day with the lot it drew on', async () => {
    const { clientId, issue } = await workedClient();
    const row = await issue();
    const content = JSON.parse(shared.stored(clientId).statements[0]?.content ?? '');
    expect(row).toMatchObject({ period, startsOn: '2026-02-01', endsOn: '2026-02-28', replacesId: null });
    expect(content).toMatchObject({
      ledger: { opening: 500, granted: 3000, worked: 3750, billedOverage: 250, closing: 0 },
      days: [
        {
          on: '2026-02-03',
          draws: [
            { lot: '2026-01', milliDays: 500 },
            { lot: '2026-02', milliDays: 500 },
          ],
        },
        { on: '2026-02-17', draws: [{ lot: '2026-02', milliDays: 2500 }], overage: 250 },
      ],
      overage: { milliDays: 250, amountMinor: 45_000 },
      invoice: { total: { netMinor: 546_250, taxMinor: 103_788 } },
      next: { period: '2026-03', opening: 0, granted: 3000, left: 3000 },
      ...{ asOf: '2026-03-10', issuedOn: '2026-03-10', replaces: null },
    });
  });

  it('that is issued closes its period in the same command, which cannot be undone', async () => {
    const { api, clientId, issue } = await workedClient();
    await issue();
    expect((await api.retainer.get({ clientId })).closings).toMatchObject([{ period, closingMilliDays: 0 }]);
    const late = await api.days.work({ clientId, on: '2026-02-20', milliDays: 500 });
    expect(late).toMatchObject({ kind: 'adjustment', adjustment: { workedOn: '2026-02-20' } });
    expect(await api.history.undo({ clientId })).toMatchObject({ name: 'days.work' });
    const refused = await refusalOf(api.history.undo({ clientId }));
    expect(refused).toMatchObject({
      code: 'UNDO_CONFLICT',
      message: expect.stringContaining('Enter the difference on 2026-03-01 or later.'),
    });
    expect(await api.expenses.list({ clientId })).toHaveLength(1);
    expect(shared.stored(clientId).statements).toHaveLength(1);
  });

  it('keeps a period closed that was closed before it', async () => {
    const { api, clientId, issue } = await workedClient();
    await api.retainer.closePeriod({ clientId, period });
    await issue();
    expect(await refusalOf(api.history.undo({ clientId }))).toMatchObject({ code: 'UNDO_CONFLICT' });
    expect((await api.retainer.get({ clientId })).closings).toMatchObject([{ period }]);
  });

  it('of a period that is not over is issued only when it is meant to be early', async () => {
    const { api, clientId } = await workedClient();
    const march = { clientId, period: '2026-03' };
    const refused = await refusalOf(finish(api.statements.issue(march)));
    expect(refused).toMatchObject({
      code: 'PERIOD_NOT_OVER',
      message: expect.stringContaining('2026-03 ends on 2026-03-31.'),
    });
    expect((await api.retainer.get({ clientId })).closings).toEqual([]);
    expect(await finish(api.statements.issue({ ...march, isEarly: true }))).toMatchObject({
      period: '2026-03',
    });
  });

  it('is corrected by a new one that names it, and by no other way', async () => {
    const { api, clientId, issue } = await workedClient();
    const first = await issue();
    expect(await refusalOf(issue())).toMatchObject({
      code: 'ALREADY_EXISTS',
      data: { statementId: first.id },
    });
    await api.clients.update({ clientId, change: { taxMilliPercent: 0 } });
    const second = await issue({ replacesId: first.id });
    expect(second).toMatchObject({ replacesId: first.id });
    expect(second.fileName).toBe(first.fileName.replace('.pdf', ' (2).pdf'));
    expect(await refusalOf(issue({ replacesId: first.id }))).toMatchObject({ code: 'ALREADY_EXISTS' });
    expect(await api.statements.list({ clientId })).toEqual([second, first]);
  });

  it('is not issued when it is no longer what was previewed, or what it closes changed meanwhile', async () => {
    const { api, clientId, issue } = await workedClient();
    const { contentSha256 } = await finish(api.statements.preview({ clientId, period }));
    await api.expenses.add({ clientId, onDate: '2026-02-18', description: 'Bus', amountMinor: 300 });
    expect(await refusalOf(issue({ contentSha256 }))).toMatchObject({ code: 'CONFLICT' });
    const steps = await api.statements.issue({ clientId, period });
    const outcome = (async () => {
      for await (const step of steps)
        if (step.kind === 'progress' && step.done === 1)
          await api.expenses.add({ clientId, onDate: '2026-02-19', description: 'Taxi', amountMinor: 900 });
    })();
    expect(await refusalOf(outcome)).toMatchObject({ code: 'CONFLICT' });
    expect(await api.statements.list({ clientId })).toEqual([]);
    expect(existsSync(join(shared.test.dataDir, 'clients', 'statements'))).toBe(false);
  });

  it('is handed out as it was issued, in every format, and its file lies in the client’s folder', async () => {
    const { api, clientId, issue } = await workedClient();
    const row = await issue();
    const subject = { statementId: row.id };
    const formats = ['pdf', 'xlsx', 'csv'] as const;
    const { files, ...facts } = await api.statements.files({ clientId, subject, formats: [...formats] });
    expect(facts).toEqual({ statementId: row.id, contentSha256: row.contentSha256, pages: row.pages });
    expect(files.map(({ format, fileName }) => [format, fileName])).toEqual(
      formats.map((format) => [format, row.fileName.replace('pdf', format)]),
    );
    const [pdf] = await Promise.all(files.map(async ({ data }) => Buffer.from(await data.arrayBuffer())));
    const folders = readdirSync(join(shared.test.dataDir, 'clients'));
    const folder = folders.find((name) => name.endsWith(clientId.slice(-8))) ?? '';
    const stored = join(shared.test.dataDir, 'clients', folder, 'statements', row.fileName);
    expect(pdf?.equals(readFileSync(stored))).toBe(true);
  });

  it.each(['pdf', 'xlsx', 'csv'] as const)(
    'does not leave as %s with another client’s name in it',
    async (format) => {
      const { api, clientId, issue } = await workedClient();
      await shared.freshClient({ name: `Tlaloc ${format}` });
      await api.days.work({ clientId, on: '2026-02-24', milliDays: 250, note: `As at Tlaloc ${format}` });
      const subject = { period };
      const refused = await refusalOf(api.statements.files({ clientId, subject, formats: [format] }));
      expect(refused).toMatchObject({ code: 'LEAK_STOPPED' });
      expect(await refusalOf(issue())).toMatchObject({ code: 'LEAK_STOPPED' });
      expect(await api.statements.list({ clientId })).toEqual([]);
    },
  );
});
