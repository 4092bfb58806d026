import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addMonthsTo,
  compareText,
  dateIn,
  dateOfEpochDay,
  dayOfWeek,
  daysBetween,
  daysIn,
  daysInMonth,
  epochDay,
  firstDayOf,
  formatDate,
  formatMonth,
  isPlainDate,
  isPlainMonth,
  isWithin,
  lastDayOf,
  monthOf,
  monthsBetween,
  overlapOf,
  weekdayLetter,
} from './dates.ts';

/** Every date a plain date can be, the first century and leap days included. */
const date = fc
  .integer({ min: -719_162, max: 2_932_896 })
  .map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }).toString());
const nearDate = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1950-01-01', days));
const range = fc
  .tuple(nearDate, fc.nat(400))
  .map(([startsOn, days]) => ({ startsOn, endsOn: addDays(startsOn, days) }));

describe('what is a date', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(isPlainDate(text)).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '0000-01-01',
    '2026-1-1',
    ' 2026-01-01',
    '2026-01-01T00:00',
    '+012026-01-01',
    '٢٠٢٦-٠١-٠١',
    '',
  ])('"%s" is none', (text) => {
    expect(isPlainDate(text)).toBe(false);
  });

  it('agrees with the calendar on every year, month and day', () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(part(9999), part(13), part(32), (year, month, day) => {
        const text = [String(year).padStart(4, '0'), ...[month, day].map((n) => String(n).padStart(2, '0'))];
        const isReal = () => {
          try {
            return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).year > 0;
          } catch {
            return false;
          }
        };
        expect(isPlainDate(text.join('-'))).toBe(isReal());
      }),
    );
  });

  it('a month is a year and one of twelve', () => {
    expect(['2026-01', '2026-12'].every(isPlainMonth)).toBe(true);
    expect(['2026-00', '2026-13', '2026-1', '2026-01-01', 'Q1'].some(isPlainMonth)).toBe(false);
  });
});

describe('arithmetic', () => {
  it('adds days across month, year and leap day', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('adds months and stays inside them', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  });

  it('numbers days without a gap, as the calendar does', () => {
    expect(epochDay('1970-01-01')).toBe(0);
    fc.assert(
      fc.property(date, (on) => {
        const since = Temporal.PlainDate.from('1970-01-01').until(on).days;
        expect(epochDay(on)).toBe(since);
      }),
    );
  });

  it('counts back the days it added', () => {
    fc.assert(
      fc.property(nearDate, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(addDays(to, -days)).toBe(from);
        expect(Math.sign(compareText(to, from))).toBe(Math.sign(days));
      }),
    );
  });

  it('names the day of the week', () => {
    expect(['2026-03-02', '2026-03-08', '1969-12-29'].map(dayOfWeek)).toEqual([1, 7, 1]);
    fc.assert(
      fc.property(date, (on) => {
        expect(dayOfWeek(on)).toBe(Temporal.PlainDate.from(on).dayOfWeek);
      }),
    );
  });
});

describe('months', () => {
  it('have the days the calendar gives them', () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
    fc.assert(
      fc.property(date, (on) => {
        const { year, month, daysInMonth: days } = Temporal.PlainDate.from(on);
        expect(daysInMonth(year, month)).toBe(days);
        expect(daysIn({ startsOn: firstDayOf(monthOf(on)), endsOn: lastDayOf(monthOf(on)) })).toBe(days);
      }),
    );
  });

  it('are added across the year', () => {
    expect(addMonthsTo('2026-11', 3)).toBe('2027-02');
    expect(addMonthsTo('2026-01', -1)).toBe('2025-12');
    fc.assert(
      fc.property(nearDate, fc.integer({ min: -500, max: 500 }), (on, count) => {
        const expected = Temporal.PlainYearMonth.from(monthOf(on)).add({ months: count }).toString();
        expect(addMonthsTo(monthOf(on), count)).toBe(expected);
        expect(monthsBetween(monthOf(on), expected)).toBe(count);
      }),
    );
  });
});

it('a day counted from 1970 is one date, and the other way round', () => {
  fc.assert(fc.property(date, (on) => dateOfEpochDay(epochDay(on)) === on));
  expect(dateOfEpochDay(0)).toBe('1970-01-01');
});

describe('ranges', () => {
  it('count both ends', () => {
    expect(daysIn({ startsOn: '2026-02-10', endsOn: '2026-02-20' })).toBe(11);
  });

  it('share exactly the days that lie in both', () => {
    expect(
      overlapOf(
        { startsOn: '2026-01-01', endsOn: '2026-01-31' },
        { startsOn: '2026-01-31', endsOn: '2026-02-28' },
      ),
    ).toEqual({ startsOn: '2026-01-31', endsOn: '2026-01-31' });
    fc.assert(
      fc.property(range, range, nearDate, (one, other, on) => {
        const isIn = (days: typeof one | undefined) =>
          days !== undefined && days.startsOn <= on && on <= days.endsOn;
        const shared = overlapOf(one, other);
        expect(isIn(shared)).toBe(isIn(one) && isIn(other));
        expect(isWithin(on, one)).toBe(isIn(one));
        expect(overlapOf(other, one)).toEqual(shared);
        expect(shared === undefined).toBe(one.endsOn < other.startsOn || other.endsOn < one.startsOn);
      }),
    );
  });
});

describe('instants and words', () => {
  it('says on which date an instant falls in a time zone', () => {
    expect(dateIn('Pacific/Kiritimati', '2026-03-01T12:00:00Z')).toBe('2026-03-02');
    expect(dateIn('America/Los_Angeles', '2026-03-01T07:59:59Z')).toBe('2026-02-28');
    expect(dateIn('Europe/Berlin', '2026-03-29T00:30:00Z')).toBe('2026-03-29');
  });

  it('prints a date by the order of the locale, whatever the time zone of the machine', () => {
    const zone = process.env.TZ;
    try {
      for (const name of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
        process.env.TZ = name;
        expect(formatDate('2026-03-03', 'en-US')).toBe('Mar 3, 2026');
        expect(formatDate('2026-03-03', 'en-GB')).toBe('3 Mar 2026');
        expect(formatDate('2026-03-03', 'en-US', 'long')).toBe('March 3, 2026');
        expect(formatDate('2026-03-03', 'en-US', 'short')).toBe('Mar 3');
        expect(formatDate('2026-03-03', 'en-GB', 'weekday')).toBe('Tue 3 Mar');
        expect(formatMonth('2026-03', 'en-GB')).toBe('March 2026');
        expect(formatMonth('2026-03', 'de', 'short')).toBe('Mär');
        expect(weekdayLetter('2026-03-04', 'en-US')).toBe('W');
        expect(epochDay('2026-03-30') - epochDay('2026-03-28')).toBe(2);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe('moving a date by days', () => {
  it('gives what Temporal gives, over four digits of years and beyond', () => {
    const day = fc.integer({ min: -719_162, max: 2_932_896 }).map(dateOfEpochDay);
    fc.assert(
      fc.property(day, fc.integer({ min: -4_000_000, max: 4_000_000 }), (date, days) => {
        expect(addDays(date, days)).toBe(Temporal.PlainDate.from(date).add({ days }).toString());
      }),
    );
    expect(() => addDays('no date', 1)).toThrow(RangeError);
    expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError);
  });
});
