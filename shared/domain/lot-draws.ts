/** From which lot each worked day was drawn: the ledger's lines, day by day. (Source: product rules, Retainer days.) */
import type { PlainDate } from './dates.ts';
import type { LedgerPeriod } from './ledger.ts';
import type { Draw } from './lots.ts';
import type { PeriodName } from './periods.ts';
import type { MilliDays } from './quantities.ts';

/** A worked day or a minus adjustment. Its draws and overage add up to its own quantity. */
export type DayDraws = {
  readonly id: string;
  readonly on: PlainDate;
  readonly kind: 'worked' | 'adjusted';
  readonly milliDays: MilliDays;
  /** Oldest lot first. */
  readonly draws: readonly Draw[];
  /** What no lot covered. */
  readonly overage: MilliDays;
  /** The period it counted in. */
  readonly period: PeriodName;
};

/** Every day and minus adjustment of the rows, in the order in which they drew. */
export function drawsOf(rows: readonly LedgerPeriod[]): DayDraws[] {
  return rows.flatMap(({ period, lines }) =>
    lines.flatMap((line) => {
      const isDrawing = line.kind === 'worked' || (line.kind === 'adjusted' && line.milliDays < 0);
      if (!isDrawing) return [];
      const { id, on, kind, draws, overage } = line;
      return [{ id, on, kind, milliDays: Math.abs(line.milliDays), draws, overage, period }];
    }),
  );
}
