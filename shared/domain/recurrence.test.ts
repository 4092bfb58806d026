import fc from 'fast-check';
import { RRule } from 'rrule';
import { describe, expect, it } from 'vitest';
import { runs } from '#test/harness/runs.ts';
import { addDays, dayOfWeek, daysBetween, daysInMonth, lastDayOf, monthOf } from './dates.ts';
import { parseRecurrence, recurrenceDates } from './recurrence.ts';

function datesOf(rule: string, startsOn: string, from: string, to: string) {
  const parsed = parseRecurrence(rule);
  return parsed && recurrenceDates(parsed, startsOn, { startsOn: from, endsOn: to });
}

describe('a recurrence rule', () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=TU', '2026-01-01', ['2026-01-06', '2026-01-13', '2026-01-20', '2026-01-27']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', '2026-01-06', ['2026-01-06', '2026-01-20']],
    ['FREQ=MONTHLY;BYDAY=2TU', '2025-06-01', ['2026-01-13']],
    ['FREQ=MONTHLY;BYDAY=-1FR', '2025-06-01', ['2026-01-30']],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2025-06-01', ['2026-01-31']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2025-06-01', ['2026-01-30']],
    ['FREQ=YEARLY', '2020-01-15', ['2026-01-15']],
    ['RRULE:FREQ=DAILY;COUNT=2', '2026-01-30', ['2026-01-30', '2026-01-31']],
    ['FREQ=DAILY;UNTIL=20260102T000000Z', '2026-01-01', ['2026-01-01', '2026-01-02']],
    ['freq=weekly', '2025-12-31', ['2026-01-07', '2026-01-14', '2026-01-21', '2026-01-28']],
  ])('%s from %s gives its dates of January 2026', (rule, startsOn, expected) => {
    expect(datesOf(rule, startsOn, '2026-01-01', '2026-01-31')).toEqual(expected);
  });

  it('leaves out a date that a month does not have', () => {
    expect(datesOf('FREQ=MONTHLY', '2026-01-31', '2026-01-01', '2026-07-31')).toEqual([
      '2026-01-31',
      '2026-03-31',
      '2026-05-31',
      '2026-07-31',
    ]);
    expect(datesOf('FREQ=YEARLY', '2024-02-29', '2024-01-01', '2032-12-31')).toEqual([
      '2024-02-29',
      '2028-02-29',
      '2032-02-29',
    ]);
  });

  it('counts from its beginning, wherever the range begins', () => {
    expect(datesOf('FREQ=DAILY;COUNT=5', '2026-01-01', '2026-01-04', '2026-02-01')).toEqual([
      '2026-01-04',
      '2026-01-05',
    ]);
  });

  it('that never matches gives nothing, and ends', () => {
    expect(datesOf('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-01-01', '2026-01-01', '2200-12-31')).toEqual(
      [],
    );
    expect(datesOf('FREQ=MONTHLY;INTERVAL=1000', '9990-01-01', '9990-01-01', '9999-12-31')).toEqual([
      '9990-01-01',
    ]);
  });

  it.each([
    '',
    'BYDAY=MO',
    'FREQ=FORTNIGHTLY',
    'FREQ=HOURLY',
    'FREQ=DAILY;BYHOUR=9',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=WEEKLY;INTERVAL=-1',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;BYDAY=2TU',
    'FREQ=WEEKLY;BYMONTHDAY=3',
    'FREQ=MONTHLY;BYDAY=0MO',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=MONTHLY;BYMONTHDAY=',
    'FREQ=DAILY;UNTIL=20260230',
    'FREQ=DAILY;COUNT=3;UNTIL=20260301',
    'FREQ=DAILY;FREQ=WEEKLY',
    'FREQ=DAILY;COUNT',
    'every other Tuesday',
  ])('is refused whole where it is not understood: %s', (text) => {
    expect(parseRecurrence(text)).toBeUndefined();
  });
});

const anyDate = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2019-12-30', days));
const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const someCodes = fc.subarray(codes, { minLength: 1 });
const someMonthDays = fc.uniqueArray(fc.constantFrom<number[]>(1, 15, 28, 29, 30, 31, -1, -2, -30), {
  minLength: 1,
  maxLength: 3,
});

describe('for any rule', () => {
  it('a weekly one has the days that a look at every day finds', () => {
    fc.assert(
      fc.property(
        anyDate,
        someCodes,
        fc.integer({ min: 1, max: 4 }),
        fc.nat(900),
        (startsOn, days, every, span) => {
          const endsOn = addDays(startsOn, span);
          const monday = addDays(startsOn, 1 - dayOfWeek(startsOn));
          const expected = Array.from({ length: span + 1 }, (_, index) => addDays(startsOn, index)).filter(
            (date) =>
              days.includes(codes[dayOfWeek(date) - 1] ?? '') &&
              Math.floor(daysBetween(monday, date) / 7) % every === 0,
          );
          expect(datesOf(`FREQ=WEEKLY;INTERVAL=${every};BYDAY=${days}`, startsOn, startsOn, endsOn)).toEqual(
            expected,
          );
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it('a monthly one has the days that a look at every day finds', () => {
    fc.assert(
      fc.property(anyDate, someMonthDays, fc.nat(900), (startsOn, monthDays, span) => {
        const endsOn = addDays(startsOn, span);
        const expected = Array.from({ length: span + 1 }, (_, index) => addDays(startsOn, index)).filter(
          (date) => {
            const day = Number(date.slice(8));
            const length = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
            return monthDays.includes(day) || monthDays.includes(day - length - 1);
          },
        );
        expect(datesOf(`FREQ=MONTHLY;BYMONTHDAY=${monthDays}`, startsOn, startsOn, endsOn)).toEqual(expected);
      }),
      { numRuns: runs(60) },
    );
  });

  it('agrees with another implementation of RFC 5545', () => {
    const ordinals = fc.array(
      fc
        .tuple(fc.constantFrom(1, 2, 3, 4, 5, -1, -2), fc.constantFrom(...codes))
        .map((pair) => pair.join('')),
      { minLength: 1, maxLength: 3 },
    );
    const part = (name: string, values: fc.Arbitrary<unknown>) =>
      fc.option(values).map((value) => (value === null ? '' : `;${name}=${value}`));
    const interval = part('INTERVAL', fc.integer({ min: 1, max: 5 }));
    const ending = fc.oneof(
      part('COUNT', fc.integer({ min: 1, max: 30 })),
      part(
        'UNTIL',
        anyDate.map((date) => date.replaceAll('-', '')),
      ),
    );
    const months = part('BYMONTH', fc.subarray([1, 2, 6, 12], { minLength: 1 }));
    const position = part('BYSETPOS', fc.constantFrom(1, 2, -1));
    const rules = fc.oneof(
      fc.tuple(fc.constant('FREQ=WEEKLY'), part('BYDAY', someCodes), part('WKST', fc.constantFrom(...codes))),
      fc.tuple(fc.constant('FREQ=DAILY'), months, part('BYDAY', someCodes)),
      fc.tuple(fc.constantFrom('FREQ=MONTHLY', 'FREQ=YEARLY'), months, part('BYDAY', ordinals)),
      fc.tuple(fc.constantFrom('FREQ=MONTHLY', 'FREQ=YEARLY'), part('BYMONTHDAY', someMonthDays), months),
      fc.tuple(fc.constantFrom('FREQ=MONTHLY'), fc.constant(';BYDAY=MO,TU,WE,TH,FR'), position),
    );
    fc.assert(
      fc.property(
        rules,
        interval,
        ending,
        anyDate,
        fc.nat(900),
        fc.nat(500),
        (parts, every, end, startsOn, later, span) => {
          const rule = `${parts.join('')}${every}${end}`;
          const from = addDays(startsOn, later);
          const endsOn = lastDayOf(monthOf(addDays(from, span)));
          const at = (date: string) => new Date(`${date}T00:00:00Z`);
          const theirs = new RRule({ ...RRule.parseString(rule), dtstart: at(startsOn) })
            .between(at(from), at(endsOn), true)
            .map((date) => date.toISOString().slice(0, 10));
          expect(datesOf(rule, startsOn, from, endsOn), rule).toEqual(theirs);
        },
      ),
      { numRuns: runs(250) },
    );
  });
});
