import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadByDate } from './day-load.ts';

const day = (clientId: string, on: string, milliDays: number) => ({ clientId, on, milliDays });

describe('what falls on a date', () => {
  it('adds up over clients, and is overbooked beyond one day', () => {
    const days = [
      day('b', '2026-03-02', 500),
      day('a', '2026-03-01', 1000),
      day('a', '2026-03-02', 500),
      day('b', '2026-03-02', 250),
    ];
    expect(loadByDate(days)).toEqual([
      { on: '2026-03-01', milliDays: 1000, clientIds: ['a'], overbooked: 0 },
      { on: '2026-03-02', milliDays: 1250, clientIds: ['b', 'a'], overbooked: 250 },
    ]);
  });

  it('holds every part of every day once', () => {
    const anyDay = fc
      .tuple(
        fc.constantFrom('a', 'b', 'c'),
        fc.constantFrom('2024-02-28', '2024-02-29', '2024-03-01'),
        fc.nat(1500),
      )
      .map(([clientId, on, milliDays]) => day(clientId, on, milliDays));
    fc.assert(
      fc.property(fc.array(anyDay), (days) => {
        const loads = loadByDate(days);
        const sum = (rows: readonly { milliDays: number }[]) =>
          rows.reduce((total, row) => total + row.milliDays, 0);
        expect(sum(loads)).toBe(sum(days));
        for (const load of loads) expect(load.overbooked > 0).toBe(load.milliDays > 1000);
      }),
    );
  });
});
