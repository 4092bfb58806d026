/** Busy times in words, and by the dates they lie on. */
import type { BusyTimeRow } from '#shared/contract/busy.ts';
import { addDays, type DateRange, overlapOf, type PlainDate } from '#shared/domain/dates.ts';

type BusyTime = Pick<BusyTimeRow, 'title' | 'startsOn' | 'endsOn' | 'startsAt' | 'endsAt'>;

/** `Dentist (13:00–14:00)`, `Jury service (all day)`; what has no title is `busy`. */
export function busyWords({ title, startsAt, endsAt }: BusyTime, locale: string): string {
  const name = title || 'busy';
  if (startsAt === null || endsAt === null) return `${name} (all day)`;
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  return `${name} (${clock.formatRange(Date.parse(startsAt), Date.parse(endsAt))})`;
}

/** What each date of a span is busy with, in words; a date with nothing is left out. */
export function busyByDate(
  times: readonly BusyTime[],
  span: DateRange,
  locale: string,
): ReadonlyMap<PlainDate, string> {
  const byDate = new Map<PlainDate, string>();
  for (const time of times) {
    const shown = overlapOf(time, span);
    for (let on = shown?.startsOn; on !== undefined && shown && on <= shown.endsOn; on = addDays(on, 1)) {
      const known = byDate.get(on);
      const words = busyWords(time, locale);
      byDate.set(on, known === undefined ? words : `${known}; ${words}`);
    }
  }
  return byDate;
}
