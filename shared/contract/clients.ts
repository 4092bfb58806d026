import { z } from 'zod';
import { clientConditionNames } from '../domain/client-condition.ts';
import { pageLimits } from '../domain/packet/page-budget.ts';
import { id, inClient, instant, procedure, title } from './base.ts';

const color = z.string().regex(/^#[0-9a-f]{6}$/i, { error: 'is not a colour such as #2f6fde' });
const monogram = z.string().trim().min(1).max(4);
const currency = z.string().regex(/^[A-Z]{3}$/, { error: 'is not a currency code such as USD' });
const timeZone = z.string().refine(isTimeZone, { error: 'is not a time zone such as Europe/London' });
const pages = z.int().min(pageLimits.least).max(pageLimits.most);
const fiscalYearStart = z.int().min(1).max(12);

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The client as its own file knows it. */
export const clientProfile = z.object({
  id,
  name: title,
  monogram,
  color,
  timeZone,
  currency,
  fiscalYearStart,
  reviewAfterDays: z.int().min(1).max(365),
  confidentiality: z.string().max(300),
  /** Tax on invoices in thousandths of a percent: 19 percent is 19000. */
  taxMilliPercent: z.int().min(0).max(100_000),
  paper: z.enum(['a4', 'us-letter']),
  /** Pages of a packet that are read before a session, by edition; a longer one is issued with a warning. */
  leadershipPages: pages,
  ceoPages: pages,
  functionPages: pages,
});
export type ClientProfile = z.infer<typeof clientProfile>;

/** The client as lists and the rail know it, from the index. */
export const clientSummary = z.object({
  id,
  slug: z.string(),
  name: z.string(),
  monogram: z.string(),
  color: z.string(),
  currency: z.string(),
  timeZone: z.string(),
  openInitiatives: z.int(),
  isStale: z.boolean(),
  /** Of the client's file; anything but `sound` has a screen of its own. */
  condition: z.enum(clientConditionNames),
  /** False while nothing of the client can be shown. */
  isReadable: z.boolean(),
  archivedAt: instant.nullable(),
});
export type ClientSummary = z.infer<typeof clientSummary>;

export const clients = {
  list: procedure.input(z.object({})).output(z.array(clientSummary)),
  get: procedure.input(inClient).output(clientProfile),
  add: procedure
    .input(
      z.object({
        name: title,
        monogram: monogram.optional(),
        color: color.optional(),
        timeZone: timeZone.optional(),
        currency: currency.optional(),
        fiscalYearStart: fiscalYearStart.optional(),
      }),
    )
    .output(clientSummary),
  update: procedure
    .input(inClient.extend({ change: clientProfile.omit({ id: true }).partial() }))
    .output(clientProfile),
  /** Puts a client away, or back; its file stays where it is. */
  archive: procedure.input(z.object({ id, isArchived: z.boolean() })).output(clientSummary),
};
