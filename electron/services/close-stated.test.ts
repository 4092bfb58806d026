import { describe, expect, it } from 'vitest';
import { finish } from '#test/contract/finish.ts';
import { setTerms, workDays } from '#test/harness/builders.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp({ asOf: '2026-03-10' });

/** A client with a backup, after which some days were worked, and January and February were stated. */
async function statedClient(workedSince: Record<string, number>) {
  const { api } = shared;
  const clientId = await shared.freshClient();
  await setTerms(api, clientId);
  await workDays(api, clientId, { '2026-01-20': 1000 });
  await finish(api.backups.now({ id: clientId }));
  const [backup] = await api.backups.list({ id: clientId });
  await workDays(api, clientId, workedSince);
  for (const period of ['2026-01', '2026-02']) await finish(api.statements.issue({ clientId, period }));
  await finish(api.backups.restore({ id: clientId, backupId: backup?.id ?? '' }));
  const sentence = async () => (await api.history.list({ clientId, limit: 1 }))[0]?.sentence;
  const closings = async () => (await api.retainer.get({ clientId })).closings.map(({ period }) => period);
  return { api, clientId, sentence, closings };
}

describe('a backup from before a statement was issued', () => {
  it('closes again what is as it was stated', async () => {
    const { closings, sentence, api, clientId } = await statedClient({});
    expect(await closings()).toEqual(['2026-01', '2026-02']);
    expect(await sentence()).toMatch(/; closed January 2026, February 2026 again, as stated since$/);
    expect(await api.days.work({ clientId, on: '2026-02-20', milliDays: 500 })).toMatchObject({
      kind: 'adjustment',
    });
  });

  it('leaves open what was stated otherwise, from the first such period on, until it is entered and closed', async () => {
    const { api, clientId, closings, sentence } = await statedClient({ '2026-02-17': 500 });
    expect(await closings()).toEqual(['2026-01']);
    expect(await sentence()).toMatch(
      /; closed January 2026 again.*; left February 2026 open, of which a statement since says otherwise: enter what is missing, then close again$/,
    );
    // Nothing is billed twice meanwhile: the statement stands.
    const again = await refusalOf(finish(api.statements.issue({ clientId, period: '2026-02' })));
    expect(again).toMatchObject({ code: 'ALREADY_EXISTS' });
    await workDays(api, clientId, { '2026-02-18': 250 });
    expect(await api.history.undo({ clientId })).toMatchObject({ name: 'days.work' });
    await workDays(api, clientId, { '2026-02-17': 500 });
    await api.retainer.closePeriod({ clientId, period: '2026-02' });
    expect(await closings()).toEqual(['2026-01', '2026-02']);
  });

  it('can be taken back, which leads to what was stated', async () => {
    const { api, clientId, closings } = await statedClient({ '2026-02-17': 500 });
    expect(await api.history.undo({ clientId })).toMatchObject({ name: 'backups.restore' });
    expect(await closings()).toEqual(['2026-01', '2026-02']);
    expect(shared.stored(clientId).clientDays).toHaveLength(2);
  });
});
