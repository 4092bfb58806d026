import { describe, expect, it } from 'vitest';
import type { HandoffRow } from '#shared/contract/handoffs.ts';
import { handoff } from '#test/builders/handoffs.ts';
import { handoffViews, isBetween } from './handoff-view.ts';

const named = {
  functions: [
    { id: 'finance', name: 'Finance' },
    { id: 'sales', name: 'Sales' },
  ],
  initiatives: [{ id: 'oslo', title: 'Open Oslo' }],
};

function row(change: Partial<HandoffRow>): HandoffRow {
  return { ...handoff(), what: 'Price list', initiativeId: 'oslo', note: '', createdAt: '', ...change };
}

describe('hand-offs on the screen', () => {
  it('have names and what their dates come to', () => {
    expect(handoffViews([row({})], named, '2026-03-22')).toMatchObject([
      {
        from: 'Finance',
        to: 'Sales',
        initiative: 'Open Oslo',
        dueOn: '2026-03-20',
        waiting: 21,
        overdue: 2,
        isWaiting: true,
      },
    ]);
  });

  it('wait first, the longest overdue at the top, and then the latest that is over', () => {
    const views = handoffViews(
      [
        row({ id: 'early', state: 'delivered', deliveredOn: '2026-03-05' }),
        row({ id: 'later', neededBy: '2026-04-01' }),
        row({ id: 'late', state: 'declined', declinedOn: '2026-03-09' }),
        row({ id: 'overdue', neededBy: '2026-03-02' }),
      ],
      named,
      '2026-03-10',
    );
    expect(views.map(({ id }) => id)).toEqual(['overdue', 'later', 'late', 'early']);
  });

  it('are left by a pair in its own direction only', () => {
    const one = row({});
    expect(isBetween(one, { from: 'finance', to: 'sales' })).toBe(true);
    expect(isBetween(one, { from: 'sales', to: 'finance' })).toBe(false);
    expect(isBetween(one, undefined)).toBe(true);
  });
});
