/** Capacity over all clients and what a newcomer would make of it, from the workspace's index alone. */
import { z } from 'zod';
import { id, period, plainDate, plainMonth, positiveMilliDays, procedure, totalMilliDays } from './base.ts';
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

const ofPeriod = z.object({ period, milliDays: totalMilliDays });
const ofDate = z.object({ on: plainDate, days: z.int() });

/** A warning of shared/domain/retainer-warnings.ts, and its sentence in the executive's locale. */
export const retainerWarning = z
  .discriminatedUnion('code', [
    ofPeriod.extend({ code: z.literal('over_used') }),
    ofPeriod.extend({ code: z.literal('under_used') }),
    ofPeriod.extend({ code: z.literal('unplanned'), workingDaysLeft: z.int() }),
    ofPeriod.extend({ code: z.literal('lapsing_soon'), on: plainDate }),
    z.object({
      ...{ code: z.literal('unconfirmed'), milliDays: totalMilliDays },
      dates: z.array(plainDate),
    }),
    ofDate.extend({ code: z.literal('agreement_ending') }),
    ofDate.extend({ code: z.literal('notice_due') }),
  ])
  .and(z.object({ sentence: z.string() }));
export type RetainerWarningRow = z.infer<typeof retainerWarning>;

export const warnings = {
  /** What the retainer of each active client warns of on a date; clients by name, those without a warning left out. */
  list: procedure.input(z.object({ asOf: plainDate.optional() })).output(
    z.object({
      asOf: plainDate,
      clients: z.array(z.object({ clientId: id, slug: z.string(), warnings: z.array(retainerWarning) })),
      isStale,
    }),
  ),
};
