import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from './dates.ts';
import type { Decider } from './decision-runway.ts';
import { decisionWaitingDays, waitingByDecider } from './decision-waiting.ts';

const asOf = '2024-03-01';
const ceo: Decider = { kind: 'ceo' };
const ann: Decider = { kind: 'person', personId: 'ann' };

function decision(
  decider: Decider,
  askedOn: string,
  decidedOn: string | null = null,
  decideBy = '2024-02-29',
) {
  return { decider, askedOn, decideBy, decidedOn };
}

it('a decision waits from the question to the answer, or until now', () => {
  expect(decisionWaitingDays(decision(ceo, '2024-02-28'), asOf)).toBe(2);
  expect(decisionWaitingDays(decision(ceo, '2024-02-28', '2024-02-29'), asOf)).toBe(1);
  expect(decisionWaitingDays(decision(ceo, '2024-02-28', '2024-03-10'), asOf)).toBe(2);
  expect(decisionWaitingDays(decision(ceo, '2024-03-10'), asOf)).toBe(0);
});

it('waiting is told by decider, longest first', () => {
  const decisions = [
    decision(ann, '2024-02-20', '2024-02-24'),
    decision(ceo, '2024-01-31'),
    decision(ceo, '2024-02-20', '2024-02-29'),
    decision({ kind: 'person', personId: 'bob' }, '2024-02-29', null, asOf),
    decision(ann, '2024-03-02'),
  ];
  expect(waitingByDecider(decisions, asOf)).toEqual([
    { decider: ceo, decided: 1, open: 1, late: 1, medianWaiting: 19.5, longestWaiting: 30 },
    { decider: ann, decided: 1, open: 0, late: 0, medianWaiting: 4, longestWaiting: 4 },
    {
      decider: { kind: 'person', personId: 'bob' },
      decided: 0,
      open: 1,
      late: 0,
      medianWaiting: 1,
      longestWaiting: 1,
    },
  ]);
});

it('a decision taken today is taken', () => {
  expect(waitingByDecider([decision(ceo, '2024-02-28', asOf)], asOf)).toMatchObject([
    { decided: 1, open: 0 },
  ]);
});

it('every decision asked for is told once, open or decided', () => {
  const anyDate = fc.integer({ min: -60, max: 60 }).map((days) => addDays(asOf, days));
  const anyDecider = fc.constantFrom<Decider[]>(
    ceo,
    { kind: 'leadership' },
    { kind: 'function', functionId: 'f' },
    ann,
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(anyDecider, anyDate, fc.option(anyDate))), (rows) => {
      const decisions = rows.map(([decider, askedOn, decidedOn]) => decision(decider, askedOn, decidedOn));
      const told = waitingByDecider(decisions, asOf);
      const asked = decisions.filter(({ askedOn }) => askedOn <= asOf);
      expect(told.reduce((sum, row) => sum + row.open + row.decided, 0)).toBe(asked.length);
      for (const row of told) expect(row.late).toBeLessThanOrEqual(row.open);
    }),
  );
});
