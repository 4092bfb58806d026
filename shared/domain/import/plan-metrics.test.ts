import { describe, expect, it } from 'vitest';
import { applyPlan, nothingYet } from './apply-plan.fixture.ts';
import type { Cell } from './cells.ts';
import { planMetrics } from './plan-metrics.ts';
import { codes, sheet } from './plan-sheet.fixture.ts';
import type { Existing, MetricPlan } from './plan-types.ts';

function plan(lines: Cell[][], existing: Existing = nothingYet): MetricPlan {
  return planMetrics(sheet('metrics', lines, { existing }));
}

const churn = {
  ...{ id: 'churn', name: 'Churn', objectiveId: 'keep', unit: '%', baselineMonth: '2025-12' },
  ...{ baselineValue: 5, target: { month: '2026-12', value: 3 } },
  readings: [{ month: '2026-01', value: 4, confidence: null, note: '' }],
};
const withChurn: Existing = {
  ...nothingYet,
  objectives: [{ id: 'keep', name: 'Keep customers' }],
  metrics: [{ ...churn, lockedThrough: null }],
};

const wide: Cell[][] = [
  ['Metric', 'Objective', 'Baseline (Dec 2025)', 'Target Dec 2026', 'Jan 2026', '2026-02'],
  ['Revenue', 'Grow', '€ 1,200', '€ 1,800', '€ 1,250', '€ 1,310.50'],
  ['Churn', 'Keep customers', '5%', '3%', '4.8%', null],
];

describe('a column for each month', () => {
  it('makes the metrics with their baseline, target, unit and readings', () => {
    const { newMetrics, rows, counts, newObjectives } = plan(wide);
    expect(newMetrics).toMatchObject([
      {
        ...{ name: 'Revenue', unit: '€', direction: 'rise', objective: { name: 'Grow' } },
        ...{ baseline: { month: '2025-12', value: 1200 }, target: { month: '2026-12', value: 1800 } },
      },
      { name: 'Churn', unit: '%', direction: 'fall' },
    ]);
    expect(rows[0]).toMatchObject({
      action: 'create',
      values: {
        readings: [
          { month: '2026-01', value: 1250 },
          { month: '2026-02', value: 1310.5 },
        ],
      },
    });
    expect(counts).toEqual({ created: 2, updated: 0, unchanged: 0, refused: 0 });
    expect(newObjectives).toEqual(['Grow', 'Keep customers']);
  });

  it('changes nothing the second time, and only what a newer file adds', () => {
    const existing = applyPlan(nothingYet, plan(wide));
    expect(plan(wide, existing).counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    const newer = wide.with(2, ['Churn', 'Keep customers', '5%', '3%', '4.8%', '4.5%']);
    expect(plan(newer, existing).rows[1]).toMatchObject({
      action: 'update',
      changes: [{ field: 'reading', month: '2026-02', before: null, after: '4.5' }],
    });
  });

  it('remembers the same the second time of a row that is taken in part', () => {
    const again = [...wide, ['Revenue', 'Grow', '€ 1,200', '€ 1,900', '€ 1,250', null, '€ 1,400']];
    const parted = again.with(0, [...(wide[0] ?? []), '2026-03']).with(1, [...(wide[1] ?? []), null]);
    const existing = applyPlan(nothingYet, plan(parted));
    expect(plan(parted, existing).counts).toEqual({ created: 0, updated: 0, unchanged: 3, refused: 0 });
    expect(applyPlan(existing, plan(parted, existing))).toEqual(existing);
  });

  it('leaves a reading that was changed or taken away here as it is while the file says the same', () => {
    const existing = applyPlan(nothingYet, plan(wide));
    const changedHere: Existing = {
      ...existing,
      metrics: existing.metrics.map((metric) => ({
        ...metric,
        readings: metric.readings.flatMap((reading) =>
          reading.month === '2026-02' ? [] : [{ ...reading, value: 1 }],
        ),
      })),
    };
    expect(plan(wide, changedHere).counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    const newer = wide.with(2, ['Churn', 'Keep customers', '5%', '3%', '4.7%', null]);
    const again = plan(newer, changedHere);
    expect(again.rows).toMatchObject([
      { action: 'unchanged' },
      { action: 'update', changes: [{ month: '2026-01', before: '1', after: '4.7' }] },
    ]);
    expect(codes(again)).toEqual(['3 CHANGED_HERE_TOO']);
  });

  it('says that a metric keeps its target, baseline and unit, once for what the file says', () => {
    const moved = wide.with(2, ['Churn', 'Keep customers', '6%', '2.5%', '4.8%', null]);
    const existing = applyPlan(nothingYet, plan(wide));
    const said = plan(moved, existing);
    expect(said.problems.map(({ row, code, message }) => [row, code, message.split('.')[0]])).toEqual([
      [3, 'METRIC_KEPT', 'The baseline stays “5 in 2025-12”; the file says “6 in 2025-12”'],
      [3, 'METRIC_KEPT', 'The target stays “3 in 2026-12”; the file says “2'],
    ]);
    expect(plan(moved, applyPlan(existing, said)).problems).toEqual([]);
  });

  it('refuses a reading of a closed month, and takes those of open ones', () => {
    const locked = { ...withChurn, metrics: [{ ...churn, lockedThrough: '2026-01' }] };
    const both = plan(
      [
        ['Metric', '2026-01', '2026-02'],
        ['Churn', 3.9, 3.8],
      ],
      locked,
    );
    expect(both.rows[0]).toMatchObject({ action: 'update', values: { readings: [{ month: '2026-02' }] } });
    expect(both.problems).toMatchObject([{ row: 2, column: '2026-01', code: 'MONTH_CLOSED' }]);
    const same = plan(
      [
        ['Metric', '2026-01'],
        ['Churn', 4],
      ],
      locked,
    );
    expect([same.counts.unchanged, same.problems]).toEqual([1, []]);
  });
});

describe('a row for each month', () => {
  const long: Cell[][] = [
    ['Metric', 'Month', 'Value', 'Confidence', 'Comment'],
    ['Churn', '2026-01', '3,9', 'High', 'counted again'],
    ['churn', 'Feb 2026', '3,75', '', ''],
    ['Churn', '2026-02', '3,5', '', ''],
    ['Churn', 'March', '3,5', '', ''],
    ['Churn', '2026-04', '3,5', '', ''],
    ['Leads', '2026-01', '12', '', ''],
  ];

  it('changes and adds readings, and refuses a second one, none of a month and those to come', () => {
    const { rows, problems } = plan(long, withChurn);
    expect(rows.map(({ action }) => action)).toEqual([
      ...['update', 'create', 'refuse', 'refuse', 'refuse', 'refuse'],
    ]);
    expect(rows[0]).toMatchObject({
      values: {
        metric: { id: 'churn' },
        readings: [{ month: '2026-01', value: 3.9, confidence: 'high', note: 'counted again' }],
      },
    });
    expect(problems.map(({ row, code }) => `${row} ${code}`)).toEqual([
      ...['4 DUPLICATE', '5 DATE_UNREADABLE', '5 MONTH_MISSING', '6 MONTH_OUTSIDE', '7 OBJECTIVE_MISSING'],
    ]);
  });

  it('closed months are refused row by row', () => {
    const locked = { ...withChurn, metrics: [{ ...churn, lockedThrough: '2026-01' }] };
    const planned = plan(long.slice(0, 3), locked);
    expect(planned.rows.map(({ action }) => action)).toEqual(['refuse', 'create']);
    expect(codes(planned)).toEqual(['2 MONTH_CLOSED']);
  });
});

it('a new metric without a target is refused in every row', () => {
  const planned = plan([
    ['Metric', 'Objective', 'Month', 'Value'],
    ['Leads', 'Grow', '2026-01', 12],
    ['Leads', 'Grow', '2026-02', 13],
  ]);
  expect(codes(planned)).toEqual(['2 METRIC_INCOMPLETE', '3 METRIC_INCOMPLETE']);
  expect([planned.newMetrics, planned.newObjectives]).toEqual([[], []]);
});

it('a baseline without its month is that of the month before the first reading, which is said', () => {
  const { newMetrics, problems } = plan([
    ['KPI', 'Goal', 'Baseline', 'Target', 'Target date', 'Feb-26'],
    ['Leads', 'Grow', 10, 20, '2026-12', 12],
  ]);
  expect(newMetrics).toMatchObject([{ baseline: { month: '2026-01', value: 10 } }]);
  expect(problems.map(({ code }) => code)).toEqual(['BASELINE_TAKEN', 'OBJECTIVE_NEW']);
});

it('of two metrics of one name the objective tells which; without it the row is refused', () => {
  const twice: Existing = {
    ...withChurn,
    objectives: [...withChurn.objectives, { id: 'grow', name: 'Grow' }],
    metrics: [...withChurn.metrics, { ...churn, id: 'other', objectiveId: 'grow', lockedThrough: null }],
  };
  expect(
    plan(
      [
        ['Metric', 'Objective', '2026-02'],
        ['Churn', 'grow', 1],
      ],
      twice,
    ).rows[0],
  ).toMatchObject({
    id: 'other',
  });
  expect(
    codes(
      plan(
        [
          ['Metric', '2026-02'],
          ['Churn', 1],
        ],
        twice,
      ),
    ),
  ).toEqual(['2 METRIC_AMBIGUOUS']);
});
