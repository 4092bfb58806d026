import { z } from 'zod';
import { clientDayKinds, overages, periodLengths, rollovers } from '../domain/vocabulary.ts';
import {
  id,
  inClient,
  instant,
  milliDays,
  minorUnits,
  note,
  period,
  plainDate,
  positiveMilliDays,
  procedure,
  reason,
  removed,
  totalMilliDays,
} from './base.ts';

export const agreementRow = z.object({
  id,
  startsOn: plainDate,
  endsOn: plainDate.nullable(),
  milliDaysPerPeriod: milliDays.min(0),
  periodLength: z.enum(periodLengths),
  rollover: z.enum(rollovers),
  rolloverCapMilliDays: milliDays.min(0).nullable(),
  expireAfterPeriods: z.int().min(1).max(120).nullable(),
  overage: z.enum(overages),
  overageRateMinor: minorUnits.min(0).nullable(),
  incrementMilliDays: positiveMilliDays,
  feeMinor: minorUnits.min(0).nullable(),
  minutesPerDay: z.int().min(60).max(1440),
  noticeDays: z.int().min(0).max(366).nullable(),
  createdAt: instant,
});
export type AgreementRow = z.infer<typeof agreementRow>;

const agreementTerms = agreementRow
  .omit({ id: true, createdAt: true })
  .extend({ noticeDays: agreementRow.shape.noticeDays.optional() });

export const pauseRow = z.object({
  id,
  startsOn: plainDate,
  endsOn: plainDate,
  note: z.string(),
  createdAt: instant,
});
export type PauseRow = z.infer<typeof pauseRow>;

export const adjustmentRow = z.object({
  id,
  onDate: plainDate,
  milliDays,
  reason: z.string(),
  workedOn: plainDate.nullable(),
  importKey: z.string().nullable(),
  createdAt: instant,
});
export type AdjustmentRow = z.infer<typeof adjustmentRow>;

export const clientDayRow = z.object({
  id,
  onDate: plainDate,
  kind: z.enum(clientDayKinds),
  milliDays: positiveMilliDays,
  note: z.string(),
  overrideReason: z.string().nullable(),
  planId: id.nullable(),
  ruleOn: plainDate.nullable(),
  importKey: z.string().nullable(),
  createdAt: instant,
});
export type ClientDayRow = z.infer<typeof clientDayRow>;

export const dayPlanRow = z.object({
  id,
  rrule: z.string(),
  startsOn: plainDate,
  endsOn: plainDate,
  milliDays: positiveMilliDays,
  note: z.string(),
  createdAt: instant,
});

export const expenseRow = z.object({
  id,
  onDate: plainDate,
  description: z.string(),
  amountMinor: minorUnits,
  isBillable: z.boolean(),
  createdAt: instant,
});

export const periodClosingRow = z.object({
  id,
  period,
  startsOn: plainDate,
  endsOn: plainDate,
  closingMilliDays: totalMilliDays,
  createdAt: instant,
});

/** What a booking led to: a client day, or an adjustment where its period is closed. */
export const booking = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), day: clientDayRow }),
  z.object({ kind: z.literal('adjustment'), adjustment: adjustmentRow }),
]);

export const retainer = {
  /** Everything the ledger is computed from; the ledger itself is a rule of shared/domain/ledger.ts. */
  get: procedure.input(inClient).output(
    z.object({
      agreements: z.array(agreementRow),
      pauses: z.array(pauseRow),
      adjustments: z.array(adjustmentRow),
      closings: z.array(periodClosingRow),
      days: z.array(clientDayRow),
    }),
  ),
  /** Sets the terms from a date; terms that start on the same date are replaced. */
  setTerms: procedure.input(inClient.extend(agreementTerms.shape)).output(agreementRow),
  removeTerms: procedure.input(inClient.extend({ agreementId: id })).output(removed),
  addPause: procedure
    .input(inClient.extend({ startsOn: plainDate, endsOn: plainDate, note: note.optional() }))
    .output(pauseRow),
  removePause: procedure.input(inClient.extend({ pauseId: id })).output(removed),
  adjust: procedure.input(inClient.extend({ on: plainDate, milliDays, reason })).output(adjustmentRow),
  removeAdjustment: procedure.input(inClient.extend({ adjustmentId: id })).output(removed),
  closePeriod: procedure.input(inClient.extend({ period })).output(periodClosingRow),
};
