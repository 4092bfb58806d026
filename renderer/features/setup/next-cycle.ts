import { addDays, addMonths, type PlainDate } from '#shared/domain/dates.ts';

/**
 * The dates of one more planning cycle: the fiscal year after the last one there is, else the one that starts in the year of `asOf`.
 * @param fiscalYearStart the month in which a fiscal year starts, 1 to 12
 */
export function nextCycle(
  cycles: readonly { endsOn: PlainDate }[],
  fiscalYearStart: number,
  asOf: PlainDate,
): { startsOn: PlainDate; endsOn: PlainDate } {
  const last = cycles
    .map(({ endsOn }) => endsOn)
    .sort()
    .at(-1);
  const startsOn = last
    ? addDays(last, 1)
    : `${asOf.slice(0, 4)}-${String(fiscalYearStart).padStart(2, '0')}-01`;
  return { startsOn, endsOn: addDays(addMonths(startsOn, 12), -1) };
}
