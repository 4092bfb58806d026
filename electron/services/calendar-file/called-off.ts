/**
 * What a calendar file told and is gone since, called off in the next one: the same UID, a higher SEQUENCE, STATUS:CANCELLED,
 * until its date is over. (Source: RFC 5545, 3.8.1.11; RFC 5546, 3.2.5.)
 */
import { gte } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { systemCode } from '#db/files/storage-error.ts';
import { exportedEvents } from '#db/schema/client/calendar-exports.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import type { CalendarEvent } from './calendar-event.ts';

const rowsAtOnce = 500;

/** The events of a client with those behind them that an earlier file told and that are no more. */
export function withCalledOff(
  db: ClientDb,
  events: readonly CalendarEvent[],
  { today, now }: { today: PlainDate; now: string },
): CalendarEvent[] {
  const told = db.select().from(exportedEvents).where(gte(exportedEvents.onDate, today)).all();
  const before = new Map(told.map((row) => [row.uid, row]));
  const present = events.map((event) => {
    const row = before.get(event.uid);
    // One that came back is newer than its end.
    return row?.isCancelled ? { ...event, sequence: Math.max(event.sequence, row.sequence + 1) } : event;
  });
  const uids = new Set(events.map(({ uid }) => uid));
  const gone = told
    .filter(({ uid }) => !uids.has(uid))
    .map(({ isCancelled, sequence, changedAt, ...row }) => ({
      ...{ ...row, description: '', time: null, isCancelled: true },
      sequence: isCancelled ? sequence : sequence + 1,
      changedAt: isCancelled ? changedAt : now,
    }));
  return [...present, ...gone];
}

/** Keeps what a file told that left the app. A client that can only be read meanwhile keeps what it kept before. */
export function rememberTold(db: ClientDb, events: readonly CalendarEvent[], today: PlainDate): void {
  const rows = events
    .filter(({ onDate }) => onDate >= today)
    .map(({ uid, sequence, title, onDate, changedAt, isCancelled = false }) => ({
      ...{ uid, sequence, title, onDate, changedAt, isCancelled },
    }));
  try {
    db.transaction((tx) => replaceTold(tx, rows), { behavior: 'immediate' });
  } catch (error) {
    if (!isRefused(error)) throw error;
  }
}

type Rows = Pick<ClientDb, 'delete' | 'insert'>;

function replaceTold(db: Rows, rows: readonly (typeof exportedEvents.$inferInsert)[]): void {
  db.delete(exportedEvents).run();
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    db.insert(exportedEvents)
      .values(rows.slice(start, start + rowsAtOnce))
      .run();
}

// Opened for reading only, or lent to a thread that writes to it.
function isRefused(error: unknown): boolean {
  return /^SQLITE_(READONLY|BUSY)/.test(systemCode(error));
}
