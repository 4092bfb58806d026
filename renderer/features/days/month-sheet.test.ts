import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datesOf, isWeekend, monthSheet } from './month-sheet.ts';

test('a month has each of its dates once, in order', () => {
  expect(datesOf('2028-02')).toHaveLength(29);
  expect(datesOf('2026-11').at(0)).toBe('2026-11-01');
  expect(datesOf('2026-11').at(-1)).toBe('2026-11-30');
});

test('Saturday and Sunday are the weekend', () => {
  expect(datesOf('2026-11').filter(isWeekend).slice(0, 4)).toEqual([
    '2026-11-01',
    '2026-11-07',
    '2026-11-08',
    '2026-11-14',
  ]);
});

const anyDay = fc.record({
  clientId: fc.constantFrom('a', 'b'),
  onDate: fc.constantFrom(...datesOf('2026-11')),
  kind: fc.constantFrom('planned' as const, 'worked' as const),
  milliDays: fc.integer({ min: 1, max: 8 }).map((quarters) => quarters * 250),
});

test('what the cells of a date hold adds up to its total, and all of it is there', () => {
  fc.assert(
    fc.property(fc.array(anyDay), (days) => {
      const sheet = monthSheet('2026-11', days);
      let all = 0;
      for (const date of sheet.dates) {
        const cells = ['a', 'b'].map((clientId) => sheet.cell(clientId, date));
        const sum = cells.reduce((total, { planned, worked }) => total + planned + worked, 0);
        expect(sum).toBe(sheet.total(date));
        all += sum;
      }
      expect(all).toBe(days.reduce((total, { milliDays }) => total + milliDays, 0));
    }),
  );
});
