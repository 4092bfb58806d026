import { describe, expect, it } from 'vitest';
import { setTerms, workDays } from '#test/harness/builders.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp();

/** A client with three days a month from January, whose January is closed. */
async function closedJanuary(change: Parameters<typeof setTerms>[2] = {}): Promise<string> {
  const clientId = await shared.freshClient();
  await setTerms(shared.api, clientId, change);
  await shared.api.retainer.closePeriod({ clientId, period: '2026-01' });
  return clientId;
}

describe('terms', () => {
  it('replace those that start on the same date and leave one row', async () => {
    const clientId = await shared.freshClient();
    const first = await setTerms(shared.api, clientId);
    const second = await setTerms(shared.api, clientId, { milliDaysPerPeriod: 4000, feeMinor: 900_000 });
    expect(second.id).toBe(first.id);
    expect(shared.stored(clientId).agreements).toEqual([second]);
    expect(second).toMatchObject({ milliDaysPerPeriod: 4000, feeMinor: 900_000 });
  });

  it('keep neither a cap without a rollover up to it nor a rate without billed overage', async () => {
    const clientId = await shared.freshClient();
    await setTerms(shared.api, clientId, { rolloverCapMilliDays: 1000, overageRateMinor: 180_000 });
    expect(shared.stored(clientId).agreements).toMatchObject([
      { rolloverCapMilliDays: null, overageRateMinor: null },
    ]);
  });

  it.each([
    ['end before they start', { endsOn: '2025-12-31' }],
    ['roll over up to nothing said', { rollover: 'up_to' as const }],
    ['bill overage without a rate', { overage: 'bill' as const }],
  ])('that %s are refused and nothing is stored', async (_, change) => {
    const clientId = await shared.freshClient();
    const refusal = await refusalOf(setTerms(shared.api, clientId, change));
    expect(refusal.code).toBe('INVALID_INPUT');
    expect(shared.stored(clientId).agreements).toEqual([]);
  });

  it.each([
    ['grant another amount', { milliDaysPerPeriod: 4000 }],
    ['cost another fee', { feeMinor: 1 }],
    ['end within it', { endsOn: '2026-01-15' }],
    ['begin within it', { startsOn: '2026-01-31' }],
    ['begin before it', { startsOn: '2025-11-01' }],
  ])('that %s in a closed period are refused, naming the first open day', async (_, change) => {
    const clientId = await closedJanuary();
    const before = shared.stored(clientId);
    const refusal = await refusalOf(setTerms(shared.api, clientId, change));
    expect(refusal).toMatchObject({
      code: 'TERMS_IN_CLOSED_PERIOD',
      data: { lockedThrough: '2026-01-31', openFrom: '2026-02-01' },
    });
    expect(refusal.message).toContain('2026-02-01');
    expect(shared.stored(clientId)).toEqual(before);
  });

  it('of a closed period may still end after it', async () => {
    const clientId = await closedJanuary();
    await setTerms(shared.api, clientId, { endsOn: '2026-01-31' });
    await setTerms(shared.api, clientId, { startsOn: '2026-02-01', milliDaysPerPeriod: 4000 });
    expect(shared.stored(clientId).agreements).toMatchObject([
      { startsOn: '2026-01-01', endsOn: '2026-01-31' },
      { startsOn: '2026-02-01', milliDaysPerPeriod: 4000 },
    ]);
  });

  it('to come may not draw a closed month into their quarter', async () => {
    const clientId = await shared.freshClient();
    await setTerms(shared.api, clientId, { endsOn: '2026-01-31' });
    await shared.api.retainer.closePeriod({ clientId, period: '2026-02' });
    const quarterly = setTerms(shared.api, clientId, { startsOn: '2026-03-16', periodLength: 'quarter' });
    expect(await refusalOf(quarterly)).toMatchObject({ code: 'TERMS_IN_CLOSED_PERIOD' });
    expect(shared.stored(clientId).agreements).toHaveLength(1);
  });

  it('of a closed period cannot be removed', async () => {
    const clientId = await closedJanuary();
    const [agreement] = shared.stored(clientId).agreements;
    const removing = shared.api.retainer.removeTerms({ clientId, agreementId: agreement?.id ?? '' });
    expect(await refusalOf(removing)).toMatchObject({ code: 'TERMS_IN_CLOSED_PERIOD' });
  });

  it('cannot be taken from under a worked day', async () => {
    const clientId = await shared.freshClient();
    const { id: agreementId } = await setTerms(shared.api, clientId);
    await workDays(shared.api, clientId, { '2026-01-20': 500, '2026-02-20': 500 });
    const expected = { code: 'NO_AGREEMENT', data: { on: '2026-02-20' } };
    expect(await refusalOf(setTerms(shared.api, clientId, { endsOn: '2026-02-15' }))).toMatchObject(expected);
    expect(await refusalOf(shared.api.retainer.removeTerms({ clientId, agreementId }))).toMatchObject({
      ...expected,
      data: { on: '2026-01-20' },
    });
    await setTerms(shared.api, clientId, { endsOn: '2026-02-20' });
  });
});

describe('a pause', () => {
  it('is stored with its days, and taken away again', async () => {
    const clientId = await shared.freshClient();
    await setTerms(shared.api, clientId);
    const pause = await shared.api.retainer.addPause({
      clientId,
      startsOn: '2026-02-10',
      endsOn: '2026-02-20',
    });
    expect(shared.stored(clientId).pauses).toEqual([pause]);
    await shared.api.retainer.removePause({ clientId, pauseId: pause.id });
    expect(shared.stored(clientId).pauses).toEqual([]);
  });

  it('that ends before it starts, or shares a day with another, is refused', async () => {
    const clientId = await shared.freshClient();
    await setTerms(shared.api, clientId);
    const pause = (startsOn: string, endsOn: string) =>
      shared.api.retainer.addPause({ clientId, startsOn, endsOn });
    await pause('2026-02-10', '2026-02-20');
    expect(await refusalOf(pause('2026-03-20', '2026-03-19'))).toMatchObject({ code: 'INVALID_INPUT' });
    const shares = await refusalOf(pause('2026-02-20', '2026-03-01'));
    expect(shares).toMatchObject({
      code: 'INVALID_INPUT',
      data: { startsOn: '2026-02-10', endsOn: '2026-02-20' },
    });
    expect(shares.message).toContain('from 2026-02-10 to 2026-02-20');
    await pause('2026-02-21', '2026-02-21');
    expect(shared.stored(clientId).pauses).toHaveLength(2);
  });

  it('that reaches into a closed period can be neither added nor removed', async () => {
    const clientId = await shared.freshClient();
    await setTerms(shared.api, clientId);
    const { id: pauseId } = await shared.api.retainer.addPause({
      clientId,
      startsOn: '2026-01-30',
      endsOn: '2026-02-02',
    });
    await shared.api.retainer.closePeriod({ clientId, period: '2026-01' });
    const added = shared.api.retainer.addPause({ clientId, startsOn: '2026-01-10', endsOn: '2026-01-11' });
    expect(await refusalOf(added)).toMatchObject({ code: 'TERMS_IN_CLOSED_PERIOD' });
    const removed = shared.api.retainer.removePause({ clientId, pauseId });
    expect(await refusalOf(removed)).toMatchObject({ code: 'TERMS_IN_CLOSED_PERIOD' });
    expect(shared.stored(clientId).pauses).toHaveLength(1);
  });
});

describe('an adjustment', () => {
  it('is stored with its sign and reason, and taken away again', async () => {
    const clientId = await shared.freshClient();
    await setTerms(shared.api, clientId);
    const row = await shared.api.retainer.adjust({
      clientId,
      on: '2026-02-02',
      milliDays: -750,
      reason: 'Travel',
    });
    expect(shared.stored(clientId).adjustments).toEqual([row]);
    expect(row).toMatchObject({ onDate: '2026-02-02', milliDays: -750, reason: 'Travel', workedOn: null });
    await shared.api.retainer.removeAdjustment({ clientId, adjustmentId: row.id });
    expect(shared.stored(clientId).adjustments).toEqual([]);
  });

  it('may bring an opening balance from before the terms, but needs terms at all', async () => {
    const clientId = await shared.freshClient();
    const opening = { clientId, on: '2025-12-31', milliDays: 1500, reason: 'Brought forward' };
    expect(await refusalOf(shared.api.retainer.adjust(opening))).toMatchObject({ code: 'NO_AGREEMENT' });
    await setTerms(shared.api, clientId);
    await shared.api.retainer.adjust(opening);
    expect(shared.stored(clientId).adjustments).toMatchObject([{ onDate: '2025-12-31', milliDays: 1500 }]);
  });

  it('of nothing is refused', async () => {
    const clientId = await shared.freshClient();
    await setTerms(shared.api, clientId);
    const call = shared.api.retainer.adjust({ clientId, on: '2026-02-02', milliDays: 0, reason: 'None' });
    expect(await refusalOf(call)).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('in a closed period can be neither made nor removed', async () => {
    const clientId = await shared.freshClient();
    await setTerms(shared.api, clientId);
    const adjust = (on: string) =>
      shared.api.retainer.adjust({ clientId, on, milliDays: 250, reason: 'Goodwill' });
    const { id: adjustmentId } = await adjust('2026-01-31');
    await shared.api.retainer.closePeriod({ clientId, period: '2026-01' });
    expect(await refusalOf(adjust('2026-01-31'))).toMatchObject({
      code: 'CLOSED_PERIOD',
      data: { openFrom: '2026-02-01' },
    });
    const removed = shared.api.retainer.removeAdjustment({ clientId, adjustmentId });
    expect(await refusalOf(removed)).toMatchObject({ code: 'CLOSED_PERIOD' });
    expect(shared.stored(clientId).adjustments).toHaveLength(1);
    await adjust('2026-02-01');
  });
});

describe('closing a period', () => {
  it('keeps what the ledger closed it with', async () => {
    const clientId = await shared.freshClient();
    await setTerms(shared.api, clientId, { rollover: 'up_to', rolloverCapMilliDays: 1000 });
    await workDays(shared.api, clientId, { '2026-01-20': 2500, '2026-02-20': 500 });
    await shared.api.retainer.closePeriod({ clientId, period: '2026-01' });
    await shared.api.retainer.closePeriod({ clientId, period: '2026-02' });
    expect(shared.stored(clientId).periodClosings).toMatchObject([
      { period: '2026-01', startsOn: '2026-01-01', endsOn: '2026-01-31', closingMilliDays: 500 },
      { period: '2026-02', startsOn: '2026-02-01', endsOn: '2026-02-28', closingMilliDays: 1000 },
    ]);
  });

  it('can be done before its last day, whatever day it is', async () => {
    const clientId = await shared.freshClient();
    await setTerms(shared.api, clientId);
    await shared.api.retainer.closePeriod({ clientId, period: '2026-12' });
    expect(shared.stored(clientId).periodClosings).toMatchObject([{ period: '2026-12' }]);
  });

  it('locks every period before it, so that none of them can be closed again', async () => {
    const clientId = await shared.freshClient();
    await setTerms(shared.api, clientId);
    await shared.api.retainer.closePeriod({ clientId, period: '2026-02' });
    for (const period of ['2026-02', '2026-01']) {
      const again = await refusalOf(shared.api.retainer.closePeriod({ clientId, period }));
      expect(again).toMatchObject({ code: 'CLOSED_PERIOD', data: { lockedThrough: '2026-02-28' } });
    }
    expect(shared.stored(clientId).periodClosings).toHaveLength(1);
  });

  it('wants a period that the agreement has, and names those it has', async () => {
    const clientId = await shared.freshClient();
    const close = (period: string) => shared.api.retainer.closePeriod({ clientId, period });
    expect(await refusalOf(close('2026-01'))).toMatchObject({ code: 'NO_AGREEMENT' });
    await setTerms(shared.api, clientId, { periodLength: 'quarter' });
    expect(await refusalOf(close('2025-12'))).toMatchObject({ code: 'NO_AGREEMENT' });
    const refusal = await refusalOf(close('2026-02'));
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', data: { periods: ['2026-Q1'] } });
    expect(refusal.message).toContain('2026-Q1');
    await close('2026-Q1');
  });

  it('is undone as any other command', async () => {
    const clientId = await closedJanuary();
    await shared.api.history.undo({ clientId });
    await shared.api.retainer.adjust({ clientId, on: '2026-01-15', milliDays: 250, reason: 'Goodwill' });
    expect(shared.stored(clientId).periodClosings).toEqual([]);
  });
});
