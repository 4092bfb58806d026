/**
 * The clocks of a calendar file: what instant a time on one of them is. A zone goes by its name in the time zone database
 * where it has one, else by the rules that the file brings along. (Source: RFC 5545, 3.3.5, 3.6.5.)
 */
import { addDays, epochDay, offsetOfClock, type PlainDate } from '../dates.ts';
import { parseRecurrence, recurrenceDates } from '../recurrence.ts';
import { type ClockTime, parseOffset, utc } from './moments.ts';
import type { ZoneChange } from './read-components.ts';

const daySeconds = 86_400;
const longestRule = 500;
/** Rules of zones are followed this far around the time that is asked for: a change is a year away at most. */
const daysAround = 400;
/** Roughly how many microseconds finding out offsets may take, and what finding out one takes. */
const mostWork = 600_000;
const workOfDay = 60;
const workOfChange = 2_000;

/** One change of a zone's clock, in seconds of its own clock before the change. */
interface Onset {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export class ZoneClocks {
  /** Zones that are neither known nor explained in the file; their times are read on the reader's own clock. */
  readonly unknown = new Set<string>();
  #work = 0;
  readonly #own: string;
  readonly #explained: ReadonlyMap<string, readonly ZoneChange[]>;
  readonly #names = new Map<string, string | undefined>();
  readonly #onsets = new Map<string, readonly Onset[]>();
  readonly #offsets = new Map<string, number | null>();

  /** @param own the time zone of whoever reads the file */
  constructor(own: string, explained: ReadonlyMap<string, readonly ZoneChange[]>) {
    this.#own = own;
    this.#explained = explained;
  }

  /** True once so many zones and years were asked about that no calendar of a person can mean it. */
  get isExhausted(): boolean {
    return this.#work > mostWork;
  }

  /** Milliseconds since 1970 of a time on a clock; a whole day begins at midnight of the reader's own. */
  instantOf({ date, seconds, zone }: ClockTime): number {
    const local = epochDay(date) * daySeconds + (seconds ?? 0);
    if (zone === utc) return local * 1000;
    return (local - this.#offsetOf(zone, date, seconds ?? 0)) * 1000;
  }

  #offsetOf(zone: string | null, date: PlainDate, seconds: number): number {
    const name = zone === null ? this.#own : this.#nameOf(zone);
    if (name !== undefined) return this.#namedOffset(name, date, seconds);
    const changes = zone === null ? undefined : this.#explained.get(zone);
    if (changes && changes.length > 0)
      return explainedOffset(this.#onsetsOf(zone ?? '', changes, date), date, seconds);
    this.unknown.add(zone ?? '');
    return this.#namedOffset(this.#own, date, seconds);
  }

  /** The zone's name in the time zone database; some programs put their own address before it. */
  #nameOf(zone: string): string | undefined {
    if (!this.#names.has(zone)) {
      const parts = zone.trim().split('/').filter(Boolean);
      const names = [3, 2, 1].map((count) => parts.slice(-count).join('/'));
      this.#names.set(
        zone,
        names.find((name) => name !== '' && isZoneName(name)),
      );
    }
    return this.#names.get(zone);
  }

  // Most days have one offset from midnight to midnight, which is found out once.
  #namedOffset(name: string, date: PlainDate, seconds: number): number {
    const key = `${name} ${date}`;
    const known = this.#offsets.get(key);
    if (typeof known === 'number') return known;
    if (this.isExhausted) return 0;
    this.#work += workOfDay;
    if (known === undefined) {
      const [first, last] = [offsetOfClock(name, date, 0), offsetOfClock(name, addDays(date, 1), 0)];
      this.#offsets.set(key, first === last ? first : null);
      if (first === last) return first;
    }
    return offsetOfClock(name, date, seconds);
  }

  #onsetsOf(zone: string, changes: readonly ZoneChange[], date: PlainDate): readonly Onset[] {
    const key = `${zone} ${date.slice(0, 4)}`;
    const known = this.#onsets.get(key);
    if (known) return known;
    if (this.isExhausted) return [];
    this.#work += changes.length * workOfChange;
    const around = { startsOn: `${date.slice(0, 4)}-01-01`, endsOn: `${date.slice(0, 4)}-12-31` };
    const onsets = changes
      .flatMap((change) =>
        onsetsOf(change, { startsOn: addDays(around.startsOn, -daysAround), endsOn: around.endsOn }),
      )
      .sort((one, other) => one.at - other.at);
    this.#onsets.set(key, onsets);
    return onsets;
  }
}

function isZoneName(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return !/^[+-]/.test(name);
  } catch {
    return false;
  }
}

function onsetsOf(
  { start, offsetFrom, offsetTo, rule, added }: ZoneChange,
  range: { startsOn: PlainDate; endsOn: PlainDate },
): Onset[] {
  const [from, to] = [parseOffset(offsetFrom ?? ''), parseOffset(offsetTo ?? '')];
  if (!start || from === undefined || to === undefined) return [];
  const onset = (date: PlainDate, seconds: number | null): Onset => ({
    at: epochDay(date) * daySeconds + (seconds ?? 0),
    ...{ from, to },
  });
  const parsed = rule === undefined || rule.length > longestRule ? undefined : parseRecurrence(rule);
  // Clocks change once a year by a rule; anything else in a file is no time zone.
  const isYearly = parsed?.frequency === 'YEARLY' && parsed.count === null;
  const repeated = isYearly ? recurrenceDates(parsed, start.date, range) : [];
  return [
    onset(start.date, start.seconds),
    ...repeated.map((date) => onset(date, start.seconds)),
    ...added.map((stretch) => onset(stretch.start.date, stretch.start.seconds)),
  ];
}

function explainedOffset(onsets: readonly Onset[], date: PlainDate, seconds: number): number {
  const local = epochDay(date) * daySeconds + seconds;
  const onset = onsets.findLast(({ at }) => at <= local);
  if (!onset) return onsets[0]?.from ?? 0;
  const isSkipped = onset.to > onset.from && local < onset.at + (onset.to - onset.from);
  return isSkipped ? onset.from : onset.to;
}
