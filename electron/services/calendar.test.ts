import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import {
  addClient,
  addInitiative,
  addMilestone,
  addSession,
  planDays,
  setTerms,
} from '#test/harness/builders.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';
import { createTestApp } from '#test/harness/test-app.ts';

const shared = shareTestApp();

type File = Awaited<ReturnType<typeof shared.api.calendar.ofAll>>;

async function eventsOf(file: Promise<File>) {
  const { ics, events } = await file;
  const text = new TextDecoder().decode(await ics.arrayBuffer());
  const all = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const { uid, sequence, summary, description, startDate, endDate } = new ICAL.Event(component);
    return { uid, sequence, summary, description, start: startDate.toString(), end: endDate.toString() };
  });
  expect(all).toHaveLength(events);
  return { text, all };
}

async function client(name: string): Promise<string> {
  const clientId = await shared.freshClient({ name, timeZone: 'America/New_York' });
  await setTerms(shared.api, clientId);
  return clientId;
}

describe('the calendar of a client', () => {
  it('holds its days, sessions, milestones and open decisions', async () => {
    const { api } = shared;
    const clientId = await client('Northwind');
    await planDays(api, clientId, { '2026-03-12': 500 });
    const agenda = [{ title: 'Registry', minutes: 45 }];
    await addSession(api, clientId, {
      ...{ kind: 'ceo-session', onDate: '2026-03-13', startTime: '09:30', agenda },
      ...{ privateNotes: 'He leaves in May', notes: 'Shared notes' },
    });
    const { id: initiativeId } = await addInitiative(api, clientId, { title: 'Open Oslo' });
    await addMilestone(
      api,
      { clientId, initiativeId },
      {
        ...{ title: 'Choose the site', kind: 'decision', dueOn: '2026-03-20', leadDays: 5 },
      },
    );
    await api.decisions.add({
      ...{
        clientId,
        question: 'Lease or buy?',
        decider: 'ceo',
        raisedOn: '2026-03-01',
        neededBy: '2026-03-31',
        leadDays: 3,
      },
    });
    const { all, text } = await eventsOf(api.calendar.ofClient({ clientId }));
    expect(all.map(({ summary, start, end }) => [summary, start, end])).toEqual([
      ['Northwind: 0.5 days planned', '2026-03-12', '2026-03-13'],
      ['Northwind: CEO session', '2026-03-13T09:30:00', '2026-03-13T10:15:00'],
      ['Northwind: Decide by today: Choose the site', '2026-03-15', '2026-03-16'],
      ['Northwind: Choose the site', '2026-03-20', '2026-03-21'],
      ['Northwind: Decide by today: Lease or buy?', '2026-03-28', '2026-03-29'],
    ]);
    expect(text).toContain('DTSTART;TZID=America/New_York:20260313T093000');
    expect(text).toContain('BEGIN:VTIMEZONE');
    expect(text).not.toContain('He leaves in May');
  });

  it('keeps the id of everything, and counts its changes, undone ones too', async () => {
    const { api } = shared;
    const clientId = await client('Eastwind');
    const day = await api.days.plan({ clientId, on: '2026-03-12', milliDays: 500 });
    const read = async () => (await eventsOf(api.calendar.ofClient({ clientId }))).all;
    const [first] = await read();
    expect(first).toMatchObject({ uid: `day-${day.id}@throughline`, sequence: 0, start: '2026-03-12' });
    await api.days.update({ clientId, dayId: day.id, change: { onDate: '2026-03-13' } });
    expect(await read()).toMatchObject([{ uid: first?.uid, sequence: 1, start: '2026-03-13' }]);
    await api.history.undo({ clientId });
    expect(await read()).toMatchObject([{ uid: first?.uid, sequence: 2, start: '2026-03-12' }]);
  });

  it('knows a session of a series by its date before and after it is prepared, and when its series is gone', async () => {
    const { api } = shared;
    const clientId = await client('Westwind');
    const { id: seriesId } = await api.series.add({
      ...{ clientId, kind: 'weekly-check-in', rrule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=2', startsOn: '2026-06-01' },
      startTime: '08:00',
    });
    const read = async () =>
      (await eventsOf(api.calendar.ofClient({ clientId }))).all.map(({ uid, sequence, start }) => ({
        uid,
        sequence,
        start,
      }));
    const before = await read();
    expect(before.map(({ start }) => start)).toEqual(['2026-06-02T08:00:00', '2026-06-09T08:00:00']);
    await api.sessions.store({ clientId, seriesId, ruleOn: '2026-06-02' });
    const prepared = await read();
    expect(prepared.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(prepared[0]?.sequence).toBeGreaterThan(before[0]?.sequence ?? 0);
    await api.history.undo({ clientId });
    const undone = await read();
    expect(undone[0]?.sequence).toBeGreaterThan(prepared[0]?.sequence ?? 0);
    await api.sessions.store({ clientId, seriesId, ruleOn: '2026-06-02' });
    await api.series.remove({ clientId, seriesId });
    const [left, ...others] = await read();
    // The other date is called off.
    expect([left?.uid, others.map(({ uid }) => uid)]).toEqual([before[0]?.uid, [before[1]?.uid]]);
    expect(left?.sequence).toBeGreaterThan(undone[0]?.sequence ?? 0);
  });

  it('is not written while it names another client', async () => {
    const { api } = shared;
    const clientId = await client('Tradewind');
    await shared.freshClient({ name: 'Umbrella Holdings' });
    await api.days.plan({
      clientId,
      on: '2026-03-12',
      milliDays: 500,
      note: 'Compare with Umbrella Holdings',
    });
    expect(await refusalOf(api.calendar.ofClient({ clientId }))).toMatchObject({ code: 'LEAK_STOPPED' });
  });
});

describe('the calendar of all clients', () => {
  it('holds titles of each and notes of none', async () => {
    const { api } = shared;
    const [one, other] = [await client('Headwind'), await shared.freshClient({ name: 'Southwind' })];
    await setTerms(api, other);
    await api.days.plan({ clientId: one, on: '2027-03-12', milliDays: 500, note: 'Bring the numbers' });
    await api.days.plan({ clientId: other, on: '2027-03-12', milliDays: 250 });
    const { all, text } = await eventsOf(api.calendar.ofAll({}));
    const titles = all.filter(({ start }) => start === '2027-03-12').map(({ summary }) => summary);
    expect(titles).toEqual(['Headwind: 0.5 days planned', 'Southwind: 0.25 days planned']);
    expect(text).not.toContain('Bring the numbers');
  });

  it('is not written where one client’s title names another', async () => {
    const { api } = shared;
    const clientId = await client('Tailwind');
    await shared.freshClient({ name: 'Paragon Holdings' });
    const { id: initiativeId } = await addInitiative(api, clientId);
    await addMilestone(
      api,
      { clientId, initiativeId },
      { title: 'As at Paragon Holdings', dueOn: '2026-03-20' },
    );
    expect(await refusalOf(api.calendar.ofAll({}))).toMatchObject({ code: 'LEAK_STOPPED' });
  });
});

describe('what an earlier file told and is no more', () => {
  const statuses = async (file: Promise<File>) => {
    const text = new TextDecoder().decode(await (await file).ics.arrayBuffer());
    const all = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
      const { uid, sequence, summary, startDate } = new ICAL.Event(component);
      const status = component.getFirstPropertyValue('status');
      return [uid, { sequence, summary, status, start: startDate.toString() }] as const;
    });
    return new Map(all);
  };

  it('is called off with a higher sequence until its date is over, and comes back with a still higher one', async () => {
    await using test = await createTestApp({ asOf: '2026-03-10' });
    const api = test.client;
    const { id: clientId } = await addClient(api);
    await setTerms(api, clientId);
    const day = await api.days.plan({ clientId, on: '2026-03-12', milliDays: 500 });
    await planDays(api, clientId, { '2026-03-19': 1000 });
    const uid = `day-${day.id}@throughline`;
    // Removed before any file told it: nobody needs to hear of it.
    const unknown = await api.days.plan({ clientId, on: '2026-03-13', milliDays: 500 });
    await api.days.remove({ clientId, dayIds: [unknown.id] });
    const first = await statuses(api.calendar.ofClient({ clientId }));
    expect([...first.values()].map(({ status }) => status)).toEqual([null, null]);
    await api.days.remove({ clientId, dayIds: [day.id] });
    const second = await statuses(api.calendar.ofAll({}));
    const told = first.get(uid)?.sequence ?? Number.NaN;
    expect(second.get(uid)).toEqual({
      ...{ sequence: told + 1, status: 'CANCELLED', start: '2026-03-12' },
      summary: 'Acme Robotics: 0.5 days planned',
    });
    expect(second.size).toBe(2);
    expect(await statuses(api.calendar.ofAll({}))).toEqual(second);
    await api.history.undo({ clientId });
    const back = (await statuses(api.calendar.ofClient({ clientId }))).get(uid);
    expect(back).toMatchObject({ status: null });
    expect(back?.sequence).toBeGreaterThan(told + 1);
    await api.days.remove({ clientId, dayIds: [day.id] });
    expect((await statuses(api.calendar.ofClient({ clientId }))).get(uid)?.status).toBe('CANCELLED');
    test.clock.advance({ days: 3 });
    expect([...(await statuses(api.calendar.ofClient({ clientId }))).keys()]).not.toContain(uid);
  });
});
