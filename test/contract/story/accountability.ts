/** Escalations, the charter, readiness and the CEO's hours. */
import { expect } from 'vitest';
import type { Api } from '../transports.ts';

const asOf = '2026-03-10';

export async function tellOfAccountability(api: Api, clientId: string): Promise<void> {
  await tellOfEscalations(api, clientId);
  const yes = { authority: 'escalate', isGranted: true } as const;
  const charter = await api.charter.set({
    clientId,
    answers: [yes],
    since: '2026-01-05',
    evidence: 'Letter',
  });
  expect(charter.entries).toMatchObject([{ ...yes, since: '2026-01-05', evidence: 'Letter' }]);
  const entryId = charter.entries[0]?.id ?? '';
  expect(await api.charter.remove({ clientId, entryId })).toEqual({ ids: [entryId] });
  expect(await api.charter.get({ clientId, asOf })).toMatchObject({ isRecorded: false, entries: [] });
  expect(await api.readiness.get({ clientId, asOf })).toMatchObject({ ready: false });
  const january = await api.coordinationHours.put({
    clientId,
    month: '2026-01',
    hours: 40,
    isBaseline: true,
  });
  await api.coordinationHours.put({ clientId, month: '2026-02', hours: 26 });
  expect(await api.coordinationHours.list({ clientId })).toMatchObject({
    baselineHours: 40,
    months: [{ reduction: null }, { reduction: 0.35, standing: 'within' }],
  });
  expect(await api.coordinationHours.remove({ clientId, hoursId: january.id })).toEqual({
    ids: [january.id],
  });
}

async function tellOfEscalations(api: Api, clientId: string): Promise<void> {
  const question = { question: 'Which bank?', decider: 'ceo', raisedOn: '2026-02-02' } as const;
  const { id: decisionId } = await api.decisions.add({ clientId, ...question, neededBy: '2026-03-01' });
  const late = { trigger: 'decision_late', decisionId, days: 9, about: 'Which bank?' };
  expect(await api.escalations.suggestions({ clientId, asOf })).toMatchObject([late]);
  const fields = { trigger: 'decision_late', decisionId, reason: 'Nine days late.' } as const;
  const { id: escalationId } = await api.escalations.raise({ clientId, ...fields, on: asOf });
  expect(await api.escalations.suggestions({ clientId, asOf })).toEqual([]);
  await api.escalations.acknowledge({ clientId, escalationId, on: '2026-03-11' });
  await api.escalations.resolve({ clientId, escalationId, decision: 'The first one.', on: '2026-03-12' });
  expect(await api.escalations.list({ clientId })).toMatchObject([
    { ...fields, acknowledgedOn: '2026-03-11', resolvedOn: '2026-03-12', decision: 'The first one.' },
  ]);
  await api.escalations.reopen({ clientId, escalationId });
  expect(await api.escalations.remove({ clientId, escalationId })).toEqual({ ids: [escalationId] });
  await api.decisions.remove({ clientId, decisionId });
}
