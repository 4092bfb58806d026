import { describe, expect, it } from 'vitest';
import type { MilestoneRow } from '#shared/contract/milestones.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { type CalendarSource, calendarMilestones, isOpenDecision } from './calendar-milestone.ts';

const asOf = '2026-03-10';
const dana = {
  id: 'dana',
  name: 'Dana',
  role: 'CEO',
  functionId: null,
  isCeo: true,
  isLeadership: true,
};

function milestone(change: Partial<MilestoneRow> = {}): MilestoneRow {
  return {
    ...{ id: 'm', externalId: null, initiativeId: 'i', title: 'Go or no-go', kind: 'decision' },
    ...{ ownerId: 'dana', dueOn: '2026-04-10', originalDueOn: '2026-04-10', completedOn: null },
    ...{ needsInputFrom: 'ceo', needsFunctionId: null, needsPersonId: null, leadDays: 7, note: '' },
    createdAt: '2026-01-01T09:00:00.000Z',
    ...change,
  };
}

function session(id: string, onDate: string, withCeo: boolean): Session {
  return {
    ...{ id, kind: 'ceo-session', onDate, ask: '', notes: '', privateNotes: '', withCeo },
    ...{ withLeadership: false, createdAt: '2026-01-01T09:00:00.000Z', personIds: [], agenda: [] },
    ...{ seriesId: null, ruleOn: null, startTime: null, heldAt: null, objectiveIds: [] },
  };
}

function only(change: Partial<MilestoneRow>, source: Partial<CalendarSource> = {}) {
  const [found] = calendarMilestones({
    ...{ asOf, milestones: [milestone(change)], slips: [], people: [dana], functions: [], sessions: [] },
    initiatives: [{ id: 'i', title: 'Naperville', status: 'on_track', targetOn: null }],
    ...source,
  });
  if (!found) throw new Error('There is no milestone.');
  return found;
}

describe('a milestone of the calendar', () => {
  it('names its initiative, its owner and whose input it needs', () => {
    expect(only({})).toMatchObject({ initiative: 'Naperville', owner: 'Dana', decider: 'CEO' });
  });

  it('is placed on the last session before decide-by at which the decider is there', () => {
    const sessions = [
      session('early', '2026-03-20', true),
      session('last', '2026-04-03', true),
      session('without', '2026-04-02', false),
      session('after', '2026-04-04', true),
    ];
    const { decideBy, runway } = only({}, { sessions });
    expect(decideBy).toBe('2026-04-03');
    expect(runway).toMatchObject({ state: 'placed', session: { id: 'last' } });
  });

  it('says when no session comes before decide-by, when that has passed, and when nobody is named to decide', () => {
    expect(only({}).runway).toEqual({ state: 'no_session' });
    expect(only({ leadDays: 60 }).runway).toEqual({ state: 'late' });
    expect(only({ needsInputFrom: null }).runway).toEqual({ state: 'no_decider' });
    expect(only({ needsInputFrom: null, leadDays: 60 }).runway).toEqual({ state: 'late' });
  });

  it('has no runway once it is decided, without a date, or where nothing is to be decided', () => {
    expect(only({ completedOn: '2026-03-09' }).runway).toBeNull();
    expect(only({ dueOn: null }).runway).toBeNull();
    expect(only({ kind: 'deliverable', needsInputFrom: null }).runway).toBeNull();
    expect(only({ kind: 'deliverable' }).runway).toEqual({ state: 'no_session' });
  });

  it('counts its slips, the newest first', () => {
    const slip = (id: string, fromOn: string, toOn: string) => ({
      ...{ id, fromOn, toOn, reason: 'Permit', milestoneId: 'm', initiativeId: null },
      ...{ slippedOn: '2026-03-01', createdAt: '2026-03-01T09:00:00.000Z' },
    });
    const slips = [slip('one', '2026-03-20', '2026-04-01'), slip('two', '2026-04-01', '2026-04-10')];
    const moved = only({ originalDueOn: '2026-03-20' }, { slips });
    expect(moved).toMatchObject({ slips: 2, daysSlipped: 21 });
    expect(moved.history.map(({ id }) => id)).toEqual(['two', 'one']);
  });
});

describe('isOpenDecision', () => {
  it('counts decisions and whatever else needs input, until it is completed', () => {
    expect(isOpenDecision(milestone({ needsInputFrom: null }))).toBe(true);
    expect(isOpenDecision(milestone({ kind: 'review' }))).toBe(true);
    expect(isOpenDecision(milestone({ kind: 'review', needsInputFrom: null }))).toBe(false);
    expect(isOpenDecision(milestone({ completedOn: asOf }))).toBe(false);
  });
});
