/** Fills a client through the contract, with one word of its own in every text that a person can give it. */
import { agreementTerms } from '#test/builders/agreement-terms.ts';
import { finish } from '#test/contract/finish.ts';
import type { Api } from '#test/harness/test-app.ts';
import { fillStrategy } from './marked-strategy.ts';

const monthlyReview = { kind: 'monthly-review', onDate: '2026-03-12' } as const;

/** Everything that can be said about a client, said with `marker`. */
export async function fillClient(api: Api, clientId: string, marker: string): Promise<void> {
  await api.clients.update({ clientId, change: { confidentiality: `Only for ${marker}` } });
  const { personId, functionId } = await fillOrganisation(api, clientId, marker);
  const registry = await fillRegistry(api, clientId, marker, { ownerId: personId, functionId });
  await fillRetainer(api, clientId, marker);
  await fillSessions(api, clientId, marker, personId);
  await fillStrategy(api, { clientId, functionId, ...registry }, marker);
  await importRows(api, clientId, marker);
  const view = {
    screen: `registry ${marker}`,
    name: `View ${marker}`,
    state: JSON.stringify({ filter: marker }),
  };
  await api.views.save({ clientId, ...view });
  await api.leaks.allow({ clientId, name: `Allowed ${marker}`, reason: `Allowed because ${marker}` });
  await finish(api.packets.issue({ clientId, session: monthlyReview, edition: 'ceo' }));
  await finish(api.statements.issue({ clientId, period: '2026-03', isEarly: true }));
  await api.calendar.ofClient({ clientId });
}

async function fillOrganisation(api: Api, clientId: string, marker: string) {
  const { id: functionId } = await api.organisation.addFunction({ clientId, name: `Function ${marker}` });
  const person = { name: `${marker} Lindqvist`, role: `Role ${marker}`, functionId, isCeo: true };
  const { id: personId } = await api.organisation.addPerson({ clientId, ...person });
  return { functionId, personId };
}

async function fillRegistry(
  api: Api,
  clientId: string,
  marker: string,
  { ownerId, functionId }: { ownerId: string; functionId: string },
): Promise<{ objectiveId: string; initiativeId: string }> {
  const cycle = { name: `Year ${marker}`, startsOn: '2026-01-01', endsOn: '2026-12-31' };
  const { id: cycleId } = await api.strategy.addCycle({ clientId, ...cycle });
  const { id: objectiveId } = await api.strategy.addObjective({
    clientId,
    title: `Objective ${marker}`,
    cycleId,
    ownerId,
  });
  const { id: initiativeId } = await api.initiatives.add({
    clientId,
    title: `Initiative ${marker}`,
    note: `Note ${marker}`,
    targetOn: '2026-06-30',
    ...{ objectiveId, ownerId, functionId },
  });
  const update = { status: 'off_track', note: `Update ${marker}` } as const;
  await api.initiatives.updateStatus({ clientId, initiativeId, ...update });
  const edits = [{ initiativeId, change: { targetOn: '2026-07-31' } }];
  await api.initiatives.edit({ clientId, edits, reason: `Reason ${marker}` });
  const { id: milestoneId } = await api.milestones.add({
    ...{ clientId, initiativeId, ownerId },
    title: `Milestone ${marker}`,
    note: `Milestone note ${marker}`,
    dueOn: '2026-03-20',
  });
  await api.milestones.move({ clientId, milestoneId, dueOn: '2026-04-02', reason: `Slip ${marker}` });
  return { objectiveId, initiativeId };
}

async function fillRetainer(api: Api, clientId: string, marker: string): Promise<void> {
  const { id: _, ...terms } = agreementTerms({ overage: 'refuse' });
  await api.retainer.setTerms({ clientId, ...terms });
  await api.retainer.addPause({
    clientId,
    startsOn: '2026-08-01',
    endsOn: '2026-08-14',
    note: `Pause ${marker}`,
  });
  await api.retainer.adjust({ clientId, on: '2026-02-01', milliDays: 500, reason: `Adjustment ${marker}` });
  await api.days.plan({ clientId, on: '2026-03-24', milliDays: 500, note: `Day ${marker}` });
  const expense = { onDate: '2026-03-04', description: `Expense ${marker}`, amountMinor: 1250 };
  await api.expenses.add({ clientId, ...expense });
  const tuesdays = { rrule: 'FREQ=WEEKLY;BYDAY=TU', startsOn: '2026-04-07', endsOn: '2026-04-14' };
  await api.dayPlans.add({ clientId, ...tuesdays, milliDays: 250, note: `Plan ${marker}` });
  const overrideReason = `Override ${marker}`;
  await api.days.work({ clientId, on: '2026-03-05', milliDays: 20_000, overrideReason });
}

async function fillSessions(api: Api, clientId: string, marker: string, personId: string): Promise<void> {
  const { id: sessionId, agenda } = await api.sessions.add({
    ...{ clientId, ...monthlyReview },
    ask: `Ask ${marker}`,
    notes: `Notes ${marker}`,
    privateNotes: `Private ${marker}`,
    personIds: [personId],
    agenda: [{ title: `Agenda ${marker}`, minutes: 20 }],
  });
  const change = { note: `Point ${marker}` };
  await api.sessions.changePoint({ clientId, sessionId, pointId: agenda[0]?.id ?? '', change });
  await api.actions.add({ clientId, sessionId, title: `Action ${marker}`, ownerId: personId });
}

async function importRows(api: Api, clientId: string, marker: string): Promise<void> {
  const bring = (kind: 'initiatives' | 'milestones', lines: string[]) =>
    finish(
      api.imports.apply({ clientId, kind, fileName: `${marker}.csv`, file: new Blob([lines.join('\n')]) }),
    );
  await bring('initiatives', ['Id,Title,Owner', `${marker}-1,Imported ${marker},Imported ${marker} owner`]);
  await bring('milestones', [
    'Id,Milestone,Initiative',
    `${marker}-2,Imported step ${marker},Imported ${marker}`,
  ]);
}
