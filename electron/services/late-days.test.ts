import { describe, expect, it } from 'vitest';
import { addInitiative, setTerms, workDays } from '#test/harness/builders.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp({ asOf: '2026-03-10' });

async function client(change: Parameters<typeof setTerms>[2] = {}): Promise<string> {
  const clientId = await shared.freshClient();
  await setTerms(shared.api, clientId, change);
  return clientId;
}

describe('a day worked in a closed period', () => {
  it('becomes an adjustment in the open period that names the day', async () => {
    const clientId = await client();
    await shared.api.retainer.closePeriod({ clientId, period: '2026-01' });
    const booked = await shared.api.days.work({
      clientId,
      on: '2026-01-20',
      milliDays: 500,
      note: 'Pricing call',
    });
    const stored = shared.stored(clientId);
    expect(stored.clientDays).toEqual([]);
    expect(stored.adjustments).toMatchObject([
      {
        onDate: '2026-02-01',
        milliDays: -500,
        workedOn: '2026-01-20',
        reason: 'Client day of 2026-01-20, entered after 2026-01 was closed; Pricing call',
      },
    ]);
    expect(booked).toEqual({ kind: 'adjustment', adjustment: stored.adjustments[0] });
  });

  it('is dated today where today lies in the open period', async () => {
    const clientId = await client();
    await shared.api.retainer.closePeriod({ clientId, period: '2026-02' });
    await workDays(shared.api, clientId, { '2026-02-20': 500 });
    expect(shared.stored(clientId).adjustments).toMatchObject([{ onDate: '2026-03-10' }]);
  });

  it('still keeps to the increment and to an agreement of its own date', async () => {
    const clientId = await client({ startsOn: '2026-01-10' });
    await shared.api.retainer.closePeriod({ clientId, period: '2026-01' });
    const work = (on: string, milliDays: number) =>
      refusalOf(shared.api.days.work({ clientId, on, milliDays }));
    expect(await work('2026-01-20', 300)).toMatchObject({ code: 'NOT_INCREMENT' });
    expect(await work('2026-01-09', 500)).toMatchObject({ code: 'NO_AGREEMENT' });
  });

  it('counts against what is left in the open period, unless there is a reason to go beyond', async () => {
    const clientId = await client({ milliDaysPerPeriod: 2000, rollover: 'none', overage: 'refuse' });
    await workDays(shared.api, clientId, { '2026-02-05': 2000 });
    await shared.api.retainer.closePeriod({ clientId, period: '2026-01' });
    const late = { clientId, on: '2026-01-20', milliDays: 500 };
    expect(await refusalOf(shared.api.days.work(late))).toMatchObject({
      code: 'OVERAGE_REFUSED',
      data: { period: '2026-02', leftMilliDays: 0 },
    });
    await shared.api.days.work({ ...late, overrideReason: 'Agreed by mail' });
    expect(shared.stored(clientId).adjustments).toMatchObject([
      { reason: expect.stringContaining('beyond the agreement: Agreed by mail') },
    ]);
  });

  it('cannot be planned there any more', async () => {
    const clientId = await client();
    await shared.api.retainer.closePeriod({ clientId, period: '2026-01' });
    const refusal = await refusalOf(shared.api.days.plan({ clientId, on: '2026-01-20', milliDays: 500 }));
    expect(refusal).toMatchObject({
      code: 'CLOSED_PERIOD',
      message: '2026-01 is closed. Choose 2026-02-01 or a later day.',
    });
  });

  it('can be neither changed nor removed, nor can another be moved there', async () => {
    const clientId = await client();
    await workDays(shared.api, clientId, { '2026-01-20': 500, '2026-02-20': 500 });
    await shared.api.retainer.closePeriod({ clientId, period: '2026-01' });
    const [closed, open] = shared.stored(clientId).clientDays.map(({ id }) => id);
    const { update, remove } = shared.api.days;
    const refused = [
      update({ clientId, dayId: closed ?? '', change: { milliDays: 750 } }),
      update({ clientId, dayId: closed ?? '', change: { note: 'Otherwise' } }),
      update({ clientId, dayId: open ?? '', change: { onDate: '2026-01-21' } }),
      remove({ clientId, dayIds: [closed ?? '', open ?? ''] }),
    ];
    for (const call of refused) expect(await refusalOf(call)).toMatchObject({ code: 'CLOSED_PERIOD' });
    expect(shared.stored(clientId).clientDays).toHaveLength(2);
  });

  it('that had been planned makes its adjustment when it is confirmed, and the plan goes', async () => {
    const clientId = await client();
    const { id: dayId } = await shared.api.days.plan({ clientId, on: '2026-01-20', milliDays: 500 });
    await shared.api.retainer.closePeriod({ clientId, period: '2026-01' });
    await shared.api.days.confirm({ clientId, dayId });
    const { clientDays, adjustments } = shared.stored(clientId);
    expect(clientDays).toEqual([]);
    expect(adjustments).toMatchObject([{ milliDays: -500, workedOn: '2026-01-20' }]);
  });

  it('keeps what it served as facts, which count with the days of its own date', async () => {
    const { api } = shared;
    const clientId = await client();
    const planned = await api.days.plan({ clientId, on: '2026-01-20', milliDays: 500 });
    const oslo = {
      kind: 'initiative' as const,
      id: (await addInitiative(api, clientId, { title: 'Open Oslo' })).id,
    };
    const audit = {
      kind: 'initiative' as const,
      id: (await addInitiative(api, clientId, { title: 'Audit' })).id,
    };
    await api.dayPurposes.set({ clientId, dayId: planned.id, purposes: [audit] });
    await api.retainer.closePeriod({ clientId, period: '2026-01' });
    await api.days.confirm({ clientId, dayId: planned.id, purposes: [oslo, audit] });
    await api.days.work({ clientId, on: '2026-01-21', milliDays: 1000, purposes: [oslo] });
    expect(shared.stored(clientId).latePurposes).toHaveLength(3);
    const january = { clientId, startsOn: '2026-01-01', endsOn: '2026-01-31' };
    expect(await api.value.get(january)).toMatchObject({
      ...{ worked: 1500, unnamed: 0 },
      purposes: [
        { ...oslo, title: 'Open Oslo', milliDays: 1250, days: 2 },
        { ...audit, title: 'Audit', milliDays: 250, days: 1 },
      ],
    });
    await api.history.undo({ clientId });
    await api.history.undo({ clientId });
    expect(shared.stored(clientId)).toMatchObject({ latePurposes: [], dayPurposes: [{ dayId: planned.id }] });
    expect(await api.value.get(january)).toMatchObject({ worked: 0, purposes: [] });
  });
});
