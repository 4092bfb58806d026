import { expect, it } from 'vitest';
import { fiscalYear } from './fiscal-year.ts';

it.each([
  [2026, 1, '2026-01-01', '2026-12-31'],
  [2026, 4, '2026-04-01', '2027-03-31'],
  [2027, 3, '2027-03-01', '2028-02-29'],
])('the fiscal year that begins in %i in month %i', (year, month, startsOn, endsOn) => {
  expect(fiscalYear(year, month)).toEqual({ startsOn, endsOn });
});
