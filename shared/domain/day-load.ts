/** The executive's own days over all clients: what falls on one date, and where that is more than a day. */
import { compareText, type PlainDate } from './dates.ts';
import type { MilliDays } from './quantities.ts';

/** A day or part of one for a client. */
export type LoadedDay = { readonly clientId: string; readonly on: PlainDate; readonly milliDays: MilliDays };

export type DateLoad = {
  readonly on: PlainDate;
  readonly milliDays: MilliDays;
  /** Each once, in the order given. */
  readonly clientIds: readonly string[];
  /** Thousandths beyond one whole day; 0 where the date holds it all. */
  readonly overbooked: MilliDays;
};

/** What falls on each date that has anything, by date. */
export function loadByDate(days: readonly LoadedDay[]): DateLoad[] {
  return [...Map.groupBy(days, ({ on }) => on)]
    .sort(([one], [other]) => compareText(one, other))
    .map(([on, parts]) => {
      const milliDays = parts.reduce((sum, part) => sum + part.milliDays, 0);
      const clientIds = [...new Set(parts.map(({ clientId }) => clientId))];
      return { on, milliDays, clientIds, overbooked: Math.max(0, milliDays - 1000) };
    });
}
