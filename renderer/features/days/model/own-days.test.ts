import { describe, expect, it } from 'vitest';
import { datesOf } from './day-cells.ts';
import { ownDaysOf, ownDayWords, paintedDates } from './own-days.ts';

const off = { id: 'x', startsOn: '2026-12-28', endsOn: '2026-12-31', note: 'Skiing' };
const dates = datesOf({ startsOn: '2026-12-24', endsOn: '2026-12-29' });
const own = ownDaysOf(dates, {
  weekdays: [1, 2, 3, 4, 5],
  holidays: [
    { date: '2026-12-25', name: 'Christmas Day' },
    { date: '2026-12-26', name: 'Boxing Day' },
  ],
  timeOff: [off],
});

describe('the executive’s own days', () => {
  it('are working days, weekends, holidays and time off', () => {
    expect([...own.values()].map(({ kind }) => kind)).toEqual([
      ...['working', 'holiday', 'weekend', 'weekend', 'time_off', 'time_off'],
    ]);
  });

  it('say why nobody works, a holiday on a weekend too', () => {
    const words = dates.map((date) =>
      ownDayWords(own.get(date) ?? { kind: 'working', name: '', timeOff: undefined }),
    );
    expect(words).toEqual([
      ...['', 'Christmas Day, public holiday', 'Boxing Day, public holiday', ''],
      ...['time off: Skiing', 'time off: Skiing'],
    ]);
  });

  it('are painted over on working days alone, unless none is among them', () => {
    expect(paintedDates(dates, own)).toEqual(['2026-12-24']);
    expect(paintedDates(['2026-12-26', '2026-12-27'], own)).toEqual(['2026-12-26', '2026-12-27']);
  });
});
