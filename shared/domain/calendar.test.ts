import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideBy, groupMilestones, horizonOf, slipSummary, standingOf } from './calendar.ts';
import { addDays, daysBetween } from './dates.ts';

const asOf = '2026-03-31';
const anyDate = fc.integer({ min: -200, max: 400 }).map((days) => addDays(asOf, days));
const anyMilestone = fc.record({ dueOn: fc.option(anyDate), completedOn: fc.option(anyDate) });
const open = (dueOn: string | null) => ({ dueOn, completedOn: null });

describe('the horizon', () => {
  it('reaches from the date to 90 days after it, both included', () => {
    expect(horizonOf(asOf)).toEqual({ startsOn: '2026-03-31', endsOn: '2026-06-29' });
    expect(horizonOf(asOf, 30).endsOn).toBe('2026-04-30');
  });

  it.each([
    ['2026-03-30', 'overdue'],
    ['2026-03-31', 'in_horizon'],
    ['2026-06-29', 'in_horizon'],
    ['2026-06-30', 'later'],
    [null, 'undated'],
  ] as const)('an open milestone due %s is %s', (dueOn, standing) => {
    expect(standingOf(open(dueOn), asOf)).toBe(standing);
  });

  it('shows a completed milestone as completed whatever its date', () => {
    expect(standingOf({ dueOn: '2026-01-01', completedOn: '2026-02-01' }, asOf)).toBe('completed');
    expect(standingOf({ dueOn: null, completedOn: '2026-02-01' }, asOf)).toBe('completed');
  });
});

describe('groups', () => {
  it('hold every milestone once, where it stands, by due date', () => {
    fc.assert(
      fc.property(fc.array(anyMilestone), fc.nat(180), (milestones, days) => {
        const groups = groupMilestones(milestones, asOf, days);
        const all = Object.values(groups).flat();
        expect(all.length).toBe(milestones.length);
        expect(new Set(all)).toEqual(new Set(milestones));
        const { startsOn, endsOn } = horizonOf(asOf, days);
        const due = (standing: keyof typeof groups) => groups[standing].map(({ dueOn }) => dueOn ?? '');
        expect(due('overdue').every((dueOn) => dueOn < startsOn)).toBe(true);
        expect(due('in_horizon').every((dueOn) => startsOn <= dueOn && dueOn <= endsOn)).toBe(true);
        expect(due('later').every((dueOn) => dueOn > endsOn)).toBe(true);
        expect(due('undated').every((dueOn) => dueOn === '')).toBe(true);
        for (const standing of ['overdue', 'in_horizon', 'later'] as const)
          expect(due(standing)).toEqual(due(standing).toSorted());
      }),
    );
  });

  it('keep the order given among milestones of one date', () => {
    const [first, second] = [open('2026-04-10'), open('2026-04-10')];
    expect(groupMilestones([first, second], asOf).in_horizon).toEqual([first, second]);
    expect(groupMilestones([first, second], asOf).in_horizon[0]).toBe(first);
  });
});

describe('decide by', () => {
  it('is the due date less the lead time', () => {
    expect(decideBy('2026-03-05', 10)).toBe('2026-02-23');
    expect(decideBy('2026-03-05', 0)).toBe('2026-03-05');
    expect(decideBy(null, 10)).toBeNull();
  });
});

describe('slips', () => {
  const slip = { from: '2026-03-01', to: '2026-03-15' };

  it('are counted, with the days from the original date to the present one', () => {
    expect(slipSummary([slip, slip], '2026-03-01', '2026-03-31')).toEqual({ slips: 2, daysSlipped: 30 });
    expect(slipSummary([], '2026-03-01', '2026-03-01')).toEqual({ slips: 0, daysSlipped: 0 });
  });

  it('are not lost when the date moves back', () => {
    expect(slipSummary([slip, slip], '2026-03-01', '2026-03-01')).toEqual({ slips: 2, daysSlipped: 0 });
    expect(slipSummary([slip], '2026-03-15', '2026-03-01')).toEqual({ slips: 1, daysSlipped: -14 });
  });

  it('have no length while a date is missing', () => {
    expect(slipSummary([], null, null)).toEqual({ slips: 0, daysSlipped: 0 });
    expect(slipSummary([slip], '2026-03-01', null).daysSlipped).toBe(0);
  });

  it('add up: the total is the sum of all moves, there and back', () => {
    fc.assert(
      fc.property(anyDate, fc.array(anyDate), (original, moves) => {
        const dates = [original, ...moves];
        const slips = moves.map((to, index) => ({ from: dates[index] ?? to, to }));
        const sum = slips.reduce((days, { from, to }) => days + daysBetween(from, to), 0);
        expect(slipSummary(slips, original, dates.at(-1) ?? original)).toEqual({
          slips: moves.length,
          daysSlipped: sum,
        });
      }),
    );
  });
});
