/** All clients on one month: what is planned and worked on each day, and what each day comes to. */
import type { Outputs } from '#shared/contract/types.ts';
import {
  addDays,
  dayOfWeek,
  firstDayOf,
  lastDayOf,
  monthOf,
  type PlainDate,
  type PlainMonth,
} from '#shared/domain/dates.ts';
import { formatDays, type MilliDays } from '#shared/domain/quantities.ts';

/** What one client has on one day. */
export interface DayCell {
  planned: MilliDays;
  worked: MilliDays;
}

export type MonthDays = Outputs['allDays']['month'];

export const nothing: DayCell = { planned: 0, worked: 0 };

/** Every date of a month, in order. */
export function datesOf(month: PlainMonth): PlainDate[] {
  const dates: PlainDate[] = [];
  const last = lastDayOf(month);
  for (let date = firstDayOf(month); date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** The cells of each client by date; a date with nothing has none. */
export function cellsByClient(days: MonthDays): Map<string, Map<PlainDate, DayCell>> {
  const clients = new Map<string, Map<PlainDate, DayCell>>();
  for (const { clientId, onDate, kind, milliDays } of days) {
    const cells = clients.get(clientId) ?? new Map<PlainDate, DayCell>();
    const cell = cells.get(onDate) ?? nothing;
    cells.set(onDate, { ...cell, [kind]: cell[kind] + milliDays });
    clients.set(clientId, cells);
  }
  return clients;
}

/** What all clients together have on each date. */
export function totalsByDate(days: MonthDays): Map<PlainDate, MilliDays> {
  const totals = new Map<PlainDate, MilliDays>();
  for (const { onDate, milliDays } of days) totals.set(onDate, (totals.get(onDate) ?? 0) + milliDays);
  return totals;
}

/** True for Saturday and Sunday. */
export function isWeekend(date: PlainDate): boolean {
  return dayOfWeek(date) > 5;
}

/** The date as of which a month is looked at: today in its own month, else the month's last day. */
export function asOfIn(month: PlainMonth, today: PlainDate): PlainDate {
  return month === monthOf(today) ? today : lastDayOf(month);
}

const quarters: Record<number, string> = { 250: '¼', 500: '½', 750: '¾' };

/** Days in as few characters as a cell has room for: `1`, `½`, `1¼`. */
export function shortDays(milliDays: MilliDays, locale: string): string {
  const part = milliDays % 1000;
  const quarter = quarters[part];
  if (part === 0 || quarter === undefined) return formatDays(milliDays, locale);
  return milliDays < 1000 ? quarter : `${formatDays(milliDays - part, locale)}${quarter}`;
}
