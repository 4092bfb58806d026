import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { horizonOf, standingOf } from '#shared/domain/calendar.ts';
import { addDays } from '#shared/domain/dates.ts';
import type { CalendarInitiative, CalendarMilestone } from './calendar-milestone.ts';
import { lanesOf } from './lanes.ts';
import { type TimeScale, xOf } from './time-scale.ts';

const asOf = '2026-03-10';
const scale: TimeScale = { ...horizonOf(asOf), width: 700 };

function initiative(id: string): CalendarInitiative {
  return { id, title: id, status: 'on_track', targetOn: null };
}

function milestone(id: string, dueOn: string | null, change: Partial<CalendarMilestone> = {}) {
  return {
    ...{ id, dueOn, title: id, initiativeId: 'one', kind: 'deliverable', completedOn: null },
    ...{ originalDueOn: dueOn, decideBy: null },
    standing: standingOf({ dueOn, completedOn: null }, asOf),
    ...change,
  } as CalendarMilestone;
}

describe('lanes', () => {
  it('stand in the order of their earliest milestone, without those that have none in sight', () => {
    const lanes = lanesOf(
      ['one', 'two', 'three', 'four'].map(initiative),
      [
        milestone('a', '2026-05-01'),
        milestone('b', '2026-03-01', { initiativeId: 'two' }),
        milestone('c', '2026-12-01', { initiativeId: 'three' }),
        milestone('d', null, { initiativeId: 'four' }),
      ],
      scale,
    );
    expect(lanes.map((lane) => lane.initiative.id)).toEqual(['two', 'one']);
    expect(lanes[0]?.overdue.map(({ id }) => id)).toEqual(['b']);
  });

  it('put titles that would cover each other into rows of their own', () => {
    const title = 'A title of some length';
    const [lane] = lanesOf(
      [initiative('one')],
      [
        milestone('a', '2026-04-01', { title }),
        milestone('b', '2026-04-04', { title }),
        milestone('c', '2026-05-20', { title }),
      ],
      scale,
    );
    expect(lane?.placed.map(({ row }) => row)).toEqual([0, 1, 0]);
    expect(lane?.rows).toBe(2);
  });

  it('put a title before its mark where there is no room after it, unless a line leads up to the mark', () => {
    const title = 'A title of some length';
    const sideOf = (change: Partial<CalendarMilestone>) =>
      lanesOf([initiative('one')], [milestone('a', '2026-06-01', { title, ...change })], scale)[0]?.placed[0]
        ?.side;
    expect(sideOf({})).toBe('before');
    expect(sideOf({ dueOn: '2026-05-30', originalDueOn: '2026-04-01' })).toBe('after');
  });

  it('never let two titles of a row overlap', () => {
    const due = fc.record({ day: fc.integer({ min: 0, max: 90 }), letters: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(fc.array(due, { maxLength: 12 }), fc.integer({ min: 300, max: 1_500 }), (days, width) => {
        const wide = { ...scale, width };
        const milestones = days.map(({ day, letters }, index) =>
          milestone(String(index), addDays(asOf, day), { title: 'x'.repeat(letters) }),
        );
        const placed = lanesOf([initiative('one')], milestones, wide)[0]?.placed ?? [];
        const spans = placed.map(({ milestone: { dueOn }, row, side, room }) => {
          const x = xOf(wide, dueOn ?? asOf);
          return side === 'after' ? { row, from: x, to: x + room } : { row, from: x - room, to: x };
        });
        for (const [index, one] of spans.entries())
          for (const other of spans.slice(index + 1))
            expect(one.row !== other.row || one.to <= other.from || other.to <= one.from).toBe(true);
      }),
    );
  });
});
