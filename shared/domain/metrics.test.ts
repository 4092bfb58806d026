import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, addMonthsTo, lastDayOf, monthOf, monthsBetween } from './dates.ts';
import {
  directionOf,
  dueMonths,
  lastFullMonth,
  type Metric,
  metricCountWarning,
  missingMonths,
  planIn,
  planProblems,
  readingsLockedThrough,
} from './metrics.ts';

const baseline = { month: '2026-01', value: 100 };
const line = { holdsFrom: '2026-01', target: { month: '2026-12', value: 160 }, points: [] };
const metric: Metric = { direction: 'rise', baseline, plans: [line] };

it.each([
  [0, 'too_few'],
  [3, 'too_few'],
  [4, null],
  [6, null],
  [7, 'too_many'],
])('%s metrics: %s', (count, warning) => {
  expect(metricCountWarning(count)).toBe(warning);
});

it('a metric falls when its target lies below its baseline', () => {
  expect(directionOf(baseline, { month: '2026-12', value: 99.9 })).toBe('fall');
  expect(directionOf(baseline, { month: '2026-12', value: 100 })).toBe('rise');
});

describe('a changed target', () => {
  const changed = { ...line, holdsFrom: '2026-06', target: { month: '2026-12', value: 150 } };

  it('holds from its month on, and the plan before it for the months before', () => {
    for (const plans of [
      [line, changed],
      [changed, line],
    ]) {
      expect(planIn('2026-05', { plans })).toBe(line);
      expect(planIn('2026-06', { plans })).toBe(changed);
      expect(planIn('2027-03', { plans })).toBe(changed);
      expect(planIn('2025-01', { plans })).toBe(line);
    }
  });

  it('of the same month replaces the one given before it', () => {
    const again = { ...changed, target: { month: '2026-12', value: 140 } };
    expect(planIn('2026-07', { plans: [line, changed, again] })).toBe(again);
  });
});

describe('a plan', () => {
  it('is sound, or says what is not', () => {
    expect(planProblems(metric, line)).toEqual([]);
    expect(planProblems(metric, { ...line, holdsFrom: '2026-12' })).toEqual([]);
    expect(planProblems(metric, { ...line, target: { month: '2026-01', value: 160 } })).toEqual([
      'target_month',
    ]);
    expect(planProblems(metric, { ...line, holdsFrom: '2027-01' })).toEqual(['target_month']);
    expect(planProblems(metric, { ...line, target: { month: '2026-12', value: 90 } })).toEqual([
      'target_direction',
    ]);
    expect(planProblems(metric, { ...line, target: { month: '2026-12', value: 0.1 + 0.2 } })).toEqual([
      'value',
      'target_direction',
    ]);
  });

  it('has its points after the baseline and before the target, one a month', () => {
    const problems = (...months: string[]) =>
      planProblems(metric, { ...line, points: months.map((month) => ({ month, value: 110 })) });
    expect(problems('2026-02', '2026-11')).toEqual([]);
    for (const months of [['2026-01'], ['2026-12'], ['2026-03', '2026-03']])
      expect(problems(...months)).toEqual(['point_month']);
  });
});

describe('the months of a metric', () => {
  it.each([
    ['2026-03-31', '2026-02'],
    ['2026-04-01', '2026-03'],
    ['2024-02-29', '2024-01'],
    ['2024-03-01', '2024-02'],
    ['2026-01-01', '2025-12'],
  ])('on %s the last full one is %s', (asOf, month) => {
    expect(lastFullMonth(asOf)).toBe(month);
  });

  it('the last full one is over on the day, and the next one is not', () => {
    fc.assert(
      fc.property(fc.nat(4000), (days) => {
        const asOf = addDays('2020-01-01', days);
        expect(lastDayOf(lastFullMonth(asOf)) < asOf).toBe(true);
        expect(lastDayOf(addMonthsTo(lastFullMonth(asOf), 1)) < asOf).toBe(false);
      }),
    );
  });

  it('are due from the one after the baseline; those without a reading are missing', () => {
    expect(dueMonths(metric, '2026-04-15')).toEqual(['2026-02', '2026-03']);
    expect(dueMonths(metric, '2026-02-28')).toEqual([]);
    expect(missingMonths(metric, [{ month: '2026-02', value: 0 }], '2026-05-01')).toEqual([
      '2026-03',
      '2026-04',
    ]);
  });

  it('are all due once', () => {
    fc.assert(
      fc.property(fc.nat(80), (months) => {
        const asOf = addMonths('2026-02-15', months);
        const due = dueMonths(metric, asOf);
        expect(due).toHaveLength(monthsBetween(baseline.month, monthOf(asOf)) - 1);
        expect(due).toEqual([...new Set(due)].sort());
      }),
    );
  });

  it('are locked up to the last one that an issued packet shows', () => {
    expect(readingsLockedThrough([])).toBeNull();
    expect(readingsLockedThrough(['2026-05-04', '2026-03-31'])).toBe('2026-04');
  });
});
