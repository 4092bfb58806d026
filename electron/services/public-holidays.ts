/**
 * Public holidays by country and region. The library that knows them is large and slow to load, so it is loaded on
 * demand, and what it said of a year is kept in the workspace.
 */
import { and, eq, inArray } from 'drizzle-orm';
import { holidayYears } from '#db/schema/workspace.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { addDays, type DateRange, daysBetween, isWithin } from '#shared/domain/dates.ts';
import type { Holiday } from '#shared/domain/working-days.ts';
import packageJson from '../../package.json' with { type: 'json' };
import type { WorkspaceContext } from './context.ts';

/** A country and, where not the whole of it is meant, a region, by their ISO 3166 codes. */
export interface HolidayPlace {
  country: string;
  region: string | null;
}

const computedBy = packageJson.version;

/** The public holidays of a place in a range of dates, by date; none where there is no place. */
export async function publicHolidays(
  ctx: Pick<WorkspaceContext, 'db' | 'cache'>,
  place: HolidayPlace | null,
  range: DateRange,
): Promise<Holiday[]> {
  if (!place) return [];
  const [first, last] = [yearOf(range.startsOn), yearOf(range.endsOn)];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const known = readYears(ctx, place, years);
  for (const year of years.filter((each) => !known.has(each))) {
    const holidays = await computeYear(place, year);
    keepYear(ctx, place, year, holidays);
    known.set(year, holidays);
  }
  return years.flatMap((year) => known.get(year) ?? []).filter(({ date }) => isWithin(date, range));
}

/** Every country that is known, with its regions, by name. */
export async function knownPlaces() {
  const library = await load();
  const named = (places: Record<string, string> | undefined) =>
    Object.entries(places ?? {})
      .map(([code, name]) => ({ code, name }))
      .sort((one, other) => one.name.localeCompare(other.name, 'en'));
  const all = new library();
  return named(all.getCountries('en')).map(({ code, name }) => ({
    code,
    name,
    regions: named(all.getStates(code, 'en')),
  }));
}

/** Refuses a place of which no public holidays are known. @throws Refusal INVALID_INPUT naming what there is */
export async function refuseUnknownPlace({
  country,
  region,
}: {
  country: string | null;
  region: string | null;
}): Promise<void> {
  if (country === null) {
    const message = 'A region belongs to a country. Choose the country first.';
    throw new Refusal('INVALID_INPUT', message, { field: 'region', region });
  }
  const places = await knownPlaces();
  const known = places.find(({ code }) => code === country);
  if (!known) {
    const message = `No public holidays are known for ${country}. Give the two letters of a country, such as US, GB or DE.`;
    throw new Refusal('INVALID_INPUT', message, { field: 'country', country });
  }
  if (region === null || known.regions.some(({ code }) => code === region)) return;
  const codes = known.regions.map(({ code }) => code);
  const instead = codes.length > 0 ? `Its regions are ${codes.join(', ')}.` : 'It has none; leave it out.';
  throw new Refusal('INVALID_INPUT', `${known.name} has no region ${region}. ${instead}`, {
    field: 'region',
    region,
    regions: codes,
  });
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function readYears(
  { db }: Pick<WorkspaceContext, 'db'>,
  { country, region }: HolidayPlace,
  years: readonly number[],
): Map<number, Holiday[]> {
  const rows = db
    .select()
    .from(holidayYears)
    .where(
      and(
        eq(holidayYears.country, country),
        eq(holidayYears.region, region ?? ''),
        eq(holidayYears.computedBy, computedBy),
        inArray(holidayYears.year, [...years]),
      ),
    )
    .all();
  return new Map(rows.map(({ year, holidays }) => [year, holidays]));
}

function keepYear(
  { db, cache }: Pick<WorkspaceContext, 'db' | 'cache'>,
  { country, region }: HolidayPlace,
  year: number,
  holidays: Holiday[],
): void {
  const row = { country, region: region ?? '', year, computedBy, holidays };
  const { country: ofCountry, region: ofRegion, year: ofYear } = holidayYears;
  cache(() =>
    db
      .insert(holidayYears)
      .values(row)
      .onConflictDoUpdate({ target: [ofCountry, ofRegion, ofYear], set: row })
      .run(),
  );
}

async function load() {
  const { default: library } = await import('date-holidays');
  return library;
}

/** The whole days of a year's public holidays; one of several days counts with each, and half a day does not count. */
async function computeYear({ country, region }: HolidayPlace, year: number): Promise<Holiday[]> {
  const library = await load();
  const options = { types: ['public' as const], languages: ['en'] };
  const found = region === null ? new library(country, options) : new library(country, region, options);
  const named = new Map<string, string>();
  for (const { date, start, end, name } of found.getHolidays(year)) {
    // A day on which clocks change has 23 hours; one that begins at noon is half a day.
    const days = Math.floor((end.getTime() - start.getTime() + 7_200_000) / 86_400_000);
    for (let index = 0; index < days; index++) {
      const on = addDays(date.slice(0, 10), index);
      if (!named.has(on)) named.set(on, name);
    }
  }
  return [...named]
    .map(([date, name]) => ({ date, name }))
    .sort((one, other) => daysBetween(other.date, one.date));
}
