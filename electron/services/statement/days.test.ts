import fc from 'fast-check';
import { expect, it } from 'vitest';
import { computeLedger } from '#shared/domain/ledger.ts';
import { drawsOf } from '#shared/domain/lot-draws.ts';
import { totalOf } from '#shared/domain/lots.ts';
import { carriedLots } from '#shared/domain/statement/carried-lots.ts';
import { anyHistory, historyRange } from '#test/builders/ledger-history.ts';
import { daysOf } from './days.ts';

it('what a statement tells day by day adds up to the numbers of the ledger, in any history', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const ledger = computeLedger(history, historyRange);
      const draws = drawsOf(ledger);
      for (const [index, row] of ledger.entries()) {
        const { days, adjustments, lapses, repaid } = daysOf(row, { days: [] }, new Map());
        expect(totalOf(days)).toBe(row.worked);
        expect(totalOf(adjustments)).toBe(row.adjusted);
        expect(totalOf(lapses)).toBe(row.lapsed);
        for (const { milliDays, draws: lots, overage } of [...days, ...adjustments])
          if (milliDays < 0 || lots.length > 0) expect(totalOf(lots) + overage).toBe(Math.abs(milliDays));
        const carried = carriedLots(row, ledger.slice(index + 1));
        expect(totalOf(carried) - Math.max(0, -row.closing)).toBe(row.closing);
        expect(repaid).toBeLessThanOrEqual(Math.max(0, -row.opening));
        const own = draws.filter(({ period }) => period === row.period);
        expect(own).toHaveLength(days.length + adjustments.filter(({ milliDays }) => milliDays < 0).length);
      }
    }),
  );
});
