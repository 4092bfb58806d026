import { describe, expect, it } from 'vitest';
import { readBoard } from '#shared/contract/board.ts';
import type { Requests } from '#shared/contract/types.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp();

type NewMetric = Requests['dashboard']['addMetric'];

async function withObjective() {
  const clientId = await shared.freshClient();
  const { id: objectiveId } = await shared.api.strategy.addObjective({
    clientId,
    title: 'Grow in the north',
  });
  const add = (change: Partial<NewMetric> = {}) =>
    shared.api.dashboard.addMetric({
      ...{ clientId, objectiveId, name: 'Customers', unit: 'customers' },
      ...{ baseline: { month: '2026-01', value: 100 }, target: { month: '2026-12', value: 155 } },
      ...change,
    });
  const read = (metricId: string, values: Record<string, number | null>, correction?: string) =>
    shared.api.dashboard.putReadings({
      clientId,
      readings: Object.entries(values).map(([month, value]) => ({ metricId, month, value })),
      correction,
    });
  const board = async (asOf: string) => readBoard(await shared.api.dashboard.board({ clientId, asOf }));
  const metricOn = async (asOf: string) => (await board(asOf)).objectives[0]?.metrics[0];
  return { clientId, objectiveId, add, read, board, metricOn };
}

async function issuePacket(clientId: string, asOf: string): Promise<void> {
  const session = { kind: 'monthly-review' as const, onDate: asOf };
  for await (const _ of await shared.api.packets.issue({ clientId, session, edition: 'leadership', asOf }));
}

describe('a metric', () => {
  it('is on the board from its baseline to its target, each month against the plan', async () => {
    const { add, read, metricOn } = await withObjective();
    const { id } = await add();
    await read(id, { '2026-02': 105, '2026-03': 109 });
    const metric = await metricOn('2026-04-01');
    expect(metric?.months).toHaveLength(12);
    expect(metric?.months.slice(0, 4)).toEqual([
      {
        month: '2026-01',
        actual: null,
        expected: 100,
        pace: null,
        band: 'not_due',
        confidence: null,
        note: '',
      },
      { month: '2026-02', actual: 105, expected: 105, pace: 1, band: 'on_pace', confidence: null, note: '' },
      { month: '2026-03', actual: 109, expected: 110, pace: 0.9, band: 'behind', confidence: null, note: '' },
      {
        month: '2026-04',
        actual: null,
        expected: 115,
        pace: null,
        band: 'no_reading',
        confidence: null,
        note: '',
      },
    ]);
    expect(metric?.now).toEqual({ month: '2026-03', actual: 109, expected: 110, pace: 0.9, band: 'behind' });
    expect(metric?.missing).toEqual([]);
    expect((await metricOn('2026-05-31'))?.missing).toEqual(['2026-04']);
  });

  it('falls where its target lies below its baseline, unless it is said otherwise', async () => {
    const { add } = await withObjective();
    expect(await add({ target: { month: '2026-12', value: 40 } })).toMatchObject({ direction: 'fall' });
    const upwards = add({ target: { month: '2026-12', value: 40 }, direction: 'rise' });
    expect(await refusalOf(upwards)).toMatchObject({
      code: 'INVALID_INPUT',
      data: { problems: ['target_direction'] },
    });
  });

  it('is refused with a plan that never ends, ends before it begins, or has a month twice', async () => {
    const { add } = await withObjective();
    for (const month of ['2026-01', '2025-12', '2076-02', '9999-12'])
      expect(await refusalOf(add({ target: { month, value: 155 } }))).toMatchObject({
        data: { problems: ['target_month'] },
      });
    const point = { month: '2026-03', value: 110 };
    expect(await refusalOf(add({ points: [point, point] }))).toMatchObject({
      data: { problems: ['point_month'] },
    });
  });

  it('of an objective that is not there is refused by that name', async () => {
    const { add, clientId } = await withObjective();
    expect(await refusalOf(add({ objectiveId: clientId }))).toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('objective'),
    });
  });

  it('follows planned points, where nothing is expected before the first', async () => {
    const { add, metricOn } = await withObjective();
    await add({
      points: [
        { month: '2026-03', value: 110 },
        { month: '2026-06', value: 130 },
      ],
    });
    const metric = await metricOn('2026-05-01');
    expect(metric?.months.map(({ expected }) => expected)).toEqual([
      ...[100, 100, 110, 110, 110, 130, 130, 130, 130, 130, 130, 155],
    ]);
    expect(metric?.months[1]?.band).toBe('not_due');
  });

  it('keeps its readings and is checked against all its plans when it is changed', async () => {
    const { clientId, add } = await withObjective();
    const { id: metricId } = await add();
    const change = { name: 'Paying customers', baseline: { month: '2026-02', value: 90 } };
    expect(await shared.api.dashboard.updateMetric({ clientId, metricId, change })).toMatchObject({
      ...{ name: 'Paying customers', baselineMonth: '2026-02', baselineValue: 90 },
    });
    const beyond = { baseline: { month: '2026-12', value: 90 } };
    const changed = shared.api.dashboard.updateMetric({ clientId, metricId, change: beyond });
    expect(await refusalOf(changed)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(shared.stored(clientId).metrics).toMatchObject([{ baselineMonth: '2026-02' }]);
  });

  it('goes with its plans and readings, and comes back with them', async () => {
    const { clientId, add, read } = await withObjective();
    const { id: metricId } = await add({ points: [{ month: '2026-06', value: 120 }] });
    await read(metricId, { '2026-02': 105 });
    const before = shared.stored(clientId);
    await shared.api.dashboard.removeMetric({ clientId, metricId });
    expect(shared.stored(clientId)).toMatchObject({ metrics: [], metricPlans: [], metricReadings: [] });
    await shared.api.history.undo({ clientId });
    expect(shared.stored(clientId)).toMatchObject({
      ...{ metrics: before.metrics, metricPlans: before.metricPlans },
      ...{ metricPlanPoints: before.metricPlanPoints, metricReadings: before.metricReadings },
    });
  });

  it('stands where it was put among the others of its objective', async () => {
    const { clientId, objectiveId, add, board } = await withObjective();
    const ids = [(await add({ name: 'A' })).id, (await add({ name: 'B' })).id, (await add({ name: 'C' })).id];
    await shared.api.dashboard.orderMetrics({
      clientId,
      objectiveId,
      metricIds: [ids[2] ?? '', ids[0] ?? ''],
    });
    const names = (await board('2026-03-10')).objectives[0]?.metrics.map(({ name }) => name);
    expect(names).toEqual(['C', 'A', 'B']);
    const foreign = shared.api.dashboard.orderMetrics({ clientId, objectiveId, metricIds: [clientId] });
    expect(await refusalOf(foreign)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a changed target', () => {
  it('holds from its month on, and leaves the months before as they were planned', async () => {
    const { clientId, add, metricOn } = await withObjective();
    const { id: metricId } = await add();
    const target = { month: '2026-12', value: 111 };
    const set = shared.api.dashboard.setTarget({
      clientId,
      metricId,
      from: '2026-06',
      target,
      reason: 'Lost Oslo',
    });
    expect((await set).plans).toMatchObject([
      { holdsFrom: '2026-01', targetValue: 155, reason: '' },
      { holdsFrom: '2026-06', targetValue: 111, reason: 'Lost Oslo' },
    ]);
    const months = (await metricOn('2026-03-10'))?.months ?? [];
    expect(months.map(({ expected }) => expected)).toEqual([
      ...[100, 105, 110, 115, 120, 105, 106, 107, 108, 109, 110, 111],
    ]);
  });

  it('takes the place of one from the same month, and must be sound', async () => {
    const { clientId, add } = await withObjective();
    const { id: metricId } = await add();
    const set = (from: string, value: number) =>
      shared.api.dashboard.setTarget({ clientId, metricId, from, target: { month: '2026-12', value } });
    await set('2026-06', 111);
    expect((await set('2026-06', 122)).plans.map(({ targetValue }) => targetValue)).toEqual([155, 122]);
    expect(await refusalOf(set('2026-07', 90))).toMatchObject({ data: { problems: ['target_direction'] } });
    expect(await refusalOf(set('2025-12', 120))).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('readings', () => {
  it('are put, changed and taken away as one command that is undone at once', async () => {
    const { clientId, add, read } = await withObjective();
    const { id: metricId } = await add();
    await shared.api.dashboard.putReadings({
      clientId,
      readings: [{ metricId, month: '2026-02', value: 105, confidence: 'low', note: 'Two are trials' }],
    });
    const before = shared.stored(clientId).metricReadings;
    const put = await read(metricId, { '2026-01': 100, '2026-02': 104, '2026-03': null });
    expect(put).toMatchObject({ readings: [{ month: '2026-01' }, { value: 104 }], cleared: [] });
    expect(shared.stored(clientId).metricReadings).toMatchObject([
      { month: '2026-02', value: 104, confidence: 'low', note: 'Two are trials' },
      { month: '2026-01', value: 100 },
    ]);
    const [command] = await shared.api.history.list({ clientId });
    expect(command?.sentence).toBe('Recorded 2 readings of 2 months');
    await shared.api.history.undo({ clientId });
    expect(shared.stored(clientId).metricReadings).toEqual(before);
    expect(await read(metricId, { '2026-02': null })).toMatchObject({
      readings: [],
      cleared: [before[0]?.id],
    });
    expect(shared.stored(clientId).metricReadings).toEqual([]);
  });

  it('are all refused where one of them is, so that nothing is half entered', async () => {
    const { clientId, add, read } = await withObjective();
    const { id } = await add();
    expect(await refusalOf(read(id, { '2026-02': 105, '2025-12': 90 }))).toMatchObject({
      code: 'INVALID_INPUT',
      data: { month: '2025-12', baselineMonth: '2026-01' },
    });
    const exact = refusalOf(read(id, { '2026-02': 0.1 + 0.2 }));
    expect(await exact).toMatchObject({ code: 'INVALID_INPUT' });
    expect(shared.stored(clientId).metricReadings).toEqual([]);
  });

  it('are closed once an issued packet shows their month, but for a correction with its reason', async () => {
    const { clientId, add, read, metricOn } = await withObjective();
    const { id } = await add();
    await read(id, { '2026-02': 105 });
    await issuePacket(clientId, '2026-03-10');
    expect((await metricOn('2026-03-10'))?.lockedThrough).toBe('2026-02');
    const refused = await refusalOf(read(id, { '2026-02': 106 }));
    expect(refused).toMatchObject({
      code: 'CLOSED_MONTH',
      message: expect.stringContaining('issue the packet again'),
      data: { metric: 'Customers', lockedThrough: '2026-02', openFrom: '2026-03' },
    });
    await read(id, { '2026-02': 105, '2026-03': 112 });
    await read(id, { '2026-02': 106 }, 'Counted twice');
    const [command] = await shared.api.history.list({ clientId });
    expect(command?.sentence).toContain('as a correction: Counted twice');
  });
});
