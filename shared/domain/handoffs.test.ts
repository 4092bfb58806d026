import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handoff } from '#test/builders/handoffs.ts';
import { addDays } from './dates.ts';
import {
  afterStep,
  boundaries,
  handoffDueOn,
  isWaiting,
  medianDays,
  overdueDays,
  waitingBeforeAndAfter,
  waitingDays,
} from './handoffs.ts';
import { handoffStates, handoffSteps } from './vocabulary.ts';

const asOf = '2026-03-31';
const anyDate = fc.integer({ min: -120, max: 120 }).map((days) => addDays('2024-02-29', days));

describe('the steps of a hand-off', () => {
  it.each([
    ['requested', 'counter agree deliver decline'],
    ['countered', 'counter agree deliver decline'],
    ['agreed', 'counter deliver decline'],
    ['delivered', ''],
    ['declined', ''],
  ] as const)('%s may be followed by: %s', (state, allowed) => {
    const possible = handoffSteps.filter((step) => afterStep(handoff({ state }), step, asOf));
    expect(possible.join(' ')).toBe(allowed);
  });

  it('are dated, and never before the request', () => {
    expect(afterStep(handoff(), 'deliver', asOf)).toEqual({ state: 'delivered', deliveredOn: asOf });
    expect(afterStep(handoff(), 'decline', asOf)).toEqual({ state: 'declined', declinedOn: asOf });
    expect(afterStep(handoff(), 'agree', '2026-03-01')).toEqual({ state: 'agreed', agreedOn: '2026-03-01' });
    expect(afterStep(handoff(), 'agree', '2026-02-28')).toBeUndefined();
  });

  it('let an agreed counter-proposal take the place of the needed-by date until the next one', () => {
    const countered = { ...handoff(), ...afterStep(handoff(), 'counter', '2026-03-05', '2026-04-10') };
    expect(handoffDueOn(countered)).toBe('2026-03-20');
    const agreed = { ...countered, ...afterStep(countered, 'agree', '2026-03-08') };
    expect(handoffDueOn(agreed)).toBe('2026-04-10');
    const again = { ...agreed, ...afterStep(agreed, 'counter', '2026-03-09', '2026-05-01') };
    expect(handoffDueOn(again)).toBe('2026-03-20');
  });

  it('lead nowhere from a closed state and to no state that is not known', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...handoffSteps), { maxLength: 8 }), (taken) => {
        let current = handoff();
        for (const [index, step] of taken.entries()) {
          const wasOpen = isWaiting(current, addDays(asOf, index));
          const change = afterStep(current, step, addDays(asOf, index));
          if (!wasOpen) expect(change).toBeUndefined();
          current = { ...current, ...change };
          expect(handoffStates).toContain(current.state);
          expect(isWaiting(current, addDays(asOf, 99))).toBe(
            !['delivered', 'declined'].includes(current.state),
          );
        }
      }),
    );
  });
});

describe('waiting', () => {
  it('runs from the request to the delivery or the refusal, or to the date asked for', () => {
    expect(waitingDays(handoff(), asOf)).toBe(30);
    expect(waitingDays(handoff({ deliveredOn: '2026-03-11' }), asOf)).toBe(10);
    expect(waitingDays(handoff({ declinedOn: '2026-03-04' }), asOf)).toBe(3);
    expect(waitingDays(handoff({ deliveredOn: '2026-03-11' }), '2026-03-06')).toBe(5);
    expect(waitingDays(handoff(), '2026-02-01')).toBe(0);
    expect(waitingDays(handoff({ requestedOn: '2024-02-28' }), '2024-03-01')).toBe(2);
  });

  it('ends on the day of the delivery', () => {
    expect(isWaiting(handoff({ deliveredOn: asOf }), asOf)).toBe(false);
    expect(isWaiting(handoff({ deliveredOn: asOf }), '2026-03-30')).toBe(true);
    expect(isWaiting(handoff(), '2026-02-28')).toBe(false);
    expect(isWaiting(handoff(), '2026-03-01')).toBe(true);
  });

  it('is overdue from the day after it was due, while it is open', () => {
    expect(overdueDays(handoff(), '2026-03-20')).toBe(0);
    expect(overdueDays(handoff(), '2026-04-03')).toBe(14);
    expect(overdueDays(handoff({ deliveredOn: '2026-03-30' }), '2026-04-03')).toBe(0);
    expect(overdueDays(handoff({ agreedOn: '2026-03-02', proposedFor: '2026-04-02' }), '2026-04-03')).toBe(1);
  });

  it('never shrinks as time goes on, and stands still once it ended', () => {
    fc.assert(
      fc.property(anyDate, fc.option(fc.nat(90)), anyDate, fc.nat(60), (requestedOn, days, asOf, later) => {
        const deliveredOn = days === null ? null : addDays(requestedOn, days);
        const one = handoff({ requestedOn, deliveredOn });
        const waited = waitingDays(one, asOf);
        expect(waitingDays(one, addDays(asOf, later))).toBeGreaterThanOrEqual(waited);
        if (isWaiting(one, addDays(asOf, later)) && isWaiting(one, asOf))
          expect(waitingDays(one, addDays(asOf, later))).toBe(waited + later);
        if (days !== null) expect(waited).toBeLessThanOrEqual(days);
      }),
    );
  });
});

describe('the boundary between two functions', () => {
  it('sums the waiting of each direction, longest first', () => {
    const back = handoff({ fromFunctionId: 'sales', toFunctionId: 'finance', requestedOn: '2026-02-01' });
    const rows = boundaries(
      [
        handoff(),
        handoff({ deliveredOn: '2026-03-11' }),
        handoff({ declinedOn: '2026-03-03' }),
        handoff({ requestedOn: '2026-03-25' }),
        handoff({ requestedOn: '2026-04-01' }),
        back,
      ],
      asOf,
    );
    expect(rows).toEqual([
      {
        fromFunctionId: 'sales',
        toFunctionId: 'finance',
        count: 1,
        open: 1,
        medianWaiting: 58,
        longestWaiting: 58,
      },
      {
        fromFunctionId: 'finance',
        toFunctionId: 'sales',
        count: 4,
        open: 2,
        medianWaiting: 8,
        longestWaiting: 30,
      },
    ]);
  });

  it('counts every hand-off asked for once', () => {
    const anyFunction = fc.constantFrom('sales', 'finance', 'operations');
    const anyHandoff = fc
      .record({ fromFunctionId: anyFunction, toFunctionId: anyFunction, requestedOn: anyDate })
      .map(handoff);
    fc.assert(
      fc.property(fc.array(anyHandoff), anyDate, (handoffs, asOf) => {
        const rows = boundaries(handoffs, asOf);
        const asked = handoffs.filter(({ requestedOn }) => requestedOn <= asOf);
        expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(asked.length);
        for (const row of rows) expect(row.medianWaiting).toBeLessThanOrEqual(row.longestWaiting);
        expect(boundaries(handoffs.toReversed(), asOf)).toEqual(rows);
      }),
    );
  });
});

describe('execution speed before and after a date', () => {
  it('compares what was delivered, and tells what is still open', () => {
    const took = (requestedOn: string, days: number) =>
      handoff({ requestedOn, deliveredOn: addDays(requestedOn, days) });
    const handoffs = [
      took('2025-11-01', 30),
      took('2025-12-15', 41),
      took('2026-01-01', 12),
      took('2026-02-01', 9),
      handoff({ requestedOn: '2026-03-01' }),
      took('2026-03-30', 10),
    ];
    expect(waitingBeforeAndAfter(handoffs, '2026-01-01', asOf)).toEqual({
      before: { delivered: 2, medianWaiting: 35.5, open: 0 },
      after: { delivered: 2, medianWaiting: 10.5, open: 2 },
    });
    expect(waitingBeforeAndAfter([], '2026-01-01', asOf).before.medianWaiting).toBeNull();
  });
});

it('what happens on the day itself is known on that day', () => {
  const asked = handoff({ requestedOn: asOf });
  expect(boundaries([asked], asOf)).toMatchObject([{ count: 1, open: 1, longestWaiting: 0 }]);
  const delivered = handoff({ deliveredOn: asOf });
  expect(waitingBeforeAndAfter([asked, delivered], '2026-03-31', asOf)).toEqual({
    before: { delivered: 1, medianWaiting: 30, open: 0 },
    after: { delivered: 0, medianWaiting: null, open: 1 },
  });
});

it('the median number of days may be a half', () => {
  expect(medianDays([1, 4])).toBe(2.5);
  expect(medianDays([7, 1, 3])).toBe(3);
  expect(medianDays([])).toBeNull();
});
