import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHistory, historyDate, historyRange } from '#test/builders/ledger-history.ts';
import { processorMilliseconds } from '#test/harness/processor-time.ts';
import { runs } from '#test/harness/runs.ts';
import { addDays, overlapOf } from './dates.ts';
import { computeLedger, type LedgerInput, type LedgerPeriod, lockedThrough } from './ledger.ts';

const numerous = { numRuns: runs(500) };
const ledgerOf = (history: LedgerInput) => computeLedger(history, historyRange);
/** The rows without what planned days would make of them. */
const actual = (rows: LedgerPeriod[]) => rows.map(({ forecast, ...row }) => row);

describe('whatever the history', () => {
  it('the order of the rows handed in changes nothing', () => {
    const shuffled = anyHistory.chain((history) =>
      fc.record({
        history: fc.constant(history),
        other: fc.record({
          terms: shuffle(history.terms),
          pauses: shuffle(history.pauses),
          adjustments: shuffle(history.adjustments),
          worked: shuffle(history.worked),
          planned: shuffle(history.planned),
          closedPeriods: shuffle(history.closedPeriods),
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ history, other }) => {
        expect(ledgerOf(other)).toEqual(ledgerOf(history));
      }),
      numerous,
    );
  });

  it('a part of the ledger is the same as that part of the whole', () => {
    fc.assert(
      fc.property(anyHistory, historyDate, fc.nat(200), (history, startsOn, days) => {
        const range = { startsOn, endsOn: addDays(startsOn, days) };
        expect(computeLedger(history, range)).toEqual(
          ledgerOf(history).filter((row) => overlapOf(row, range)),
        );
      }),
      numerous,
    );
  });

  it('what happens later changes nothing in the periods before it', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(30), (history, place) => {
        const rows = ledgerOf(history);
        const end = rows[Math.min(place, rows.length - 1)]?.endsOn ?? '';
        const until = (all: LedgerInput['worked']) => all.filter(({ on }) => on <= end);
        const earlier = { ...history, worked: until(history.worked), planned: [] };
        const isPast = (row: LedgerPeriod) => row.endsOn <= end;
        expect(actual(ledgerOf(earlier).filter(isPast))).toEqual(actual(rows.filter(isPast)));
      }),
      numerous,
    );
  });

  it('planned days change the forecast alone, which is the ledger they would make if worked', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const rows = ledgerOf(history);
        expect(actual(rows)).toEqual(actual(ledgerOf({ ...history, planned: [] })));
        const locked = lockedThrough(history.closedPeriods) ?? '';
        const begins = rows[0]?.startsOn ?? '';
        const planned = history.planned.filter(({ on }) => on > locked && on >= begins);
        const worked = [...history.worked, ...planned];
        expect(rows.map((row) => row.forecast.closing)).toEqual(
          ledgerOf({ ...history, worked }).map((row) => row.closing),
        );
      }),
      numerous,
    );
  });

  it('closing periods locks them and leaves every number as it was', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const unlocked = (rows: LedgerPeriod[]) => actual(rows).map(({ locked, ...row }) => row);
        expect(unlocked(ledgerOf(history))).toEqual(unlocked(ledgerOf({ ...history, closedPeriods: [] })));
      }),
      numerous,
    );
  });
});

it('settles ten years of several thousand days in some milliseconds, not in the square of their number', () => {
  const dates = Array.from({ length: 3650 }, (_, index) => addDays('2020-01-01', index));
  const [history] = fc.sample(anyHistory, { numRuns: 1, seed: 1 });
  const [terms] = history?.terms ?? [];
  if (!history || !terms) throw new Error('No sample.');
  const worked = dates.map((on) => ({ id: on, on, milliDays: 250 })).toReversed();
  const input = {
    ...history,
    terms: [
      { ...terms, startsOn: '2020-01-01', endsOn: null, rollover: 'all' as const, milliDaysPerPeriod: 9000 },
    ],
    worked,
  };
  const range = { startsOn: '2020-01-01', endsOn: '2029-12-31' };
  const times = Array.from({ length: 30 }, () => processorMilliseconds(() => computeLedger(input, range)));
  expect(Math.min(...times)).toBeLessThan(30);
});

function shuffle<Row>(rows: readonly Row[]) {
  return fc.shuffledSubarray([...rows], { minLength: rows.length });
}
