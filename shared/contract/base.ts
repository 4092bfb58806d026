/** What every part of the contract is built from: the declared errors and the common field schemas. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { isPlainDate, isPlainMonth } from '../domain/dates.ts';
import { errorTable } from './errors.ts';

const errorData = z.record(z.string(), z.unknown());

function declared<Codes extends Record<string, { status: number; sentence: string }>>(codes: Codes) {
  const entries = Object.entries(codes).map(([code, { status, sentence }]) => [
    code,
    { status, message: sentence, data: errorData },
  ]);
  return Object.fromEntries(entries) as { [Code in keyof Codes]: { status: number; data: typeof errorData } };
}

/** A procedure that may answer with any error of the table. */
export const procedure = oc.errors(declared(errorTable));

export const id = z.uuid();
export const plainDate = z
  .string()
  .refine(isPlainDate, { error: 'is not a calendar date such as 2026-03-04' });
export const plainMonth = z.string().refine(isPlainMonth, { error: 'is not a month such as 2026-03' });
/** A retainer period: a month `2026-03` or a quarter `2026-Q1`. */
export const period = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2]|Q[1-4])$/, { error: 'is not a period such as 2026-03 or 2026-Q1' });
export const instant = z.string();
/** A time of day, `HH:MM`, in the client's time zone. */
export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'is not a time of day such as 09:30' });
/** Thousandths of a day. */
export const milliDays = z.int().min(-10_000_000).max(10_000_000);
/** What a ledger adds up to over the years, beyond what any one entry can be. */
export const totalMilliDays = z.int();
export const positiveMilliDays = z
  .int()
  .min(1, { error: 'is nothing to book; give at least the booking increment, such as 0.25 days' })
  .max(1_000_000);
/** Minor units of the client's currency. */
export const minorUnits = z.int().min(-1e12).max(1e12);
export const title = z.string().trim().min(1, { error: 'is empty' }).max(500);
export const note = z.string().max(100_000);
export const reason = z.string().trim().min(1, { error: 'is empty' }).max(2_000);

/** Every procedure about one client names it. */
export const inClient = z.object({ clientId: id });
/** The ids of rows that were removed. */
export const removed = z.object({ ids: z.array(id) });
