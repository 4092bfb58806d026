/** The hand-offs of a story with their steps, the peaks of its functions, and how conflicts over them were settled. */
import { and, eq } from 'drizzle-orm';
import { handoffs } from '#db/schema/client/handoffs.ts';
import { addDays, type PlainDate } from '#shared/domain/dates.ts';
import * as conflictService from '../conflicts.ts';
import type { ClientContext } from '../context.ts';
import { found } from '../find.ts';
import * as handoffService from '../handoffs.ts';
import * as peakService from '../peaks.ts';
import { functionId, idOf, initiativeId, type SampleEvent, workday } from './sample-event.ts';
import type { AllocationStory, BoundaryStory, HandoffStory, PeakStory } from './story.ts';

/** @param beginning the first day of the engagement: what happened earlier was recorded then */
export function handoffEvents(
  { handoffs = [], peaks = [], allocations = [] }: BoundaryStory,
  beginning: PlainDate,
  asOf: PlainDate,
): SampleEvent[] {
  return [
    ...peaks.map((peak) => peakEvent(peak, asOf)),
    ...handoffs.flatMap((handoff) => stepsOf(handoff, asOf)),
    ...allocations.map((allocation) => allocationEvent(allocation, asOf)),
  ].map((event) => ({ ...event, on: event.on < beginning ? beginning : event.on }));
}

function stepsOf(story: HandoffStory, asOf: PlainDate): SampleEvent[] {
  const requestedOn = workday(asOf, story.requested);
  const request = (ctx: ClientContext) =>
    void handoffService.add(ctx, {
      ...idOf(ctx),
      what: story.what,
      fromFunctionId: functionId(ctx, story.from),
      toFunctionId: functionId(ctx, story.to),
      initiativeId: story.initiative === undefined ? null : initiativeId(ctx, story.initiative),
      requestedOn,
      neededBy: workday(asOf, story.needed),
    });
  const steps = (story.steps ?? []).map(([offset, step, proposed]): SampleEvent => {
    const on = workday(asOf, offset);
    const proposedFor = proposed === undefined ? {} : { proposedFor: workday(asOf, proposed) };
    const run = (ctx: ClientContext) =>
      void handoffService.step(ctx, {
        ...idOf(ctx),
        handoffId: handoffId(ctx, story.what, requestedOn),
        step,
        on,
        ...proposedFor,
      });
    return { on, run };
  });
  return [{ on: requestedOn, run: request }, ...steps];
}

function peakEvent({ title, of, from, to, known }: PeakStory, asOf: PlainDate): SampleEvent {
  const run = (ctx: ClientContext) =>
    void peakService.add(ctx, {
      ...idOf(ctx),
      functionId: functionId(ctx, of),
      title,
      startsOn: addDays(asOf, from),
      endsOn: addDays(asOf, to),
    });
  return { on: workday(asOf, known), run };
}

function allocationEvent(
  { on: offset, between, decision, by }: AllocationStory,
  asOf: PlainDate,
): SampleEvent {
  const on = workday(asOf, offset);
  const run = (ctx: ClientContext) => {
    const isMeant = ({ sides }: ReturnType<typeof conflictService.list>[number]) =>
      between.every((name) => sides.some(({ words }) => words.includes(`“${name}”`)));
    const conflict = found(conflictService.list(ctx, { ...idOf(ctx), asOf: on }).find(isMeant), 'conflict');
    conflictService.allocate(ctx, { ...idOf(ctx), conflictId: conflict.id, decision, decidedBy: by, on });
  };
  return { on, run };
}

function handoffId(ctx: ClientContext, what: string, requestedOn: PlainDate): string {
  const isMeant = and(eq(handoffs.what, what), eq(handoffs.requestedOn, requestedOn));
  return found(ctx.db.select().from(handoffs).where(isMeant).get(), 'hand-off').id;
}
