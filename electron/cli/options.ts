/** Options that several commands share, each read into what the contract wants or refused by name. */
import { Option } from 'commander';
import { period, plainDate, plainMonth, timeOfDay } from '#shared/contract/base.ts';
import { Refusal } from '#shared/contract/errors.ts';
import {
  type MilliDays,
  type MinorUnits,
  toMajorUnits,
  toMilliDays,
  toMinorUnits,
} from '#shared/domain/quantities.ts';

/** A calendar date such as 2026-03-04. */
export function dateOption(flags: string, description: string): Option {
  return checked(flags, description, (text) => parsed(plainDate, text));
}

/** `--as-of`, for what is told of one day. */
export function asOfOption(): Option {
  return dateOption('--as-of <date>', 'the day it is looked at; today unless given');
}

/** Dates such as 2026-03-04,2026-03-11. */
export function datesOption(flags: string, description: string): Option {
  return checked(flags, description, (text) => text.split(',').map((date) => parsed(plainDate, date.trim())));
}

/** A month such as 2026-03. */
export function monthOption(flags: string, description: string): Option {
  return checked(flags, description, (text) => parsed(plainMonth, text));
}

/** A time of day such as 09:30. */
export function timeOption(flags: string, description: string): Option {
  return checked(flags, description, (text) => parsed(timeOfDay, text));
}

/** A retainer period such as 2026-03 or 2026-Q1. */
export function periodOption(flags: string, description: string): Option {
  return checked(flags, description, (text) => parsed(period, text));
}

/** Days such as 0.25, as thousandths of a day. */
export function daysOption(flags: string, description: string): Option {
  return checked(flags, description, readDays);
}

/** Days to be booked: more than nothing. */
export function bookedDaysOption(flags: string, description: string): Option {
  return checked(flags, description, (text) => {
    const milliDays = readDays(text);
    if (milliDays <= 0)
      throw new Error('is nothing to book; give at least the booking increment, such as 0.25');
    return milliDays;
  });
}

/** A plain number such as 1800 or 1800.50. */
export function numberOption(flags: string, description: string): Option {
  return checked(flags, description, readNumber);
}

/** A whole number such as 3, from `least` up to `most`. */
export function countOption(flags: string, description: string, most = 1_000_000, least = 0): Option {
  return checked(flags, description, (text) => {
    const count = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
    if (!(count >= least && count <= most)) throw new Error(`is not a whole number from ${least} to ${most}`);
    return count;
  });
}

/** A share such as 19 or 7.7 percent, as thousandths of a percent. */
export function percentOption(flags: string, description: string): Option {
  return checked(flags, description, (text) => {
    const milli = Math.round(readNumber(text) * 1000);
    if (!(milli >= 0 && milli <= 100_000) || milli !== Number((Number(text) * 1000).toPrecision(12)))
      throw new Error('is not a percentage from 0 to 100 such as 19 or 7.7');
    return milli;
  });
}

/** Some of the words of a list, with commas between them. */
export function listOption<Word extends string>(
  flags: string,
  description: string,
  words: readonly Word[],
): Option {
  return checked(flags, `${description}: ${words.join(', ')}`, (text) => {
    const given = text.split(',').map((word) => word.trim());
    const known = words.filter((word) => given.includes(word));
    if (!given.every((word) => words.some((each) => each === word)))
      throw new Error(`is not of ${words.join(', ')}`);
    return known;
  });
}

/** An option whose text `read` turns into a value; what it throws is told under the option's own name. */
export function checked<Value>(flags: string, description: string, read: (text: string) => Value): Option {
  const option = new Option(flags, description);
  return option.argParser((text: string) => {
    try {
      return read(text);
    } catch (error) {
      const problem = error instanceof Error ? error.message : '';
      const field = option.long ?? flags;
      throw new Refusal('INVALID_INPUT', `${field} ${text}: ${problem}`, { issues: [{ field, problem }] });
    }
  });
}

/** A number of days in thousandths. @throws Error that says what it should look like */
export function readDays(text: string): MilliDays {
  const milliDays = isNumber(text) ? toMilliDays(Number(text)) : undefined;
  if (milliDays === undefined) throw new Error('is not a number of days such as 0.25');
  return milliDays;
}

/** A plain number. @throws Error that says what it should look like */
export function readNumber(text: string): number {
  if (!isNumber(text)) throw new Error('is not a number such as 1800 or 1800.50');
  return Number(text);
}

/** An amount of a currency in its smallest units. @throws Refusal INVALID_INPUT for a part of one, which no invoice has */
export function minorUnitsOf(option: string, amount: number, currency: string): MinorUnits {
  const minor = toMinorUnits(amount, currency);
  if (toMajorUnits(minor, currency) === amount) return minor;
  const problem = `is no amount of ${currency}; the nearest is ${toMajorUnits(minor, currency)}`;
  throw new Refusal('INVALID_INPUT', `${option} ${amount}: ${problem}`, {
    issues: [{ field: option, problem }],
  });
}

function isNumber(text: string): boolean {
  return /^-?\d{1,12}(\.\d{1,9})?$/.test(text);
}

interface Schema {
  safeParse(
    text: string,
  ): { success: true; data: string } | { success: false; error: { issues: { message: string }[] } };
}

/** What a schema of the contract makes of a text. @throws Error with its problem in words */
export function parsed(schema: Schema, text: string): string {
  const result = schema.safeParse(text);
  if (result.success) return result.data;
  throw new Error(result.error.issues[0]?.message);
}
