/** When an agreement that ends must be spoken about. */
import { addDays, isPlainDate, type PlainDate } from '#shared/domain/dates.ts';

/** The last day to give notice or to agree on a renewal; nothing where the terms do not end, or nothing is agreed. */
export function noticeDate(endsOn: PlainDate | null, noticeDays: number | null): PlainDate | null {
  if (endsOn === null || noticeDays === null || !isPlainDate(endsOn)) return null;
  return addDays(endsOn, -noticeDays);
}
