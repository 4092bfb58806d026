/** Capacity over all clients and what a newcomer would make of it, from the workspace's index alone. */
import { z } from 'zod';
import { id, plainDate, plainMonth, positiveMilliDays, procedure, totalMilliDays } from './base.ts';
import { holiday, timeOffRow } from './working-time.ts';

const monthLoad = z.object({
  month: plainMonth,
  promised: totalMilliDays,
  planned: totalMilliDays,
  worked: totalMilliDays,
});

/** Working days, holidays and time off are whole days; all else is thousandths. */
export const monthCapacity = monthLoad.extend({
  workingDays: z.int(),
  holidays: z.int(),
  timeOff: z.int(),
  free: totalMilliDays,
});

/** True while the index of a client is behind its file: the figures may lack what was just written. */
const isStale = z.boolean();
const monthCount = z.int().min(1).max(36);

export const capacity = {
  /** What each date of a range is to the executive; for the calendar of the Days screen. At most three years. */
  calendar: procedure.input(z.object({ startsOn: plainDate, endsOn: plainDate })).output(
    z.object({
      /** Days of the week worked, 1 = Monday to 7 = Sunday. */
      weekdays: z.array(z.int().min(1).max(7)),
      country: z.string().nullable(),
      region: z.string().nullable(),
      holidays: z.array(holiday),
      timeOff: z.array(timeOffRow),
    }),
  ),
  /** Months from `from` (the current one unless given), three unless said otherwise. */
  months: procedure.input(z.object({ from: plainMonth.optional(), months: monthCount.optional() })).output(
    z.object({
      months: z.array(monthCapacity),
      /** What each active client takes of each month; months without anything are left out. */
      clients: z.array(monthLoad.extend({ clientId: id })),
      isStale,
    }),
  ),
  /** The same months with a newcomer's days counted, from the month of `startsOn` on; stores nothing. */
  whatIf: procedure
    .input(
      z.object({
        milliDaysPerMonth: positiveMilliDays,
        startsOn: plainDate,
        endsOn: plainDate.nullable().optional(),
        months: monthCount.optional(),
      }),
    )
    .output(z.object({ months: z.array(monthCapacity.extend({ over: z.boolean() })), isStale })),
};
