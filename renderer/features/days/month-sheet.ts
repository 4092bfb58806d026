/** A month of all clients as the Days screen shows it: a cell per client and date, and what adds up on each date. */
import type { ClientDayStanding } from '#shared/contract/overview.ts';
import type { Outputs } from '#shared/contract/types.ts';
import { dayOfWeek, firstDayOf, lastDayOf, type PlainDate, type PlainMonth } from '#shared/domain/dates.ts';
import type { MilliDays } from '#shared/domain/quantities.ts';

type IndexedDay = Outputs['allDays']['month'][number];

export interface DayCell {
  planned: MilliDays;
  worked: MilliDays;
}

export interface MonthSheet {
  dates: readonly PlainDate[];
  cell: (clientId: string, on: PlainDate) => DayCell;
  /** Planned and worked days of all clients on a date. */
  total: (on: PlainDate) => MilliDays;
}

const nothing: DayCell = { planned: 0, worked: 0 };

export function monthSheet(month: PlainMonth, days: readonly IndexedDay[]): MonthSheet {
  const cells = new Map<string, DayCell>();
  const totals = new Map<PlainDate, MilliDays>();
  for (const { clientId, onDate, kind, milliDays } of days) {
    const key = `${clientId} ${onDate}`;
    const known = cells.get(key) ?? nothing;
    cells.set(key, { ...known, [kind]: known[kind] + milliDays });
    totals.set(onDate, (totals.get(onDate) ?? 0) + milliDays);
  }
  return {
    dates: datesOf(month),
    cell: (clientId, on) => cells.get(`${clientId} ${on}`) ?? nothing,
    total: (on) => totals.get(on) ?? 0,
  };
}

/** Every date of a month. */
export function datesOf(month: PlainMonth): PlainDate[] {
  const count = Number(lastDayOf(month).slice(8));
  return Array.from(
    { length: count },
    (_, index) => firstDayOf(month).slice(0, 8) + String(index + 1).padStart(2, '0'),
  );
}

export function isWeekend(date: PlainDate): boolean {
  return dayOfWeek(date) > 5;
}

/** The figures of several clients in one row. */
export function sumStandings(standings: readonly ClientDayStanding[]) {
  const sum = (of: (standing: ClientDayStanding) => MilliDays) =>
    standings.reduce((total, standing) => total + of(standing), 0);
  return {
    promised: sum(({ opening, granted, adjusted }) => opening + granted + adjusted),
    worked: sum(({ worked }) => worked),
    planned: sum(({ planned }) => planned),
    left: sum(({ left }) => left),
  };
}
