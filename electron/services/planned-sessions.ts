/** The sessions of a client as they are planned: stored ones, and the dates of its series that nobody has touched yet. */
import type { ClientDb } from '#db/files/client-file.ts';
import { allRows } from '#db/queries/all-rows.ts';
import { people } from '#db/schema/client/organisation.ts';
import { series, seriesExceptions } from '#db/schema/client/series.ts';
import { agendaItems, sessionPeople, sessions } from '#db/schema/client/sessions.ts';
import type { WholeSeries } from '#shared/contract/cadence.ts';
import type { PlannedSession } from '#shared/contract/sessions.ts';
import { sessionMinutes } from '#shared/domain/agenda.ts';
import { type Occurrence, occurrencesOf, unstored } from '#shared/domain/cadence.ts';
import { compareText, type DateRange, isWithin } from '#shared/domain/dates.ts';
import { templateOf } from './agendas.ts';

/** Every series with its exceptions, in the order they were made. */
export function readSeries(db: ClientDb): WholeSeries[] {
  const exceptions = Map.groupBy(
    allRows(db, seriesExceptions, seriesExceptions.ruleOn),
    ({ seriesId }) => seriesId,
  );
  const rows = allRows(db, series, series.id);
  return rows.map((row) => ({
    ...row,
    exceptions: (exceptions.get(row.id) ?? []).map(({ ruleOn, movedTo }) => ({ on: ruleOn, movedTo })),
  }));
}

/** Stored and untouched sessions in a range, by date. */
export function readPlanned(db: ClientDb, range: DateRange): PlannedSession[] {
  const all = readSeries(db);
  const functionOf = new Map(all.map(({ id, functionId }) => [id, functionId]));
  const stored = allRows(db, sessions, sessions.onDate, sessions.id).filter(({ onDate }) =>
    isWithin(onDate, range),
  );
  const there = Map.groupBy(allRows(db, sessionPeople), ({ sessionId }) => sessionId);
  const points = Map.groupBy(allRows(db, agendaItems, agendaItems.position), ({ sessionId }) => sessionId);
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
  return allRows(db, people, people.name)
    .filter((person) => person.isLeadership && person.functionId === functionId)
    .map(({ id }) => id)
    .toSorted(compareText);
}

function untouched(db: ClientDb, all: readonly WholeSeries[], range: DateRange): PlannedSession[] {
  if (all.length === 0) return [];
  const occurrences = all.flatMap((one) => occurrencesOf(one, range));
  const near = allRows(db, sessions, sessions.onDate, sessions.id).filter(
    ({ onDate, seriesId }) => seriesId !== null || isWithin(onDate, range),
  );
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
