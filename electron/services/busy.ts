/** When the executive is busy elsewhere, read from calendar files, and what of clients that is in the way of. */
import { basename, extname } from 'node:path';
import { and, asc, between, count, eq, gte, isNull, lte } from 'drizzle-orm';
import {
  busyCalendars,
  busyTimes,
  clientIndex,
  clientIndexDays,
  clientIndexEntries,
  clients,
} from '#db/schema/workspace.ts';
import type { BusyCalendarRow, BusyTimeRow } from '#shared/contract/busy.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { type BookedDate, type BookedSession, dayConflicts, sessionConflicts } from '#shared/domain/busy.ts';
import type { BusySpan } from '#shared/domain/calendar-file/expand-events.ts';
import {
  type BusyFile,
  type BusyFileRefusal,
  busyLimits,
  readBusyFile,
} from '#shared/domain/calendar-file/read-busy-file.ts';
import { addDays, addMonths, type DateRange, dateIn, daysIn, instantIn } from '#shared/domain/dates.ts';
import type { WorkspaceContext } from './context.ts';
import { found } from './find.ts';

type Part = 'busy';

const largestFile = 10 * 1024 * 1024;
/** Repeating events are followed from here to there around the day of the import. */
const monthsBack = 3;
const monthsAhead = 18;
/** The longest stretch that is looked at in one go. */
const mostDays = 1100;
const rowsAtOnce = 500;
/** Of a session whose agenda says nothing. */
const usualMinutes = 60;

/** The calendars that were read, by name, with how many busy times each has. */
export function calendars(ctx: WorkspaceContext): Outputs[Part]['calendars'] {
  const all = ctx.db.select().from(busyCalendars).orderBy(asc(busyCalendars.name)).all();
  return all.map((row) => ({ ...row, times: timesOf(ctx, row.id) }));
}

async function importFile(
  ctx: WorkspaceContext,
  input: Inputs[Part]['import'],
): Promise<Outputs[Part]['import']> {
  const { file, ...named } = input;
  if (file.size > largestFile) throw tooLarge(file.size);
  return importText(ctx, named, new TextDecoder().decode(await file.arrayBuffer()));
}

/** The same of a file that was read already. @throws Refusal TOO_LARGE, FILE_UNREADABLE */
export function importText(
  ctx: WorkspaceContext,
  { fileName, name }: Omit<Inputs[Part]['import'], 'file'>,
  text: string,
): Outputs[Part]['import'] {
  const today = ctx.today();
  const range = { startsOn: addMonths(today, -monthsBack), endsOn: addMonths(today, monthsAhead) };
  const read = readBusyFile(text, range, ctx.timeZone);
  if (typeof read === 'string') throw refused(read, fileName);
  const row = {
    ...{ id: ctx.newId(), fileName: basename(fileName), importedAt: ctx.now(), ...range },
    name: (name ?? read.name ?? nameOf(fileName)).slice(0, 500),
  };
  ctx.write(() => replaceCalendar(ctx, row, read));
  return { ...row, times: timesOf(ctx, row.id), remarks: [...read.remarks] };
}

/**
 * Reads an ICS file and replaces the calendar of its name. @throws Refusal TOO_LARGE, FILE_UNREADABLE
 */
export { importFile as import };

/** Forgets a calendar with its times. */
export function remove(ctx: WorkspaceContext, input: Inputs[Part]['remove']): Outputs[Part]['remove'] {
  return ctx.write(() => {
    const isIt = eq(busyCalendars.id, input.calendarId);
    const [gone] = ctx.db.delete(busyCalendars).where(isIt).returning().all();
    return { ids: [found(gone, 'calendar', input.calendarId).id] };
  });
}

/** Busy times and conflicts, from the workspace alone. @throws Refusal INVALID_INPUT for more than three years */
export function list(ctx: WorkspaceContext, { from, to }: Inputs[Part]['list']): Outputs[Part]['list'] {
  const range = { startsOn: from, endsOn: to };
  if (daysIn(range) > mostDays || to < from) {
    const problem =
      to < from ? 'is before the first day' : `is more than ${mostDays} days after the first day`;
    throw new Refusal('INVALID_INPUT', `The last day ${problem}. Ask for another stretch.`, {
      issues: [{ field: 'to', problem }],
    });
  }
  ctx.settleIndex();
  const times = ctx.db
    .select()
    .from(busyTimes)
    .where(and(lte(busyTimes.startsOn, to), gte(busyTimes.endsOn, from)))
    .orderBy(asc(busyTimes.startsOn), asc(busyTimes.startsAt), asc(busyTimes.id))
    .all();
  const wide = { startsOn: addDays(from, -1), endsOn: addDays(to, 1) };
  const sessions = bookedSessions(ctx, wide).filter(({ onDate }) => from <= onDate && onDate <= to);
  return {
    times,
    days: dayConflicts(bookedDates(ctx, range), times).map(({ clientIds, times: those, ...day }) => ({
      ...day,
      clientIds: [...clientIds],
      times: [...those],
    })),
    sessions: sessionConflicts(sessions, times).map(({ times: those, ...session }) => ({
      ...session,
      times: [...those],
    })),
  };
}

function timesOf(ctx: WorkspaceContext, calendarId: string): number {
  const isIts = eq(busyTimes.calendarId, calendarId);
  return ctx.db.select({ times: count() }).from(busyTimes).where(isIts).get()?.times ?? 0;
}

function replaceCalendar(ctx: WorkspaceContext, row: BusyCalendarRow, { spans }: BusyFile): void {
  ctx.db.delete(busyCalendars).where(eq(busyCalendars.name, row.name)).run();
  ctx.db.insert(busyCalendars).values(row).run();
  const { timeZone } = ctx;
  const rows = spans.map((span) => ({ id: ctx.newId(), calendarId: row.id, ...timeOf(timeZone, span) }));
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    ctx.db
      .insert(busyTimes)
      .values(rows.slice(start, start + rowsAtOnce))
      .run();
}

function timeOf(timeZone: string, span: BusySpan): Omit<BusyTimeRow, 'id' | 'calendarId'> {
  const { title } = span;
  if (span.kind === 'days')
    return { title, startsOn: span.startsOn, endsOn: span.endsOn, startsAt: null, endsAt: null };
  const [startsAt, endsAt] = [span.from, span.to].map((instant) => new Date(instant).toISOString());
  // What ends at midnight does not touch the day that begins then.
  const last = new Date(span.to - 1).toISOString();
  return {
    ...{ title, startsAt: startsAt ?? null, endsAt: endsAt ?? null },
    startsOn: dateIn(timeZone, startsAt ?? ''),
    endsOn: dateIn(timeZone, last),
  };
}

function bookedDates(ctx: WorkspaceContext, { startsOn, endsOn }: DateRange): BookedDate[] {
  const { clientId, onDate, milliDays } = clientIndexDays;
  const rows = ctx.db
    .select({ clientId, onDate, milliDays })
    .from(clientIndexDays)
    .innerJoin(clients, and(eq(clients.id, clientId), isNull(clients.archivedAt)))
    .where(between(onDate, startsOn, endsOn))
    .all();
  return [...Map.groupBy(rows, (row) => row.onDate)].map(([date, all]) => ({
    onDate: date,
    milliDays: all.reduce((sum, row) => sum + row.milliDays, 0),
    clientIds: [...new Set(all.map((row) => row.clientId))].sort(),
  }));
}

/** Sessions by the dates on which they are where the executive is. */
function bookedSessions(ctx: WorkspaceContext, { startsOn, endsOn }: DateRange): BookedSession[] {
  const { clientId, entryId, title, onDate, startTime, minutes } = clientIndexEntries;
  const rows = ctx.db
    .select({ clientId, entryId, title, onDate, startTime, minutes, timeZone: clientIndex.timeZone })
    .from(clientIndexEntries)
    .innerJoin(clients, and(eq(clients.id, clientId), isNull(clients.archivedAt)))
    .innerJoin(clientIndex, eq(clientIndex.clientId, clientId))
    .where(and(eq(clientIndexEntries.kind, 'session'), between(onDate, startsOn, endsOn)))
    .all();
  const { timeZone } = ctx;
  return rows.map((row) => {
    const whole = { clientId: row.clientId, entryId: row.entryId, title: row.title };
    const date = row.onDate ?? '';
    if (row.startTime === null) return { ...whole, onDate: date, startsAt: null, endsAt: null };
    const startsAt = instantIn(row.timeZone, date, row.startTime);
    const endsAt = new Date(Date.parse(startsAt) + (row.minutes ?? usualMinutes) * 60_000).toISOString();
    return { ...whole, onDate: dateIn(timeZone, startsAt), startsAt, endsAt };
  });
}

function nameOf(fileName: string): string {
  return basename(fileName, extname(fileName)).trim() || 'Calendar';
}

function tooLarge(bytes: number): Refusal {
  const size = Math.ceil(bytes / 1024 / 1024);
  const message = `The file has ${size} MB; at most 10 MB can be read. Export the coming months alone, without attachments, and import that.`;
  return new Refusal('TOO_LARGE', message, { bytes, most: largestFile });
}

function refused(reason: BusyFileRefusal, fileName: string): Refusal {
  if (reason === 'TOO_MUCH') {
    const message = `The calendar holds more than ${busyLimits.events.toLocaleString('en')} events, or more than ${busyLimits.times.toLocaleString('en')} busy times in the coming ${monthsAhead} months. Export the coming months alone, or one calendar at a time, and import that.`;
    return new Refusal('TOO_LARGE', message, { reason });
  }
  const message =
    reason === 'BREAKS_OFF'
      ? `“${basename(fileName)}” breaks off in the middle of an entry. Export it again and import the new file.`
      : `“${basename(fileName)}” is no calendar file. In the calendar program choose Export, which makes a file that ends in .ics, and import that.`;
  return new Refusal('FILE_UNREADABLE', message, { reason });
}
