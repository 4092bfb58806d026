import { expect, it } from 'vitest';
import { applyPlan, nothingYet } from './apply-plan.fixture.ts';
import type { Cell } from './cells.ts';
import { planPastPlans } from './plan-past-plans.ts';
import { codes, sheet } from './plan-sheet.fixture.ts';
import type { Existing } from './plan-types.ts';

const history: Cell[][] = [
  ['Year', 'Goal', 'Planned %', 'Actual %', 'Carried over?', 'Root cause'],
  [2024, 'Enter two regions', '100%', '52%', 'yes', 'Nobody owned it'],
  ['FY25', 'Enter two regions', '1.200,5', '600', 'no', ''],
];

function plan(lines: Cell[][], existing: Existing = nothingYet) {
  return planPastPlans(sheet('past_plans', lines, { existing }));
}

it('past plans come in with their figures, and nothing when they come again', () => {
  const first = plan(history);
  expect(first.rows).toMatchObject([
    {
      action: 'create',
      values: {
        ...{ cycle: '2024', title: 'Enter two regions', planned: 100, achieved: 52 },
        ...{ isCarriedForward: true, cause: 'Nobody owned it' },
      },
    },
    { action: 'create', values: { cycle: 'FY25', planned: 1200.5, isCarriedForward: false } },
  ]);
  const existing = applyPlan(nothingYet, first);
  expect(plan(history, existing).counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  const corrected = history.with(1, ['2024', 'enter two regions', 100, 48, '', '']);
  expect(plan(corrected, existing).rows[0]).toMatchObject({
    action: 'update',
    changes: [{ field: 'achieved', before: '52', after: '48' }],
    values: { isCarriedForward: true, cause: 'Nobody owned it' },
  });
});

it('what was changed here since stays while the file says the same, and is said where both changed', () => {
  const existing = applyPlan(nothingYet, plan(history));
  const changedHere: Existing = {
    ...existing,
    pastPlans: existing.pastPlans.map((past) => ({ ...past, achieved: 70, cause: 'Nobody had the time' })),
  };
  expect(plan(history, changedHere).counts).toMatchObject({ updated: 0, unchanged: 2 });
  const corrected = history.with(1, [2024, 'Enter two regions', '100%', '48%', 'yes', 'Nobody owned it']);
  const both = plan(corrected, changedHere);
  expect(both.rows[0]).toMatchObject({
    action: 'update',
    changes: [{ field: 'achieved', before: '70', after: '48' }],
    values: { cause: 'Nobody had the time' },
  });
  expect(codes(both)).toEqual(['2 CHANGED_HERE_TOO']);
});

it('a row without its cycle, its figures, or that comes twice is refused and says why', () => {
  const planned = plan([
    ['Cycle', 'Objective', 'Planned', 'Achieved', 'Carried forward'],
    ['', 'Grow', 100, 50, ''],
    ['2024', 'Grow', -5, 50, ''],
    ['2024', 'Grow', 100, 'half', ''],
    ['2024', 'Grow', 100, 50, 'perhaps'],
    ['2024', 'GROW', 100, 60, ''],
  ]);
  expect(codes(planned)).toEqual([
    ...['2 CYCLE_MISSING', '3 FIGURE_UNREADABLE', '4 FIGURE_UNREADABLE', '5 CARRIED_UNKNOWN', '6 DUPLICATE'],
  ]);
  expect(planned.counts).toEqual({ created: 1, updated: 0, unchanged: 0, refused: 4 });
});
