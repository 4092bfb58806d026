/** What a story plans: single days ahead, days by a rule, and the pauses of its agreement. */
import { addDays, dayOfWeek, type PlainDate } from '#shared/domain/dates.ts';
import type { ClientContext } from '../context.ts';
import * as dayPlans from '../day-plans.ts';
import * as days from '../days.ts';
import * as retainer from '../retainer.ts';
import { idOf, type SampleEvent, workday } from './sample-event.ts';
import type { ClientStory, RepeatedStory } from './story.ts';

export function plannedEvents(story: ClientStory, asOf: PlainDate): SampleEvent[] {
  const { planned, repeated = [], pauses = [] } = story;
  return [
    ...planned.map(([offset, amount, note]): SampleEvent => {
      const on = workday(asOf, offset);
      const plan = (ctx: ClientContext) =>
        void days.plan(ctx, { ...idOf(ctx), on, milliDays: amount * 1000, note });
      return { on: addDays(asOf, -2), run: plan };
    }),
    ...repeated.map((plan) => repeatedEvent(plan, asOf)),
    ...pauses.map(({ from, to, known, note }): SampleEvent => {
      const pause = { startsOn: addDays(asOf, from), endsOn: addDays(asOf, to), note };
      return {
        on: workday(asOf, known),
        run: (ctx) => void retainer.addPause(ctx, { ...idOf(ctx), ...pause }),
      };
    }),
  ];
}

function repeatedEvent(
  { rrule, first: [weeks, weekday], lasts, days: amount, note, except }: RepeatedStory,
  asOf: PlainDate,
): SampleEvent {
  const startsOn = addDays(asOf, weeks * 7 + weekday - dayOfWeek(asOf));
  const plan = {
    ...{ rrule, startsOn, endsOn: addDays(startsOn, lasts), milliDays: amount * 1000, note },
    except: except.map((offset) => addDays(startsOn, offset)),
  };
  return { on: addDays(asOf, -2), run: (ctx) => void dayPlans.add(ctx, { ...idOf(ctx), ...plan }) };
}
