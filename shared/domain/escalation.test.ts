import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handoff } from '#test/builders/handoffs.ts';
import { addDays } from './dates.ts';
import { escalationStateOf, notYetRaised, type StatusUpdate, suggestEscalations } from './escalation.ts';
import { initiativeStatuses } from './vocabulary.ts';

const asOf = '2026-03-31';
const nothing = { initiatives: [], decisions: [], handoffs: [] };

function suggested(change: Partial<Parameters<typeof suggestEscalations>[0]>, on = asOf) {
  return suggestEscalations({ ...nothing, ...change }, on);
}

function initiative(...statuses: StatusUpdate['status'][]) {
  const updates = statuses.map((status, index) => ({ status, updatedOn: addDays('2026-02-27', index * 2) }));
  return { id: 'i', status: statuses.at(-1) ?? 'not_started', updates } as const;
}

describe('an initiative suggests an escalation', () => {
  it('when its last two updates say off track', () => {
    expect(suggested({ initiatives: [initiative('on_track', 'off_track', 'off_track')] })).toEqual([
      {
        trigger: 'off_track_twice',
        initiativeId: 'i',
        since: '2026-03-03',
        updatedOn: ['2026-03-01', '2026-03-03'],
      },
    ]);
  });

  it.each([
    [['off_track']],
    [['off_track', 'off_track', 'at_risk']],
    [['off_track', 'on_track', 'off_track']],
    [['off_track', 'off_track', 'cancelled']],
    [[]],
  ] as const)('not after %j', (statuses) => {
    expect(suggested({ initiatives: [initiative(...statuses)] })).toEqual([]);
  });

  it('by the updates known on the day, in the order of their dates', () => {
    const one = initiative('off_track', 'off_track');
    expect(suggested({ initiatives: [one] }, '2026-02-28')).toEqual([]);
    expect(suggested({ initiatives: [one] }, '2026-03-01')).toHaveLength(1);
    expect(suggested({ initiatives: [{ ...one, updates: one.updates.toReversed() }] })).toHaveLength(1);
  });

  it('exactly when the last two known updates are off track, for any history', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...initiativeStatuses), { maxLength: 6 }), (statuses) => {
        const one = { ...initiative(...statuses), status: 'off_track' } as const;
        const expected = statuses.length > 1 && statuses.slice(-2).every((status) => status === 'off_track');
        expect(suggested({ initiatives: [one] })).toHaveLength(expected ? 1 : 0);
      }),
    );
  });
});

it('a decision suggests one from the day after its decide-by date while it is open', () => {
  const decision = { id: 'd', initiativeId: null, decideBy: '2026-03-29', decidedOn: null };
  expect(suggested({ decisions: [decision] })).toEqual([
    {
      trigger: 'decision_late',
      initiativeId: null,
      since: '2026-03-29',
      decisionId: 'd',
      decideBy: '2026-03-29',
      days: 2,
    },
  ]);
  expect(suggested({ decisions: [decision] }, '2026-03-29')).toEqual([]);
  expect(suggested({ decisions: [{ ...decision, decidedOn: asOf }] })).toEqual([]);
  expect(suggested({ decisions: [{ ...decision, decidedOn: asOf }] }, '2026-03-30')).toHaveLength(1);
});

it('a hand-off suggests one when it is 14 days overdue', () => {
  const late = { ...handoff({ neededBy: '2026-03-17' }), initiativeId: 'i' };
  expect(suggested({ handoffs: [late] })).toEqual([
    {
      trigger: 'handoff_overdue',
      initiativeId: 'i',
      since: '2026-03-17',
      handoffId: 'one',
      dueOn: '2026-03-17',
      days: 14,
    },
  ]);
  expect(suggested({ handoffs: [late] }, '2026-03-30')).toEqual([]);
  expect(suggested({ handoffs: [{ ...late, deliveredOn: asOf }] })).toEqual([]);
});

describe('a suggestion', () => {
  const [suggestion] = suggested({ initiatives: [initiative('off_track', 'off_track')] });
  const raised = {
    ...{ initiativeId: 'i', decisionId: null, handoffId: null },
    trigger: null,
    raisedOn: '2026-03-01',
    acknowledgedOn: null,
    resolvedOn: null,
  };
  const left = (change: Partial<Parameters<typeof notYetRaised>[1][number]>) =>
    notYetRaised(suggestion ? [suggestion] : [], [{ ...raised, ...change }]).length;

  it('is taken up by an escalation of that initiative since it held', () => {
    expect(left({})).toBe(0);
    expect(left({ trigger: 'off_track_twice' })).toBe(0);
  });

  it('stands against one of another initiative, for another trigger, or from before', () => {
    expect(left({ initiativeId: 'other' })).toBe(1);
    expect(left({ trigger: 'handoff_overdue' })).toBe(1);
    expect(left({ raisedOn: '2026-02-28' })).toBe(1);
    expect(left({ decisionId: 'd' })).toBe(1);
  });

  it('of one late decision is not taken up by an escalation of another', () => {
    const late = (id: string) => ({ id, initiativeId: null, decideBy: '2026-03-01', decidedOn: null });
    const both = suggested({ decisions: [late('one'), late('other')] });
    const escalation = { ...raised, initiativeId: null, decisionId: 'one' };
    expect(notYetRaised(both, [escalation])).toMatchObject([{ decisionId: 'other' }]);
  });
});

it('an escalation is raised, then acknowledged, then resolved', () => {
  expect(escalationStateOf({ acknowledgedOn: null, resolvedOn: null })).toBe('raised');
  expect(escalationStateOf({ acknowledgedOn: asOf, resolvedOn: null })).toBe('acknowledged');
  expect(escalationStateOf({ acknowledgedOn: null, resolvedOn: asOf })).toBe('resolved');
});
