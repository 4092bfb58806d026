import { describe, expect, it } from 'vitest';
import { addClient, addInitiative, addMilestone, addSession } from '#test/harness/builders.ts';
import { type Api, createTestApp } from '#test/harness/test-app.ts';

async function titlesFound(api: Api, text: string, within?: string): Promise<string[]> {
  const hits = await api.search.find({ text, ...(within === undefined ? {} : { within }) });
  return hits.map(({ title }) => title);
}

describe('search', () => {
  it('finds open work and sessions in every active client, without opening one', async () => {
    await using test = await createTestApp();
    const api = test.client;
    const acme = (await addClient(api, { name: 'Acme' })).id;
    const away = (await addClient(api, { name: 'Away' })).id;
    const { id: initiativeId } = await addInitiative(api, acme, { title: 'Billing system' });
    const { id: milestoneId } = await addMilestone(
      api,
      { clientId: acme, initiativeId },
      { title: 'Billing vendor', dueOn: '2026-04-01' },
    );
    const { id: actionId } = await api.actions.add({ clientId: acme, title: 'Ask about billing' });
    await addInitiative(api, acme, { title: 'Old billing', status: 'done' });
    await addInitiative(api, away, { title: 'Billing elsewhere' });
    await api.clients.archive({ id: away, isArchived: true });
    expect(await api.search.find({ text: 'billing' })).toEqual([
      {
        clientId: acme,
        kind: 'milestone',
        entryId: milestoneId,
        title: 'Billing vendor',
        onDate: '2026-04-01',
      },
      { clientId: acme, kind: 'initiative', entryId: initiativeId, title: 'Billing system', onDate: null },
      { clientId: acme, kind: 'action', entryId: actionId, title: 'Ask about billing', onDate: null },
    ]);
  });

  it('finds in one client what is finished too, and nothing of another', async () => {
    await using test = await createTestApp();
    const api = test.client;
    const acme = (await addClient(api, { name: 'Acme' })).id;
    const bolt = (await addClient(api, { name: 'Bolt' })).id;
    await addInitiative(api, acme, { title: 'Old billing', status: 'done' });
    await addInitiative(api, bolt, { title: 'Their billing' });
    await addSession(api, acme, { onDate: '2026-03-17' });
    expect(await titlesFound(api, 'billing', acme)).toEqual(['Old billing']);
    expect(await api.search.find({ text: 'strategic review', within: acme })).toMatchObject([
      { clientId: acme, kind: 'session', title: 'Monthly strategic review', onDate: '2026-03-17' },
    ]);
  });

  it('finds people by name, in every client and in one', async () => {
    await using test = await createTestApp();
    const api = test.client;
    const { id: clientId } = await addClient(api);
    const { id: entryId } = await api.organisation.addPerson({ clientId, name: 'Rafael Ortiz' });
    const person = { clientId, kind: 'person', entryId, title: 'Rafael Ortiz', onDate: null };
    expect(await api.search.find({ text: 'ortiz' })).toEqual([person]);
    expect(await api.search.find({ text: 'rafa', within: clientId })).toEqual([person]);
  });

  it('wants every word somewhere in the title, whatever its case, accents or script', async () => {
    await using test = await createTestApp();
    const api = test.client;
    const { id } = await addClient(api);
    for (const title of ['Expand to São Paulo', 'Выход на рынок', 'ΣΤΡΑΤΗΓΙΚΗ νέα', 'Expand elsewhere'])
      await addInitiative(api, id, { title });
    for (const within of [undefined, id]) {
      expect(await titlesFound(api, 'PAULO expand', within)).toEqual(['Expand to São Paulo']);
      expect(await titlesFound(api, 'sao', within)).toEqual(['Expand to São Paulo']);
      expect(await titlesFound(api, 'РЫНОК', within)).toEqual(['Выход на рынок']);
      expect(await titlesFound(api, 'στρατηγικη νεα', within)).toEqual(['ΣΤΡΑΤΗΓΙΚΗ νέα']);
      expect(await titlesFound(api, 'expand nowhere', within)).toEqual([]);
    }
  });

  it('finds nothing by nothing, and takes signs for what they are', async () => {
    await using test = await createTestApp();
    const api = test.client;
    const { id } = await addClient(api);
    await addInitiative(api, id, { title: '100 % of orders' });
    await addInitiative(api, id, { title: 'Ten of twenty' });
    expect(await titlesFound(api, '  ')).toEqual([]);
    expect(await titlesFound(api, '%')).toEqual(['100 % of orders']);
    expect(await titlesFound(api, '_')).toEqual([]);
  });

  it('answers with fifty at most, those that begin with the text first', async () => {
    await using test = await createTestApp();
    const api = test.client;
    const { id } = await addClient(api);
    for (let count = 0; count < 55; count++) await addInitiative(api, id, { title: `Improve plan ${count}` });
    await addInitiative(api, id, { title: 'Plan anew' });
    const titles = await titlesFound(api, 'plan');
    expect(titles).toHaveLength(50);
    expect(titles[0]).toBe('Plan anew');
  });
});

it('the search finds objectives, metrics, decisions, hand-offs and escalations, here and everywhere', async () => {
  await using test = await createTestApp();
  const api = test.client;
  const { id: clientId } = await addClient(api);
  const objective = await api.strategy.addObjective({ clientId, title: 'Oslo objective' });
  await api.dashboard.addMetric({
    ...{ clientId, objectiveId: objective.id, name: 'Oslo metric' },
    ...{ baseline: { month: '2026-01', value: 1 }, target: { month: '2026-12', value: 9 } },
  });
  await api.decisions.add({ clientId, question: 'Oslo decision', decider: 'ceo' });
  const { id: initiativeId } = await addInitiative(api, clientId, { title: 'Rome' });
  const [from, to] = await Promise.all(
    ['Sales', 'Finance'].map((name) => api.organisation.addFunction({ clientId, name })),
  );
  await api.handoffs.add({
    ...{ clientId, initiativeId, what: 'Oslo hand-off', fromFunctionId: from?.id ?? '' },
    ...{ toFunctionId: to?.id ?? '', requestedOn: '2026-02-01', neededBy: '2026-03-09' },
  });
  await api.escalations.raise({ clientId, reason: 'Oslo escalation' });
  for (const within of [undefined, clientId]) {
    const hits = await api.search.find({ text: 'oslo', ...(within && { within }) });
    expect(hits.map(({ kind, title }) => `${kind}: ${title}`).sort()).toEqual([
      'decision: Oslo decision',
      'escalation: Oslo escalation',
      'handoff: Oslo hand-off',
      'metric: Oslo metric',
      'objective: Oslo objective',
    ]);
  }
});
