/** What the grid shows, worked out once; what of a client did not change stays the very same, so that its row is not drawn anew. */
import { useMemo, useRef } from 'react';
import { useLocale } from '#renderer/ui/locale.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { busyByDate } from '../model/busy-words.ts';
import { clashesByClient, isSameClash } from '../model/clashes.ts';
import { cellsByClient, isSameCell, keepSame, type MonthDays } from '../model/day-cells.ts';
import type { DaySpan } from '../model/day-span.ts';
import type { OwnCalendar } from '../model/own-days.ts';
import { shownDates } from '../model/shown-dates.ts';
import type { BusyList } from '../use-all-days.ts';

interface GridContentOptions {
  span: DaySpan;
  today: PlainDate;
  days: MonthDays;
  calendar: OwnCalendar;
  busy: BusyList;
}

export function useGridContent({ span, today, days, calendar, busy }: GridContentOptions) {
  const locale = useLocale();
  const dates = useMemo(() => shownDates(span, today, calendar, locale), [span, today, calendar, locale]);
  const cells = useSame(
    useMemo(() => cellsByClient(days), [days]),
    isSameCell,
  );
  const clashes = useSame(
    useMemo(() => clashesByClient(busy, days, locale), [busy, days, locale]),
    isSameClash,
  );
  const busyDates = useMemo(() => busyByDate(busy.times, span, locale), [busy, span, locale]);
  return { dates, cells, clashes, busyDates };
}

type ByClient<Value> = ReadonlyMap<string, ReadonlyMap<PlainDate, Value>>;

function useSame<Value>(
  now: ByClient<Value>,
  isSame: (one: Value, other: Value | undefined) => boolean,
): ByClient<Value> {
  const last = useRef<ByClient<Value>>(new Map());
  return useMemo(() => {
    last.current = keepSame(last.current, now, isSame);
    return last.current;
  }, [now, isSame]);
}
