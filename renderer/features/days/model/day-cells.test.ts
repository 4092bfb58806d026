import { describe, expect, it } from 'vitest';
import {
  cellsByClient,
  datesOf,
  isSameCell,
  keepSame,
  type MonthDays,
  shortDays,
  totalsByDate,
} from './day-cells.ts';

const day = (clientId: string, onDate: string, kind: 'planned' | 'worked', milliDays: number) => ({
  ...{ clientId, onDate, kind, milliDays },
  ...{ dayId: `${clientId}/${onDate}/${kind}`, planId: null },
});
const days: MonthDays = [
  day('a', '2026-03-02', 'planned', 500),
  day('a', '2026-03-02', 'worked', 250),
  day('b', '2026-03-02', 'worked', 750),
  day('b', '2026-03-05', 'planned', 1000),
];

describe('a month of all clients', () => {
  it('has every date, leap days too', () => {
    expect(datesOf({ startsOn: '2028-02-01', endsOn: '2028-02-29' })).toHaveLength(29);
    expect(datesOf({ startsOn: '2026-03-30', endsOn: '2026-04-01' })).toEqual([
      ...['2026-03-30', '2026-03-31', '2026-04-01'],
    ]);
  });

  it('keeps what is planned and worked on one date apart', () => {
    const cells = cellsByClient(days);
    expect(cells.get('a')?.get('2026-03-02')).toEqual({ planned: 500, worked: 250 });
    expect(cells.get('b')?.get('2026-03-05')).toEqual({ planned: 1000, worked: 0 });
    expect(cells.get('b')?.get('2026-03-06')).toBeUndefined();
  });

  it('keeps the very cells of a client whose days did not change', () => {
    const before = cellsByClient(days);
    const changed = cellsByClient(days.filter(({ onDate }) => onDate !== '2026-03-05'));
    const now = keepSame(before, changed, isSameCell);
    expect(now.get('a')).toBe(before.get('a'));
    expect(now.get('b')).not.toBe(before.get('b'));
    expect(now.get('b')?.has('2026-03-05')).toBe(false);
  });

  it('adds up each date over all clients', () => {
    expect([...totalsByDate(days)]).toEqual([
      ['2026-03-02', 1500],
      ['2026-03-05', 1000],
    ]);
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
