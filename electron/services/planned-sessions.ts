/** The sessions of a client as they are planned: stored ones, and the dates of its series that nobody has touched yet. */
import { and, asc, eq, gte, isNotNull, lte, or } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { people } from '#db/schema/client/organisation.ts';
import { series, seriesExceptions } from '#db/schema/client/series.ts';
import { agendaItems, sessionPeople, sessions } from '#db/schema/client/sessions.ts';
import type { WholeSeries } from '#shared/contract/cadence.ts';
import type { PlannedSession } from '#shared/contract/sessions.ts';
import { sessionMinutes } from '#shared/domain/agenda.ts';
import { type Occurrence, occurrencesOf, unstored } from '#shared/domain/cadence.ts';
import { compareText, type DateRange } from '#shared/domain/dates.ts';
import { templateOf } from './agendas.ts';

/** Every series with its exceptions, in the order they were made. */
export function readSeries(db: ClientDb): WholeSeries[] {
  const exceptions = Map.groupBy(
    db.select().from(seriesExceptions).orderBy(asc(seriesExceptions.ruleOn)).all(),
    ({ seriesId }) => seriesId,
  );
  const rows = db.select().from(series).orderBy(asc(series.id)).all();
  return rows.map((row) => ({
    ...row,
    exceptions: (exceptions.get(row.id) ?? []).map(({ ruleOn, movedTo }) => ({ on: ruleOn, movedTo })),
  }));
}

/** Stored and untouched sessions in a range, by date. */
export function readPlanned(db: ClientDb, range: DateRange): PlannedSession[] {
  const all = readSeries(db);
  const functionOf = new Map(all.map(({ id, functionId }) => [id, functionId]));
  const stored = db
    .select()
    .from(sessions)
    .where(and(gte(sessions.onDate, range.startsOn), lte(sessions.onDate, range.endsOn)))
    .orderBy(asc(sessions.onDate), asc(sessions.id))
    .all();
  const there = Map.groupBy(db.select().from(sessionPeople).all(), ({ sessionId }) => sessionId);
  const points = Map.groupBy(db.select().from(agendaItems).all(), ({ sessionId }) => sessionId);
  return [
    ...stored.map(
      ({ id: sessionId, kind, onDate, startTime, withCeo, withLeadership, seriesId, ruleOn, heldAt }) => ({
        ...{ sessionId, kind, onDate, startTime, withCeo, withLeadership, seriesId, ruleOn, heldAt },
        minutes: sessionMinutes(points.get(sessionId) ?? []),
        functionId: (seriesId && functionOf.get(seriesId)) ?? null,
        personIds: (there.get(sessionId) ?? []).map(({ personId }) => personId),
      }),
    ),
    ...untouched(db, all, range),
  ].sort(
    (one, other) =>
      compareText(one.onDate, other.onDate) ||
      compareText(one.startTime ?? '', other.startTime ?? '') ||
      compareText(one.kind, other.kind),
  );
}

/** The people whom a session of a series is with by name: those who lead its function. */
export function leadersOf(db: ClientDb, functionId: string | null): string[] {
  if (functionId === null) return [];
  const leads = and(eq(people.functionId, functionId), eq(people.isLeadership, true));
  const rows = db.select({ id: people.id }).from(people).where(leads).orderBy(asc(people.id)).all();
  return rows.map(({ id }) => id);
}

function untouched(db: ClientDb, all: readonly WholeSeries[], range: DateRange): PlannedSession[] {
  if (all.length === 0) return [];
  const occurrences = all.flatMap((one) => occurrencesOf(one, range));
  const isWithin = and(gte(sessions.onDate, range.startsOn), lte(sessions.onDate, range.endsOn));
  const near = db
    .select()
    .from(sessions)
    .where(or(isNotNull(sessions.seriesId), isWithin))
    .all();
  return unstored(occurrences, near).map((occurrence) => plannedFrom(db, occurrence));
}

function plannedFrom(
  db: ClientDb,
  {
    series: { id: seriesId, kind, startTime, withCeo, withLeadership, functionId },
    ruleOn,
    onDate,
  }: Occurrence<WholeSeries>,
): PlannedSession {
  const personIds = leadersOf(db, functionId);
  const known = { kind, onDate, startTime, withCeo, withLeadership, seriesId, ruleOn, functionId, personIds };
  const minutes = sessionMinutes(templateOf(db, kind));
  return { ...known, minutes, sessionId: null, heldAt: null };
}
