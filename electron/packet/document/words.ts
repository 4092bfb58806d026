/** How a packet writes dates, days and small phrases, by the client's locale. */
import {
  daysBetween,
  formatDate,
  formatMonth,
  type PlainDate,
  type PlainMonth,
} from '#shared/domain/dates.ts';
import type { PacketClient, PacketContent } from '#shared/domain/packet/model.ts';
import { formatPeriod, type PeriodName } from '#shared/domain/periods.ts';
import { formatDays, formatMoney, type MilliDays, type MinorUnits } from '#shared/domain/quantities.ts';
import { isFirstVersion } from './first-version.ts';

export type Words = ReturnType<typeof wordsFor>;

/** What stands where a name or a date is missing; the gap itself is flagged beside it. */
export const missing = '–';

/** How dates, months, days, money and numbers are written for a client. */
export function wordsFor({ locale, currency }: Pick<PacketClient, 'locale' | 'currency'>) {
  return {
    locale,
    date: (date: PlainDate) => formatDate(date, locale),
    longDate: (date: PlainDate) => formatDate(date, locale, 'long'),
    shortDate: (date: PlainDate) => formatDate(date, locale, 'short'),
    month: (month: PlainMonth) => formatMonth(month, locale),
    period: (period: PeriodName) => formatPeriod(period, locale),
    days: (days: MilliDays) => formatDays(days, locale),
    money: (amount: MinorUnits) => formatMoney(amount, currency, locale),
    count: (count: number) => new Intl.NumberFormat(locale).format(count),
    /** Hours, to a tenth. */
    decimal: (number: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(number),
    dateOrMissing: (date: PlainDate | null) => (date === null ? missing : formatDate(date, locale)),
    /** A date and, where it moved, the one it was first set to. */
    movedDate(date: PlainDate | null, original: PlainDate | null) {
      if (date === null) return { date: missing, moved: null };
      if (original === null || original === date) return { date: formatDate(date, locale), moved: null };
      return {
        date: formatDate(date, locale),
        original: formatDate(
          original,
          locale,
          original.slice(0, 4) === date.slice(0, 4) ? 'short' : 'medium',
        ),
        moved: signedDays(daysBetween(original, date)),
      };
    },
  };
}

/** `+14 days`, `−1 day`. */
export function signedDays(days: number): string {
  return `${signed(days)} ${plural(Math.abs(days), 'day')}`;
}

/** `+14`, `−1`, with a real minus. */
export function signed(count: number): string {
  return `${count < 0 ? '−' : '+'}${Math.abs(count)}`;
}

/** `1 slip`, `3 slips`, `no slips`. */
export function counted(count: number, singular: string, several = `${singular}s`): string {
  return `${count === 0 ? 'no' : count} ${plural(count, singular, several)}`;
}

/** The form of a word that goes with a count: `day`, or `days`. */
export function plural(count: number, singular: string, several = `${singular}s`): string {
  return count === 1 ? singular : several;
}

/** A sentence from a phrase: its first letter large, a full stop at its end. */
export function sentence(phrase: string): string {
  return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`;
}

/** `2 late`, as a part of a list; nothing of none, of which the first version of the packet told as well. */
export function someOf(count: number, what: string, content: Pick<PacketContent, 'schemaVersion'>): string[] {
  return count > 0 || isFirstVersion(content) ? [`${count} ${what}`] : [];
}

/** `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(parts);
}
