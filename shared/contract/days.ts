/** Client days: planned by hand or by a rule, worked, split, and what each of them bought. */
import { z } from 'zod';
import { parseRecurrence } from '../domain/recurrence.ts';
import { purposeKinds } from '../domain/value-statement.ts';
import { id, inClient, note, plainDate, positiveMilliDays, procedure, reason, removed } from './base.ts';
import { booking, clientDayRow, dayPlanRow } from './retainer.ts';

/** One thing that a client day served: an initiative, a decision, a session or a hand-off. */
const purpose = z.object({ kind: z.enum(purposeKinds), id });
const purposes = z.array(purpose).max(50);

const dayIds = z.array(id).min(1).max(1_000);
/** Accepts a booking beyond a refused overage. */
const overrideReason = reason.optional();
const dayFields = z.object({ milliDays: positiveMilliDays, note: note.optional() });

export const days = {
  plan: procedure.input(inClient.extend({ on: plainDate }).extend(dayFields.shape)).output(clientDayRow),
  /** Plans the same on several dates at once, each once. */
  planMany: procedure
    .input(inClient.extend({ dates: z.array(plainDate).min(1).max(400) }).extend(dayFields.shape))
    .output(z.array(clientDayRow)),
  work: procedure
    .input(
      inClient
        .extend({ on: plainDate, overrideReason, purposes: purposes.optional() })
        .extend(dayFields.shape),
    )
    .output(booking),
  /** Turns a planned day into a worked one. */
  confirm: procedure
    .input(inClient.extend({ dayId: id, overrideReason, purposes: purposes.optional() }))
    .output(booking),
  /** Turns several planned days into worked ones, all or none. */
  confirmMany: procedure.input(inClient.extend({ dayIds, overrideReason })).output(z.array(booking)),
  /** Turns worked days back into planned ones. */
  unconfirm: procedure.input(inClient.extend({ dayIds })).output(z.array(clientDayRow)),
  update: procedure
    .input(
      inClient.extend({
        dayId: id,
        change: z.object({ onDate: plainDate, milliDays: positiveMilliDays, note }).partial(),
      }),
    )
    .output(clientDayRow),
  /** Divides a day into parts that add up to it; a part stays on its date and keeps its note unless it says otherwise. */
  split: procedure
    .input(
      inClient.extend({
        dayId: id,
        parts: z
          .array(
            z.object({ milliDays: positiveMilliDays, onDate: plainDate.optional(), note: note.optional() }),
          )
          .min(2)
          .max(20),
      }),
    )
    .output(z.array(clientDayRow)),
  /** A planned day that a plan gave becomes an exception of that plan. */
  remove: procedure.input(inClient.extend({ dayIds })).output(removed),
};

/** A plan with the dates of its rule on which nothing is planned. */
export const wholeDayPlan = dayPlanRow.extend({ exceptions: z.array(plainDate) });
export type WholeDayPlan = z.infer<typeof wholeDayPlan>;

/** A recurrence of RFC 5545 by days; see `parseRecurrence`. */
export const rrule = z
  .string()
  .max(500)
  .refine((text) => parseRecurrence(text) !== undefined, {
    error: 'is not a recurrence such as FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
  });

const planned = z.object({ plan: wholeDayPlan, days: z.array(clientDayRow) });
const ofPlan = inClient.extend({ planId: id });

export const dayPlans = {
  /** Every plan, by its first day. */
  list: procedure.input(inClient).output(z.array(wholeDayPlan)),
  /** Plans a day on every date of a rule from a date to a date, both included, but for the exceptions. */
  add: procedure
    .input(
      inClient
        .extend({
          rrule,
          startsOn: plainDate,
          endsOn: plainDate,
          except: z.array(plainDate).max(400).optional(),
        })
        .extend(dayFields.shape),
    )
    .output(planned),
  /**
   * Changes a plan from a date on, its first day unless given: what is planned from there follows the new rule, end,
   * amount and note; worked days and what comes before stay. A later end extends it.
   */
  change: procedure
    .input(
      ofPlan.extend({
        fromOn: plainDate.optional(),
        change: z.object({ rrule, endsOn: plainDate, milliDays: positiveMilliDays, note }).partial(),
      }),
    )
    .output(planned),
  /** Removes what is planned from a date on, or all of it; worked days stay. */
  remove: procedure.input(ofPlan.extend({ fromOn: plainDate.optional() })).output(removed),
};

export const dayPurposes = {
  /** What the days of a range served, by date; a day that names nothing is left out. */
  list: procedure
    .input(inClient.extend({ startsOn: plainDate.optional(), endsOn: plainDate.optional() }))
    .output(
      z.array(
        z.object({
          dayId: id,
          onDate: plainDate,
          purposes: z.array(purpose.extend({ title: z.string() })),
        }),
      ),
    ),
  /** Replaces what a day served. */
  set: procedure.input(inClient.extend({ dayId: id, purposes })).output(z.object({ dayId: id, purposes })),
};
