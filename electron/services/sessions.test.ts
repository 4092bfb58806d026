import { desc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { changes, commands } from '#db/schema/client/log.ts';
import { sessionKinds } from '#shared/domain/vocabulary.ts';
import { addSession } from '#test/harness/builders.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';
import { readClient } from '#test/harness/stored.ts';

const shared = shareTestApp();

async function clientWithPeople(): Promise<{ clientId: string; people: [string, string, string] }> {
  const clientId = await shared.freshClient();
  const person = async (name: string) => (await shared.api.organisation.addPerson({ clientId, name })).id;
  return { clientId, people: [await person('Ada'), await person('Bo'), await person('Cy')] };
}

/** The tables that the newest command changed, one entry a row. */
function lastChanged(clientId: string): string[] {
  return readClient(shared.test.dataDir, clientId, (db) => {
    const last = db.select().from(commands).orderBy(desc(commands.seq)).get();
    return db
      .select()
      .from(changes)
      .where(eq(changes.commandId, last?.id ?? ''))
      .all()
      .map(({ tableName }) => tableName);
  });
}

describe('a session', () => {
  it('is stored with its people and its agenda in order', async () => {
    const { clientId, people } = await clientWithPeople();
    const agenda = [
      { title: 'Registry', minutes: 20 },
      { title: 'Decisions', minutes: 30 },
    ];
    const added = await addSession(shared.api, clientId, {
      personIds: people.slice(0, 2),
      agenda,
      privateNotes: 'Mine',
    });
    expect(added).toMatchObject({
      personIds: people.slice(0, 2),
      agenda: agenda.map((point) => ({ ...point, isDone: false, note: '' })),
      privateNotes: 'Mine',
      ask: '',
      notes: '',
    });
    expect(await shared.api.sessions.list({ clientId })).toEqual([added]);
    const stored = shared.stored(clientId);
    expect(stored.sessionPeople.map(({ personId }) => personId)).toEqual(people.slice(0, 2));
    expect(stored.agendaItems).toMatchObject([
      { title: 'Registry', position: 1 },
      { title: 'Decisions', position: 2 },
    ]);
  });

  it.each(sessionKinds)(
    'of kind %s brings together whom it usually does, unless it is said otherwise',
    async (kind) => {
      const clientId = await shared.freshClient();
      const usual = await addSession(shared.api, clientId, { kind });
      expect(usual.withCeo).toBe(['monthly-review', 'ceo-session', 'annual-planning'].includes(kind));
      expect(usual.withLeadership).toBe(['monthly-review', 'annual-planning'].includes(kind));
      const other = { withCeo: !usual.withCeo, withLeadership: !usual.withLeadership };
      expect(await addSession(shared.api, clientId, { kind, ...other })).toMatchObject(other);
    },
  );

  it('lists by date, not by when it was added', async () => {
    const clientId = await shared.freshClient();
    for (const onDate of ['2026-03-20', '2026-01-05', '2026-02-10'])
      await addSession(shared.api, clientId, { onDate });
    const listed = await shared.api.sessions.list({ clientId });
    expect(listed.map(({ onDate }) => onDate)).toEqual(['2026-01-05', '2026-02-10', '2026-03-20']);
  });

  it('takes its agenda along when it is removed, and leaves its actions', async () => {
    const { clientId, people } = await clientWithPeople();
    const { id: sessionId } = await addSession(shared.api, clientId, {
      personIds: people,
      agenda: [{ title: 'A', minutes: 5 }],
    });
    await shared.api.actions.add({ clientId, sessionId, title: 'Send' });
    await shared.api.sessions.remove({ clientId, sessionId });
    const stored = shared.stored(clientId);
    expect([stored.sessions, stored.sessionPeople, stored.agendaItems]).toEqual([[], [], []]);
    expect(stored.actions).toMatchObject([{ title: 'Send', sessionId: null }]);
  });

  it('that is not there cannot be changed, and nobody unknown can be at one', async () => {
    const clientId = await shared.freshClient();
    const sessionId = shared.test.newId();
    expect(await refusalOf(shared.api.sessions.update({ clientId, sessionId, change: {} }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const added = addSession(shared.api, clientId, { personIds: [shared.test.newId()] });
    expect(await refusalOf(added)).toMatchObject({ code: 'NOT_FOUND' });
    expect(shared.stored(clientId).sessions).toEqual([]);
  });
});

describe('changing a session touches no more rows than it must:', () => {
  async function session() {
    const { clientId, people } = await clientWithPeople();
    const agenda = ['A', 'B', 'C'].map((title) => ({ title, minutes: 10 }));
    const { id: sessionId } = await addSession(shared.api, clientId, {
      personIds: people.slice(0, 2),
      agenda,
    });
    const change = (fields: Parameters<typeof shared.api.sessions.update>[0]['change']) =>
      shared.api.sessions.update({ clientId, sessionId, change: fields });
    return { clientId, people, agenda, change };
  }

  it('the same people and agenda again touch none', async () => {
    const { clientId, people, agenda, change } = await session();
    await change({ personIds: people.slice(0, 2).toReversed(), agenda });
    expect(lastChanged(clientId)).toEqual([]);
  });

  it('notes touch the session alone', async () => {
    const { clientId, change } = await session();
    expect(await change({ notes: 'Agreed', onDate: '2026-03-18' })).toMatchObject({
      notes: 'Agreed',
      onDate: '2026-03-18',
    });
    expect(lastChanged(clientId)).toEqual(['sessions']);
  });

  it('one person in the place of another touches two rows', async () => {
    const { clientId, people, change } = await session();
    const changed = await change({ personIds: [people[1], people[2]] });
    expect(changed.personIds).toEqual([people[1], people[2]]);
    expect(lastChanged(clientId)).toEqual(['session_people', 'session_people']);
  });

  it('an item of the agenda changed, added or dropped touches one row', async () => {
    const { clientId, agenda, change } = await session();
    const [a, b, c] = agenda.map((item) => ({ ...item }));
    if (!a || !b || !c) throw new Error('The agenda has three items.');
    for (const next of [
      [a, { ...b, minutes: 15 }, c],
      [a, b, c, { title: 'D', minutes: 5 }],
      [a, b, c],
    ]) {
      await change({ agenda });
      const changed = await change({ agenda: next });
      expect(changed.agenda).toMatchObject(next);
      expect(lastChanged(clientId).every((table) => table === 'agenda_items')).toBe(true);
      expect(lastChanged(clientId).length).toBeLessThanOrEqual(1);
    }
  });

  it('an empty agenda and nobody named are kept as such', async () => {
    const { clientId, change } = await session();
    expect(await change({ agenda: [], personIds: [] })).toMatchObject({ agenda: [], personIds: [] });
    expect(shared.stored(clientId).agendaItems).toEqual([]);
  });
});

describe('the points of an agenda', () => {
  it('keep their mark and note when the agenda is written again, by id or by title', async () => {
    const clientId = await shared.freshClient();
    const agenda = ['A', 'B', 'C'].map((title) => ({ title, minutes: 10 }));
    const session = await addSession(shared.api, clientId, { agenda });
    const of = { clientId, sessionId: session.id };
    const [a, b, c] = session.agenda;
    if (!a || !b || !c) throw new Error('The agenda has three points.');
    await shared.api.sessions.changePoint({ ...of, pointId: b.id, change: { isDone: true, note: 'Agreed' } });
    const renamed = await shared.api.sessions.update({
      ...of,
      change: {
        agenda: [
          { id: c.id, title: 'See', minutes: 5 },
          { title: 'B', minutes: 20 },
          { title: 'New', minutes: 1 },
        ],
      },
    });
    expect(renamed.agenda).toMatchObject([
      { id: c.id, title: 'See', isDone: false },
      { id: b.id, title: 'B', minutes: 20, isDone: true, note: 'Agreed' },
      { title: 'New', isDone: false, note: '' },
    ]);
    expect(shared.stored(clientId).agendaItems).toHaveLength(3);
  });

  it('of another session are refused', async () => {
    const clientId = await shared.freshClient();
    const one = await addSession(shared.api, clientId, { agenda: [{ title: 'A', minutes: 1 }] });
    const other = await addSession(shared.api, clientId, { agenda: [] });
    const of = { clientId, sessionId: other.id };
    const pointId = one.agenda[0]?.id ?? '';
    const changed = shared.api.sessions.changePoint({ ...of, pointId, change: { isDone: true } });
    expect(await refusalOf(changed)).toMatchObject({ code: 'NOT_FOUND' });
    const taken = shared.api.sessions.update({
      ...of,
      change: { agenda: [{ id: pointId, title: 'A', minutes: 1 }] },
    });
    expect(await refusalOf(taken)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
