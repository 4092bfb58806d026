/** What each date is to the executive: a working day, or why it is none. */
import type { DateRange, PlainDate } from '#shared/domain/dates.ts';
import { type DayKind, dayKind, type Holiday } from '#shared/domain/working-days.ts';

/** A range of the executive's own time off, as the workspace keeps it. */
export type TimeOff = DateRange & { readonly id: string; readonly note: string };

export interface OwnDay {
  kind: DayKind;
  /** The holiday's name, or the note of the time off; empty for any other day. */
  name: string;
  /** The time off that the date lies in, also where it is a weekend or a holiday. */
  timeOff: TimeOff | undefined;
}

export interface OwnCalendar {
  weekdays: readonly number[];
  holidays: readonly Holiday[];
  timeOff: readonly TimeOff[];
}

export function ownDaysOf(
  dates: readonly PlainDate[],
  { weekdays, holidays, timeOff }: OwnCalendar,
): ReadonlyMap<PlainDate, OwnDay> {
  const names = new Map(holidays.map(({ date, name }) => [date, name]));
  const calendar = { weekdays, timeOff, holidays: new Set(names.keys()) };
  return new Map(
    dates.map((date) => {
      const kind = dayKind(date, calendar);
      const off = timeOff.find(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn);
      const name = names.get(date) ?? (kind === 'time_off' ? (off?.note ?? '') : '');
      return [date, { kind, name, timeOff: off }];
    }),
  );
}

/** Why a date is no working day, in words for a cell: `Christmas Day, public holiday`; empty for a working day. */
export function ownDayWords({ kind, name, timeOff }: OwnDay): string {
  const off = timeOff ? ['time off', timeOff.note].filter((part) => part !== '').join(': ') : '';
  if (kind === 'holiday') return `${name}, public holiday`;
  if (kind === 'time_off') return off;
  return name === '' ? '' : `${name}, public holiday`;
}

/** The dates of a selection that days are painted on: its working days, or all of it where it has none. */
export function paintedDates(
  dates: readonly PlainDate[],
  own: ReadonlyMap<PlainDate, OwnDay>,
): readonly PlainDate[] {
  const working = dates.filter((date) => own.get(date)?.kind === 'working');
  return working.length > 0 ? working : dates;
}
