/** The initiatives of a story: added with their milestones, then updated, moved and completed as time goes by. */
import { eq } from 'drizzle-orm';
import { initiatives, objectives } from '#db/schema/client/strategy.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import type { ClientContext } from '../context.ts';
import { found } from '../find.ts';
import * as initiativeService from '../initiatives.ts';
import * as milestoneService from '../milestones.ts';
import { functionId, idOf, personId, type SampleEvent, workday } from './sample-event.ts';
import type { InitiativeStory, MilestoneStory } from './story.ts';

export function initiativeEvents(story: InitiativeStory, asOf: PlainDate): SampleEvent[] {
  const idByTitle = (ctx: ClientContext) =>
    found(ctx.db.select().from(initiatives).where(eq(initiatives.title, story.title)).get(), 'initiative').id;
  const add = (ctx: ClientContext) => {
    const objective = ctx.db
      .select()
      .from(objectives)
      .where(eq(objectives.title, story.objective ?? ''))
      .get();
    initiativeService.add(ctx, {
      ...idOf(ctx),
      title: story.title,
      objectiveId: objective?.id ?? null,
      ownerId: story.owner ? personId(ctx, story.owner) : null,
      functionId: story.function ? functionId(ctx, story.function) : null,
      startsOn: workday(asOf, story.starts),
      targetOn: story.target === undefined ? null : workday(asOf, story.target),
    });
  };
  return [
    { on: workday(asOf, story.starts), run: add },
    ...story.milestones.flatMap((milestone) => milestoneEvents(milestone, story, asOf, idByTitle)),
    ...story.updates.map(([offset, status, note]): SampleEvent => {
      const on = workday(asOf, offset);
      const update = (ctx: ClientContext) =>
        void initiativeService.updateStatus(ctx, {
          ...idOf(ctx),
          initiativeId: idByTitle(ctx),
          status,
          note,
          on,
        });
      return { on, run: update };
    }),
  ];
}

function milestoneEvents(
  story: MilestoneStory,
  parent: InitiativeStory,
  asOf: PlainDate,
  initiativeId: (ctx: ClientContext) => string,
): SampleEvent[] {
  let milestoneId = '';
  const add = (ctx: ClientContext) => {
    const needs = story.needs;
    const row = milestoneService.add(ctx, {
      ...idOf(ctx),
      initiativeId: initiativeId(ctx),
      title: story.title,
      kind: story.kind ?? 'deliverable',
      dueOn: story.due === undefined ? null : workday(asOf, story.due),
      ...(story.owner ? { ownerId: personId(ctx, story.owner) } : {}),
      ...(needs ? { needsInputFrom: needs.from, leadDays: needs.leadDays } : {}),
      ...(needs?.function ? { needsFunctionId: functionId(ctx, needs.function) } : {}),
      ...(needs?.person ? { needsPersonId: personId(ctx, needs.person) } : {}),
    });
    milestoneId = row.id;
  };
  const moves = (story.slips ?? []).map(([offset, to, reason]): SampleEvent => {
    const on = workday(asOf, offset);
    const dueOn = workday(asOf, to);
    return {
      on,
      run: (ctx) => void milestoneService.move(ctx, { ...idOf(ctx), milestoneId, dueOn, reason, on }),
    };
  });
  const completed = story.completed === undefined ? undefined : workday(asOf, story.completed);
  return [
    { on: workday(asOf, parent.starts), run: add },
    ...moves,
    ...(completed === undefined
      ? []
      : [
          {
            on: completed,
            run: (ctx: ClientContext) =>
              void milestoneService.complete(ctx, { ...idOf(ctx), milestoneId, on: completed }),
          },
        ]),
  ];
}
