import { describe, expect, it } from 'vitest';
import { withoutDates } from './time-off.ts';

const week = { startsOn: '2026-12-21', endsOn: '2026-12-25' };

describe('time off without some of its dates', () => {
  it('is gone, shorter, or in two', () => {
    expect(withoutDates(week, { startsOn: '2026-12-01', endsOn: '2026-12-31' })).toEqual([]);
    expect(withoutDates(week, { startsOn: '2026-12-20', endsOn: '2026-12-21' })).toEqual([
      { startsOn: '2026-12-22', endsOn: '2026-12-25' },
    ]);
    expect(withoutDates(week, { startsOn: '2026-12-25', endsOn: '2026-12-25' })).toEqual([
      { startsOn: '2026-12-21', endsOn: '2026-12-24' },
    ]);
    expect(withoutDates(week, { startsOn: '2026-12-23', endsOn: '2026-12-23' })).toEqual([
      { startsOn: '2026-12-21', endsOn: '2026-12-22' },
      { startsOn: '2026-12-24', endsOn: '2026-12-25' },
    ]);
  });
});
