/** What is planned and worked of each client on each date, and what each date comes to. */
import type { Outputs } from '#shared/contract/types.ts';
import { type DateRange, dateOfEpochDay, daysIn, epochDay, type PlainDate } from '#shared/domain/dates.ts';
import { formatDays, type MilliDays } from '#shared/domain/quantities.ts';

/** What one client has on one day. */
export interface DayCell {
  planned: MilliDays;
  worked: MilliDays;
}

export type MonthDays = Outputs['allDays']['between']['days'];

export const nothing: DayCell = { planned: 0, worked: 0 };

/** Every date of a span, in order. */
export function datesOf({ startsOn, endsOn }: DateRange): PlainDate[] {
  const first = epochDay(startsOn);
  return Array.from({ length: daysIn({ startsOn, endsOn }) }, (_, index) => dateOfEpochDay(first + index));
}

/** What one client has by date; a date with nothing has no cell. */
export type ClientCells = ReadonlyMap<PlainDate, DayCell>;

/** The cells of each client. */
export function cellsByClient(days: MonthDays): Map<string, ClientCells> {
  const clients = new Map<string, Map<PlainDate, DayCell>>();
  for (const { clientId, onDate, kind, milliDays } of days) {
    const cells = clients.get(clientId) ?? new Map<PlainDate, DayCell>();
    const cell = cells.get(onDate) ?? nothing;
    cells.set(onDate, { ...cell, [kind]: cell[kind] + milliDays });
    clients.set(clientId, cells);
  }
  return clients;
}

/** What is known now, but what of a client is as it was is the very same, so that its row is not drawn anew. */
export function keepSame<Value>(
  before: ReadonlyMap<string, ReadonlyMap<PlainDate, Value>>,
  now: ReadonlyMap<string, ReadonlyMap<PlainDate, Value>>,
  isSame: (one: Value, other: Value | undefined) => boolean,
): ReadonlyMap<string, ReadonlyMap<PlainDate, Value>> {
  return new Map(
    [...now].map(([clientId, dates]) => {
      const known = before.get(clientId);
      const isKept = known?.size === dates.size && [...known].every(([on, it]) => isSame(it, dates.get(on)));
      return [clientId, isKept ? known : dates];
    }),
  );
}

export function isSameCell({ planned, worked }: DayCell, other: DayCell | undefined): boolean {
  return other?.planned === planned && other.worked === worked;
}

/** What all clients together have on each date. */
export function totalsByDate(days: MonthDays): Map<PlainDate, MilliDays> {
  const totals = new Map<PlainDate, MilliDays>();
  for (const { onDate, milliDays } of days) totals.set(onDate, (totals.get(onDate) ?? 0) + milliDays);
  return totals;
}

const quarters: Record<number, string> = { 250: '¼', 500: '½', 750: '¾' };

/** Days in as few characters as a cell has room for: `1`, `½`, `1¼`. */
export function shortDays(milliDays: MilliDays, locale: string): string {
  const part = milliDays % 1000;
  const quarter = quarters[part];
  if (part === 0 || quarter === undefined) return formatDays(milliDays, locale);
  return milliDays < 1000 ? quarter : `${formatDays(milliDays - part, locale)}${quarter}`;
}
