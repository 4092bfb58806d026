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

const draw = z.object({ lot: period, milliDays: totalMilliDays });
/** Where the days of a line came from: lots by their period, oldest first, and what none of them covered. */
const drawn = z.object({
  id,
  on: plainDate,
  milliDays: totalMilliDays,
  draws: z.array(draw),
  overage: totalMilliDays,
});
const grantPart = z.object({
  termsId: id,
  milliDaysPerPeriod: milliDays,
  of: period,
  days: z.int(),
  ofDays: z.int(),
});

/** One line behind the numbers of a period; see `LedgerLine` of shared/domain/settlement.ts. */
const ledgerLine = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('granted'), milliDays: totalMilliDays, parts: z.array(grantPart) }),
  z.object({ kind: z.literal('repaid'), milliDays: totalMilliDays }),
  drawn.extend({ kind: z.literal('worked'), note: z.string() }),
  /** `workedOn` is the day of a closed period that a late entry accounts for. */
  drawn.extend({ kind: z.literal('adjusted'), reason: z.string(), workedOn: plainDate.nullable() }),
  draw.extend({ kind: z.literal('lapsed'), reason: z.enum(['expiry', 'cap', 'no_rollover']) }),
  z.object({ kind: z.literal('billed'), milliDays: totalMilliDays, amountMinor: minorUnits }),
]);

/** A period of the ledger with every line behind its numbers, in the order in which they counted. */
const periodLines = z.object({
  ...{ period, startsOn: plainDate, endsOn: plainDate, locked: z.boolean() },
  ...{ opening: totalMilliDays, granted: totalMilliDays, worked: totalMilliDays, adjusted: totalMilliDays },
  ...{ lapsed: totalMilliDays, billedOverage: totalMilliDays, overageAmountMinor: minorUnits },
  closing: totalMilliDays,
  lines: z.array(ledgerLine),
  /** What is carried out of the period; `periodsLeft` counts the ends that a lot outlives, null for ever. */
  lots: z.array(z.object({ period, milliDays: totalMilliDays, periodsLeft: z.int().nullable() })),
  forecast: z.object({ planned: totalMilliDays, closing: totalMilliDays }),
  /** What planned days would draw if all of them were worked. */
  planned: z.array(drawn.extend({ note: z.string() })),
});
export type PeriodLines = z.infer<typeof periodLines>;

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
  /** Every line behind the numbers of a period. */
  lines: procedure.input(inClient.extend({ period })).output(periodLines),
  removeTerms: procedure.input(inClient.extend({ agreementId: id })).output(removed),
  addPause: procedure
    .input(inClient.extend({ startsOn: plainDate, endsOn: plainDate, note: note.optional() }))
    .output(pauseRow),
  removePause: procedure.input(inClient.extend({ pauseId: id })).output(removed),
  adjust: procedure.input(inClient.extend({ on: plainDate, milliDays, reason })).output(adjustmentRow),
  removeAdjustment: procedure.input(inClient.extend({ adjustmentId: id })).output(removed),
  closePeriod: procedure.input(inClient.extend({ period })).output(periodClosingRow),
};

/** The course of an agreement over its terms. */
export const agreement = {
  /** Ends the agreement with a day: the terms in force on it end there, and later ones go. */
  end: procedure.input(inClient.extend({ on: plainDate })).output(
    z.object({
      agreement: agreementRow,
      /** Planned days after the end, which stay. */
      plannedAfter: totalMilliDays,
    }),
  ),
  /**
   * Renews an agreement that ends: the same terms to a new end, or, where anything else is given, new terms from the day
   * after its end. Without an end it runs on.
   */
  renew: procedure
    .input(
      inClient.extend({
        endsOn: plainDate.nullable(),
        change: agreementTerms.omit({ startsOn: true, endsOn: true }).partial().optional(),
      }),
    )
    .output(agreementRow),
  /** Sets how many days before its end notice must be given or a renewal agreed; null where nothing is. */
  setNotice: procedure
    .input(inClient.extend({ noticeDays: agreementRow.shape.noticeDays }))
    .output(agreementRow),
};
