/** Dated things of a client as lists show them: what the workspace's index keeps, and what Today and Overview make of it. */
import { and, eq, isNull, or } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { milestones } from '#db/schema/client/calendar.ts';
import { people } from '#db/schema/client/organisation.ts';
import { packets } from '#db/schema/client/packets.ts';
import { actions, agendaItems, sessions } from '#db/schema/client/sessions.ts';
import type { initiatives } from '#db/schema/client/strategy.ts';
import type { clientIndexEntries } from '#db/schema/workspace.ts';
import { dueSoonDays } from '#shared/contract/overview.ts';
import { sessionMinutes } from '#shared/domain/agenda.ts';
import { decideBy } from '#shared/domain/calendar.ts';
import { addDays, compareText, type PlainDate } from '#shared/domain/dates.ts';
import { isUpdateOld } from '#shared/domain/registry.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import { strategyEntries, whatStrategyWants } from './entries-of-strategy.ts';
import { readPlanned } from './planned-sessions.ts';

/**
 * One thing and the date it is about: when a session is held, a milestone or action is due, a decision must be made,
 * an initiative was last updated. The entry of a packet has the id of the session that it was issued for.
 */
export type Entry = Omit<IndexEntry, 'startTime' | 'minutes'>;

/** The same with the time of day of a session. */
type IndexEntry = Omit<typeof clientIndexEntries.$inferSelect, 'clientId'>;

/** How far ahead the dates of series are told. */
const daysAhead = 182;

/** The entries of a client from its own file, by date: every session, those that series bring from `today` on, and open work. */
export function readEntries(
  db: ClientDb,
  open: readonly (typeof initiatives.$inferSelect)[],
  today: PlainDate,
): IndexEntry[] {
  const openActions = db.select().from(actions).where(isNull(actions.doneOn)).all();
  const entries = [
    ...open.map(({ id, title, lastUpdateOn }) => entry('review', id, title, lastUpdateOn)),
    ...openActions.map(({ id, title, dueOn }) => entry('action', id, title, dueOn)),
    ...milestoneEntries(db),
    ...sessionEntries(db),
    ...seriesEntries(db, today),
    ...packetEntries(db),
    ...strategyEntries(db, today).map((each) => ({ ...each, startTime: null, minutes: null })),
    ...db
      .select()
      .from(people)
      .all()
      .map(({ id, name }) => entry('person', id, name, null)),
  ];
  return entries.toSorted(
    (one, other) =>
      compareText(one.onDate ?? '', other.onDate ?? '') || compareText(one.entryId, other.entryId),
  );
}

function entry(kind: Entry['kind'], entryId: string, title: string, onDate: PlainDate | null): IndexEntry {
  return { kind, entryId, title, onDate, startTime: null, minutes: null };
}

function milestoneEntries(db: ClientDb): IndexEntry[] {
  const open = db.select().from(milestones).where(isNull(milestones.completedOn)).all();
  return open.flatMap(({ id, title, kind, dueOn, leadDays, needsInputFrom }) => {
    const isDecision = kind === 'decision' || needsInputFrom !== null;
    const milestone = entry('milestone', id, title, dueOn);
    return isDecision ? [milestone, entry('decision', id, title, decideBy(dueOn, leadDays))] : [milestone];
  });
}

function sessionEntries(db: ClientDb): IndexEntry[] {
  const all = db.select().from(sessions).all();
  const points = Map.groupBy(db.select().from(agendaItems).all(), ({ sessionId }) => sessionId);
  return all.map(({ id, kind, onDate, startTime }) => ({
    ...entry('session', id, sessionKindWords[kind], onDate),
    startTime,
    minutes: startTime === null ? null : sessionMinutes(points.get(id) ?? []),
  }));
}

/** A date of a series that nobody has touched yet goes by `<series>@<date of its rule>`. */
function seriesEntries(db: ClientDb, today: PlainDate): IndexEntry[] {
  const planned = readPlanned(db, { startsOn: today, endsOn: addDays(today, daysAhead) });
  return planned
    .filter(({ sessionId }) => sessionId === null)
    .map(({ seriesId, ruleOn, kind, onDate, startTime, minutes }) => ({
      ...entry('session', `${seriesId}@${ruleOn}`, sessionKindWords[kind], onDate),
      startTime,
      minutes: startTime === null ? null : minutes,
    }));
}

// A packet that was issued before its session was recorded belongs to the session of the same kind and date.
function packetEntries(db: ClientDb): IndexEntry[] {
  const isIts = or(
    eq(packets.sessionId, sessions.id),
    and(
      isNull(packets.sessionId),
      eq(packets.sessionKind, sessions.kind),
      eq(packets.sessionOn, sessions.onDate),
    ),
  );
  const issued = db
    .selectDistinct({ id: sessions.id, kind: sessions.kind, onDate: sessions.onDate })
    .from(packets)
    .innerJoin(sessions, isIts)
    .all();
  return issued.map(({ id, kind, onDate }) => entry('packet', id, sessionKindWords[kind], onDate));
}

/** What stands out of a client's entries (in order of date) on `asOf`. */
export function whatIsDue(entries: readonly Entry[], asOf: PlainDate, reviewAfterDays: number) {
  const of = (kind: Entry['kind']) => entries.filter((each) => each.kind === kind);
  const isBefore = (each: Entry, date: PlainDate) => each.onDate !== null && each.onDate < date;
  const soon = addDays(asOf, dueSoonDays + 1);
  const milestones = of('milestone').filter((milestone) => isBefore(milestone, soon));
  const [undated, dated] = [
    of('action').filter(isUndated),
    of('action').filter((action) => !isUndated(action)),
  ];
  return {
    lastSession: of('session').findLast((session) => isBefore(session, asOf)) ?? null,
    nextSession: of('session').find((session) => !isBefore(session, asOf)) ?? null,
    overdueMilestones: milestones.filter((milestone) => isBefore(milestone, asOf)),
    dueSoon: milestones.filter((milestone) => !isBefore(milestone, asOf)),
    decisionsInLead: of('decision').filter((decision) => isBefore(decision, soon)),
    needsReview: of('review').filter(({ onDate }) => isUpdateOld(onDate, asOf, reviewAfterDays)),
    openActions: [...dated, ...undated],
    ...whatStrategyWants(entries, asOf, soon, reviewAfterDays),
  };
}

function isUndated({ onDate }: Entry): boolean {
  return onDate === null;
}
