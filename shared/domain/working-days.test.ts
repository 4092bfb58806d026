import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysIn } from './dates.ts';
import {
  availableDays,
  countWorkingDays,
  dayKind,
  unplannedDays,
  type WorkingCalendar,
} from './working-days.ts';

const calendar: WorkingCalendar = {
  weekdays: [1, 2, 3, 4, 5],
  holidays: new Set(['2026-01-01', '2026-01-19', '2026-01-31']),
  timeOff: [
    { startsOn: '2026-01-17', endsOn: '2026-01-20' },
    { startsOn: '2026-01-26', endsOn: '2026-01-26' },
  ],
};
const january = { startsOn: '2026-01-01', endsOn: '2026-01-31' };

it.each([
  ['2026-01-02', 'working'],
  ['2026-01-01', 'holiday'],
  ['2026-01-19', 'holiday'],
  ['2026-01-20', 'time_off'],
  ['2026-01-26', 'time_off'],
  ['2026-01-27', 'working'],
  ['2026-01-18', 'weekend'],
  ['2026-01-31', 'weekend'],
] as const)('%s is %s', (date, kind) => {
  expect(dayKind(date, calendar)).toBe(kind);
});

describe('the working days of a range', () => {
  it('are its weekdays, with holidays and time off told apart', () => {
    expect(countWorkingDays(january, calendar)).toEqual({ workingDays: 22, holidays: 2, timeOff: 2 });
    expect(availableDays(january, calendar)).toBe(18);
  });

  it('count the leap day', () => {
    const february = { startsOn: '2024-02-01', endsOn: '2024-02-29' };
    expect(countWorkingDays(february, { ...calendar, weekdays: [4] }).workingDays).toBe(5);
  });

  const anyDate = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2023-12-20', days));
  const anyRange = fc
    .tuple(anyDate, fc.nat(80))
    .map(([startsOn, days]) => ({ startsOn, endsOn: addDays(startsOn, days) }));
  const anyCalendar = fc.record({
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
    holidays: fc.array(anyDate).map((dates) => new Set(dates)),
    timeOff: fc.array(anyRange, { maxLength: 4 }),
  });

  it('add up over any two parts of it', () => {
    fc.assert(
      fc.property(anyRange, fc.nat(80), anyCalendar, (range, cut, own) => {
        const middle = addDays(range.startsOn, cut % daysIn(range));
        const parts = [
          { ...range, endsOn: middle },
          { ...range, startsOn: addDays(middle, 1) },
        ].map((part) => availableDays(part, own));
        expect((parts[0] ?? 0) + (parts[1] ?? 0)).toBe(availableDays(range, own));
      }),
    );
  });

  it('never grow by time off or a holiday', () => {
    fc.assert(
      fc.property(anyRange, anyCalendar, anyRange, (range, own, off) => {
        const rested = {
          ...own,
          timeOff: [...own.timeOff, off],
          holidays: new Set([...own.holidays, off.endsOn]),
        };
        expect(availableDays(range, rested)).toBeLessThanOrEqual(availableDays(range, own));
        expect(countWorkingDays(range, rested).workingDays).toBe(countWorkingDays(range, own).workingDays);
      }),
    );
  });
});

it('days left to plan are working days less what lies on them, a day full beyond itself taken once', () => {
  const own: WorkingCalendar = {
    ...{ weekdays: [1, 2, 3, 4, 5], holidays: new Set(['2026-03-04']) },
    timeOff: [{ startsOn: '2026-03-06', endsOn: '2026-03-06' }],
  };
  const week = { startsOn: '2026-03-02', endsOn: '2026-03-08' };
  expect(unplannedDays(week, own, new Map())).toBe(3);
  const planned = new Map([
    ['2026-03-02', 1500],
    ['2026-03-03', 250],
    ['2026-03-04', 1000],
    ['2026-03-07', 1000],
  ]);
  expect(unplannedDays(week, own, planned)).toBe(1);
});
