/** What is billed for a period: its lines, and the files they leave as. */
import { z } from 'zod';
import { billingUnits } from '../domain/billing-lines.ts';
import { inClient, minorUnits, period, plainDate, procedure, totalMilliDays } from './base.ts';
import { bytes, saveOutcome } from './bytes.ts';

export const invoiceFormats = ['csv', 'json'] as const;
export type InvoiceFormat = (typeof invoiceFormats)[number];

const amounts = z.object({ netMinor: minorUnits, taxMinor: minorUnits, grossMinor: minorUnits });

const billingLine = amounts.extend({
  kind: z.enum(['fee', 'overage', 'expense']),
  /** The last day of the period for its fee and overage; an expense has its own. */
  on: plainDate,
  description: z.string(),
  /** In thousandths of the unit. */
  quantityMilli: totalMilliDays,
  unit: z.enum(billingUnits),
  unitPriceMinor: minorUnits,
});

const request = inClient.extend({
  period,
  /** The client's own tax unless given. */
  taxMilliPercent: z.int().min(0).max(100_000).optional(),
});

export const invoices = {
  /** What is to be invoiced for a period: its fee, billed overage and billable expenses, with tax. */
  get: procedure.input(request).output(
    z.object({
      period,
      startsOn: plainDate,
      endsOn: plainDate,
      currency: z.string(),
      taxMilliPercent: z.int(),
      /** False while the period is open, and its lines may still change. */
      isFinal: z.boolean(),
      lines: z.array(billingLine),
      total: amounts,
    }),
  ),
  /** The lines as a file for a bookkeeping tool. */
  file: procedure
    .input(request.extend({ format: z.enum(invoiceFormats) }))
    .output(z.object({ fileName: z.string(), data: bytes })),
  save: procedure.input(request.extend({ format: z.enum(invoiceFormats) })).output(saveOutcome),
};
