import { describe, expect, it } from 'vitest';
import type { CalendarMilestone } from './calendar-milestone.ts';
import { filterMilestones, filtersIn, isFiltering, monthIn, viewIn } from './filters.ts';

const decision = { id: 'd', kind: 'decision', standing: 'in_horizon', ownerId: 'a', completedOn: null };
const overdue = { id: 'o', kind: 'review', standing: 'overdue', ownerId: 'b', completedOn: null };
const all = [
  { ...decision, needsInputFrom: null },
  { ...overdue, needsInputFrom: null },
] as unknown as CalendarMilestone[];

function idsLeft(params: Record<string, string>): string[] {
  return filterMilestones(all, filtersIn(params)).map(({ id }) => id);
}

describe('the filters of the calendar', () => {
  it('leave everything when the address names none, or none that is known', () => {
    expect(idsLeft({})).toEqual(['d', 'o']);
    expect(idsLeft({ show: 'nonsense', kind: 'nonsense' })).toEqual(['d', 'o']);
    expect(isFiltering(filtersIn({ show: 'nonsense' }))).toBe(false);
  });

  it('leave what is overdue, what needs a decision, one owner, one kind', () => {
    expect(idsLeft({ show: 'overdue' })).toEqual(['o']);
    expect(idsLeft({ show: 'decisions' })).toEqual(['d']);
    expect(idsLeft({ owner: 'b' })).toEqual(['o']);
    expect(idsLeft({ kind: 'decision', owner: 'b' })).toEqual([]);
    expect(isFiltering(filtersIn({ owner: 'b' }))).toBe(true);
  });
});

describe('the view and month in the address', () => {
  it('fall back where the address makes no sense', () => {
    expect(viewIn({ view: 'list' })).toBe('list');
    expect(viewIn({ view: 'gantt' })).toBe('timeline');
    expect(monthIn({ month: '2026-02' }, '2026-03')).toBe('2026-02');
    expect(monthIn({ month: '2026-13' }, '2026-03')).toBe('2026-03');
  });
});
