/** Where dates stand on the timeline: the horizon laid over a width in pixels. */
import {
  addDays,
  addMonthsTo,
  type DateRange,
  dayOfWeek,
  daysBetween,
  daysIn,
  firstDayOf,
  monthOf,
  type PlainDate,
  type PlainMonth,
} from '#shared/domain/dates.ts';

export interface TimeScale extends DateRange {
  /** Pixels from the beginning of the first day to the end of the last one. */
  readonly width: number;
}

/** The middle of a day, in pixels from the start; before zero or beyond the width for dates outside the horizon. */
export function xOf(scale: TimeScale, date: PlainDate): number {
  return (daysBetween(scale.startsOn, date) + 0.5) * dayWidth(scale);
}

/** The date under a place, kept inside the horizon. */
export function dateAt(scale: TimeScale, x: number): PlainDate {
  const day = Math.floor(x / dayWidth(scale));
  return addDays(scale.startsOn, Math.min(Math.max(day, 0), daysIn(scale) - 1));
}

/** Pixels of one day. */
export function dayWidth(scale: TimeScale): number {
  return scale.width / daysIn(scale);
}

/** Every month that the horizon touches, with the first of its days inside it. */
export function monthsOf({ startsOn, endsOn }: DateRange): { month: PlainMonth; from: PlainDate }[] {
  const months = [{ month: monthOf(startsOn), from: startsOn }];
  for (let month = monthOf(startsOn); ; ) {
    month = addMonthsTo(month, 1);
    const from = firstDayOf(month);
    if (from > endsOn) return months;
    months.push({ month, from });
  }
}

/** The Mondays of the horizon. */
export function weekStartsOf({ startsOn, endsOn }: DateRange): PlainDate[] {
  const weeks: PlainDate[] = [];
  let monday = addDays(startsOn, (8 - dayOfWeek(startsOn)) % 7);
  for (; monday <= endsOn; monday = addDays(monday, 7)) weeks.push(monday);
  return weeks;
}
