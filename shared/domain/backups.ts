/** Which backups stay: three of today, one of each of seven days, four weeks and twelve months before. */
import { addDays, dateIn, dayOfWeek, monthOf, type PlainDate } from './dates.ts';

/** How many backups of each kind are kept. */
export const keptBackups = { today: 3, days: 7, weeks: 4, months: 12 } as const;

/**
 * The backups to keep of one file, by the instants they were made at; days are those of `zone`. A day, week or month
 * counts when it has a backup, so that a long absence costs none, and is kept by its newest one.
 *
 * The newest backup always stays, and so does the newest that is not later than `now`: with a clock that was set back, the
 * one just made is not the newest.
 */
export function whichToKeep(instants: readonly string[], now: string, zone: string): Set<string> {
  const newestFirst = [...new Set(instants)].sort().reverse();
  const dateOf = (instant: string) => dateIn(zone, instant);
  const today = dateOf(now);
  const madeToday = (instant: string) => instant <= now && dateOf(instant) === today;
  const recent = newestFirst.filter((instant) => instant <= now);
  const ofToday = recent.filter(madeToday).slice(0, keptBackups.today);
  const earlier = newestFirst.filter((instant) => !madeToday(instant));
  const newestOfEach = (periodOf: (date: PlainDate) => string, most: number, except?: string) =>
    [...Map.groupBy(earlier, (instant) => periodOf(dateOf(instant)))]
      .filter(([period]) => period !== except)
      .flatMap(([, [newest]]) => newest ?? [])
      .slice(0, most);
  return new Set([
    ...(ofToday.length > 0 ? ofToday : recent.slice(0, 1)),
    ...newestOfEach((date) => date, keptBackups.days),
    ...newestOfEach(weekOf, keptBackups.weeks, weekOf(today)),
    ...newestOfEach(monthOf, keptBackups.months, monthOf(today)),
  ]);
}

// A week goes by its Monday.
function weekOf(date: PlainDate): PlainDate {
  return addDays(date, 1 - dayOfWeek(date));
}
