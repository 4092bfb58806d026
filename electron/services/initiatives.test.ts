import { describe, expect, it } from 'vitest';
import { readColumns, rowsOf } from '#shared/contract/columns.ts';
import type { InitiativeChange, InitiativeRow } from '#shared/contract/initiatives.ts';
import { addInitiative, addMilestone, runningClient } from '#test/harness/builders.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp({ asOf: '2026-03-10' });

async function withInitiative(change: Parameters<typeof addInitiative>[2] = {}) {
  const clientId = await shared.freshClient();
  const { id: initiativeId } = await addInitiative(shared.api, clientId, change);
  const edit = (fields: InitiativeChange, rest: { reason?: string; on?: string } = {}) =>
    shared.api.initiatives.edit({ clientId, edits: [{ initiativeId, change: fields }], ...rest });
  return { clientId, initiativeId, edit };
}

describe('an initiative', () => {
  it('begins not started, without an update, and its first target date is its original one', async () => {
    const { clientId } = await withInitiative({ targetOn: '2026-06-30' });
    const { initiatives, statusUpdates, slips } = shared.stored(clientId);
    expect(initiatives).toMatchObject([
      {
        status: 'not_started',
        lastUpdateOn: null,
        targetOn: '2026-06-30',
        originalTargetOn: '2026-06-30',
        closedOn: null,
      },
    ]);
    expect([statusUpdates, slips]).toEqual([[], []]);
  });

  it('that is added with a status has its first update with it', async () => {
    const { clientId, initiativeId } = await withInitiative({
      status: 'at_risk',
      statusNote: 'Vendor is late',
    });
    const { initiatives, statusUpdates } = shared.stored(clientId);
    expect(statusUpdates).toMatchObject([
      { initiativeId, status: 'at_risk', note: 'Vendor is late', updatedOn: '2026-03-10' },
    ]);
    expect(initiatives).toMatchObject([
      { status: 'at_risk', lastUpdateOn: '2026-03-10', lastUpdateNote: 'Vendor is late' },
    ]);
  });

  it('keeps every status update; the newest by date is its own', async () => {
    const { clientId, initiativeId } = await withInitiative();
    const update = (status: InitiativeRow['status'], on: string) =>
      shared.api.initiatives.updateStatus({ clientId, initiativeId, status, on, note: `On ${on}` });
    await update('on_track', '2026-03-01');
    await update('off_track', '2026-02-01');
    expect(shared.stored(clientId).initiatives).toMatchObject([
      { status: 'on_track', lastUpdateOn: '2026-03-01', lastUpdateNote: 'On 2026-03-01' },
    ]);
    await update('at_risk', '2026-03-01');
    expect(shared.stored(clientId).initiatives).toMatchObject([{ status: 'at_risk' }]);
    const { updates } = await shared.api.initiatives.get({ clientId, initiativeId });
    expect(updates.map(({ status }) => status)).toEqual(['at_risk', 'on_track', 'off_track']);
  });

  it('is of no day to come: a wrong year would stand over every update until then', async () => {
    const { clientId, initiativeId } = await withInitiative();
    const update = (on: string) =>
      shared.api.initiatives.updateStatus({ clientId, initiativeId, status: 'on_track', on });
    await expect(update('2027-03-01')).rejects.toThrow(/^2027-03-01 is still to come\. Give the day/);
    expect(shared.stored(clientId).statusUpdates).toEqual([]);
    expect((await update('2026-03-11')).lastUpdateOn).toBe('2026-03-11');
  });

  it.each(['done', 'cancelled'] as const)(
    'is closed on the day it is %s, and open again with any other status',
    async (status) => {
      const { clientId, initiativeId } = await withInitiative();
      const closed = await shared.api.initiatives.updateStatus({
        clientId,
        initiativeId,
        status,
        on: '2026-03-05',
      });
      expect(closed.closedOn).toBe('2026-03-05');
      const open = await shared.api.initiatives.updateStatus({ clientId, initiativeId, status: 'on_track' });
      expect(open.closedOn).toBeNull();
    },
  );
});

describe('editing initiatives', () => {
  it('makes a slip of a target date that moves, with its reason, and keeps the original date', async () => {
    const { clientId, initiativeId, edit } = await withInitiative({ targetOn: '2026-06-30' });
    await edit({ targetOn: '2026-08-31' }, { reason: 'Vendor is late', on: '2026-03-09' });
    await edit({ targetOn: '2026-06-30' });
    const { initiatives, slips } = shared.stored(clientId);
    expect(initiatives).toMatchObject([{ targetOn: '2026-06-30', originalTargetOn: '2026-06-30' }]);
    const of = { initiativeId, milestoneId: null };
    expect(slips).toMatchObject([
      { ...of, fromOn: '2026-06-30', toOn: '2026-08-31', reason: 'Vendor is late', slippedOn: '2026-03-09' },
      { ...of, fromOn: '2026-08-31', toOn: '2026-06-30', slippedOn: '2026-03-10' },
    ]);
  });

  it('makes no slip of a first date, nor of taking it away, and keeps the very first as the original', async () => {
    const { clientId, edit } = await withInitiative();
    await edit({ targetOn: '2026-06-30' });
    await edit({ targetOn: null });
    await edit({ targetOn: '2026-09-30' });
    const { initiatives, slips } = shared.stored(clientId);
    expect(slips).toEqual([]);
    expect(initiatives).toMatchObject([{ targetOn: '2026-09-30', originalTargetOn: '2026-06-30' }]);
  });

  it('makes a status update of a status or of its note', async () => {
    const { clientId, edit } = await withInitiative({ status: 'on_track' });
    await edit({ status: 'at_risk' });
    await edit({ statusNote: 'Still' });
    await edit({ title: 'Renamed', note: 'Only the row' });
    expect(shared.stored(clientId).statusUpdates.map(({ status, note }) => [status, note])).toEqual([
      ['on_track', ''],
      ['at_risk', ''],
      ['at_risk', 'Still'],
    ]);
  });

  it('changes any number of them as one command, or none of them', async () => {
    const { clientId, ownerId } = await runningClient(shared.api, 'Many at once');
    for (const title of ['A', 'B']) await addInitiative(shared.api, clientId, { title });
    const before = shared.stored(clientId);
    const edits = before.initiatives.map(({ id }) => ({ initiativeId: id, change: { ownerId } }));
    const broken = [...edits, { initiativeId: shared.test.newId(), change: { ownerId } }];
    expect(await refusalOf(shared.api.initiatives.edit({ clientId, edits: broken }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(shared.stored(clientId)).toEqual(before);
    await shared.api.initiatives.edit({ clientId, edits });
    expect(shared.stored(clientId).initiatives.map((row) => row.ownerId)).toEqual([
      ownerId,
      ownerId,
      ownerId,
    ]);
    expect(await shared.api.history.undo({ clientId })).toMatchObject({ sentence: 'Changed 3 initiatives' });
    expect(shared.stored(clientId)).toEqual(before);
  });

  it('takes an edit that changes nothing', async () => {
    const { clientId, edit } = await withInitiative();
    const before = shared.stored(clientId);
    await edit({});
    expect(shared.stored(clientId)).toEqual(before);
  });

  it('refuses an owner that is not there', async () => {
    const { edit } = await withInitiative();
    expect(await refusalOf(edit({ ownerId: shared.test.newId() }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the list of initiatives', () => {
  it('has the columns asked for, in the order in which they were made', async () => {
    const clientId = await shared.freshClient();
    for (const title of ['B', 'A', 'C “quoted”']) await addInitiative(shared.api, clientId, { title });
    const { columns } = await shared.api.initiatives.list({
      clientId,
      columns: ['title', 'status', 'ownerId'],
    });
    const list = readColumns<Pick<InitiativeRow, 'title' | 'status' | 'ownerId'>>(columns);
    expect(list.columns).toEqual({
      title: ['B', 'A', 'C “quoted”'],
      status: ['not_started', 'not_started', 'not_started'],
      ownerId: [null, null, null],
    });
    const whole = await shared.api.initiatives.list({ clientId });
    expect(rowsOf(readColumns<InitiativeRow>(whole.columns))).toEqual(shared.stored(clientId).initiatives);
  });
});

describe('removing initiatives', () => {
  it('takes milestones, updates and slips along, and undo brings all of it back', async () => {
    const { clientId, initiativeId, edit } = await withInitiative({
      status: 'on_track',
      targetOn: '2026-06-30',
    });
    const { id: milestoneId } = await addMilestone(
      shared.api,
      { clientId, initiativeId },
      { dueOn: '2026-04-01' },
    );
    await shared.api.milestones.move({ clientId, milestoneId, dueOn: '2026-04-08', reason: 'Later' });
    await edit({ targetOn: '2026-07-31' });
    const before = shared.stored(clientId);
    await shared.api.initiatives.remove({ clientId, initiativeIds: [initiativeId] });
    const after = shared.stored(clientId);
    expect([after.initiatives, after.milestones, after.slips, after.statusUpdates]).toEqual([[], [], [], []]);
    await shared.api.history.undo({ clientId });
    expect(shared.stored(clientId)).toEqual(before);
  });
});
