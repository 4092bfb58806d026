/** Dates, days and money as people of the chosen locale write them, with figures of equal width. */
import { daysBetween, formatDate, type PlainDate } from '#shared/domain/dates.ts';
import { distanceInEnglish, englishOf } from '#shared/domain/english.ts';
import { formatPeriod, type PeriodName } from '#shared/domain/periods.ts';
import {
  daysInWords,
  formatDays,
  formatMoney,
  type MilliDays,
  type MinorUnits,
} from '#shared/domain/quantities.ts';
import { Gap } from './gap.tsx';
import { useLocale } from './locale.ts';
import { sentenceWords } from './sentence-words.ts';

/** A date; where there is none, a gap to fill (or `none` for dates that need not be there). */
export function DateText({
  date,
  style = 'medium',
  gap = 'No date',
}: {
  date: PlainDate | null | undefined;
  style?: 'medium' | 'long' | 'short' | 'weekday';
  gap?: string;
}) {
  const locale = useLocale();
  if (!date) return <Gap>{gap}</Gap>;
  return (
    <time className="figures" dateTime={date}>
      {formatDate(date, locale, style)}
    </time>
  );
}

/** A retainer period: March 2026, Q1 2026. */
export function PeriodText({ period }: { period: PeriodName }) {
  return <span className="figures">{formatPeriod(period, useLocale())}</span>;
}

/** A quantity of days; `unit` adds the word. In a column of figures the decimals stand under each other. */
export function DaysText({ days, unit = false }: { days: MilliDays; unit?: boolean }) {
  const locale = useLocale();
  const text = formatDays(days, locale);
  if (unit) return <span className="figures">{daysInWords(days, locale)}</span>;
  return (
    <span className="figures" data-decimals={decimalsOf(days)}>
      {text}
    </span>
  );
}

function decimalsOf(days: MilliDays): number {
  return [1000, 100, 10].findIndex((step) => days % step === 0);
}

/** An amount of money in its currency. */
export function MoneyText({ amount, currency }: { amount: MinorUnits; currency: string }) {
  return <span className="figures">{formatMoney(amount, currency, useLocale())}</span>;
}

/** An instant (UTC text) as date and time on this machine. */
export function InstantText({ instant }: { instant: string }) {
  return (
    <time className="figures" dateTime={instant}>
      {formatInstant(instant, useLocale())}
    </time>
  );
}

/** `InstantText` as text. */
export function formatInstant(instant: string, locale: string): string {
  return instantFormat(locale).format(new Date(instant));
}

/** How far a date is from another in words: today, tomorrow, in 5 days, 2 weeks ago. */
export function RelativeDate({ date, asOf }: { date: PlainDate; asOf: PlainDate }) {
  const locale = useLocale();
  return <>{relativeDate(date, asOf, locale)}</>;
}

/** `RelativeDate` as text. Weeks from 14 days on, months from 60. */
export function relativeDate(date: PlainDate, asOf: PlainDate, locale: string): string {
  const days = daysBetween(asOf, date);
  if (Math.abs(days) < 14) return inUnits(days, 'day', locale);
  if (Math.abs(days) < 60) return inUnits(Math.trunc(days / 7), 'week', locale);
  return inUnits(Math.trunc(days / 30.44), 'month', locale);
}

function inUnits(count: number, unit: 'day' | 'week' | 'month', locale: string): string {
  return englishOf(locale) ? distanceInEnglish(count, unit) : relativeFormat(locale).format(count, unit);
}

const relativeFormat = oncePerLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const instantFormat = oncePerLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
);

// Making a format costs a hundred times what using it does.
function oncePerLocale<Format>(make: (locale: string) => Format): (locale: string) => Format {
  const formats = new Map<string, Format>();
  return (locale) => {
    const format = formats.get(locale) ?? make(locale);
    formats.set(locale, format);
    return format;
  };
}

/** A sentence of the change log with its dates and periods written as the person writes them. */
export function Sentence({ children }: { children: string }) {
  return <>{sentenceWords(children, useLocale())}</>;
}
