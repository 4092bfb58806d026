import { describe, expect, it } from 'vitest';
import type { TodayClient } from '#shared/contract/overview.ts';
import { finish } from '#test/contract/finish.ts';
import {
  addClient,
  addInitiative,
  addMilestone,
  addSession,
  planDays,
  setTerms,
  workDays,
} from '#test/harness/builders.ts';
import { type Api, createTestApp } from '#test/harness/test-app.ts';

const asOf = '2026-03-10';

async function todayOf(api: Api, clientId: string, date = asOf): Promise<TodayClient> {
  const { clients } = await api.today.get({ asOf: date });
  const found = clients.find((client) => client.clientId === clientId);
  if (!found) throw new Error('The client is not in Today.');
  return found;
}

function titles(entries: readonly { title: string }[]): string[] {
  return entries.map(({ title }) => title);
}

async function newClient() {
  const test = await createTestApp({ asOf });
  const { id: clientId } = await addClient(test.client);
  return { test, api: test.client, clientId, [Symbol.asyncDispose]: test.close };
}

describe('Today', () => {
  it('puts first what comes next, and leaves out clients put away', async () => {
    await using test = await createTestApp({ asOf });
    const api = test.client;
    const names = ['Quiet', 'Session on the 20th', 'Day on the 12th', 'Put away'];
    const ids: string[] = [];
    for (const name of names) ids.push((await addClient(api, { name })).id);
    const [, session = '', day = '', away = ''] = ids;
    await addSession(api, session, { onDate: '2026-03-20' });
    await setTerms(api, day);
    await planDays(api, day, { '2026-03-12': 500 });
    await addSession(api, away, { onDate: '2026-03-11' });
    await api.clients.archive({ id: away, isArchived: true });
    const { clients } = await api.today.get({});
    expect(clients.map(({ clientId }) => names[ids.indexOf(clientId)])).toEqual([
      'Day on the 12th',
      'Session on the 20th',
      'Quiet',
    ]);
  });

  it('is of the day on which the clock stands, unless a date is given', async () => {
    await using test = await createTestApp({ asOf });
    expect(await test.client.today.get({})).toEqual({ asOf, clients: [] });
    expect(await test.client.today.get({ asOf: '2026-05-01' })).toEqual({ asOf: '2026-05-01', clients: [] });
  });

  it('knows overdue, due within two weeks, and neither later nor completed', async () => {
    await using made = await newClient();
    const { api, clientId } = made;
    const { id: initiativeId } = await addInitiative(api, clientId);
    const milestone = (title: string, dueOn: string | null) =>
      addMilestone(api, { clientId, initiativeId }, { title, dueOn });
    await milestone('Later', '2026-03-25');
    await milestone('In two weeks', '2026-03-24');
    await milestone('Today', asOf);
    await milestone('Yesterday', '2026-03-09');
    await milestone('Last month', '2026-02-09');
    await milestone('Undated', null);
    const { id: milestoneId } = await milestone('Completed', '2026-03-01');
    await api.milestones.complete({ clientId, milestoneId });
    const today = await todayOf(api, clientId);
    expect(titles(today.overdueMilestones)).toEqual(['Last month', 'Yesterday']);
    expect(titles(today.dueSoon)).toEqual(['Today', 'In two weeks']);
  });

  it('shows a decision once its decide-by date is near, and input that somebody must give alike', async () => {
    await using made = await newClient();
    const { api, clientId } = made;
    const { id: initiativeId } = await addInitiative(api, clientId);
    const milestone = (title: string, change: object) =>
      addMilestone(api, { clientId, initiativeId }, { title, dueOn: '2026-04-10', ...change });
    await milestone('Decide soon', { kind: 'decision', leadDays: 17 });
    await milestone('Decide later', { kind: 'decision', leadDays: 16 });
    await milestone('Input is late', { needsInputFrom: 'ceo', leadDays: 40 });
    await milestone('A deliverable', { leadDays: 30 });
    const { decisionsInLead } = await todayOf(api, clientId);
    expect(decisionsInLead.map(({ title, onDate }) => [title, onDate])).toEqual([
      ['Input is late', '2026-03-01'],
      ['Decide soon', '2026-03-24'],
    ]);
  });

  it('wants a review of open initiatives by the client’s own number of days', async () => {
    await using made = await newClient();
    const { api, clientId } = made;
    const updated = async (title: string, on: string, status = 'on_track' as const) => {
      const { id: initiativeId } = await addInitiative(api, clientId, { title });
      await api.initiatives.updateStatus({ clientId, initiativeId, status, on });
      return initiativeId;
    };
    await addInitiative(api, clientId, { title: 'Never updated' });
    await updated('31 days ago', '2026-02-07');
    await updated('30 days ago', '2026-02-08');
    const finished = await updated('Finished', '2025-12-01');
    await api.initiatives.updateStatus({
      clientId,
      initiativeId: finished,
      status: 'done',
      on: '2025-12-01',
    });
    expect(titles((await todayOf(api, clientId)).needsReview)).toEqual(['Never updated', '31 days ago']);
    await api.clients.update({ clientId, change: { reviewAfterDays: 31 } });
    expect(titles((await todayOf(api, clientId)).needsReview)).toEqual(['Never updated']);
    await api.clients.update({ clientId, change: { reviewAfterDays: 29 } });
    expect(titles((await todayOf(api, clientId)).needsReview)).toEqual([
      'Never updated',
      '31 days ago',
      '30 days ago',
    ]);
  });

  it('lists open actions by due date, those without one last', async () => {
    await using made = await newClient();
    const { api, clientId } = made;
    const action = (title: string, dueOn: string | null, doneOn: string | null = null) =>
      api.actions.add({ clientId, title, dueOn, doneOn });
    await action('Undated', null);
    await action('Late in March', '2026-03-30');
    await action('Overdue', '2026-02-01');
    await action('Done', '2026-02-01', '2026-02-02');
    expect(titles((await todayOf(api, clientId)).openActions)).toEqual([
      'Overdue',
      'Late in March',
      'Undated',
    ]);
  });

  it('names the next session, today’s included, and says that its packet is missing', async () => {
    await using made = await newClient();
    const { api, clientId } = made;
    expect(await todayOf(api, clientId)).toMatchObject({ nextSession: null, isPacketMissing: false });
    await addSession(api, clientId, { onDate: '2026-03-09' });
    await addSession(api, clientId, { onDate: '2026-04-07' });
    const { id: entryId } = await addSession(api, clientId, { kind: 'ceo-session', onDate: asOf });
    const today = await todayOf(api, clientId);
    expect(today).toMatchObject({
      nextSession: { entryId, title: 'CEO session', onDate: asOf },
      isPacketMissing: true,
    });
  });

  it('misses no packet once one was issued for the session, wherever it moves and whenever it was recorded', async () => {
    await using made = await newClient();
    const { api, clientId } = made;
    const { id: sessionId } = await addSession(api, clientId, { onDate: '2026-03-12' });
    await finish(api.packets.issue({ clientId, session: { sessionId }, edition: 'leadership' }));
    expect(await todayOf(api, clientId)).toMatchObject({ isPacketMissing: false });
    await api.sessions.update({ clientId, sessionId, change: { onDate: '2026-03-11' } });
    expect(await todayOf(api, clientId)).toMatchObject({ isPacketMissing: false });
    const session = { kind: 'ceo-session', onDate: asOf } as const;
    await addSession(api, clientId, { ...session, kind: 'ad-hoc' });
    expect(await todayOf(api, clientId)).toMatchObject({ isPacketMissing: true });
    await api.history.undo({ clientId });
    await finish(api.packets.issue({ clientId, session, edition: 'ceo' }));
    await addSession(api, clientId, session);
    expect(await todayOf(api, clientId)).toMatchObject({
      nextSession: { onDate: asOf },
      isPacketMissing: false,
    });
  });

  it('tells planned days ahead from those to confirm', async () => {
    await using made = await newClient();
    const { api, clientId } = made;
    await setTerms(api, clientId);
    await planDays(api, clientId, {
      '2026-03-09': 250,
      '2026-03-10': 500,
      '2026-03-11': 750,
      '2026-02-02': 1000,
    });
    await workDays(api, clientId, { '2026-03-04': 250 });
    expect(await todayOf(api, clientId)).toMatchObject({
      nextDay: { onDate: '2026-03-10', milliDays: 500 },
      unconfirmedDays: [
        { onDate: '2026-02-02', milliDays: 1000 },
        { onDate: '2026-03-09', milliDays: 250 },
      ],
      standing: { period: '2026-03', planned: 1500, worked: 250 },
    });
  });
});

describe('a series of sessions', () => {
  it('brings the next session of Today and of the overview, until one is skipped or stored', async () => {
    await using given = await newClient();
    const { api, clientId } = given;
    const rule = { kind: 'monthly-review', rrule: 'FREQ=MONTHLY;BYDAY=2TU', startsOn: '2026-03-01' } as const;
    const { id: seriesId } = await api.series.add({ clientId, ...rule });
    const next = async () => (await todayOf(api, clientId)).nextSession;
    expect(await next()).toEqual({
      ...{ entryId: `${seriesId}@2026-03-10`, title: 'Monthly strategic review', onDate: '2026-03-10' },
    });
    await api.series.skip({ clientId, seriesId, ruleOn: '2026-03-10' });
    expect(await next()).toMatchObject({ onDate: '2026-04-14' });
    const { id } = await api.sessions.store({ clientId, seriesId, ruleOn: '2026-04-14' });
    expect(await next()).toMatchObject({ entryId: id, onDate: '2026-04-14' });
    expect(await api.overview.get({ clientId })).toMatchObject({
      lastSession: null,
      nextSession: { entryId: id },
    });
  });
});
