import { describe, expect, it } from 'vitest';
import { addInitiative } from '#test/harness/builders.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp();
const kind = 'process_change';

async function withObjective() {
  const clientId = await shared.freshClient();
  const { id: objectiveId } = await shared.api.strategy.addObjective({ clientId, title: 'Halve lead time' });
  const { id: initiativeId } = await addInitiative(shared.api, clientId, { objectiveId });
  return { clientId, objectiveId, initiativeId };
}

describe('a translation', () => {
  it('of an objective is planned until it is said to be in place', async () => {
    const { clientId, objectiveId } = await withObjective();
    const { translations } = shared.api;
    const added = await translations.add({ clientId, objectiveId, kind, what: 'Weekly release' });
    expect(added).toMatchObject({ objectiveId, initiativeId: null, state: 'planned', onDate: null });
    const change = { state: 'in_place', onDate: '2026-03-02' } as const;
    const changed = await translations.update({ clientId, translationId: added.id, change });
    expect(changed).toEqual({ ...added, ...change });
    expect((await translations.list({ clientId })).translations).toEqual([changed]);
  });

  it('names one objective or one initiative, and never both or none', async () => {
    const { clientId, objectiveId, initiativeId } = await withObjective();
    const { translations } = shared.api;
    for (const of of [{}, { objectiveId, initiativeId }]) {
      const refused = translations.add({ clientId, ...of, kind, what: 'Weekly release' });
      expect(await refusalOf(refused)).toMatchObject({ code: 'INVALID_INPUT' });
    }
    expect(shared.stored(clientId).translations).toEqual([]);
  });

  it('goes with what it is of, and comes back with it', async () => {
    const { clientId, objectiveId } = await withObjective();
    await shared.api.translations.add({ clientId, objectiveId, kind, what: 'Weekly release' });
    const before = shared.stored(clientId).translations;
    await shared.api.strategy.removeObjective({ clientId, objectiveId });
    expect(shared.stored(clientId).translations).toEqual([]);
    await shared.api.history.undo({ clientId });
    expect(shared.stored(clientId).translations).toEqual(before);
  });

  it('that is not there can be neither changed nor removed, nor be of what is not there', async () => {
    const { clientId } = await withObjective();
    const { translations } = shared.api;
    const translationId = shared.test.newId();
    const refused = [
      translations.update({ clientId, translationId, change: { what: 'X' } }),
      translations.remove({ clientId, translationId }),
      translations.add({ clientId, objectiveId: translationId, kind, what: 'X' }),
      translations.add({ clientId, initiativeId: translationId, kind, what: 'X' }),
    ];
    for (const call of refused) expect(await refusalOf(call)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('gaps', () => {
  it('are what was turned into nothing: an initiative closes its objective’s gap too', async () => {
    const { clientId, objectiveId, initiativeId } = await withObjective();
    const { translations } = shared.api;
    const gaps = async () => (await translations.list({ clientId })).gaps;
    expect(await gaps()).toEqual({ objectiveIds: [objectiveId], initiativeIds: [initiativeId] });
    const { id } = await translations.add({ clientId, initiativeId, kind, what: 'Weekly release' });
    expect(await gaps()).toEqual({ objectiveIds: [], initiativeIds: [] });
    await translations.update({ clientId, translationId: id, change: { state: 'dropped' } });
    expect(await gaps()).toEqual({ objectiveIds: [objectiveId], initiativeIds: [initiativeId] });
  });

  it('of objectives are those of the cycle that runs on the date', async () => {
    const clientId = await shared.freshClient();
    const { strategy, translations } = shared.api;
    const cycle = { clientId, name: '2026', startsOn: '2026-01-01', endsOn: '2026-12-31' };
    const { id: cycleId } = await strategy.addCycle(cycle);
    const { id } = await strategy.addObjective({ clientId, title: 'Halve lead time', cycleId });
    const gapsOn = async (asOf: string) => (await translations.list({ clientId, asOf })).gaps.objectiveIds;
    expect(await gapsOn('2026-12-31')).toEqual([id]);
    expect(await gapsOn('2027-01-01')).toEqual([]);
  });
});
