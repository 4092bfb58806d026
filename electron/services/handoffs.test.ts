import { describe, expect, it } from 'vitest';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp();

async function withFunctions() {
  const clientId = await shared.freshClient();
  const add = async (name: string) => (await shared.api.organisation.addFunction({ clientId, name })).id;
  return {
    clientId,
    finance: await add('Finance'),
    sales: await add('Sales'),
    product: await add('Product'),
  };
}

/** A hand-off from finance to sales, requested on 1 March and needed by the 20th. */
async function withHandoff() {
  const at = await withFunctions();
  const { clientId, finance, sales } = at;
  const row = await shared.api.handoffs.add({
    clientId,
    what: 'Price list',
    fromFunctionId: finance,
    toFunctionId: sales,
    requestedOn: '2026-03-01',
    neededBy: '2026-03-20',
  });
  const step = (name: 'counter' | 'agree' | 'deliver' | 'decline', on: string, proposedFor?: string) =>
    shared.api.handoffs.step({ clientId, handoffId: row.id, step: name, on, proposedFor });
  const lastSentence = async () =>
    (await shared.api.history.list({ clientId, limit: 1 }))[0]?.sentence ?? 'nothing';
  return { ...at, row, step, lastSentence };
}

describe('a hand-off', () => {
  it('goes from the request over a counter-proposal and an agreement to its delivery', async () => {
    const { clientId, step, lastSentence } = await withHandoff();
    expect(await lastSentence()).toBe('Requested hand-off “Price list”');
    expect(await step('counter', '2026-03-04', '2026-03-25')).toMatchObject({
      state: 'countered',
      proposedFor: '2026-03-25',
    });
    expect(await lastSentence()).toBe('Countered hand-off “Price list” on 2026-03-04 for 2026-03-25');
    expect(await step('agree', '2026-03-05')).toMatchObject({ state: 'agreed', agreedOn: '2026-03-05' });
    await step('deliver', '2026-03-24');
    expect(await lastSentence()).toBe('Delivered hand-off “Price list” on 2026-03-24');
    expect(shared.stored(clientId).handoffs).toMatchObject([
      {
        state: 'delivered',
        proposedFor: '2026-03-25',
        agreedOn: '2026-03-05',
        deliveredOn: '2026-03-24',
        declinedOn: null,
      },
    ]);
  });

  it('takes no step after the last one, and says when that was', async () => {
    const { step } = await withHandoff();
    await step('decline', '2026-03-02');
    expect(await refusalOf(step('deliver', '2026-03-03'))).toMatchObject({
      code: 'CONFLICT',
      message: '“Price list” was declined on 2026-03-02, so it cannot be delivered now.',
    });
  });

  it('is agreed on once, until a counter-proposal takes the agreement back', async () => {
    const { step } = await withHandoff();
    await step('agree', '2026-03-02');
    expect(await refusalOf(step('agree', '2026-03-03'))).toMatchObject({
      code: 'CONFLICT',
      message: '“Price list” was agreed on 2026-03-02, so it cannot be agreed now.',
    });
    expect(await step('counter', '2026-03-04', '2026-04-01')).toMatchObject({ agreedOn: null });
    expect(await step('agree', '2026-03-05')).toMatchObject({ agreedOn: '2026-03-05' });
  });

  it('takes no step before it was requested, and proposes no date before the proposal', async () => {
    const { clientId, step } = await withHandoff();
    expect(await refusalOf(step('deliver', '2026-02-28'))).toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('requested on 2026-03-01'),
    });
    expect(await refusalOf(step('counter', '2026-03-05', '2026-03-04'))).toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('2026-03-04'),
    });
    expect(await refusalOf(step('agree', '2026-03-05', '2026-03-08'))).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(shared.stored(clientId).handoffs).toMatchObject([{ state: 'requested' }]);
  });

  it('is between two functions, and needed no earlier than it is requested', async () => {
    const { clientId, finance, row } = await withHandoff();
    const { handoffs } = shared.api;
    const change = (change: object) => refusalOf(handoffs.update({ clientId, handoffId: row.id, change }));
    expect(await change({ toFunctionId: finance })).toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('two different functions'),
    });
    expect(await change({ neededBy: '2026-02-28' })).toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('2026-02-28'),
    });
    await handoffs.step({ clientId, handoffId: row.id, step: 'agree', on: '2026-03-04' });
    expect(await change({ requestedOn: '2026-03-05' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(shared.stored(clientId).handoffs).toMatchObject([
      { requestedOn: '2026-03-01', neededBy: '2026-03-20' },
    ]);
  });

  it('is requested today unless a date is given, and removed once', async () => {
    const { clientId, finance, sales } = await withFunctions();
    const { handoffs } = shared.api;
    const { id: handoffId, requestedOn } = await handoffs.add({
      clientId,
      what: 'Price list',
      fromFunctionId: finance,
      toFunctionId: sales,
      neededBy: '2099-01-01',
    });
    expect(requestedOn).toBe(shared.test.clock.now().slice(0, 10));
    expect(await handoffs.remove({ clientId, handoffId })).toEqual({ ids: [handoffId] });
    expect(await refusalOf(handoffs.remove({ clientId, handoffId }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('keeps its functions from being removed', async () => {
    const { clientId, finance, product } = await withHandoff();
    const { organisation } = shared.api;
    expect(await refusalOf(organisation.removeFunction({ clientId, functionId: finance }))).toMatchObject({
      code: 'CONFLICT',
      message: 'One hand-off names this function. Give them to another one or remove them first.',
      data: { handoffs: 1 },
    });
    expect(await organisation.removeFunction({ clientId, functionId: product })).toEqual({ ids: [product] });
    expect(shared.stored(clientId).handoffs).toHaveLength(1);
  });
});

describe('waiting', () => {
  it('adds up by pair of functions, each direction on its own', async () => {
    const { clientId, finance, sales, step } = await withHandoff();
    await step('deliver', '2026-03-11');
    const add = (from: string, to: string, requestedOn: string) =>
      shared.api.handoffs.add({
        clientId,
        what: 'Forecast',
        fromFunctionId: from,
        toFunctionId: to,
        requestedOn,
        neededBy: '2026-04-01',
      });
    await add(finance, sales, '2026-03-05');
    await add(sales, finance, '2026-03-20');
    expect(await shared.api.handoffs.boundary({ clientId, asOf: '2026-03-25' })).toEqual([
      {
        fromFunctionId: finance,
        toFunctionId: sales,
        count: 2,
        open: 1,
        medianWaiting: 15,
        longestWaiting: 20,
      },
      {
        fromFunctionId: sales,
        toFunctionId: finance,
        count: 1,
        open: 1,
        medianWaiting: 5,
        longestWaiting: 5,
      },
    ]);
  });

  it('is compared before and after a chosen date, and with no date to compare at all', async () => {
    const { clientId, step } = await withHandoff();
    await step('deliver', '2026-03-11');
    const { handoffs } = shared.api;
    expect(await handoffs.evidence({ clientId, asOf: '2026-03-25' })).toEqual({
      asOf: '2026-03-25',
      since: null,
      compared: null,
    });
    expect(await handoffs.evidence({ clientId, asOf: '2026-03-25', since: '2026-03-02' })).toEqual({
      asOf: '2026-03-25',
      since: '2026-03-02',
      compared: {
        before: { delivered: 1, medianWaiting: 10, open: 0 },
        after: { delivered: 0, medianWaiting: null, open: 0 },
      },
    });
  });
});
