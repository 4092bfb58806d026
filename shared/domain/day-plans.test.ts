import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import { boundedPlan, type DayPlan, planChanges, planDates, standingExceptions } from './day-plans.ts';

const everyOtherTuesday: DayPlan = {
  rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
  startsOn: '2026-03-01',
  endsOn: '2026-05-05',
  exceptions: ['2026-04-07'],
};

describe('a plan', () => {
  it('gives the dates of its rule within its bounds, but for its exceptions', () => {
    expect(planDates(everyOtherTuesday)).toEqual(['2026-03-10', '2026-03-24', '2026-04-21', '2026-05-05']);
  });

  it('whose rule ends by itself ends on its last date, and can be extended from there', () => {
    const plan = { ...everyOtherTuesday, rrule: 'RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=TU', exceptions: [] };
    const bounded = boundedPlan(plan);
    expect(bounded).toEqual({ ...plan, rrule: 'FREQ=WEEKLY;BYDAY=TU', endsOn: '2026-03-17' });
    expect(planDates(bounded)).toEqual(planDates(plan));
    expect(boundedPlan(everyOtherTuesday)).toEqual(everyOtherTuesday);
  });

  it('leaves worked days alone and counts a moved day as its date of the rule', () => {
    const days = [
      { id: 'worked', ruleOn: '2026-03-10', isWorked: true },
      { id: 'kept', ruleOn: '2026-03-24', isWorked: false },
      { id: 'gone', ruleOn: '2026-04-14', isWorked: false },
    ];
    const all = planChanges(everyOtherTuesday, days, '2026-03-01');
    expect(all).toEqual({ missing: ['2026-04-21', '2026-05-05'], kept: ['kept'], gone: ['gone'] });
    const rest = planChanges(everyOtherTuesday, days, '2026-04-20');
    expect(rest).toEqual({ missing: ['2026-04-21', '2026-05-05'], kept: [], gone: [] });
  });

  it('keeps the exceptions that lie within it', () => {
    const exceptions = ['2026-02-24', '2026-04-07', '2026-05-19'];
    expect(standingExceptions({ ...everyOtherTuesday, exceptions })).toEqual(['2026-04-07']);
  });

  it('needs nothing more once it was followed, from whatever date on', () => {
    const lengths = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(
        fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY'),
        lengths,
        lengths,
        (frequency, length, from) => {
          const startsOn = '2028-01-31';
          const plan = {
            rrule: `FREQ=${frequency}`,
            startsOn,
            endsOn: addDays(startsOn, length),
            exceptions: [],
          };
          const days = planDates(plan).map((ruleOn) => ({ id: ruleOn, ruleOn, isWorked: false }));
          const { missing, gone } = planChanges(plan, days, addDays(startsOn, from));
          expect([...missing, ...gone]).toEqual([]);
        },
      ),
    );
  });
});
