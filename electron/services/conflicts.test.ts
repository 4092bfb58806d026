import { describe, expect, it } from 'vitest';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp();
const asOf = '2026-03-10';

/** Finance owes sales and product something in the same weeks. */
async function withConflict() {
  const clientId = await shared.freshClient();
  const { organisation, handoffs, conflicts } = shared.api;
  const add = async (name: string) => (await organisation.addFunction({ clientId, name })).id;
  const [finance, sales, product] = [await add('Finance'), await add('Sales'), await add('Product')];
  const owe = (what: string, toFunctionId: string) =>
    handoffs.add({
      clientId,
      what,
      fromFunctionId: finance,
      toFunctionId,
      requestedOn: '2026-03-02',
      neededBy: '2026-03-20',
    });
  const rows = [await owe('Price list', sales), await owe('Cost model', product)];
  const list = (on = asOf) => conflicts.list({ clientId, asOf: on });
  const allocate = (conflictId: string) =>
    conflicts.allocate({
      clientId,
      conflictId,
      decision: 'The price list first; product waits a week.',
      decidedBy: 'Åsa Lind',
      on: '2026-03-12',
    });
  const [conflict] = await list();
  if (!conflict) throw new Error('There is no conflict to try.');
  return { clientId, finance, rows, list, allocate, conflict };
}

describe('a conflict', () => {
  it('names both sides, the function that both need and the weeks they share', async () => {
    const { finance, conflict } = await withConflict();
    expect(conflict).toMatchObject({
      functionId: finance,
      weeks: { startsOn: '2026-03-02', endsOn: '2026-03-22' },
      allocation: null,
    });
    expect(conflict.sides.map(({ words }) => words).toSorted()).toEqual([
      '“Cost model” for Product',
      '“Price list” for Sales',
    ]);
  });

  it('is settled by a decision, from its date on, until that is withdrawn', async () => {
    const { clientId, list, allocate, conflict } = await withConflict();
    await allocate(conflict.id);
    expect(await list('2026-03-11')).toMatchObject([{ id: conflict.id, allocation: null }]);
    expect(await list('2026-03-12')).toMatchObject([
      { id: conflict.id, allocation: { decidedBy: 'Åsa Lind', decidedOn: '2026-03-12' } },
    ]);
    await shared.api.conflicts.withdraw({ clientId, conflictId: conflict.id });
    expect(await list('2026-03-12')).toMatchObject([{ id: conflict.id, allocation: null }]);
    expect(
      await refusalOf(shared.api.conflicts.withdraw({ clientId, conflictId: conflict.id })),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is settled once', async () => {
    const { clientId, allocate, conflict } = await withConflict();
    await allocate(conflict.id);
    expect(await refusalOf(allocate(conflict.id))).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Åsa Lind: “The price list first'),
    });
    expect(shared.stored(clientId).allocations).toHaveLength(1);
  });

  it('stays told with its decision when it is over, and even when a side is gone', async () => {
    const { clientId, rows, list, allocate, conflict } = await withConflict();
    await allocate(conflict.id);
    const [priceList, costModel] = rows;
    if (!priceList || !costModel) throw new Error('The hand-offs are not there.');
    const { handoffs } = shared.api;
    await handoffs.step({ clientId, handoffId: priceList.id, step: 'deliver', on: '2026-03-13' });
    expect(await list('2026-03-14')).toMatchObject([
      { id: conflict.id, weeks: null, allocation: { decidedOn: '2026-03-12' } },
    ]);
    await handoffs.remove({ clientId, handoffId: costModel.id });
    const [told] = await list('2026-03-14');
    expect(told?.sides.map(({ words }) => words)).toContain('a hand-off that was removed');
  });

  it('that never was one cannot be settled', async () => {
    const { clientId, allocate } = await withConflict();
    expect(await refusalOf(allocate('handoff:one~handoff:two'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(shared.stored(clientId).allocations).toEqual([]);
  });
});

describe('an operational peak', () => {
  it('collides with an initiative of its function, and with none once it is moved', async () => {
    const clientId = await shared.freshClient();
    const { organisation, initiatives, peaks, conflicts } = shared.api;
    const { id: functionId } = await organisation.addFunction({ clientId, name: 'Finance' });
    await initiatives.add({ clientId, title: 'One ledger', functionId, targetOn: '2026-04-10' });
    const { id: peakId } = await peaks.add({
      clientId,
      functionId,
      title: 'Quarter end',
      startsOn: '2026-03-30',
      endsOn: '2026-04-03',
    });
    const words = async () =>
      (await conflicts.list({ clientId, asOf })).map(({ sides }) => sides.map((side) => side.words));
    expect(await words()).toEqual([['its initiative “One ledger”', 'its peak “Quarter end”']]);
    await peaks.update({
      clientId,
      peakId,
      change: { startsOn: '2026-06-29', endsOn: '2026-07-03' },
    });
    expect(await words()).toEqual([]);
    expect(
      await refusalOf(peaks.update({ clientId, peakId, change: { endsOn: '2026-01-01' } })),
    ).toMatchObject({ code: 'INVALID_INPUT' });
    await peaks.remove({ clientId, peakId });
    expect(await peaks.list({ clientId })).toEqual([]);
  });
});
