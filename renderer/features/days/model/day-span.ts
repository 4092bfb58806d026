/** The months that the calendar shows at once: one, or the three of a quarter. */
import { addMonthsTo, firstDayOf, lastDayOf, type PlainDate, type PlainMonth } from '#shared/domain/dates.ts';
import { formatPeriod, periodOf } from '#shared/domain/periods.ts';
import type { PeriodLength } from '#shared/domain/vocabulary.ts';

export interface DaySpan {
  length: PeriodLength;
  /** In order; a quarter has three. */
  months: readonly PlainMonth[];
  /** As the ledger names it: `2026-11` or `2026-Q4`. */
  name: string;
  startsOn: PlainDate;
  endsOn: PlainDate;
}

/** The month, or the quarter that it lies in. */
export function spanOf(month: PlainMonth, length: PeriodLength): DaySpan {
  const { name, startsOn, endsOn } = periodOf(firstDayOf(month), length);
  const first = startsOn.slice(0, 7);
  const months = length === 'month' ? [first] : [first, addMonthsTo(first, 1), addMonthsTo(first, 2)];
  return { length, months, name, startsOn, endsOn };
}

/** The month by which a span that many steps away is named in the address. */
export function monthAt({ months, length }: DaySpan, steps: number): PlainMonth {
  return addMonthsTo(months[0] ?? '', length === 'month' ? steps : steps * 3);
}

/** `November 2026`, or `Q4 2026`. */
export function spanInWords({ name }: DaySpan, locale: string): string {
  return formatPeriod(name, locale);
}

/** The date as of which a span is looked at: today where it lies in it, else the span's last day. */
export function asOfIn({ months, startsOn, endsOn }: DaySpan, today: PlainDate): PlainDate {
  const last = lastDayOf(months.at(-1) ?? '');
  return startsOn <= today && today <= endsOn ? today : last;
}
