import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHistory, historyRange } from '#test/builders/ledger-history.ts';
import { computeLedger, type LedgerInput, type LedgerPeriod } from './ledger.ts';
import { totalOf } from './lots.ts';
import type { LedgerLine } from './settlement.ts';

const forEveryLedger = (check: (rows: LedgerPeriod[], history: LedgerInput) => void) =>
  fc.assert(
    fc.property(anyHistory, (history) => check(computeLedger(history, historyRange), history)),
    { numRuns: 500 },
  );

describe('over the life of a lot', () => {
  it('draws and lapses never take from a lot what it no longer holds, and always from the oldest that holds any', () => {
    forEveryLedger((rows) => {
      const held = new Map<string, number>();
      for (const row of rows) {
        held.set(row.period, ownGrant(row));
        for (const line of row.lines) {
          for (const { lot, milliDays } of takesOf(line)) {
            const isExpiry = line.kind === 'lapsed' && line.reason === 'expiry';
            if (!isExpiry) expect(remaining(held)[0]?.period).toBe(lot);
            expect(held.get(lot)).toBeGreaterThanOrEqual(milliDays);
            held.set(lot, (held.get(lot) ?? 0) - milliDays);
          }
          if ('overage' in line && line.overage > 0) expect(totalOf(remaining(held))).toBe(0);
        }
        expect(remaining(held)).toEqual(row.lots.map(({ period, milliDays }) => ({ period, milliDays })));
      }
    });
  });

  it('a lot is gone after as many periods as the terms of its own period gave it', () => {
    forEveryLedger((rows, { terms }) => {
      for (const [index, row] of rows.entries()) {
        for (const lot of row.lots) {
          const origin = rows.findIndex((candidate) => candidate.period === lot.period);
          const expireAfter = terms.find(({ id }) => id === rows[origin]?.termsId)?.expireAfterPeriods;
          if (expireAfter) expect(index - origin).toBeLessThan(expireAfter);
          expect(lot.periodsLeft).toBe(expireAfter ? expireAfter - (index - origin) : null);
        }
      }
    });
  });

  it('each day is drawn in full, from lots or as overage', () => {
    forEveryLedger((rows) => {
      for (const line of rows.flatMap((row) => row.lines)) {
        if (line.kind !== 'worked' && (line.kind !== 'adjusted' || line.milliDays > 0)) continue;
        expect(totalOf(line.draws) + line.overage).toBe(Math.abs(line.milliDays));
      }
    });
  });
});

/** The period's own lot before anything drew on it: grant and plus adjustments less the deficit repaid. */
function ownGrant({ lines }: LedgerPeriod): number {
  return lines.reduce((sum, line) => {
    if (line.kind === 'granted') return sum + line.milliDays;
    if (line.kind === 'repaid') return sum - line.milliDays;
    return line.kind === 'adjusted' && line.milliDays > 0 ? sum + line.milliDays : sum;
  }, 0);
}

function takesOf(line: LedgerLine) {
  if (line.kind === 'lapsed') return [line];
  return 'draws' in line ? line.draws : [];
}

function remaining(held: ReadonlyMap<string, number>) {
  return [...held].filter(([, left]) => left > 0).map(([period, milliDays]) => ({ period, milliDays }));
}
