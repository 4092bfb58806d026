/** The executive's working calendar: the working week of the settings, public holidays and time off. */
import { and, asc, gte, lte } from 'drizzle-orm';
import { timeOff } from '#db/schema/workspace.ts';
import type { DateRange } from '#shared/domain/dates.ts';
import type { WorkingCalendar } from '#shared/domain/working-days.ts';
import type { WorkspaceContext } from './context.ts';
import { type HolidayPlace, publicHolidays } from './public-holidays.ts';
import { readSettings } from './settings.ts';

/** The place whose public holidays hold; null while none was chosen. */
export function ownPlace({ db }: Pick<WorkspaceContext, 'db'>): HolidayPlace | null {
  const { holidayCountry: country, holidayRegion: region } = readSettings(db);
  return country === null ? null : { country, region };
}

/** What is known of a range of dates, in the words of the contract. */
export async function readCalendar(ctx: WorkspaceContext, range: DateRange) {
  const place = ownPlace(ctx);
  return {
    weekdays: readSettings(ctx.db).workingWeekdays,
    country: place?.country ?? null,
    region: place?.region ?? null,
    holidays: await publicHolidays(ctx, place, range),
    timeOff: ctx.db
      .select()
      .from(timeOff)
      .where(and(lte(timeOff.startsOn, range.endsOn), gte(timeOff.endsOn, range.startsOn)))
      .orderBy(asc(timeOff.startsOn), asc(timeOff.id))
      .all(),
  };
}

/** The same, as the rules of shared/domain/working-days.ts want it. */
export async function workingCalendar(ctx: WorkspaceContext, range: DateRange): Promise<WorkingCalendar> {
  const { weekdays, holidays, timeOff: off } = await readCalendar(ctx, range);
  return { weekdays, holidays: new Set(holidays.map(({ date }) => date)), timeOff: off };
}
