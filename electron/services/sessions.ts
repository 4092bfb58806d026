/** Sessions with their people and agenda. Rows of both are touched only where they differ, so undo stays small. */
import { asc, eq, inArray } from 'drizzle-orm';
import { agendaItems, sessionPeople, sessions } from '#db/schema/client/sessions.ts';
import type { Session, SessionRow } from '#shared/contract/sessions.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { type SessionKind, sessionKindWords } from '#shared/domain/vocabulary.ts';
import type { ClientContext } from './context.ts';
import { found, given } from './find.ts';

type Part = 'sessions';

/**
 * Whom a kind of session brings together unless it is said otherwise: a CEO session the CEO alone, the monthly strategic
 * review and annual planning the leadership team with the CEO. A weekly check-in or an ad hoc session promises nobody's
 * presence, since a decision would then be placed where nobody can take it.
 */
const usualPresence: Record<SessionKind, { withCeo: boolean; withLeadership: boolean }> = {
  'weekly-check-in': { withCeo: false, withLeadership: false },
  'monthly-review': { withCeo: true, withLeadership: true },
  'ceo-session': { withCeo: true, withLeadership: false },
  'annual-planning': { withCeo: true, withLeadership: true },
  'ad-hoc': { withCeo: false, withLeadership: false },
};

/** Every session by its date, with people and agenda. */
export function list(ctx: ClientContext): Outputs[Part]['list'] {
  const rows = ctx.db.select().from(sessions).orderBy(asc(sessions.onDate), asc(sessions.id)).all();
  const people = Map.groupBy(
    ctx.db.select().from(sessionPeople).orderBy(asc(sessionPeople.id)).all(),
    ofSession,
  );
  const items = Map.groupBy(
    ctx.db.select().from(agendaItems).orderBy(asc(agendaItems.position)).all(),
    ofSession,
  );
  return rows.map((row) => assemble(row, people.get(row.id) ?? [], items.get(row.id) ?? []));
}

/** Adds a session; presence that is not given follows its kind. */
export function add(ctx: ClientContext, input: Inputs[Part]['add']): Outputs[Part]['add'] {
  return ctx.write('sessions.add', () => {
    const { clientId: _, personIds = [], agenda = [], ...fields } = given(input);
    const row = ctx.db
      .insert(sessions)
      .values({
        ...{ ask: '', notes: '', privateNotes: '' },
        ...usualPresence[input.kind],
        ...fields,
        id: ctx.newId(),
        createdAt: ctx.now(),
      })
      .returning()
      .get();
    putPeople(ctx, row.id, personIds);
    putAgenda(ctx, row.id, agenda);
    return { sentence: `Added ${nameOf(row)}`, output: one(ctx, row.id) };
  });
}

/** Changes a session; people and agenda are replaced as a whole where they are given. */
export function update(ctx: ClientContext, input: Inputs[Part]['update']): Outputs[Part]['update'] {
  return ctx.write('sessions.update', () => {
    const { personIds: _, agenda: __, ...before } = one(ctx, input.sessionId);
    const { personIds, agenda, ...fields } = given(input.change);
    const row = { ...before, ...fields };
    ctx.db.update(sessions).set(row).where(eq(sessions.id, row.id)).run();
    if (personIds) putPeople(ctx, row.id, personIds);
    if (agenda) putAgenda(ctx, row.id, agenda);
    return { sentence: `Changed ${nameOf(row)}`, output: one(ctx, row.id) };
  });
}

/** Removes a session with its agenda; its actions and packets stay. */
export function remove(ctx: ClientContext, input: Inputs[Part]['remove']): Outputs[Part]['remove'] {
  return ctx.write('sessions.remove', () => {
    const rows = ctx.db.delete(sessions).where(eq(sessions.id, input.sessionId)).returning().all();
    const gone = found(rows[0], 'session', input.sessionId);
    return { sentence: `Removed ${nameOf(gone)}`, output: { ids: [gone.id] } };
  });
}

/** One session with its people and agenda. @throws Refusal NOT_FOUND */
export function one(ctx: ClientContext, id: string): Session {
  const row = found(ctx.db.select().from(sessions).where(eq(sessions.id, id)).get(), 'session', id);
  return assemble(row, peopleRows(ctx, id), agendaRows(ctx, id));
}

type PersonAt = typeof sessionPeople.$inferSelect;
type AgendaItem = typeof agendaItems.$inferSelect;

function assemble(row: SessionRow, people: readonly PersonAt[], items: readonly AgendaItem[]): Session {
  return {
    ...row,
    personIds: people.map(({ personId }) => personId),
    agenda: items.map(({ title, minutes }) => ({ title, minutes })),
  };
}

function putPeople(ctx: ClientContext, sessionId: string, personIds: readonly string[]): void {
  const wanted = new Set(personIds);
  const rows = peopleRows(ctx, sessionId);
  const gone = rows.filter(({ personId }) => !wanted.has(personId)).map(({ id }) => id);
  if (gone.length > 0) ctx.db.delete(sessionPeople).where(inArray(sessionPeople.id, gone)).run();
  for (const { personId } of rows) wanted.delete(personId);
  for (const personId of wanted)
    ctx.db.insert(sessionPeople).values({ id: ctx.newId(), sessionId, personId }).run();
}

function putAgenda(ctx: ClientContext, sessionId: string, agenda: Session['agenda']): void {
  const rows = agendaRows(ctx, sessionId);
  for (const [index, item] of agenda.entries()) {
    const row = rows[index];
    const fields = { ...item, position: index + 1 };
    if (row) ctx.db.update(agendaItems).set(fields).where(eq(agendaItems.id, row.id)).run();
    else
      ctx.db
        .insert(agendaItems)
        .values({ ...fields, id: ctx.newId(), sessionId })
        .run();
  }
  const surplus = rows.slice(agenda.length).map(({ id }) => id);
  if (surplus.length > 0) ctx.db.delete(agendaItems).where(inArray(agendaItems.id, surplus)).run();
}

function peopleRows(ctx: ClientContext, sessionId: string): PersonAt[] {
  const isHere = eq(sessionPeople.sessionId, sessionId);
  return ctx.db.select().from(sessionPeople).where(isHere).orderBy(asc(sessionPeople.id)).all();
}

function agendaRows(ctx: ClientContext, sessionId: string): AgendaItem[] {
  const isHere = eq(agendaItems.sessionId, sessionId);
  return ctx.db.select().from(agendaItems).where(isHere).orderBy(asc(agendaItems.position)).all();
}

function ofSession({ sessionId }: { sessionId: string }): string {
  return sessionId;
}

function nameOf({ kind, onDate }: Pick<SessionRow, 'kind' | 'onDate'>): string {
  return `${sessionKindWords[kind]} of ${onDate}`;
}
