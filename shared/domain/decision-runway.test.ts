import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import {
  type Decider,
  deciderOf,
  isPresent,
  peopleAt,
  placeDecision,
  type SessionPresence,
} from './decision-runway.ts';

const asOf = '2026-03-31';
const chief = { id: 'chief', functionId: null, isCeo: true, isLeadership: true };
const seller = { id: 'seller', functionId: 'sales', isCeo: false, isLeadership: true };
const clerk = { id: 'clerk', functionId: 'finance', isCeo: false, isLeadership: false };
const everyone = [chief, seller, clerk];

function session(id: string, onDate: string, change: Partial<SessionPresence> = {}): SessionPresence {
  return { id, onDate, withCeo: false, withLeadership: false, people: [], ...change };
}

const weekly = session('weekly', '2026-04-07', { people: [seller] });
const monthly = session('monthly', '2026-04-14', {
  withCeo: true,
  withLeadership: true,
  people: [chief, seller],
});
const late = session('late', '2026-04-28', { withCeo: true, people: [chief] });
const sessions = [late, monthly, weekly];
const ceo: Decider = { kind: 'ceo' };

function place(decideBy: string, decider: Decider = ceo, decidedOn: string | null = null) {
  const placed = placeDecision({ decideBy, decider, decidedOn }, sessions, asOf);
  return placed.state === 'placed' ? placed.session.id : placed.state;
}

describe('an open decision', () => {
  it('belongs on the last session up to its decide-by date with its decider present', () => {
    expect(place('2026-04-20')).toBe('monthly');
    expect(place('2026-04-28')).toBe('late');
    expect(place('2026-04-14')).toBe('monthly');
    expect(place('2026-04-20', { kind: 'function', functionId: 'sales' })).toBe('monthly');
    expect(place('2026-04-13', { kind: 'person', personId: 'seller' })).toBe('weekly');
    expect(place('2026-04-30', { kind: 'leadership' })).toBe('monthly');
  });

  it('has no session when its decider is at none in time', () => {
    expect(place('2026-04-13')).toBe('no_session');
    expect(place('2026-04-30', { kind: 'person', personId: 'clerk' })).toBe('no_session');
    expect(place(asOf)).toBe('no_session');
  });

  it('is late once its decide-by date is past', () => {
    expect(place('2026-03-30')).toBe('late');
  });

  it('is not placed on a session that is over, but may be on one of today', () => {
    const past = session('past', '2026-03-30', { withCeo: true });
    const today = session('today', asOf, { withCeo: true });
    const decision = { decideBy: '2026-04-10', decider: ceo, decidedOn: null };
    expect(placeDecision(decision, [past], asOf)).toEqual({ state: 'no_session' });
    expect(placeDecision(decision, [today, past], asOf)).toEqual({ state: 'placed', session: today });
  });
});

it('a decision taken is decided, late or not', () => {
  expect(place('2026-03-30', ceo, '2026-03-31')).toBe('decided');
  expect(place('2026-04-20', ceo, '2026-03-15')).toBe('decided');
});

describe('who is at a session', () => {
  const names = (groups: { withCeo?: boolean; withLeadership?: boolean }, personIds: string[] = []) =>
    peopleAt({ withCeo: false, withLeadership: false, ...groups, personIds }, everyone).map(({ id }) => id);

  it('are the people it names and the members of its groups', () => {
    expect(names({})).toEqual([]);
    expect(names({}, ['clerk'])).toEqual(['clerk']);
    expect(names({ withCeo: true })).toEqual(['chief']);
    expect(names({ withLeadership: true }, ['clerk', 'seller'])).toEqual(['chief', 'seller', 'clerk']);
  });

  it('makes the CEO present by name or as a group without a name', () => {
    expect(isPresent(ceo, session('named', asOf, { people: [chief] }))).toBe(true);
    expect(isPresent(ceo, session('unnamed', asOf, { withCeo: true }))).toBe(true);
    expect(isPresent(ceo, session('others', asOf, { people: [seller, clerk] }))).toBe(false);
  });
});

it('places no decision too early or too late, and never passes over a later session that would do', () => {
  const anyDate = fc.integer({ min: -30, max: 60 }).map((days) => addDays(asOf, days));
  const anySession = fc
    .tuple(fc.uuid(), anyDate, fc.boolean(), fc.boolean(), fc.subarray(everyone))
    .map(([id, onDate, withCeo, withLeadership, people]) => ({
      id,
      onDate,
      withCeo,
      withLeadership,
      people,
    }));
  const anyDecider = fc.constantFrom<Decider[]>(
    ceo,
    { kind: 'leadership' },
    { kind: 'function', functionId: 'sales' },
    { kind: 'person', personId: 'clerk' },
  );
  fc.assert(
    fc.property(fc.array(anySession), anyDecider, anyDate, (all, decider, decideBy) => {
      const placed = placeDecision({ decideBy, decider, decidedOn: null }, all, asOf);
      const fitting = all
        .filter(({ onDate }) => asOf <= onDate && onDate <= decideBy)
        .filter((each) => isPresent(decider, each))
        .map(({ onDate }) => onDate)
        .toSorted();
      expect(placed.state === 'late').toBe(decideBy < asOf);
      expect(placed.state === 'placed').toBe(fitting.length > 0);
      if (placed.state === 'placed') {
        expect(placed.session.onDate).toBe(fitting.at(-1));
        expect(isPresent(decider, placed.session)).toBe(true);
      }
    }),
  );
});

describe('deciderOf', () => {
  const nobody = { needsInputFrom: null, needsFunctionId: null, needsPersonId: null };

  it('names the group, the function or the person whose input is needed', () => {
    expect(deciderOf({ ...nobody, needsInputFrom: 'leadership' })).toEqual({ kind: 'leadership' });
    expect(deciderOf({ ...nobody, needsInputFrom: 'function', needsFunctionId: 'f' })).toEqual({
      kind: 'function',
      functionId: 'f',
    });
    expect(deciderOf({ ...nobody, needsInputFrom: 'person', needsPersonId: 'p' })).toEqual({
      kind: 'person',
      personId: 'p',
    });
  });

  it('knows nobody where no input is needed, or where it is not said whose', () => {
    expect(deciderOf(nobody)).toBeNull();
    expect(deciderOf({ ...nobody, needsInputFrom: 'person' })).toBeNull();
  });
});
