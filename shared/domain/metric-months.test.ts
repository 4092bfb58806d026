import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonthsTo } from './dates.ts';
import { missingIn, monthsOf } from './metric-months.ts';
import { longestPlanMonths, type Metric } from './metrics.ts';
import { paceOf } from './pace.ts';

const metric: Metric = {
  direction: 'rise',
  baseline: { month: '2023-11', value: 100 },
  plans: [{ holdsFrom: '2023-11', target: { month: '2024-03', value: 140 }, points: [] }],
};
const reading = (month: string, value: number) => ({ month, value, confidence: null, note: '' });

describe('the months of a metric', () => {
  it('run from its baseline over the turn of the year and February to its target', () => {
    const months = monthsOf(metric, [reading('2024-02', 130)], '2024-02');
    expect(months.map(({ month }) => month)).toEqual(['2023-11', '2023-12', '2024-01', '2024-02', '2024-03']);
    expect(months.map(({ expected }) => expected)).toEqual([100, 110, 120, 130, 140]);
    expect(months[3]).toMatchObject({ actual: 130, pace: 1, band: 'on_pace' });
  });

  it('go on to the last one read or due, and end fifty years after the baseline', () => {
    const lastOf = (due: string, read: string) => monthsOf(metric, [reading(read, 1)], due).at(-1)?.month;
    expect(lastOf('2024-06', '2024-01')).toBe('2024-06');
    expect(lastOf('2024-01', '2024-08')).toBe('2024-08');
    expect(lastOf('9999-12', '2024-01')).toBe(addMonthsTo('2023-11', longestPlanMonths));
    expect(monthsOf(metric, [], '2020-01').at(-1)?.month).toBe('2024-03');
  });

  it('that are over and were not read are missing; the baseline never is, nor what is not due', () => {
    const months = monthsOf(metric, [reading('2023-12', 110)], '2024-01');
    expect(missingIn(months, metric, '2024-01')).toEqual(['2024-01']);
    expect(missingIn(months, metric, '2023-12')).toEqual([]);
  });

  it('are each what the month alone is, whatever order the readings come in', () => {
    const offsets = fc.uniqueArray(fc.integer({ min: -2, max: 12 }), { maxLength: 12 });
    fc.assert(
      fc.property(offsets, fc.integer({ min: -3, max: 12 }), (read, ahead) => {
        const readings = read.map((offset) => reading(addMonthsTo('2023-11', offset), 100 + offset * 7));
        const months = monthsOf(metric, readings, addMonthsTo('2023-11', ahead));
        for (const [index, month] of months.entries()) {
          const on = addMonthsTo('2023-11', index);
          const actual = readings.find((each) => each.month === on)?.value ?? null;
          expect(month).toEqual({ ...paceOf(metric, on, actual), confidence: null, note: '' });
        }
      }),
    );
  });
});
