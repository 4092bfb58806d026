import { describe, expect, it } from 'vitest';
import {
  asOfIn,
  cellsByClient,
  datesOf,
  isWeekend,
  type MonthDays,
  shortDays,
  totalsByDate,
} from './month-grid.ts';

const days: MonthDays = [
  { clientId: 'a', onDate: '2026-03-02', kind: 'planned', milliDays: 500 },
  { clientId: 'a', onDate: '2026-03-02', kind: 'worked', milliDays: 250 },
  { clientId: 'b', onDate: '2026-03-02', kind: 'worked', milliDays: 750 },
  { clientId: 'b', onDate: '2026-03-05', kind: 'planned', milliDays: 1000 },
];

describe('a month of all clients', () => {
  it('has every date, leap days too', () => {
    expect(datesOf('2028-02')).toHaveLength(29);
    expect(datesOf('2026-03').at(-1)).toBe('2026-03-31');
    expect(['2026-03-06', '2026-03-07', '2026-03-08'].map(isWeekend)).toEqual([false, true, true]);
  });

  it('keeps what is planned and worked on one date apart', () => {
    const cells = cellsByClient(days);
    expect(cells.get('a')?.get('2026-03-02')).toEqual({ planned: 500, worked: 250 });
    expect(cells.get('b')?.get('2026-03-05')).toEqual({ planned: 1000, worked: 0 });
    expect(cells.get('b')?.get('2026-03-06')).toBeUndefined();
  });

  it('adds up each date over all clients', () => {
    expect([...totalsByDate(days)]).toEqual([
      ['2026-03-02', 1500],
      ['2026-03-05', 1000],
    ]);
  });

  it('is looked at as of today in its own month, and as of its last day in any other', () => {
    expect(asOfIn('2026-03', '2026-03-10')).toBe('2026-03-10');
    expect(asOfIn('2026-04', '2026-03-10')).toBe('2026-04-30');
    expect(asOfIn('2026-02', '2026-03-10')).toBe('2026-02-28');
  });
});

describe('an amount in a cell', () => {
  it('takes as few characters as it can', () => {
    const amounts = [250, 500, 750, 1000, 1250, 2500, 125, 3000];
    expect(amounts.map((amount) => shortDays(amount, 'en-GB'))).toEqual([
      ...['¼', '½', '¾', '1', '1¼', '2½', '0.125', '3'],
    ]);
  });
});
