/** Fiscal years of a client. (Source: objectives and cycles: planning cycles by fiscal year.) */
import { addDays, addMonths, type DateRange } from './dates.ts';

/** The fiscal year that begins in a calendar year. @param startMonth its first month, 1 to 12 */
export function fiscalYear(year: number, startMonth: number): DateRange {
  const startsOn = `${String(year).padStart(4, '0')}-${String(startMonth).padStart(2, '0')}-01`;
  return { startsOn, endsOn: addDays(addMonths(startsOn, 12), -1) };
}
