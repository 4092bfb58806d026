/** Dates, days and money as people of the chosen locale write them, with figures of equal width. */
import { formatDate, type PlainDate } from '#shared/domain/dates.ts';
import { formatDays, formatMoney, type MilliDays, type MinorUnits } from '#shared/domain/quantities.ts';
import { Gap } from './gap.tsx';
import { useLocale } from './locale.ts';

/** A date; where there is none, a gap to fill (or `none` for dates that need not be there). */
export function DateText({
  date,
  style = 'medium',
  gap = 'No date',
}: {
  date: PlainDate | null | undefined;
  style?: 'medium' | 'long' | 'short';
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

/** A quantity of days; `unit` adds the word. */
export function DaysText({ days, unit = false }: { days: MilliDays; unit?: boolean }) {
  const text = formatDays(days, useLocale());
  return <span className="figures">{unit ? `${text} ${days === 1000 ? 'day' : 'days'}` : text}</span>;
}

/** An amount of money in its currency. */
export function MoneyText({ amount, currency }: { amount: MinorUnits; currency: string }) {
  return <span className="figures">{formatMoney(amount, currency, useLocale())}</span>;
}

/** An instant (UTC text) as date and time on this machine. */
export function InstantText({ instant }: { instant: string }) {
  const format = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <time className="figures" dateTime={instant}>
      {format.format(new Date(instant))}
    </time>
  );
}
