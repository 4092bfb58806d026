/** From which lot each worked day was drawn: the ledger's lines, day by day. (Source: product rules, Retainer days.) */
import type { DateRange, PlainDate } from './dates.ts';
import { computeLedger, type LedgerInput, type LedgerPeriod, lockedThrough } from './ledger.ts';
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

/**
 * What each planned day of the periods in `range` would draw if every planned day were worked. As in the forecast, planned
 * days of a locked period, or before the ledger begins, draw nothing.
 */
export function foreseenDraws(input: LedgerInput, range: DateRange): DayDraws[] {
  const locked = lockedThrough(input.closedPeriods);
  const [first] = computeLedger(input, { startsOn: '0001-01-01', endsOn: range.endsOn });
  const planned = (input.planned ?? []).filter(
    ({ on }) => first !== undefined && on >= first.startsOn && (locked === null || on > locked),
  );
  const ids = new Set(planned.map(({ id }) => id));
  const rows = computeLedger({ ...input, worked: [...input.worked, ...planned], planned: [] }, range);
  return drawsOf(rows).filter(({ id }) => ids.has(id));
}
