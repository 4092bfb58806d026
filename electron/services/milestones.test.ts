import { describe, expect, it } from 'vitest';
import { addInitiative, addMilestone } from '#test/harness/builders.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp({ asOf: '2026-03-10' });

async function withMilestone(change: Parameters<typeof addMilestone>[2] = {}) {
  const clientId = await shared.freshClient();
  const { id: initiativeId } = await addInitiative(shared.api, clientId);
  const { id: milestoneId } = await addMilestone(shared.api, { clientId, initiativeId }, change);
  const move = (dueOn: string, on?: string) =>
    shared.api.milestones.move({
      clientId,
      milestoneId,
      dueOn,
      reason: 'Legal',
      ...(on === undefined ? {} : { on }),
    });
  return { clientId, initiativeId, milestoneId, move };
}

describe('a milestone', () => {
  it('is a deliverable without lead time unless it is said otherwise, and its first date is its original one', async () => {
    const { clientId, initiativeId } = await withMilestone({ dueOn: '2026-04-01' });
    expect(shared.stored(clientId).milestones).toMatchObject([
      {
        initiativeId,
        kind: 'deliverable',
        leadDays: 0,
        dueOn: '2026-04-01',
        originalDueOn: '2026-04-01',
        completedOn: null,
      },
    ]);
  });

  it('keeps every move as a slip, also the one back', async () => {
    const { clientId, milestoneId, move } = await withMilestone({ dueOn: '2026-04-01' });
    await move('2026-04-15', '2026-03-09');
    await move('2026-04-01');
    const { milestones, slips } = shared.stored(clientId);
    expect(milestones).toMatchObject([{ dueOn: '2026-04-01', originalDueOn: '2026-04-01' }]);
    const of = { milestoneId, initiativeId: null, reason: 'Legal' };
    expect(slips).toMatchObject([
      { ...of, fromOn: '2026-04-01', toOn: '2026-04-15', slippedOn: '2026-03-09' },
      { ...of, fromOn: '2026-04-15', toOn: '2026-04-01', slippedOn: '2026-03-10' },
    ]);
  });

  it('that gets its first date has not slipped, nor has one that stays where it is', async () => {
    const { clientId, move } = await withMilestone();
    await move('2026-04-01');
    await move('2026-04-01');
    const { milestones, slips } = shared.stored(clientId);
    expect(slips).toEqual([]);
    expect(milestones).toMatchObject([{ dueOn: '2026-04-01', originalDueOn: '2026-04-01' }]);
  });

  it('is completed today or on a date given, and opened again', async () => {
    const { clientId, milestoneId } = await withMilestone();
    const { complete, reopen } = shared.api.milestones;
    expect((await complete({ clientId, milestoneId })).completedOn).toBe('2026-03-10');
    expect((await complete({ clientId, milestoneId, on: '2026-03-02' })).completedOn).toBe('2026-03-02');
    await expect(complete({ clientId, milestoneId, on: '2027-03-02' })).rejects.toThrow(/still to come/);
    expect((await reopen({ clientId, milestoneId })).completedOn).toBeNull();
  });

  it('changes in everything but its date, and takes a change that changes nothing', async () => {
    const { clientId, milestoneId } = await withMilestone({ dueOn: '2026-04-01' });
    const update = (change: object) => shared.api.milestones.update({ clientId, milestoneId, change });
    const changed = await update({ kind: 'decision', needsInputFrom: 'ceo', leadDays: 10 });
    expect(changed).toMatchObject({
      kind: 'decision',
      needsInputFrom: 'ceo',
      leadDays: 10,
      dueOn: '2026-04-01',
    });
    expect(await update({})).toEqual(changed);
    expect(await update({ dueOn: '2026-05-01' })).toEqual(changed);
    expect(shared.stored(clientId).slips).toEqual([]);
  });

  it('belongs to an initiative that is there', async () => {
    const { clientId, milestoneId } = await withMilestone();
    const initiativeId = shared.test.newId();
    const refused = [
      addMilestone(shared.api, { clientId, initiativeId }),
      shared.api.milestones.update({ clientId, milestoneId, change: { initiativeId } }),
      shared.api.milestones.move({
        clientId,
        milestoneId: initiativeId,
        dueOn: '2026-04-01',
        reason: 'Legal',
      }),
    ];
    for (const call of refused) expect(await refusalOf(call)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('moves only with a reason', async () => {
    const { clientId, milestoneId } = await withMilestone({ dueOn: '2026-04-01' });
    const moved = shared.api.milestones.move({ clientId, milestoneId, dueOn: '2026-04-08', reason: '  ' });
    expect(await refusalOf(moved)).toMatchObject({ code: 'INVALID_INPUT', message: 'reason: is empty' });
  });
});
