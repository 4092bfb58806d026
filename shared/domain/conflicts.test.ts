import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handoff } from '#test/builders/handoffs.ts';
import { type Claim, conflictBetween, conflictsOf, withAllocations } from './conflicts.ts';
import { addDays, dayOfWeek } from './dates.ts';

const asOf = '2026-03-02';
const nothing = { handoffs: [], initiatives: [], peaks: [] };
const first = handoff({ id: 'a', requestedOn: '2026-02-20', neededBy: '2026-03-10' });
const second = handoff({
  id: 'b',
  requestedOn: '2026-03-02',
  neededBy: '2026-03-20',
  toFunctionId: 'marketing',
});
const closing = { id: 'closing', functionId: 'finance', startsOn: '2026-04-01', endsOn: '2026-04-15' };
const work = {
  id: 'work',
  status: 'on_track',
  functionId: 'finance',
  startsOn: '2026-02-01',
  targetOn: '2026-04-01',
} as const;

const found = (change: Partial<Parameters<typeof conflictsOf>[0]>, on = asOf) =>
  conflictsOf({ ...nothing, ...change }, on).map(({ id, weeks }) => [id, weeks.startsOn, weeks.endsOn]);

describe('two open hand-offs from one function', () => {
  it('conflict in the weeks they share', () => {
    expect(found({ handoffs: [first, second] })).toEqual([
      ['handoff:a~handoff:b', '2026-03-02', '2026-03-15'],
    ]);
  });

  it('conflict in one week on different days', () => {
    const monday = handoff({ id: 'a', requestedOn: '2026-03-01', neededBy: '2026-03-09' });
    const friday = handoff({
      id: 'b',
      requestedOn: '2026-03-02',
      agreedOn: '2026-03-13',
      neededBy: '2026-03-13',
    });
    expect(found({ handoffs: [monday, friday] })).toEqual([
      ['handoff:a~handoff:b', '2026-03-09', '2026-03-15'],
    ]);
  });

  it('do not when they need different functions, or one is closed', () => {
    expect(found({ handoffs: [first, { ...second, fromFunctionId: 'marketing' }] })).toEqual([]);
    expect(found({ handoffs: [first, { ...second, deliveredOn: '2026-03-02' }] })).toEqual([]);
  });

  it('still do when one is overdue', () => {
    expect(found({ handoffs: [first, second] }, '2026-03-17')).toEqual([
      ['handoff:a~handoff:b', '2026-03-02', '2026-03-22'],
    ]);
  });
});

describe('an initiative and a peak of its function', () => {
  it('conflict in the weeks they share', () => {
    expect(found({ initiatives: [work], peaks: [closing] })).toEqual([
      ['initiative:work~peak:closing', '2026-03-30', '2026-04-05'],
    ]);
  });

  it('do not when the initiative rests, has no date or function, or the peak is over', () => {
    for (const change of [
      { status: 'done' },
      { status: 'on_hold' },
      { functionId: null },
      { targetOn: null },
    ] as const)
      expect(found({ initiatives: [{ ...work, ...change }], peaks: [closing] })).toEqual([]);
    const past = { ...closing, startsOn: '2026-02-02', endsOn: '2026-02-20' };
    expect(found({ initiatives: [work], peaks: [past] })).toEqual([]);
    expect(found({ initiatives: [work, { ...work, id: 'other' }], handoffs: [first] })).toEqual([]);
  });
});

it('conflicts come by their weeks, then by their names, until their last Sunday', () => {
  const later = { ...closing, id: 'audit', startsOn: '2026-03-09', endsOn: '2026-03-10' };
  const other = { ...work, id: 'other' };
  const both = { initiatives: [work, other], peaks: [closing, later] };
  expect(found(both).map(([id]) => id)).toEqual([
    'initiative:other~peak:audit',
    'initiative:work~peak:audit',
    'initiative:other~peak:closing',
    'initiative:work~peak:closing',
  ]);
  expect(found(both, '2026-03-15')).toHaveLength(4);
  expect(found(both, '2026-03-16')).toHaveLength(2);
});

describe('a decision about a conflict', () => {
  const conflicts = conflictsOf({ ...nothing, handoffs: [first, second] }, asOf);
  const allocation = { conflictId: 'handoff:a~handoff:b', decidedOn: '2026-03-01' };
  const later = { ...allocation, decidedOn: '2026-03-02' };

  it('resolves it from its date on, the latest one counting', () => {
    expect(withAllocations(conflicts, [later, allocation], asOf)[0]?.allocation).toBe(later);
    expect(withAllocations(conflicts, [later, allocation], '2026-03-01')[0]?.allocation).toBe(allocation);
    expect(withAllocations(conflicts, [later], '2026-02-28')[0]?.allocation).toBeNull();
    expect(withAllocations(conflicts, [{ ...later, conflictId: 'x' }], asOf)[0]?.allocation).toBeNull();
  });
});

describe('for any two claims', () => {
  const anyClaim = fc
    .tuple(
      fc.constantFrom('handoff', 'initiative', 'peak'),
      fc.uuid(),
      fc.constantFrom('sales', 'finance'),
      fc.nat(900),
      fc.nat(60),
    )
    .map(([kind, id, functionId, start, days]): Claim => {
      const startsOn = addDays('2023-12-20', start);
      return { kind: kind as Claim['kind'], id, functionId, startsOn, endsOn: addDays(startsOn, days) };
    });

  it('a conflict is the same from both sides, in whole weeks', () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, (one, other) => {
        const conflict = conflictBetween(one, other);
        expect(conflictBetween(other, one)).toEqual(conflict);
        if (conflict) {
          expect(dayOfWeek(conflict.weeks.startsOn)).toBe(1);
          expect(dayOfWeek(conflict.weeks.endsOn)).toBe(7);
        }
      }),
    );
  });

  it('those that share a day of one function conflict, and those a week apart do not', () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, (one, other) => {
        const conflict = conflictBetween(one, { ...other, functionId: one.functionId });
        const sharesDay = one.startsOn <= other.endsOn && other.startsOn <= one.endsOn;
        const isFar = addDays(one.endsOn, 6) < other.startsOn || addDays(other.endsOn, 6) < one.startsOn;
        if (sharesDay) expect(conflict).toBeDefined();
        if (isFar) expect(conflict).toBeUndefined();
      }),
    );
  });
});
