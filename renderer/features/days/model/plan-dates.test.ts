import { describe, expect, it } from 'vitest';
import { planDates } from './plan-dates.ts';

const calendar = {
  weekdays: [1, 2, 3, 4, 5],
  holidays: [{ date: '2026-12-15', name: 'Founders’ Day' }],
  timeOff: [],
};
const values = {
  ...{
    rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
    startsOn: '2026-12-01',
    endsOn: '2027-01-12',
    milliDays: 1000,
  },
};

describe('the dates of a plan', () => {
  it('say what speaks against each of them', () => {
    const days = [{ onDate: '2026-12-29', milliDays: 500 }];
    expect(planDates(values, calendar, days, 'en-GB')).toEqual([
      { date: '2026-12-01', words: 'Tue 1 Dec', against: '', isFree: false },
      { date: '2026-12-15', words: 'Tue 15 Dec', against: 'Founders’ Day, public holiday', isFree: true },
      { date: '2026-12-29', words: 'Tue 29 Dec', against: '1.5 days on one date', isFree: false },
      { date: '2027-01-12', words: 'Tue 12 Jan', against: '', isFree: false },
    ]);
  });

  it('are none while the values make no plan', () => {
    expect(planDates({ ...values, rrule: 'now and then' }, calendar, [], 'en-GB')).toEqual([]);
    expect(planDates({ ...values, endsOn: '2026-11-01' }, calendar, [], 'en-GB')).toEqual([]);
  });
});
