import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHistory, historyDate, historyRange } from '#test/builders/ledger-history.ts';
import { addDays, overlapOf } from './dates.ts';
import { computeLedger, type LedgerInput, type LedgerPeriod, lockedThrough } from './ledger.ts';
import { totalOf } from './lots.ts';

const runs = { numRuns: 500 };
const ledgerOf = (history: LedgerInput) => computeLedger(history, historyRange);
/** The rows without what planned days would make of them. */
const actual = (rows: LedgerPeriod[]) => rows.map(({ forecast, ...row }) => row);
const forEveryLedger = (check: (rows: LedgerPeriod[], history: LedgerInput) => void) =>
  fc.assert(
    fc.property(anyHistory, (history) => check(ledgerOf(history), history)),
    runs,
  );

describe('in every period of every history', () => {
  it('closing = opening + granted + adjusted − worked − lapsed + billed overage', () => {
    forEveryLedger((rows) => {
      let carried = 0;
      for (const row of rows) {
        expect(row.opening).toBe(carried);
        expect(row.closing).toBe(
          row.opening + row.granted + row.adjusted - row.worked - row.lapsed + row.billedOverage,
        );
        carried = row.closing;
      }
    });
  });

  it('every number is a whole number, and the days are those that were handed in', () => {
    forEveryLedger((rows, { worked, adjustments }) => {
      for (const row of rows) {
        const days = (all: LedgerInput['worked']) => totalOf(all.filter(({ on }) => isWithin(on, row)));
        expect(row.worked).toBe(days(worked));
        expect(row.adjusted).toBe(days(adjustments));
        for (const amount of [row.granted, row.lapsed, row.billedOverage, row.overageAmountMinor])
          expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
      }
    });
  });

  it('lots add up to what is carried, oldest first, and none stands beside a deficit', () => {
    forEveryLedger((rows) => {
      const order = rows.map((row) => row.period);
      for (const { lots, closing } of rows) {
        expect(totalOf(lots)).toBe(Math.max(closing, 0));
        const places = lots.map((lot) => order.indexOf(lot.period));
        expect(places).toEqual(places.toSorted((one, other) => one - other));
        expect(new Set(places).size).toBe(lots.length);
        expect(lots.every((lot) => lot.milliDays > 0 && lot.periodsLeft !== 0)).toBe(true);
      }
    });
  });

  it('nothing is carried beyond the cap of the terms that govern it', () => {
    forEveryLedger((rows, { terms }) => {
      for (const { termsId, lots } of rows) {
        const { rollover, rolloverCapMilliDays } = terms.find(({ id }) => id === termsId) ?? {};
        if (rollover === 'none') expect(lots).toEqual([]);
        if (rollover === 'up_to') expect(totalOf(lots)).toBeLessThanOrEqual(rolloverCapMilliDays ?? 0);
      }
    });
  });

  it('only terms that bill overage bill it, and they leave no deficit of their own', () => {
    forEveryLedger((rows, { terms }) => {
      for (const row of rows) {
        const { overage, overageRateMinor } = terms.find(({ id }) => id === row.termsId) ?? {};
        if (overage !== 'bill') expect(row.billedOverage).toBe(0);
        if (overage === 'bill') expect(row.closing).toBeGreaterThanOrEqual(Math.min(row.opening, 0));
        const exact = BigInt(row.billedOverage) * BigInt(overageRateMinor ?? 0);
        expect(BigInt(row.overageAmountMinor)).toBe((exact + 500n) / 1000n);
      }
    });
  });
});

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
      runs,
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
      runs,
    );
  });

  it('periods follow one another without a gap and have names of their own', () => {
    forEveryLedger((rows) => {
      for (const [index, row] of rows.entries()) {
        const next = rows[index + 1];
        if (next) expect(next.startsOn).toBe(addDays(row.endsOn, 1));
      }
      expect(new Set(rows.map((row) => row.period)).size).toBe(rows.length);
    });
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
      runs,
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
      runs,
    );
  });

  it('the time zone of the machine changes nothing', () => {
    const zone = process.env.TZ;
    const inZone = (name: string, history: LedgerInput) => {
      process.env.TZ = name;
      return ledgerOf(history);
    };
    try {
      fc.assert(
        fc.property(anyHistory, (history) => {
          const rows = inZone('UTC', history);
          for (const name of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Berlin'])
            expect(inZone(name, history)).toEqual(rows);
        }),
        { numRuns: 100 },
      );
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

it('settles ten years of several thousand days in well under ten milliseconds', () => {
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
  const times = Array.from({ length: 30 }, () => {
    const start = performance.now();
    computeLedger(input, range);
    return performance.now() - start;
  });
  expect(Math.min(...times)).toBeLessThan(10);
});

function shuffle<Row>(rows: readonly Row[]) {
  return fc.shuffledSubarray([...rows], { minLength: rows.length });
}

function isWithin(date: string, { startsOn, endsOn }: LedgerPeriod): boolean {
  return startsOn <= date && date <= endsOn;
}
