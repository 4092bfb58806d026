import { z } from 'zod';
import { id, instant, milliDays, plainDate, procedure, removed, title } from './base.ts';
import { bytes } from './bytes.ts';

export const busyCalendarRow = z.object({
  id,
  name: title,
  fileName: z.string(),
  importedAt: instant,
  /** The dates that its repeating events were followed over. */
  startsOn: plainDate,
  endsOn: plainDate,
});
export type BusyCalendarRow = z.infer<typeof busyCalendarRow>;

export const busyTimeRow = z.object({
  id,
  calendarId: id,
  /** May be empty: many calendars tell only that somebody is busy. */
  title: z.string(),
  startsOn: plainDate,
  endsOn: plainDate,
  /** Both null for whole days. */
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
});
export type BusyTimeRow = z.infer<typeof busyTimeRow>;

const busyCalendar = busyCalendarRow.extend({ times: z.int() });
export type BusyCalendar = z.infer<typeof busyCalendar>;

/** A date that clients have, and that is busy elsewhere for more than what is left of it. */
const busyDay = z.object({
  onDate: plainDate,
  clientIds: z.array(id),
  /** Planned and worked for all clients. */
  milliDays,
  /** Taken elsewhere, by days of eight hours. */
  busyMilliDays: milliDays,
  times: z.array(busyTimeRow),
});

/** A session while the executive is busy elsewhere; on the same date where its start is not known. */
const busySession = z.object({
  clientId: id,
  entryId: z.string(),
  title: z.string(),
  onDate: plainDate,
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  times: z.array(busyTimeRow),
});

/** When the executive is busy elsewhere, from calendar files; kept in the workspace, in no client's file. */
export const busy = {
  calendars: procedure.input(z.object({})).output(z.array(busyCalendar)),
  /** Reads an ICS file. What was read of a calendar of that name before is replaced as a whole. */
  import: procedure
    .input(
      z.object({
        fileName: z.string().min(1).max(500),
        file: bytes,
        /** What to call it; else what it calls itself, else the name of the file. */
        name: title.optional(),
      }),
    )
    .output(busyCalendar.extend({ remarks: z.array(z.string()) })),
  remove: procedure.input(z.object({ calendarId: id })).output(removed),
  /** Busy times from one date to another, and what of clients they are in the way of. */
  list: procedure
    .input(z.object({ from: plainDate, to: plainDate }))
    .output(
      z.object({ times: z.array(busyTimeRow), days: z.array(busyDay), sessions: z.array(busySession) }),
    ),
};
