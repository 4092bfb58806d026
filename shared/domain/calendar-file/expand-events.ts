/** The times in which the events of a calendar file keep somebody busy, within a stretch of dates. (Source: RFC 5545, 3.8.5.) */
import {
  addDays,
  type DateRange,
  dateOfEpochDay,
  daysBetween,
  epochDay,
  overlapOf,
  type PlainDate,
} from '../dates.ts';
import { parseRecurrence, type Recurrence, recurrenceDates } from '../recurrence.ts';
import { type ClockTime, type Duration, parseMoment } from './moments.ts';
import type { FileEvent } from './read-components.ts';
import type { ZoneClocks } from './zone-clock.ts';

/** A stretch of time; milliseconds since 1970, or whole days. */
export type BusySpan =
  | { readonly title: string; readonly kind: 'time'; readonly from: number; readonly to: number }
  | ({ readonly title: string; readonly kind: 'days' } & DateRange);

export interface Expansion {
  readonly spans: readonly BusySpan[];
  /** Titles of events whose rule is not understood: only their first time is in `spans`. */
  readonly notRepeated: readonly string[];
  /** True when it was given up because there is too much. */
  readonly hasTooMany: boolean;
}

/** How long something lasts: until its end, or for a while. */
type Length = { readonly end?: ClockTime | null; readonly duration?: Duration | null };

export const mostSpans = 20_000;
/** How much following all rules together may cost, where a day of a daily rule costs one. */
const mostCost = 100_000;
const costs = { DAILY: 1, WEEKLY: 1.5 / 7, MONTHLY: 3 / 30, YEARLY: 40 / 365 } as const;
const dayMilliseconds = 86_400_000;
/** Exceptions further from the range than this are of occurrences that are not looked at. */
const daysAround = 400;
const longestRule = 500;
/** What this app writes itself is no other engagement. */
const ownUid = /@throughline$/;

/** Follows every event over a range. Never throws. */
export function expandEvents(events: readonly FileEvent[], range: DateRange, clocks: ZoneClocks): Expansion {
  const expander = new Expander(range, clocks);
  const overrides = Map.groupBy(
    events.filter(({ recurrenceId }) => recurrenceId !== undefined),
    ({ uid }) => uid,
  );
  for (const event of events) {
    const replaced = event.recurrenceId ? [] : (overrides.get(event.uid) ?? []);
    if (!ownUid.test(event.uid)) expander.add(event, replaced);
    if (expander.hasTooMany || clocks.isExhausted) break;
  }
  return expander;
}

class Expander implements Expansion {
  readonly spans: BusySpan[] = [];
  readonly notRepeated: string[] = [];
  hasTooMany = false;
  #cost = 0;
  readonly #range: DateRange;
  readonly #clocks: ZoneClocks;

  /** The dates next to the range, and those as far from it as exceptions are looked at. */
  readonly #previous: PlainDate;
  readonly #next: PlainDate;
  readonly #around: DateRange;

  constructor(range: DateRange, clocks: ZoneClocks) {
    this.#range = range;
    this.#clocks = clocks;
    this.#previous = addDays(range.startsOn, -1);
    this.#next = addDays(range.endsOn, 1);
    this.#around = {
      startsOn: addDays(range.startsOn, -daysAround),
      endsOn: addDays(range.endsOn, daysAround),
    };
  }

  add(event: FileEvent, replaced: readonly FileEvent[]): void {
    const { start } = event;
    if (!start || event.isFree || this.#isElsewhere(event, start)) return;
    const skipped = this.#skippedBy(event, replaced);
    const length = this.#lengthOf(event, start);
    const seen = new Set<string>();
    const put = (at: ClockTime, ownLength = length) => {
      const key = this.#keyOf(at);
      if (seen.has(key) || skipped.has(key) || skipped.has(at.date)) return;
      seen.add(key);
      this.#put(event.title, at, ownLength);
    };
    for (const date of this.#datesOf(event, start, length)) put({ ...start, date });
    for (const stretch of event.added) {
      const isPeriod = stretch.end !== null || stretch.duration !== null;
      put(stretch.start, isPeriod ? this.#lengthOf(stretch, stretch.start) : length);
    }
  }

  /** A single event on dates far from the range, which need not be looked at. */
  #isElsewhere({ rule, added, end, duration }: FileEvent, start: ClockTime): boolean {
    if (rule !== undefined || added.length > 0) return false;
    if (start.date > this.#next) return true;
    return duration === undefined && (end ?? start).date < this.#previous;
  }

  /** What is taken out: by instant, or by its date where a whole day is named. */
  #skippedBy(event: FileEvent, replaced: readonly FileEvent[]): ReadonlySet<string> {
    const moments = [
      ...event.excluded.map(({ start }) => start),
      ...replaced.flatMap(({ recurrenceId }) => recurrenceId ?? []),
    ];
    const { startsOn: first, endsOn: last } = this.#around;
    const near = moments.filter(({ date }) => first <= date && date <= last);
    return new Set(near.map((at) => this.#keyOf(at)));
  }

  #keyOf(at: ClockTime): string {
    return at.seconds === null ? at.date : String(this.#clocks.instantOf(at));
  }

  /** Milliseconds, or days of an event of whole days; where nothing is said a whole day, or no time at all. */
  #lengthOf({ end, duration }: Length, start: ClockTime): number {
    if (start.seconds === null) {
      const days = end ? daysBetween(start.date, end.date) : (duration?.days ?? 1);
      return Math.max(1, days);
    }
    const length = end
      ? this.#clocks.instantOf(end) - this.#clocks.instantOf(start)
      : (duration?.days ?? 0) * dayMilliseconds + (duration?.seconds ?? 0) * 1000;
    return Math.max(0, length);
  }

  /** The dates on which it begins, those before the range that reach into it included. */
  #datesOf({ rule, title }: FileEvent, start: ClockTime, length: number): readonly PlainDate[] {
    if (rule === undefined) return [start.date];
    const days = start.seconds === null ? length : Math.ceil(length / dayMilliseconds);
    const until = untilOf(rule, start);
    const parsed =
      rule.length > longestRule ? undefined : parseRecurrence(rule.replace(/;?UNTIL=[^;]*/i, ''));
    if (!parsed || until === undefined) {
      this.notRepeated.push(title);
      return [start.date];
    }
    // A clock may be a day before or behind the reader's own.
    const looked = {
      startsOn: dayBefore(this.#range.startsOn, Math.min(days, 3_650) + 1),
      endsOn: until && until.date < this.#next ? addDays(until.date, 1) : this.#next,
    };
    if (looked.endsOn < looked.startsOn || start.date > looked.endsOn) return [];
    this.#cost += costOf(parsed, start.date, looked);
    if (this.#cost > mostCost) {
      this.hasTooMany = true;
      return [];
    }
    const dates = recurrenceDates(parsed, start.date, looked);
    return until ? dates.filter((date) => !this.#isAfter({ ...start, date }, until)) : dates;
  }

  #isAfter(at: ClockTime, until: ClockTime): boolean {
    if (at.seconds === null || until.seconds === null) return at.date > until.date;
    return this.#clocks.instantOf(at) > this.#clocks.instantOf(until);
  }

  #put(title: string, at: ClockTime, length: number): void {
    const span = at.seconds === null ? this.#days(title, at, length) : this.#time(title, at, length);
    if (!span) return;
    if (this.spans.length === mostSpans) this.hasTooMany = true;
    else this.spans.push(span);
  }

  #days(title: string, { date }: ClockTime, days: number): BusySpan | undefined {
    const last = Math.min(epochDay(date) + days - 1, epochDay('9999-12-30'));
    const inside = overlapOf({ startsOn: date, endsOn: dateOfEpochDay(last) }, this.#range);
    return inside && { title, kind: 'days', ...inside };
  }

  #time(title: string, at: ClockTime, length: number): BusySpan | undefined {
    if (length === 0) return undefined;
    const [first, last] = [epochDay(this.#range.startsOn), epochDay(this.#range.endsOn) + 1];
    const from = Math.max(this.#clocks.instantOf(at), (first - 1) * dayMilliseconds);
    const to = Math.min(this.#clocks.instantOf(at) + length, (last + 1) * dayMilliseconds);
    return from < to ? { title, kind: 'time', from, to } : undefined;
  }
}

/** The last moment of a rule; null where it has none, `undefined` where it is not understood. */
function untilOf(rule: string, start: ClockTime): ClockTime | null | undefined {
  const [, text] = /(?:^|;)UNTIL=([^;]*)/i.exec(rule) ?? [];
  if (text === undefined) return null;
  return parseMoment(text, start.zone);
}

// A rule that counts is followed from its first date, any other from where the range begins.
function costOf(
  { count, frequency, months, monthDays }: Recurrence,
  startsOn: PlainDate,
  looked: DateRange,
): number {
  const from = count === null && looked.startsOn > startsOn ? looked.startsOn : startsOn;
  // A rule that goes through every day of a year costs as much more.
  const isWide =
    frequency === 'YEARLY' && (months.length > 2 || (months.length === 0 && monthDays.length > 0));
  return (daysBetween(from, looked.endsOn) + 31) * costs[frequency] * (isWide ? 8 : 1);
}

function dayBefore(date: PlainDate, days: number): PlainDate {
  return dateOfEpochDay(Math.max(epochDay(date) - days, epochDay('0001-01-02')));
}
