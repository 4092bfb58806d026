import { describe, expect, it } from 'vitest';
import { addInitiative } from '#test/harness/builders.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp();
const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' };

describe('a planning cycle', () => {
  it('is stored, changed and listed by its start', async () => {
    const clientId = await shared.freshClient();
    const { strategy } = shared.api;
    const later = await strategy.addCycle({
      clientId,
      name: 'FY 2027',
      startsOn: '2027-01-01',
      endsOn: '2027-12-31',
    });
    const { id: cycleId } = await strategy.addCycle({ clientId, name: 'FY 26', ...year });
    const changed = await strategy.updateCycle({ clientId, cycleId, change: { name: 'FY 2026' } });
    expect(changed).toEqual({ id: cycleId, name: 'FY 2026', ...year });
    expect((await strategy.get({ clientId })).cycles).toEqual([changed, later]);
  });

  it('that ends before it starts is refused, made or changed', async () => {
    const clientId = await shared.freshClient();
    const { strategy } = shared.api;
    const backwards = { startsOn: '2026-12-31', endsOn: '2026-01-01' };
    expect(await refusalOf(strategy.addCycle({ clientId, name: 'FY 2026', ...backwards }))).toMatchObject({
      code: 'INVALID_INPUT',
      data: backwards,
    });
    const { id: cycleId } = await strategy.addCycle({ clientId, name: 'FY 2026', ...year });
    const changed = strategy.updateCycle({ clientId, cycleId, change: { endsOn: '2025-12-31' } });
    expect(await refusalOf(changed)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(shared.stored(clientId).planningCycles).toMatchObject([year]);
  });

  it('has a name of its own, which it keeps when it is changed otherwise', async () => {
    const clientId = await shared.freshClient();
    const { strategy } = shared.api;
    const { id: cycleId } = await strategy.addCycle({ clientId, name: 'FY 2026', ...year });
    await strategy.addCycle({ clientId, name: 'FY 2027', ...year });
    expect(await refusalOf(strategy.addCycle({ clientId, name: 'FY 2026', ...year }))).toMatchObject({
      code: 'ALREADY_EXISTS',
    });
    const renamed = strategy.updateCycle({ clientId, cycleId, change: { name: 'FY 2027' } });
    expect(await refusalOf(renamed)).toMatchObject({ code: 'ALREADY_EXISTS' });
    await strategy.updateCycle({ clientId, cycleId, change: { name: 'FY 2026', endsOn: '2026-06-30' } });
  });

  it('leaves its objectives behind without one when it is removed', async () => {
    const clientId = await shared.freshClient();
    const { strategy } = shared.api;
    const { id: cycleId } = await strategy.addCycle({ clientId, name: 'FY 2026', ...year });
    await strategy.addObjective({ clientId, title: 'Halve lead time', cycleId });
    await strategy.removeCycle({ clientId, cycleId });
    expect(shared.stored(clientId)).toMatchObject({ planningCycles: [], objectives: [{ cycleId: null }] });
  });
});

describe('an objective', () => {
  it('comes after the others and can be moved among them', async () => {
    const clientId = await shared.freshClient();
    const { strategy } = shared.api;
    const first = await strategy.addObjective({ clientId, title: 'First' });
    const second = await strategy.addObjective({ clientId, title: 'Second' });
    expect([first.position, second.position]).toEqual([1, 2]);
    await strategy.updateObjective({ clientId, objectiveId: first.id, change: { position: 3 } });
    const { objectives } = await strategy.get({ clientId });
    expect(objectives.map(({ title }) => title)).toEqual(['Second', 'First']);
  });

  it('leaves a gap in its initiatives when it is removed', async () => {
    const clientId = await shared.freshClient();
    const { id: objectiveId } = await shared.api.strategy.addObjective({ clientId, title: 'First' });
    await addInitiative(shared.api, clientId, { objectiveId });
    await shared.api.strategy.removeObjective({ clientId, objectiveId });
    expect(shared.stored(clientId)).toMatchObject({ objectives: [], initiatives: [{ objectiveId: null }] });
  });
});

describe('what is not there', () => {
  it('can be neither changed nor removed, nor named by anything', async () => {
    const clientId = await shared.freshClient();
    const { strategy } = shared.api;
    const unknown = shared.test.newId();
    const refused = [
      strategy.updateCycle({ clientId, cycleId: unknown, change: { name: 'X' } }),
      strategy.removeCycle({ clientId, cycleId: unknown }),
      strategy.updateObjective({ clientId, objectiveId: unknown, change: { title: 'X' } }),
      strategy.removeObjective({ clientId, objectiveId: unknown }),
      strategy.addObjective({ clientId, title: 'X', cycleId: unknown }),
    ];
    for (const call of refused) expect(await refusalOf(call)).toMatchObject({ code: 'NOT_FOUND' });
    expect(shared.stored(clientId).objectives).toEqual([]);
  });
});

describe('an objective that is carried forward', () => {
  async function withYears() {
    const clientId = await shared.freshClient();
    const { strategy } = shared.api;
    const last = await strategy.addCycle({
      clientId,
      name: '2025',
      startsOn: '2025-01-01',
      endsOn: '2025-12-31',
    });
    const now = await strategy.addCycle({ clientId, name: '2026', ...year });
    const add = (title: string, cycleId: string, carriedFromId?: string) =>
      strategy.addObjective({ clientId, title, cycleId, carriedFromId });
    return { clientId, last: last.id, now: now.id, add };
  }

  it('goes on with one of an earlier cycle, and on its own when that is removed', async () => {
    const { clientId, last, now, add } = await withYears();
    const earlier = await add('Find a partner', last);
    expect(await add('Sell by partners', now, earlier.id)).toMatchObject({
      weight: 1,
      carriedFromId: earlier.id,
    });
    await shared.api.strategy.removeObjective({ clientId, objectiveId: earlier.id });
    expect(shared.stored(clientId).objectives).toMatchObject([{ carriedFromId: null }]);
  });

  it('goes on neither with one of its own cycle or a later one, nor with itself', async () => {
    const { clientId, last, now, add } = await withYears();
    const current = await add('Sell by partners', now);
    for (const cycleId of [last, now])
      expect(await refusalOf(add('Find a partner', cycleId, current.id))).toMatchObject({
        code: 'INVALID_INPUT',
      });
    const free = await shared.api.strategy.addObjective({
      ...{ clientId, title: 'Hire', carriedFromId: current.id },
    });
    const inCircle = { clientId, objectiveId: current.id, change: { carriedFromId: free.id } };
    expect(await refusalOf(shared.api.strategy.updateObjective(inCircle))).toMatchObject({
      code: 'INVALID_INPUT',
      message: '“Sell by partners” cannot go on with “Hire”: it would go on with itself.',
    });
    expect(shared.stored(clientId).objectives).toMatchObject([
      { carriedFromId: null },
      { carriedFromId: current.id },
    ]);
  });
});
