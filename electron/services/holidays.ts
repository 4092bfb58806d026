/** Public holidays, for those who look them up. */
import { Refusal } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import type { WorkspaceContext } from './context.ts';
import { knownPlaces, publicHolidays, refuseUnknownPlace } from './public-holidays.ts';
import { ownPlace } from './working-calendar.ts';

type Part = 'holidays';

/** The public holidays of a year. @throws Refusal INVALID_INPUT for an unknown place, or a region without its country */
export async function of(ctx: WorkspaceContext, input: Inputs[Part]['of']): Promise<Outputs[Part]['of']> {
  const { year, country, region = null } = input;
  if (country === undefined && region !== null)
    throw new Refusal('INVALID_INPUT', 'A region belongs to a country. Name the country as well.', {
      region,
    });
  const place = country === undefined ? ownPlace(ctx) : { country, region };
  if (country !== undefined && place) await refuseUnknownPlace(place);
  const holidays = await publicHolidays(ctx, place, { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` });
  return { country: place?.country ?? null, region: place?.region ?? null, holidays };
}

/** Every country whose public holidays are known. */
export function countries(): Promise<Outputs[Part]['countries']> {
  return knownPlaces();
}
