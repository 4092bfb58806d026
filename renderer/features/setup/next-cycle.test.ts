import { expect, it } from 'vitest';
import { nextCycle } from './next-cycle.ts';

it('starts with the fiscal year where there is no cycle yet', () => {
  expect(nextCycle([], 4, '2026-11-29')).toEqual({ startsOn: '2026-04-01', endsOn: '2027-03-31' });
});

it('follows the last cycle, in whichever order they are listed', () => {
  const cycles = [{ endsOn: '2027-12-31' }, { endsOn: '2026-12-31' }];
  expect(nextCycle(cycles, 1, '2026-11-29')).toEqual({ startsOn: '2028-01-01', endsOn: '2028-12-31' });
});

it('is a whole year also over a leap day', () => {
  expect(nextCycle([{ endsOn: '2027-02-28' }], 3, '2027-01-01')).toEqual({
    startsOn: '2027-03-01',
    endsOn: '2028-02-29',
  });
});
