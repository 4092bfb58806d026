/** Client days as the log lists them: by period, from the one under way, with late ones where they count. */
import type { AdjustmentRow, ClientDayRow } from '#shared/contract/retainer.ts';
import { compareText } from '#shared/domain/dates.ts';
import { type LedgerPeriod, lockedThrough } from '#shared/domain/ledger.ts';

export type LogEntry =
  | { kind: 'day'; id: string; day: ClientDayRow; isLocked: boolean }
  /** A worked day that was entered after its own period was closed. */
  | { kind: 'late'; id: string; adjustment: AdjustmentRow; isLocked: boolean };

export interface LogPeriod {
  period: LedgerPeriod;
  entries: readonly LogEntry[];
}

interface LogRows {
  days: readonly ClientDayRow[];
  adjustments: readonly AdjustmentRow[];
  closings: readonly { period: string }[];
}

/**
 * Periods with anything in them: the one under way, those ahead, the next first, and those before it, the newest first.
 * Days are the newest first.
 */
export function dayLog(
  rows: LogRows,
  ledger: readonly LedgerPeriod[],
  current: LedgerPeriod | undefined,
): LogPeriod[] {
  const locked = lockedThrough(rows.closings.map(({ period }) => period));
  const isLocked = (on: string) => locked !== null && on <= locked;
  const entries: LogEntry[] = [
    ...rows.days.map((day) => ({
      ...({ kind: 'day', id: day.id, day } as const),
      // A planned day changes no ledger, so it can go even where the period is closed.
      isLocked: day.kind === 'worked' && isLocked(day.onDate),
    })),
    ...rows.adjustments
      .filter(({ workedOn }) => workedOn !== null)
      .map((adjustment) => ({
        ...({ kind: 'late', id: adjustment.id, adjustment } as const),
        isLocked: isLocked(adjustment.onDate),
      })),
  ];
  const periods = ledger
    .map((period) => ({
      period,
      entries: entries.filter((entry) => isIn(period, entry)).toSorted(newestFirst),
    }))
    .filter(({ period, entries: own }) => own.length > 0 || period === current);
  const ahead = periods.findIndex(({ period }) => current !== undefined && period.startsOn > current.endsOn);
  if (ahead < 0) return periods.toReversed();
  const [now, ...before] = periods.slice(0, ahead).toReversed();
  return [...(now ? [now] : []), ...periods.slice(ahead), ...before];
}

/** The date on which an entry counts. */
export function countsOn(entry: LogEntry): string {
  return entry.kind === 'day' ? entry.day.onDate : entry.adjustment.onDate;
}

function isIn({ startsOn, endsOn }: LedgerPeriod, entry: LogEntry): boolean {
  const on = countsOn(entry);
  return startsOn <= on && on <= endsOn;
}

function newestFirst(one: LogEntry, other: LogEntry): number {
  return compareText(countsOn(other), countsOn(one)) || compareText(other.id, one.id);
}
