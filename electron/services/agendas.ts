/** Agendas: what the sessions of a kind start from, and the points of one session. */
import { asc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { allRows } from '#db/queries/all-rows.ts';
import { agendaTemplates } from '#db/schema/client/cadence.ts';
import { agendaItems, sessions } from '#db/schema/client/sessions.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { SessionRow } from '#shared/contract/sessions.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import {
  type AgendaPoint,
  agendaTemplate,
  carriedOver,
  isRegistryFirst,
  lastBefore,
} from '#shared/domain/agenda.ts';
import { type SessionKind, sessionKindInSentence } from '#shared/domain/vocabulary.ts';
import type { ClientContext } from './context.ts';
import { found } from './find.ts';

type Part = 'agendas';
type Template = Outputs[Part]['get'];
type Item = typeof agendaItems.$inferSelect;
type WrittenItem = NonNullable<Inputs['sessions']['add']['agenda']>[number];

/** The client's own template of a kind, or else the usual one. */
export function get(ctx: ClientContext, input: Inputs[Part]['get']): Template {
  const isOwn = templateRows(ctx.db, input.kind).length > 0;
  return { kind: input.kind, isOwn, agenda: templateOf(ctx.db, input.kind) };
}

/** What a new session of a kind starts from. */
export function templateOf(db: ClientDb, kind: SessionKind): AgendaPoint[] {
  const own = templateRows(db, kind).map(({ title, minutes }) => ({ title, minutes }));
  return own.length > 0 ? own : [...agendaTemplate(kind)];
}

/**
 * Replaces the client's template of a kind; an empty one goes back to the usual one.
 * @throws Refusal INVALID_INPUT where the registry must come first and does not
 */
export function put(ctx: ClientContext, input: Inputs[Part]['put']): Template {
  const { kind, agenda } = input;
  const name = sessionKindInSentence(kind);
  if (!isRegistryFirst(kind, agenda)) {
    throw new Refusal(
      'INVALID_INPUT',
      `The registry is the first document of every ${name}: let the first point begin with “Registry”.`,
      { issues: [{ field: 'agenda', problem: 'does not begin with the registry' }] },
    );
  }
  return ctx.write('agendas.put', () => {
    const rows = templateRows(ctx.db, kind);
    for (const [index, point] of agenda.entries()) {
      const fields = { ...point, kind, position: index + 1 };
      const id = rows[index]?.id;
      if (id === undefined)
        ctx.db
          .insert(agendaTemplates)
          .values({ ...fields, id: ctx.newId() })
          .run();
      else ctx.db.update(agendaTemplates).set(fields).where(eq(agendaTemplates.id, id)).run();
    }
    const surplus = rows.slice(agenda.length).map(({ id }) => id);
    if (surplus.length > 0) ctx.db.delete(agendaTemplates).where(inArray(agendaTemplates.id, surplus)).run();
    return { sentence: `Changed the agenda that a ${name} starts from`, output: get(ctx, input) };
  });
}

/** Fills the agenda of a new session: its kind's template, then what the session before it left unfinished. Call inside a write. */
export function startAgenda(ctx: ClientContext, session: SessionRow): void {
  const { agenda } = get(ctx, { clientId: ctx.clientId, kind: session.kind });
  const before = lastBefore(session, heldSessions(ctx.db));
  insertPoints(ctx, session.id, agenda, 0, null);
  insertPoints(ctx, session.id, carriedOver(agenda, before), agenda.length, before?.id ?? null);
}

/** Adds what a held session left unfinished to the next one. Call inside a write. @returns how many points */
export function carryOver(ctx: ClientContext, held: SessionRow, next: SessionRow): number {
  const agenda = agendaRows(ctx.db, next.id);
  const points = carriedOver(agenda, { points: agendaRows(ctx.db, held.id) });
  insertPoints(ctx, next.id, points, agenda.length, held.id);
  return points.length;
}

/**
 * Makes an agenda what it should be: a point with an id, or with the title of one that is there, is that point and keeps
 * its mark and note unless they are given. Call inside a write. @throws Refusal NOT_FOUND for a point of another session
 */
export function putAgenda(ctx: ClientContext, sessionId: string, agenda: readonly WrittenItem[]): void {
  const rows = new Map(agendaRows(ctx.db, sessionId).map((row) => [row.id, row]));
  const claimed = agenda.map(({ id }) => (id === undefined ? undefined : claim(rows, id)));
  for (const [index, { id: _, ...point }] of agenda.entries()) {
    const row = claimed[index] ?? claimByTitle(rows, point.title);
    const fields = { ...point, position: index + 1 };
    if (row) ctx.db.update(agendaItems).set(fields).where(eq(agendaItems.id, row.id)).run();
    else
      ctx.db
        .insert(agendaItems)
        .values({ ...fields, id: ctx.newId(), sessionId })
        .run();
  }
  const gone = [...rows.keys()];
  if (gone.length > 0) ctx.db.delete(agendaItems).where(inArray(agendaItems.id, gone)).run();
}

/** The points of a session in order. */
export function agendaRows(db: ClientDb, sessionId: string): Item[] {
  const isHere = eq(agendaItems.sessionId, sessionId);
  return db.select().from(agendaItems).where(isHere).orderBy(asc(agendaItems.position)).all();
}

// What is claimed leaves the map: whatever is left in the end is in the agenda no more.
function claim(rows: Map<string, Item>, id: string): Item {
  const row = found(rows.get(id), 'point of this agenda', id);
  rows.delete(id);
  return row;
}

function claimByTitle(rows: Map<string, Item>, title: string): Item | undefined {
  const row = [...rows.values()].find((known) => known.title === title);
  if (row) rows.delete(row.id);
  return row;
}

function templateRows(db: ClientDb, kind: SessionKind) {
  return allRows(db, agendaTemplates, agendaTemplates.position).filter((row) => row.kind === kind);
}

function heldSessions(db: ClientDb) {
  const held = db.select().from(sessions).where(isNotNull(sessions.heldAt)).all();
  return held.map((row) => ({ ...row, points: agendaRows(db, row.id) }));
}

function insertPoints(
  ctx: ClientContext,
  sessionId: string,
  points: readonly AgendaPoint[],
  after: number,
  carriedFromId: string | null,
): void {
  for (const [index, point] of points.entries()) {
    const row = { ...point, id: ctx.newId(), sessionId, position: after + index + 1, carriedFromId };
    ctx.db.insert(agendaItems).values(row).run();
  }
}
