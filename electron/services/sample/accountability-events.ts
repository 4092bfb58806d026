/** The decisions and escalations of a story, its charter, and the CEO's hours month by month. */
import { eq } from 'drizzle-orm';
import { escalations } from '#db/schema/client/accountability.ts';
import { decisions } from '#db/schema/client/decisions.ts';
import { addDays, addMonthsTo, firstDayOf, monthOf, type PlainDate } from '#shared/domain/dates.ts';
import * as charterService from '../charter.ts';
import type { ClientContext } from '../context.ts';
import * as hoursService from '../coordination-hours.ts';
import * as decisionService from '../decisions.ts';
import * as escalationService from '../escalations.ts';
import { found } from '../find.ts';
import type {
  AccountabilityStory,
  CharterStory,
  DecisionStory,
  EscalationStory,
} from './accountability-story.ts';
import { functionId, idOf, initiativeId, personId, type SampleEvent, workday } from './sample-event.ts';

/** @param beginning the first day of the engagement, when its baseline is recorded */
export function accountabilityEvents(
  story: AccountabilityStory,
  beginning: PlainDate,
  asOf: PlainDate,
): SampleEvent[] {
  return [
    ...(story.charter ?? []).map((entry) => charterEvent(entry, asOf)),
    ...(story.decisions ?? []).flatMap((decision) => decisionEvents(decision, asOf)),
    ...(story.escalations ?? []).flatMap((escalation) => escalationEvents(escalation, asOf)),
    ...hoursEvents(story.ceoHours ?? [], beginning),
  ];
}

function charterEvent(
  { authority, isGranted, since: offset, evidence }: CharterStory,
  asOf: PlainDate,
): SampleEvent {
  const since = workday(asOf, offset);
  const answers = [{ authority, isGranted }];
  return {
    on: since,
    run: (ctx) => void charterService.set(ctx, { ...idOf(ctx), answers, since, evidence }),
  };
}

function decisionEvents(story: DecisionStory, asOf: PlainDate): SampleEvent[] {
  const { question, decider, of = '', leadDays = 0, options = '', recommendation = '' } = story;
  const raisedOn = workday(asOf, story.raised);
  const put = (ctx: ClientContext) =>
    void decisionService.add(ctx, {
      ...{ ...idOf(ctx), question, decider, leadDays, options, recommendation, raisedOn },
      deciderFunctionId: decider === 'function' ? functionId(ctx, of) : null,
      deciderPersonId: decider === 'person' ? personId(ctx, of) : null,
      initiativeId: story.initiative === undefined ? null : initiativeId(ctx, story.initiative),
      neededBy: workday(asOf, story.needed),
    });
  if (!story.decided) return [{ on: raisedOn, run: put }];
  const [offset, outcome] = story.decided;
  const on = workday(asOf, offset);
  const resolve = (ctx: ClientContext) => {
    const isMeant = eq(decisions.question, question);
    const { id } = found(ctx.db.select().from(decisions).where(isMeant).get(), 'decision');
    decisionService.resolve(ctx, { ...idOf(ctx), decisionId: id, outcome, on });
  };
  return [
    { on: raisedOn, run: put },
    { on, run: resolve },
  ];
}

function escalationEvents(story: EscalationStory, asOf: PlainDate): SampleEvent[] {
  const { reason, trigger = null } = story;
  const step = (
    offset: number,
    run: (ctx: ClientContext, id: string, on: PlainDate) => unknown,
  ): SampleEvent => {
    const on = workday(asOf, offset);
    return { on, run: (ctx) => void run(ctx, escalationId(ctx, reason), on) };
  };
  const raise = (ctx: ClientContext, on: PlainDate) =>
    void escalationService.raise(ctx, {
      ...{ ...idOf(ctx), reason, trigger, on },
      initiativeId: initiativeId(ctx, story.initiative),
    });
  const raisedOn = workday(asOf, story.raised);
  const acknowledge = (ctx: ClientContext, id: string, on: PlainDate) =>
    escalationService.acknowledge(ctx, { ...idOf(ctx), escalationId: id, on });
  const [resolvedAt, decision = ''] = story.resolved ?? [];
  const resolve = (ctx: ClientContext, id: string, on: PlainDate) =>
    escalationService.resolve(ctx, { ...idOf(ctx), escalationId: id, decision, on });
  return [
    { on: raisedOn, run: (ctx) => raise(ctx, raisedOn) },
    ...(story.acknowledged === undefined ? [] : [step(story.acknowledged, acknowledge)]),
    ...(resolvedAt === undefined ? [] : [step(resolvedAt, resolve)]),
  ];
}

/** Each month is counted in the first days of the next one. */
function hoursEvents(hours: readonly (number | null)[], beginning: PlainDate): SampleEvent[] {
  const before = addMonthsTo(monthOf(beginning), -1);
  return hours.flatMap((count, index): SampleEvent[] => {
    if (count === null) return [];
    const month = addMonthsTo(before, index);
    const isBaseline = index === 0;
    const on = isBaseline ? beginning : addDays(firstDayOf(addMonthsTo(month, 1)), 2);
    const note = isBaseline ? 'From the calendar, counted by hand' : '';
    const put = (ctx: ClientContext) =>
      void hoursService.put(ctx, { ...idOf(ctx), month, hours: count, isBaseline, note });
    return [{ on, run: put }];
  });
}

function escalationId(ctx: ClientContext, reason: string): string {
  const isMeant = eq(escalations.reason, reason);
  return found(ctx.db.select().from(escalations).where(isMeant).get(), 'escalation').id;
}
