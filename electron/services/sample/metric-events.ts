/** The metrics of a story: set up with the client, read on the first of each month, their targets changed where they were. */
import { eq } from 'drizzle-orm';
import { metrics } from '#db/schema/client/dashboard.ts';
import { objectives } from '#db/schema/client/strategy.ts';
import { addMonthsTo, firstDayOf, monthOf, type PlainDate } from '#shared/domain/dates.ts';
import type { ClientContext } from '../context.ts';
import * as dashboard from '../dashboard.ts';
import { found } from '../find.ts';
import { idOf, type SampleEvent } from './sample-event.ts';
import type { MetricStory } from './story.ts';

/** The baseline's month, counted from the sample's; readings begin in the next one. */
const baselineOffset = -8;

/** @param begins the day on which the client's metrics are set up; nothing of them happens before */
export function metricEvents(
  stories: readonly MetricStory[],
  begins: PlainDate,
  asOf: PlainDate,
): SampleEvent[] {
  const monthAt = (offset: number) => addMonthsTo(monthOf(asOf), offset);
  const onFirstOf = (offset: number, run: SampleEvent['run']): SampleEvent => {
    const first = firstDayOf(monthAt(offset));
    return { on: first < begins ? begins : first, run };
  };
  const readOffsets = Array.from({ length: -1 - baselineOffset }, (_, index) => baselineOffset + 1 + index);
  const changed = stories.flatMap((story) => (story.retarget ? [{ story, retarget: story.retarget }] : []));
  return [
    {
      on: begins,
      run: (ctx) => {
        for (const story of stories) addMetric(ctx, story, monthAt);
      },
    },
    ...changed.map(({ story, retarget: { from, target, reason } }) =>
      onFirstOf(from, (ctx) => {
        const [offset, value] = target;
        const change = { from: monthAt(from), target: { month: monthAt(offset), value }, reason };
        dashboard.setTarget(ctx, { ...idOf(ctx), metricId: metricId(ctx, story.name), ...change });
      }),
    ),
    ...readOffsets.map((offset, index) =>
      onFirstOf(offset + 1, (ctx) => putReadings(ctx, stories, { month: monthAt(offset), offset, index })),
    ),
  ];
}

function addMetric(
  ctx: ClientContext,
  { objective, name, unit, baseline, target, plan = [] }: MetricStory,
  monthAt: (offset: number) => string,
): void {
  const row = found(
    ctx.db.select().from(objectives).where(eq(objectives.title, objective)).get(),
    'objective',
  );
  const at = ([offset, value]: readonly [number, number]) => ({ month: monthAt(offset), value });
  dashboard.addMetric(ctx, {
    ...{ ...idOf(ctx), objectiveId: row.id, name, unit },
    ...{ baseline: at([baselineOffset, baseline]), target: at(target), points: plan.map(at) },
  });
}

function putReadings(
  ctx: ClientContext,
  stories: readonly MetricStory[],
  { month, offset, index }: { month: string; offset: number; index: number },
): void {
  const readings = stories.flatMap(({ name, readings: values, confidence = [], notes = {} }) => {
    const value = values[index] ?? null;
    const beside = { confidence: confidence[index] ?? null, note: notes[offset] ?? '' };
    return value === null ? [] : [{ metricId: metricId(ctx, name), month, value, ...beside }];
  });
  if (readings.length > 0) dashboard.putReadings(ctx, { ...idOf(ctx), readings });
}

function metricId(ctx: ClientContext, name: string): string {
  return found(ctx.db.select().from(metrics).where(eq(metrics.name, name)).get(), 'metric').id;
}
