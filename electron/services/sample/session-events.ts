/** The sessions of a story: invited two weeks ahead, its packets issued the day before, its notes and actions after. */
import { and, eq } from 'drizzle-orm';
import { actions, sessions } from '#db/schema/client/sessions.ts';
import { objectives } from '#db/schema/client/strategy.ts';
import { addDays, type PlainDate } from '#shared/domain/dates.ts';
import * as actionService from '../actions.ts';
import type { ClientContext } from '../context.ts';
import { found } from '../find.ts';
import * as packets from '../packets.ts';
import * as sessionService from '../sessions.ts';
import { idOf, personId, type SampleEvent, workday } from './sample-event.ts';
import type { SessionStory } from './story.ts';

const daysAhead = 14;

export function sessionEvents(story: SessionStory, asOf: PlainDate): SampleEvent[] {
  const onDate = workday(asOf, story.on);
  const invitedOn = addDays(onDate, -daysAhead);
  const invite: SampleEvent = {
    on: invitedOn < asOf ? invitedOn : addDays(asOf, -2),
    run: (ctx) => {
      const agenda = story.agenda?.map(([title, minutes]) => ({ title, minutes }));
      const { kind, time: startTime, ask = '' } = story;
      sessionService.add(ctx, { ...idOf(ctx), kind, onDate, startTime, ask, agenda });
    },
  };
  const issues = (story.issue ?? []).map(
    (edition): SampleEvent => ({
      on: addDays(onDate, -1),
      run: (ctx) => issue(ctx, { session: { kind: story.kind, onDate }, edition, asOf: addDays(onDate, -1) }),
    }),
  );
  return story.on > 0 ? [invite] : [invite, ...issues, notesOf(story, onDate), ...actionsDone(story, asOf)];
}

function notesOf(story: SessionStory, onDate: PlainDate): SampleEvent {
  const run = (ctx: ClientContext) => {
    const { kind, notes = '', privateNotes = '' } = story;
    const sessionId = sessionIdOf(ctx, story, onDate);
    if (notes || privateNotes)
      sessionService.update(ctx, { ...idOf(ctx), sessionId, change: { kind, notes, privateNotes } });
    for (const { title, owner, due } of story.actions ?? []) {
      const dueOn = workday(onDate, due - story.on);
      actionService.add(ctx, { ...idOf(ctx), title, ownerId: personId(ctx, owner), dueOn, sessionId });
    }
    if (story.left) end(ctx, sessionId, story.left, story.reviewed ?? []);
  };
  return { on: onDate, run };
}

function end(
  ctx: ClientContext,
  sessionId: string,
  left: readonly string[],
  reviewed: readonly string[],
): void {
  const agenda = sessionService
    .one(ctx, sessionId)
    .agenda.map(({ title, minutes }) => ({ title, minutes, isDone: !left.includes(title) }));
  sessionService.update(ctx, { ...idOf(ctx), sessionId, change: { agenda } });
  const objectiveIds = reviewed.map(
    (title) =>
      found(ctx.db.select().from(objectives).where(eq(objectives.title, title)).get(), 'objective').id,
  );
  sessionService.hold(ctx, { ...idOf(ctx), sessionId, objectiveIds });
}

function actionsDone(story: SessionStory, asOf: PlainDate): SampleEvent[] {
  return (story.actions ?? []).flatMap(({ title, done }) => {
    if (done === undefined) return [];
    const doneOn = workday(asOf, done);
    const run = (ctx: ClientContext) => {
      const row = found(ctx.db.select().from(actions).where(eq(actions.title, title)).get(), 'action');
      actionService.update(ctx, { ...idOf(ctx), actionId: row.id, change: { doneOn } });
    };
    return [{ on: doneOn, run }];
  });
}

function sessionIdOf(ctx: ClientContext, story: SessionStory, onDate: PlainDate): string {
  const row = ctx.db
    .select()
    .from(sessions)
    .where(and(eq(sessions.kind, story.kind), eq(sessions.onDate, onDate)))
    .get();
  return found(row, 'session').id;
}

async function issue(
  ctx: ClientContext,
  request: Omit<Parameters<typeof packets.issue>[1], 'clientId'>,
): Promise<void> {
  for await (const _step of packets.issue(ctx, { ...idOf(ctx), ...request }));
}
