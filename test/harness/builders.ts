/** Builders hide what a command needs and a test does not care about; scenarios compose them. All of it goes through the contract. */
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { InitiativeRow } from '#shared/contract/initiatives.ts';
import type { MilestoneRow } from '#shared/contract/milestones.ts';
import type { AgreementRow } from '#shared/contract/retainer.ts';
import type { Session } from '#shared/contract/sessions.ts';
import type { Requests } from '#shared/contract/types.ts';
import type { Api } from './test-app.ts';

/** A client in UTC and US dollars. */
export function addClient(
  api: Api,
  change: Partial<Requests['clients']['add']> = {},
): Promise<ClientSummary> {
  return api.clients.add({ name: 'Acme Robotics', timeZone: 'UTC', currency: 'USD', ...change });
}

type Terms = Omit<Requests['retainer']['setTerms'], 'clientId'>;

/** Three days a month from 2026-01-01, everything rolled over, deficits carried, in quarter days. */
export function setTerms(api: Api, clientId: string, change: Partial<Terms> = {}): Promise<AgreementRow> {
  return api.retainer.setTerms({
    clientId,
    startsOn: '2026-01-01',
    endsOn: null,
    milliDaysPerPeriod: 3000,
    periodLength: 'month',
    rollover: 'all',
    rolloverCapMilliDays: null,
    expireAfterPeriods: null,
    overage: 'carry',
    overageRateMinor: null,
    incrementMilliDays: 250,
    feeMinor: null,
    minutesPerDay: 480,
    ...change,
  });
}

/** Worked days by date, in thousandths: `{ '2026-01-20': 2500 }`. */
export async function workDays(
  api: Api,
  clientId: string,
  milliDaysByDate: Record<string, number>,
): Promise<void> {
  for (const [on, milliDays] of Object.entries(milliDaysByDate))
    await api.days.work({ clientId, on, milliDays });
}

/** Planned days by date, in thousandths. */
export async function planDays(
  api: Api,
  clientId: string,
  milliDaysByDate: Record<string, number>,
): Promise<void> {
  for (const [on, milliDays] of Object.entries(milliDaysByDate))
    await api.days.plan({ clientId, on, milliDays });
}

/** An initiative with a title alone: not started, every gap open. */
export function addInitiative(
  api: Api,
  clientId: string,
  change: Partial<Requests['initiatives']['add']> = {},
): Promise<InitiativeRow> {
  return api.initiatives.add({ clientId, title: 'Move billing to one system', ...change });
}

/** A milestone of an initiative, without a date unless one is given. */
export function addMilestone(
  api: Api,
  of: { clientId: string; initiativeId: string },
  change: Partial<Requests['milestones']['add']> = {},
): Promise<MilestoneRow> {
  return api.milestones.add({ ...of, title: 'Choose the vendor', ...change });
}

export function addSession(
  api: Api,
  clientId: string,
  change: Partial<Requests['sessions']['add']> = {},
): Promise<Session> {
  return api.sessions.add({ clientId, kind: 'monthly-review', onDate: '2026-03-17', ...change });
}

/** What `runningClient` made. */
export interface RunningClient {
  clientId: string;
  functionId: string;
  ceoId: string;
  ownerId: string;
  objectiveId: string;
  initiativeId: string;
  milestoneId: string;
  sessionId: string;
  actionId: string;
}

/** A client at work: people, an objective with one initiative and one milestone, a session with an action, an agreement and a day. */
export async function runningClient(api: Api, name = 'Acme Robotics'): Promise<RunningClient> {
  const { id: clientId } = await addClient(api, { name });
  const { id: functionId } = await api.organisation.addFunction({ clientId, name: 'Operations' });
  const { id: ceoId } = await api.organisation.addPerson({ clientId, name: 'Ada Okafor', isCeo: true });
  const { id: ownerId } = await api.organisation.addPerson({
    clientId,
    name: 'Lin Wei',
    functionId,
    isLeadership: true,
  });
  const { id: cycleId } = await api.strategy.addCycle({
    clientId,
    name: 'FY 2026',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
  });
  const { id: objectiveId } = await api.strategy.addObjective({
    clientId,
    title: 'Halve lead time',
    cycleId,
  });
  const { id: initiativeId } = await addInitiative(api, clientId, {
    objectiveId,
    ownerId,
    functionId,
    targetOn: '2026-06-30',
    status: 'on_track',
  });
  const { id: milestoneId } = await addMilestone(
    api,
    { clientId, initiativeId },
    { dueOn: '2026-03-31', ownerId },
  );
  const { id: sessionId } = await addSession(api, clientId, {
    personIds: [ceoId, ownerId],
    agenda: [{ title: 'Registry', minutes: 20 }],
  });
  const { id: actionId } = await api.actions.add({
    clientId,
    sessionId,
    title: 'Send the draft',
    ownerId,
    dueOn: '2026-03-20',
  });
  await setTerms(api, clientId);
  await workDays(api, clientId, { '2026-03-03': 500 });
  return {
    clientId,
    functionId,
    ceoId,
    ownerId,
    objectiveId,
    initiativeId,
    milestoneId,
    sessionId,
    actionId,
  };
}
