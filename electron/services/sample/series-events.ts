/** The series of a story: made when the engagement is under way, with a coming date that is skipped or moved. */
import { occurrencesOf } from '#shared/domain/cadence.ts';
import { addDays, type PlainDate } from '#shared/domain/dates.ts';
import * as series from '../cadence.ts';
import type { ClientContext } from '../context.ts';
import { functionId, idOf, type SampleEvent, workday } from './sample-event.ts';
import type { SeriesStory } from './story.ts';

export function seriesEvents(
  { kind, rrule, starts, time: startTime, function: area, next }: SeriesStory,
  asOf: PlainDate,
): SampleEvent[] {
  const startsOn = workday(asOf, starts);
  const run = (ctx: ClientContext) => {
    const place = area === undefined ? {} : { functionId: functionId(ctx, area) };
    const made = series.add(ctx, { ...idOf(ctx), kind, rrule, startsOn, startTime, ...place });
    const [, second] = occurrencesOf(made, { startsOn: asOf, endsOn: addDays(asOf, 90) });
    if (next === undefined || !second) return;
    const of = { ...idOf(ctx), seriesId: made.id, ruleOn: second.ruleOn };
    if (next === 'skipped') series.skip(ctx, of);
    else series.move(ctx, { ...of, onDate: addDays(second.onDate, 1) });
  };
  return [{ on: startsOn < asOf ? startsOn : addDays(asOf, -1), run }];
}
