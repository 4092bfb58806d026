import { describe, expect, it } from 'vitest';
import { addClient, addInitiative, addSession } from '#test/harness/builders.ts';
import { createTestApp } from '#test/harness/test-app.ts';

function titles(entries: readonly { title: string }[]): string[] {
  return entries.map(({ title }) => title);
}

describe('what the strategy wants', () => {
  it('is told of each client: decisions late or without a session, readings, escalations, hand-offs, reviews', async () => {
    await using test = await createTestApp({ asOf: '2026-03-10' });
    const api = test.client;
    const { id: clientId } = await addClient(api);
    const objective = await api.strategy.addObjective({ clientId, title: 'Grow' });
    const { id: initiativeId } = await addInitiative(api, clientId, { title: 'Open Oslo' });
    const decision = (question: string, neededBy: string) =>
      api.decisions.add({ clientId, question, decider: 'ceo', neededBy, leadDays: 0 });
    await decision('Late', '2026-03-01');
    await decision('Before the session', '2026-03-16');
    await decision('At the session', '2026-03-20');
    await decision('Far off', '2026-06-01');
    await addSession(api, clientId, { onDate: '2026-03-18', withCeo: true });
    const metric = (name: string) =>
      api.dashboard.addMetric({
        ...{ clientId, objectiveId: objective.id, name },
        ...{ baseline: { month: '2025-12', value: 1 }, target: { month: '2026-12', value: 9 } },
      });
    const read = await metric('Read');
    await metric('Not read');
    await api.dashboard.putReadings({
      clientId,
      readings: [{ metricId: read.id, month: '2026-02', value: 2 }],
    });
    await api.escalations.raise({ clientId, initiativeId, reason: 'Stuck' });
    const sales = await api.organisation.addFunction({ clientId, name: 'Sales' });
    const finance = await api.organisation.addFunction({ clientId, name: 'Finance' });
    await api.handoffs.add({
      ...{ clientId, initiativeId, what: 'Price list', fromFunctionId: finance.id, toFunctionId: sales.id },
      ...{ requestedOn: '2026-02-01', neededBy: '2026-03-09' },
    });
    const todayOf = async (asOf?: string) => {
      const { clients } = await api.today.get({ asOf });
      return clients[0] ?? expect.fail('The client is not in Today.');
    };
    const today = await todayOf();
    expect({
      late: titles(today.lateDecisions),
      unplaced: titles(today.unplacedDecisions),
      readings: titles(today.missingReadings),
      escalations: titles(today.openEscalations),
      handoffs: titles(today.overdueHandoffs),
      objectives: titles(today.unreviewedObjectives),
    }).toEqual({
      late: ['Late'],
      unplaced: ['Before the session'],
      readings: ['Not read'],
      escalations: ['Open Oslo'],
      handoffs: ['Price list'],
      objectives: ['Grow'],
    });
    const nextMonth = await todayOf('2026-04-01');
    expect(titles(nextMonth.missingReadings)).toEqual(['Not read', 'Read']);
    const afterSession = await todayOf('2026-03-19');
    expect(titles(afterSession.unplacedDecisions)).toEqual(['At the session']);
  });
});
