import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementTerms, ledgerInput } from '#test/builders/agreement-terms.ts';
import { capacityOf, monthsFrom, promisedIn, whatIf } from './capacity.ts';
import { computeLedger } from './ledger.ts';

const calendar = { weekdays: [1, 2, 3, 4, 5], holidays: new Set(['2026-01-01']), timeOff: [] };
const load = (month: string, promised: number, planned = 0, worked = 0) => ({
  month,
  promised,
  planned,
  worked,
});

it('a span of months goes across the year', () => {
  expect(monthsFrom('2025-11', 3)).toEqual(['2025-11', '2025-12', '2026-01']);
  expect(monthsFrom('2026-01', 0)).toEqual([]);
});

describe('what an agreement promises in a month', () => {
  it('is what the ledger grants where the period is the month', () => {
    const input = ledgerInput({
      terms: [
        agreementTerms({ startsOn: '2026-01-16' }),
        agreementTerms({ id: 'more', startsOn: '2026-03-16', milliDaysPerPeriod: 4000 }),
      ],
      pauses: [{ startsOn: '2026-02-10', endsOn: '2026-02-20' }],
    });
    const rows = computeLedger(input, { startsOn: '2026-01-01', endsOn: '2026-04-30' });
    expect(rows.map(({ period }) => promisedIn(period, input))).toEqual(rows.map(({ granted }) => granted));
  });

  it('is a quarter’s share by calendar days, which add up to the quarter', () => {
    const input = ledgerInput({
      terms: [agreementTerms({ periodLength: 'quarter', milliDaysPerPeriod: 9000 })],
    });
    expect(['2026-01', '2026-02', '2026-03'].map((month) => promisedIn(month, input))).toEqual([
      3100, 2800, 3100,
    ]);
  });

  it('is nothing outside of it', () => {
    expect(promisedIn('2025-12', ledgerInput())).toBe(0);
    expect(promisedIn('2026-02', ledgerInput({ terms: [] }))).toBe(0);
  });
});

describe('capacity', () => {
  it('holds what each client takes against the days there are', () => {
    const loads = [load('2026-01', 3000, 500, 1000), load('2026-01', 2000, 2500, 0), load('2026-02', 4000)];
    expect(capacityOf(['2026-01', '2026-02'], calendar, loads)).toEqual([
      {
        month: '2026-01',
        workingDays: 22,
        holidays: 1,
        timeOff: 0,
        promised: 5000,
        planned: 3000,
        worked: 1000,
        free: 15_500,
      },
      {
        month: '2026-02',
        workingDays: 20,
        holidays: 0,
        timeOff: 0,
        promised: 4000,
        planned: 0,
        worked: 0,
        free: 16_000,
      },
    ]);
  });
});

describe('what if a client came', () => {
  const capacity = capacityOf(['2026-01', '2026-02', '2026-03'], calendar, [load('2026-02', 17_500)]);

  it('counts their days from the month they come, and says where it is too much', () => {
    const rows = whatIf(capacity, { milliDaysPerMonth: 3000, startsOn: '2026-02-01', endsOn: null });
    expect(rows.map(({ promised, free, over }) => [promised, free, over])).toEqual([
      [0, 21_000, false],
      [20_500, -500, true],
      [3000, 19_000, false],
    ]);
  });

  it('is not too much while it just fits', () => {
    const rows = whatIf(capacity, { milliDaysPerMonth: 2500, startsOn: '2026-02-01', endsOn: null });
    expect([rows[1]?.free, rows[1]?.over]).toEqual([0, false]);
  });

  it('counts a month in part by its calendar days', () => {
    const rows = whatIf(capacity, { milliDaysPerMonth: 3000, startsOn: '2026-01-16', endsOn: '2026-02-14' });
    expect(rows.map(({ promised }) => promised)).toEqual([1548, 19_000, 0]);
  });

  it('changes nothing, and for nobody is the same', () => {
    const before = structuredClone(capacity);
    const rows = whatIf(capacity, { milliDaysPerMonth: 0, startsOn: '2026-01-01', endsOn: null });
    expect(rows.map(({ over, ...row }) => row)).toEqual(before);
    expect(capacity).toEqual(before);
  });

  it('leaves less the more days they take', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(20_000), (days, more) => {
        const at = (milliDaysPerMonth: number) =>
          whatIf(capacity, { milliDaysPerMonth, startsOn: '2026-01-10', endsOn: null });
        for (const [index, row] of at(days + more).entries()) {
          expect(row.free).toBeLessThanOrEqual(at(days)[index]?.free ?? 0);
          expect(row.over).toBe(row.free < 0);
        }
      }),
    );
  });
});
