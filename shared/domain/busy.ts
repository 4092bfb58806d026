/**
 * Client days and sessions against the times in which the executive is busy elsewhere. A day has no hour, so it is held
 * against how much of the date is taken; a session with a start against what overlaps it.
 */
import { compareText, type DateRange, isWithin, type PlainDate } from './dates.ts';
import type { MilliDays } from './quantities.ts';

/** Times are instants (UTC text); both null for whole days. */
export type BusyTime = DateRange & {
  readonly title: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
};

/** What all clients together have of a date. */
export type BookedDate = {
  readonly onDate: PlainDate;
  readonly milliDays: MilliDays;
  readonly clientIds: readonly string[];
};

/** A session as it is looked at: with its start and end where both are known. */
export type BookedSession = {
  readonly clientId: string;
  readonly entryId: string;
  readonly title: string;
  readonly onDate: PlainDate;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
};

export type DayConflict<Busy extends BusyTime> = BookedDate & {
  /** How much of the date is taken elsewhere: a day is eight hours, and never more than whole. */
  readonly busyMilliDays: MilliDays;
  readonly times: readonly Busy[];
};
export type SessionConflict<Busy extends BusyTime> = BookedSession & { readonly times: readonly Busy[] };

const wholeDay = 1000;
const minutesOfDay = 480;

/** Dates that are booked by clients and busy elsewhere for more than one day together, by date. */
export function dayConflicts<Busy extends BusyTime>(
  booked: readonly BookedDate[],
  busy: readonly Busy[],
): DayConflict<Busy>[] {
  return booked
    .flatMap((date) => {
      const times = timesOn(busy, date.onDate);
      const busyMilliDays = takenBy(times);
      const isOver = times.length > 0 && date.milliDays + busyMilliDays > wholeDay;
      return isOver ? [{ ...date, busyMilliDays, times }] : [];
    })
    .sort((one, other) => compareText(one.onDate, other.onDate));
}

/** Sessions while the executive is busy elsewhere: at the same time, or on the same date where no time is known. */
export function sessionConflicts<Busy extends BusyTime>(
  sessions: readonly BookedSession[],
  busy: readonly Busy[],
): SessionConflict<Busy>[] {
  return sessions
    .flatMap((session) => {
      const times = timesOn(busy, session.onDate).filter((time) => overlaps(session, time));
      return times.length > 0 ? [{ ...session, times }] : [];
    })
    .sort((one, other) => compareText(one.onDate, other.onDate) || compareText(one.entryId, other.entryId));
}

function timesOn<Busy extends BusyTime>(busy: readonly Busy[], date: PlainDate): Busy[] {
  return busy
    .filter((time) => isWithin(date, time))
    .sort(
      (one, other) =>
        compareText(one.startsAt ?? '', other.startsAt ?? '') || compareText(one.title, other.title),
    );
}

function overlaps({ startsAt, endsAt }: BookedSession, busy: BusyTime): boolean {
  if (startsAt === null || endsAt === null || busy.startsAt === null || busy.endsAt === null) return true;
  return startsAt < busy.endsAt && busy.startsAt < endsAt;
}

/** What overlaps counts once; a stretch over several dates counts as a whole day of each. */
function takenBy(times: readonly BusyTime[]): MilliDays {
  if (times.some(({ startsAt, startsOn, endsOn }) => startsAt === null || startsOn !== endsOn))
    return wholeDay;
  let until = Number.NEGATIVE_INFINITY;
  let minutes = 0;
  for (const { startsAt, endsAt } of times) {
    const [from, to] = [Date.parse(startsAt ?? ''), Date.parse(endsAt ?? '')];
    minutes += Math.max(0, to - Math.max(from, until)) / 60_000;
    until = Math.max(until, to);
  }
  return Math.min(wholeDay, Math.round((minutes * wholeDay) / minutesOfDay));
}
