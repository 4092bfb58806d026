import { describe, expect, it } from 'vitest';
import { addClient, addInitiative, addMilestone, addSession, runningClient } from '#test/harness/builders.ts';
import { createTestApp } from '#test/harness/test-app.ts';

function sentences(changes: readonly { sentence: string }[]): string[] {
  return changes.map(({ sentence }) => sentence);
}

describe('the overview of a client', () => {
  it('tells what changed since the last session, that session’s whole day included', async () => {
    await using test = await createTestApp({ asOf: '2026-03-01' });
    const api = test.client;
    const { id: clientId } = await addClient(api);
    await addSession(api, clientId, { onDate: '2026-03-03' });
    await addInitiative(api, clientId, { title: 'Before' });
    test.clock.advance({ days: 2 });
    await addInitiative(api, clientId, { title: 'On the day' });
    test.clock.advance({ days: 7 });
    await addInitiative(api, clientId, { title: 'After' });
    await addSession(api, clientId, { onDate: '2026-03-17' });
    const overview = await api.overview.get({ clientId });
    expect(overview).toMatchObject({
      asOf: '2026-03-10',
      since: '2026-03-03T00:00:00.000Z',
      lastSession: { onDate: '2026-03-03' },
      nextSession: { onDate: '2026-03-17' },
    });
    expect(sentences(overview.changes)).toEqual([
      'Added Monthly strategic review of 2026-03-17',
      'Added initiative “After”',
      'Added initiative “On the day”',
    ]);
  });

  it('tells what a client has still to be set up with', async () => {
    await using test = await createTestApp({ asOf: '2026-03-10' });
    const api = test.client;
    const { id: clientId } = await addClient(api);
    const stepsLeft = async () => (await api.overview.get({ clientId })).stepsLeft;
    expect(await stepsLeft()).toEqual(['agreement', 'functions', 'objectives', 'initiatives', 'sessions']);
    await addInitiative(api, clientId, { title: 'First' });
    await addSession(api, clientId, { onDate: '2026-03-17' });
    expect(await stepsLeft()).toEqual(['agreement', 'functions', 'objectives']);
    await api.history.undo({ clientId });
    expect(await stepsLeft()).toEqual(['agreement', 'functions', 'objectives', 'sessions']);
  });

  it('counts a day as the client’s own day', async () => {
    await using test = await createTestApp({ asOf: '2026-03-01' });
    const api = test.client;
    const { id: clientId } = await addClient(api, { timeZone: 'America/Los_Angeles' });
    await addSession(api, clientId, { onDate: '2026-03-02' });
    test.clock.advance({ minutes: 22.5 * 60 });
    await addInitiative(api, clientId, { title: 'Half past eleven the day before' });
    test.clock.advance({ minutes: 60 });
    await addInitiative(api, clientId, { title: 'Half past midnight' });
    test.clock.advance({ days: 3 });
    const { since, changes } = await api.overview.get({ clientId });
    expect(since).toBe('2026-03-02T08:00:00.000Z');
    expect(sentences(changes)).toEqual(['Added initiative “Half past midnight”']);
  });

  it('tells everything where there was no session yet, and nothing that was undone or came later', async () => {
    await using test = await createTestApp({ asOf: '2026-03-10' });
    const api = test.client;
    const { id: clientId } = await addClient(api);
    await addInitiative(api, clientId, { title: 'Kept' });
    await addInitiative(api, clientId, { title: 'Undone' });
    await api.history.undo({ clientId });
    test.clock.advance({ days: 1 });
    await addInitiative(api, clientId, { title: 'The next day' });
    const { since, changes } = await api.overview.get({ clientId, asOf: '2026-03-10' });
    expect(since).toBeNull();
    expect(sentences(changes)).toEqual(['Added initiative “Kept”', 'Created client Acme Robotics']);
  });

  it('counts initiatives by status, and the gaps of open ones', async () => {
    await using test = await createTestApp();
    const api = test.client;
    const { clientId, ownerId, objectiveId } = await runningClient(api);
    await addInitiative(api, clientId, { title: 'No date', ownerId, objectiveId, status: 'at_risk' });
    await addInitiative(api, clientId, { title: 'Nothing at all', status: 'cancelled' });
    const overview = await api.overview.get({ clientId });
    expect(overview).toMatchObject({ statusCounts: { on_track: 1, at_risk: 1, cancelled: 1 }, gaps: 1 });
  });

  it('says the same of what is due as Today, which reads the index', async () => {
    await using test = await createTestApp({ asOf: '2026-03-10' });
    const api = test.client;
    const { clientId, initiativeId } = await runningClient(api);
    for (const dueOn of ['2026-03-01', '2026-03-15', '2026-06-01'])
      await addMilestone(api, { clientId, initiativeId }, { title: dueOn, dueOn });
    await addInitiative(api, clientId, { title: 'Never updated' });
    for (const asOf of ['2026-03-10', '2026-04-20', '2026-01-01']) {
      const [today] = (await api.today.get({ asOf })).clients;
      const overview = await api.overview.get({ clientId, asOf });
      for (const part of [
        'overdueMilestones',
        'dueSoon',
        'needsReview',
        'openActions',
        'nextSession',
      ] as const) {
        expect(overview[part], `${part} on ${asOf}`).toEqual(today?.[part]);
      }
      expect(today?.standing).toMatchObject(overview.standing);
    }
  });
});
