/** The first half of the story: who the client is and what it has planned. */
import { expect } from 'vitest';
import { readColumns } from '#shared/contract/columns.ts';
import type { InitiativeRow } from '#shared/contract/initiatives.ts';
import type { Api } from '../transports.ts';

export async function tellOfWorkspace(api: Api, clientId: string): Promise<void> {
  expect(await api.workspace.create({ ownerName: 'Alex' })).toMatchObject({ isNew: false });
  expect(await api.workspace.saveSettings({ textZoom: 120 })).toMatchObject({
    ownerName: 'Alex',
    textZoom: 120,
  });
  expect(await api.workspace.status({})).toMatchObject({ settings: { textZoom: 120 }, protection: 'none' });
  const draft = { name: 'Half typed', seats: 3 };
  expect(await api.workspace.keepDraft({ key: 'new-client', values: draft })).toEqual({});
  expect(await api.workspace.drafts({})).toEqual({ 'new-client': draft });
  await api.workspace.keepDraft({ key: 'new-client', values: null });
  expect(await api.workspace.drafts({})).toEqual({});
  const { text } = await api.diagnostics.compile({});
  expect(text).toContain('Client 1 of 1');
  expect(await api.diagnostics.save({ text })).toEqual({ outcome: 'download' });
  expect(await api.clients.update({ clientId, change: { monogram: 'AC' } })).toMatchObject({
    monogram: 'AC',
  });
  expect(await api.clients.get({ clientId })).toMatchObject({
    name: 'Acme',
    monogram: 'AC',
    currency: 'EUR',
  });
  expect(await api.clients.archive({ id: clientId, isArchived: true })).toMatchObject({ slug: 'acme' });
  expect(await api.clients.archive({ id: clientId, isArchived: false })).toMatchObject({
    archivedAt: null,
  });
  expect(await api.clients.list({})).toMatchObject([{ id: clientId, monogram: 'AC' }]);
}

export async function tellOfPeople(api: Api, clientId: string): Promise<void> {
  const sales = await api.organisation.addFunction({ clientId, name: 'Sales' });
  const extra = await api.organisation.addFunction({ clientId, name: 'Extra' });
  expect(await api.organisation.removeFunction({ clientId, functionId: extra.id })).toEqual({
    ids: [extra.id],
  });
  const { id: functionId } = await api.organisation.updateFunction({
    clientId,
    functionId: sales.id,
    change: { name: 'Sales north' },
  });
  const ada = await api.organisation.addPerson({ clientId, name: 'Ada', functionId });
  const bo = await api.organisation.addPerson({ clientId, name: 'Bo' });
  expect(await api.organisation.removePerson({ clientId, personId: bo.id })).toEqual({ ids: [bo.id] });
  await api.organisation.updatePerson({ clientId, personId: ada.id, change: { isCeo: true } });
  expect(await api.organisation.get({ clientId })).toMatchObject({
    functions: [{ name: 'Sales north' }],
    people: [{ name: 'Ada', functionId, isCeo: true }],
  });
}

export async function tellOfStrategy(api: Api, clientId: string): Promise<void> {
  const cycle = { name: '2026', startsOn: '2026-01-01', endsOn: '2026-12-31' };
  const { id: cycleId } = await api.strategy.addCycle({ clientId, ...cycle });
  const next = await api.strategy.addCycle({
    clientId,
    name: '2027',
    startsOn: '2027-01-01',
    endsOn: '2027-12-31',
  });
  await api.strategy.updateCycle({ clientId, cycleId, change: { name: 'Year of the north' } });
  expect(await api.strategy.removeCycle({ clientId, cycleId: next.id })).toEqual({ ids: [next.id] });
  const { id: objectiveId } = await api.strategy.addObjective({ clientId, title: 'Grow', cycleId });
  const extra = await api.strategy.addObjective({ clientId, title: 'Extra' });
  await api.strategy.updateObjective({ clientId, objectiveId, change: { title: 'Grow in the north' } });
  expect(await api.strategy.removeObjective({ clientId, objectiveId: extra.id })).toEqual({
    ids: [extra.id],
  });
  expect(await api.strategy.get({ clientId })).toMatchObject({
    cycles: [{ name: 'Year of the north' }],
    objectives: [{ title: 'Grow in the north', cycleId }],
  });
}

export async function tellOfInitiatives(api: Api, clientId: string): Promise<void> {
  const { id: initiativeId } = await api.initiatives.add({
    clientId,
    title: 'Open Oslo',
    targetOn: '2026-06-30',
  });
  const extra = await api.initiatives.add({ clientId, title: 'Extra' });
  const edits = [{ initiativeId, change: { targetOn: '2026-07-31' } }];
  expect(await api.initiatives.edit({ clientId, edits, reason: 'The lease' })).toMatchObject([
    { targetOn: '2026-07-31' },
  ]);
  await api.initiatives.updateStatus({ clientId, initiativeId, status: 'at_risk', note: 'Late' });
  expect(await api.initiatives.get({ clientId, initiativeId })).toMatchObject({
    initiative: { originalTargetOn: '2026-06-30' },
    updates: [{ status: 'at_risk' }],
    slips: [{ fromOn: '2026-06-30', toOn: '2026-07-31', reason: 'The lease' }],
  });
  expect(await api.initiatives.remove({ clientId, initiativeIds: [extra.id] })).toEqual({
    ids: [extra.id],
  });
  const { columns } = await api.initiatives.list({ clientId });
  expect(readColumns<InitiativeRow>(columns)).toMatchObject({
    count: 1,
    columns: { title: ['Open Oslo'] },
  });

  const lease = await api.milestones.add({ clientId, initiativeId, title: 'Lease', dueOn: '2026-04-01' });
  const gone = await api.milestones.add({ clientId, initiativeId, title: 'Extra' });
  const milestone = { clientId, milestoneId: lease.id };
  expect(
    await api.milestones.update({ ...milestone, change: { kind: 'decision', leadDays: 7 } }),
  ).toMatchObject({ leadDays: 7 });
  expect(await api.milestones.move({ ...milestone, dueOn: '2026-04-08', reason: 'Easter' })).toMatchObject({
    dueOn: '2026-04-08',
  });
  expect(await api.milestones.complete({ ...milestone, on: '2026-03-09' })).toMatchObject({
    completedOn: '2026-03-09',
  });
  expect(await api.milestones.reopen(milestone)).toMatchObject({ completedOn: null });
  expect(await api.milestones.remove({ clientId, milestoneIds: [gone.id] })).toEqual({ ids: [gone.id] });
  expect(await api.milestones.list({ clientId })).toMatchObject({
    milestones: [{ id: lease.id, originalDueOn: '2026-04-01' }],
    slips: [{ initiativeId }, { milestoneId: lease.id }],
  });
}
