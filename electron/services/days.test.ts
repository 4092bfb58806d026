import { describe, expect, it } from 'vitest';
import { planDays, setTerms, workDays } from '#test/harness/builders.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp({ asOf: '2026-03-10' });

async function client(change: Parameters<typeof setTerms>[2] = {}): Promise<string> {
  const clientId = await shared.freshClient();
  await setTerms(shared.api, clientId, change);
  return clientId;
}

const twoDaysAndNoMore = { milliDaysPerPeriod: 2000, rollover: 'none', overage: 'refuse' } as const;

describe('booking a client day', () => {
  it('stores it with its kind, amount and note', async () => {
    const clientId = await client();
    await shared.api.days.plan({ clientId, on: '2026-04-02', milliDays: 1000 });
    await shared.api.days.work({ clientId, on: '2026-03-02', milliDays: 250, note: 'Interviews' });
    expect(shared.stored(clientId).clientDays).toMatchObject([
      { kind: 'planned', onDate: '2026-04-02', milliDays: 1000, note: '' },
      { kind: 'worked', onDate: '2026-03-02', milliDays: 250, note: 'Interviews', overrideReason: null },
    ]);
  });

  it.each(['plan', 'work'] as const)(
    'refuses to %s what is no multiple of the increment, naming the nearest',
    async (verb) => {
      const clientId = await client();
      const refusal = await refusalOf(shared.api.days[verb]({ clientId, on: '2026-03-02', milliDays: 600 }));
      expect(refusal).toMatchObject({
        code: 'NOT_INCREMENT',
        data: { incrementMilliDays: 250, nearestMilliDays: [500, 750] },
        message:
          '0.6 is no multiple of 0.25 days, the booking increment. The nearest: 0.5 days or 0.75 days.',
      });
      const tooLittle = await refusalOf(
        shared.api.days[verb]({ clientId, on: '2026-03-02', milliDays: 100 }),
      );
      expect(tooLittle.data).toMatchObject({ nearestMilliDays: [250] });
      expect(shared.stored(clientId).clientDays).toEqual([]);
    },
  );

  it.each(['plan', 'work'] as const)('refuses to %s a day that no agreement covers', async (verb) => {
    const clientId = await client({ endsOn: '2026-06-30' });
    for (const on of ['2025-12-31', '2026-07-01']) {
      const refusal = await refusalOf(shared.api.days[verb]({ clientId, on, milliDays: 500 }));
      expect(refusal).toMatchObject({ code: 'NO_AGREEMENT', data: { on } });
      expect(refusal.message).toContain(on);
    }
    expect(shared.stored(clientId).clientDays).toEqual([]);
  });

  it('takes 30 February and half a thousandth for what they are', async () => {
    const clientId = await client();
    const date = await refusalOf(shared.api.days.work({ clientId, on: '2026-02-30', milliDays: 500 }));
    expect(date).toMatchObject({
      code: 'INVALID_INPUT',
      message: 'on: is not a calendar date such as 2026-03-04',
    });
    const amount = await refusalOf(shared.api.days.work({ clientId, on: '2026-02-20', milliDays: 0.5 }));
    expect(amount.code).toBe('INVALID_INPUT');
  });
});

describe('where overage is not allowed', () => {
  it('work beyond it is refused, saying what is left', async () => {
    const clientId = await client(twoDaysAndNoMore);
    await workDays(shared.api, clientId, { '2026-03-02': 1750 });
    const refusal = await refusalOf(shared.api.days.work({ clientId, on: '2026-03-03', milliDays: 1000 }));
    expect(refusal).toMatchObject({
      code: 'OVERAGE_REFUSED',
      data: { period: '2026-03', leftMilliDays: 250, beyondMilliDays: 750 },
    });
    expect(refusal.message).toContain('0.25 days left in 2026-03');
    expect(shared.stored(clientId).clientDays).toHaveLength(1);
  });

  it('work beyond it is accepted with a reason, which is kept only where it was needed', async () => {
    const clientId = await client(twoDaysAndNoMore);
    const work = (on: string) =>
      shared.api.days.work({ clientId, on, milliDays: 1500, overrideReason: 'Board asked' });
    await work('2026-03-02');
    await work('2026-03-03');
    expect(shared.stored(clientId).clientDays).toMatchObject([
      { onDate: '2026-03-02', overrideReason: null },
      { onDate: '2026-03-03', overrideReason: 'Board asked' },
    ]);
  });

  it('no more can be planned than is left either', async () => {
    const clientId = await client(twoDaysAndNoMore);
    await workDays(shared.api, clientId, { '2026-03-02': 1000 });
    await planDays(shared.api, clientId, { '2026-03-20': 1000 });
    const refusal = await refusalOf(shared.api.days.plan({ clientId, on: '2026-03-27', milliDays: 250 }));
    expect(refusal).toMatchObject({ code: 'OVERAGE_REFUSED' });
    expect(refusal.message).toMatch(/Plan less\.$/);
    await planDays(shared.api, clientId, { '2026-04-01': 2000 });
  });
});

describe('confirming a planned day', () => {
  it('turns it into a worked one in its place', async () => {
    const clientId = await client();
    const { id: dayId } = await shared.api.days.plan({
      clientId,
      on: '2026-03-02',
      milliDays: 500,
      note: 'On site',
    });
    await shared.api.days.confirm({ clientId, dayId });
    expect(shared.stored(clientId).clientDays).toMatchObject([
      { id: dayId, kind: 'worked', note: 'On site' },
    ]);
    const again = await refusalOf(shared.api.days.confirm({ clientId, dayId }));
    expect(again).toMatchObject({ code: 'CONFLICT' });
  });

  it('is held against work alone: what was planned beside it does not stand in its way', async () => {
    const clientId = await client(twoDaysAndNoMore);
    await planDays(shared.api, clientId, { '2026-03-02': 1000, '2026-03-03': 1000 });
    const [first] = shared.stored(clientId).clientDays;
    await shared.api.days.confirm({ clientId, dayId: first?.id ?? '' });
    await workDays(shared.api, clientId, { '2026-03-04': 1000 });
    const [, second] = shared.stored(clientId).clientDays;
    const beyond = { clientId, dayId: second?.id ?? '' };
    expect(await refusalOf(shared.api.days.confirm(beyond))).toMatchObject({ code: 'OVERAGE_REFUSED' });
    await shared.api.days.confirm({ ...beyond, overrideReason: 'Promised' });
    expect(shared.stored(clientId).clientDays[1]).toMatchObject({
      kind: 'worked',
      overrideReason: 'Promised',
    });
  });
});

describe('changing a client day', () => {
  it('books it anew without counting it twice', async () => {
    const clientId = await client(twoDaysAndNoMore);
    await workDays(shared.api, clientId, { '2026-03-02': 1000 });
    const [day] = shared.stored(clientId).clientDays;
    const change = (fields: object) =>
      shared.api.days.update({ clientId, dayId: day?.id ?? '', change: fields });
    await change({ milliDays: 2000, onDate: '2026-03-05' });
    expect(shared.stored(clientId).clientDays).toMatchObject([{ onDate: '2026-03-05', milliDays: 2000 }]);
    expect(await refusalOf(change({ milliDays: 2250 }))).toMatchObject({ code: 'OVERAGE_REFUSED' });
    expect(await refusalOf(change({ milliDays: 100 }))).toMatchObject({ code: 'NOT_INCREMENT' });
    expect(await refusalOf(change({ onDate: '2025-12-31' }))).toMatchObject({ code: 'NO_AGREEMENT' });
  });

  it('never refuses less on the same day, nor what was accepted with a reason', async () => {
    const clientId = await client(twoDaysAndNoMore);
    const work = (on: string, milliDays: number) =>
      shared.api.days.work({ clientId, on, milliDays, overrideReason: 'Promised' });
    await work('2026-03-02', 2000);
    await work('2026-03-03', 2000);
    const [within, beyond] = shared.stored(clientId).clientDays.map(({ id }) => id);
    await shared.api.days.update({ clientId, dayId: within ?? '', change: { milliDays: 1750 } });
    await shared.api.days.update({ clientId, dayId: beyond ?? '', change: { milliDays: 2250 } });
    expect(shared.stored(clientId).clientDays.map(({ milliDays }) => milliDays)).toEqual([1750, 2250]);
  });
});

describe('removing client days', () => {
  it('takes any number of them as one command', async () => {
    const clientId = await client();
    await workDays(shared.api, clientId, { '2026-02-02': 500, '2026-02-03': 500, '2026-02-04': 500 });
    const [one, two] = shared.stored(clientId).clientDays.map(({ id }) => id);
    const removed = await shared.api.days.remove({ clientId, dayIds: [one ?? '', two ?? ''] });
    expect(removed).toEqual({ ids: [one, two] });
    expect(shared.stored(clientId).clientDays).toMatchObject([{ onDate: '2026-02-04' }]);
    await shared.api.history.undo({ clientId });
    expect(shared.stored(clientId).clientDays).toHaveLength(3);
  });

  it('says so when they are gone already', async () => {
    const clientId = await client();
    const call = shared.api.days.remove({ clientId, dayIds: [shared.test.newId()] });
    expect(await refusalOf(call)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
