import { describe, expect, it } from 'vitest';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp();
const growth = { title: 'Grow', planned: 100, achieved: 55 };

describe('an objective of a past cycle', () => {
  it('is stored after the others of its cycle, and cycles come in their order', async () => {
    const clientId = await shared.freshClient();
    const { diagnosis } = shared.api;
    const later = await diagnosis.add({ clientId, cycle: '2025', ...growth });
    const first = await diagnosis.add({ clientId, cycle: '2024', ...growth });
    const second = await diagnosis.add({ clientId, cycle: '2024', ...growth, title: 'Cut cost' });
    expect(first).toMatchObject({ isCarriedForward: false, cause: '', planned: 100, achieved: 55 });
    expect((await diagnosis.get({ clientId })).objectives).toEqual([first, second, later]);
  });

  it('is in its cycle once, added or changed', async () => {
    const clientId = await shared.freshClient();
    const { diagnosis } = shared.api;
    await diagnosis.add({ clientId, cycle: '2024', ...growth });
    const { id } = await diagnosis.add({ clientId, cycle: '2025', ...growth });
    const twice = [
      diagnosis.add({ clientId, cycle: '2024', ...growth }),
      diagnosis.update({ clientId, pastObjectiveId: id, change: { cycle: '2024' } }),
    ];
    for (const call of twice) expect(await refusalOf(call)).toMatchObject({ code: 'ALREADY_EXISTS' });
    await diagnosis.update({ clientId, pastObjectiveId: id, change: { achieved: 60 } });
    expect(shared.stored(clientId).pastObjectives).toMatchObject([{ achieved: 55 }, { achieved: 60 }]);
  });

  it('that is not there can be neither changed nor removed', async () => {
    const clientId = await shared.freshClient();
    const { diagnosis } = shared.api;
    const unknown = shared.test.newId();
    const refused = [
      diagnosis.update({ clientId, pastObjectiveId: unknown, change: { cause: 'X' } }),
      diagnosis.remove({ clientId, pastObjectiveIds: [unknown] }),
    ];
    for (const call of refused) expect(await refusalOf(call)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('many at once', () => {
  it('are one step to undo; those there already take the new numbers and keep the rest', async () => {
    const clientId = await shared.freshClient();
    const { diagnosis, history } = shared.api;
    await diagnosis.add({ clientId, cycle: '2024', ...growth, cause: 'No owner' });
    const before = shared.stored(clientId).pastObjectives;
    await diagnosis.put({
      clientId,
      objectives: [
        { cycle: '2024', ...growth, achieved: 50 },
        { cycle: '2025', ...growth, isCarriedForward: true },
      ],
    });
    expect((await diagnosis.get({ clientId })).objectives).toMatchObject([
      { id: before[0]?.id, achieved: 50, cause: 'No owner' },
      { cycle: '2025', isCarriedForward: true, cause: '' },
    ]);
    const undone = await history.undo({ clientId });
    expect(undone.sentence).toBe('Recorded 2 past objectives of 2024, 2025');
    expect(shared.stored(clientId).pastObjectives).toEqual(before);
  });
});

describe('the finding', () => {
  it('needs two cycles and is made of what is stored', async () => {
    const clientId = await shared.freshClient();
    const { diagnosis } = shared.api;
    const finding = async () => (await diagnosis.get({ clientId })).diagnosis.finding;
    expect(await finding()).toBe('insufficient');
    await diagnosis.put({ clientId, objectives: [{ cycle: '2024', ...growth }] });
    expect(await finding()).toBe('insufficient');
    const { id } = await diagnosis.add({ clientId, cycle: '2025', ...growth, isCarriedForward: true });
    expect((await diagnosis.get({ clientId })).diagnosis).toEqual({
      finding: 'integration_failure',
      cycles: [
        { cycle: '2024', objectives: 1, inBand: 1, meanGap: 45, carriedForward: 0 },
        { cycle: '2025', objectives: 1, inBand: 1, meanGap: 45, carriedForward: 1 },
      ],
      causes: [],
    });
    await diagnosis.update({ clientId, pastObjectiveId: id, change: { achieved: 61 } });
    expect(await finding()).toBe('none');
  });
});
