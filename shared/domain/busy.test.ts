import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BusyTime, dayConflicts, sessionConflicts } from './busy.ts';

const at = (from: string, to: string): BusyTime => ({
  title: `${from} to ${to}`,
  ...{ startsOn: '2026-03-10', endsOn: '2026-03-10' },
  ...{ startsAt: `2026-03-10T${from}:00.000Z`, endsAt: `2026-03-10T${to}:00.000Z` },
});
const allDay: BusyTime = {
  title: 'Holiday',
  ...{ startsOn: '2026-03-09', endsOn: '2026-03-10', startsAt: null, endsAt: null },
};
const booked = (milliDays: number) => [{ onDate: '2026-03-10', milliDays, clientIds: ['one'] }];
const takenBeside = (milliDays: number, ...busy: BusyTime[]) =>
  dayConflicts(booked(milliDays), busy).map(({ busyMilliDays }) => busyMilliDays);

describe('a date that clients have', () => {
  it('is in conflict where it and what is busy make more than a day', () => {
    expect(takenBeside(1000, at('09:00', '11:00'))).toEqual([250]);
    expect(takenBeside(750, at('09:00', '11:00'))).toEqual([]);
    expect(takenBeside(250, allDay)).toEqual([1000]);
  });

  it('counts what overlaps once, and a date never for more than one day', () => {
    expect(takenBeside(1000, at('09:00', '11:00'), at('10:00', '12:00'), at('10:15', '10:30'))).toEqual([
      375,
    ]);
    expect(takenBeside(1000, at('00:00', '08:00'), at('10:00', '20:00'))).toEqual([1000]);
  });

  it('is in no conflict with another date', () => {
    expect(dayConflicts([{ onDate: '2026-03-11', milliDays: 1000, clientIds: [] }], [allDay])).toEqual([]);
  });

  it('is in conflict with more, the more is busy', () => {
    const hour = fc.integer({ min: 0, max: 22 }).map((from) => at(two(from), two(from + 1)));
    fc.assert(
      fc.property(fc.array(hour, { maxLength: 8 }), hour, (some, more) => {
        const [before = 0] = takenBeside(1000, ...some);
        const [after = 0] = takenBeside(1000, ...some, more);
        expect(after).toBeGreaterThanOrEqual(before);
        expect(after).toBeLessThanOrEqual(1000);
      }),
    );
  });
});

describe('a session', () => {
  const session = (from: string | null, to: string | null) => ({
    ...{ clientId: 'one', entryId: 'a', title: 'CEO session', onDate: '2026-03-10' },
    startsAt: from === null ? null : `2026-03-10T${from}:00.000Z`,
    endsAt: to === null ? null : `2026-03-10T${to}:00.000Z`,
  });

  it.each([
    ['09:00', '10:00', 0],
    ['10:30', '11:30', 1],
    ['11:00', '12:00', 0],
    [null, null, 1],
  ])('from %s to %s beside something from 10:00 to 11:00', (from, to, conflicts) => {
    expect(sessionConflicts([session(from, to)], [at('10:00', '11:00')])).toHaveLength(conflicts);
  });

  it('is in conflict with a whole day whenever it is', () => {
    expect(sessionConflicts([session('20:00', '21:00')], [allDay])).toMatchObject([
      { entryId: 'a', times: [{ title: 'Holiday' }] },
    ]);
  });
});

function two(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
