/** Turns a story into dated commands, in the order in which they would have happened. */
import {
  addDays,
  addMonthsTo,
  firstDayOf,
  lastDayOf,
  monthOf,
  type PlainDate,
} from '#shared/domain/dates.ts';
import { fiscalYear } from '#shared/domain/fiscal-year.ts';
import type { ClientContext } from '../context.ts';
import * as organisation from '../organisation.ts';
import * as retainer from '../retainer.ts';
import * as strategy from '../strategy.ts';
import { accountabilityEvents } from './accountability-events.ts';
import { accountingEvents } from './accounting-events.ts';
import { handoffEvents } from './handoff-events.ts';
import { initiativeEvents } from './initiative-events.ts';
import { metricEvents } from './metric-events.ts';
import { plannedEvents } from './planned-events.ts';
import { beginningOf, functionId, idOf, personId, type SampleEvent, workday } from './sample-event.ts';
import { seriesEvents } from './series-events.ts';
import { sessionEvents } from './session-events.ts';
import type { AgreementStory, ClientStory } from './story.ts';
import { strategyEvents } from './strategy-events.ts';

/** Everything that happens at a client, in the order of its dates; what falls on one day keeps its order here. */
export function eventsOf(story: ClientStory, asOf: PlainDate): SampleEvent[] {
  const events = [
    ...foundation(story, asOf),
    ...strategyEvents(story.strategy, {
      ...{ begins: workday(asOf, beginningOf(story)), asOf },
      year: Number(cycleAround(asOf, story.fiscalYearStart).startsOn.slice(0, 4)),
    }),
    ...metricEvents(story.metrics, workday(asOf, beginningOf(story)), asOf),
    ...story.agreements.map((terms) => agreementEvent(story, terms, asOf)),
    ...story.initiatives.flatMap((initiative) => initiativeEvents(initiative, asOf)),
    ...handoffEvents(story.boundaries ?? {}, workday(asOf, beginningOf(story)), asOf),
    ...accountabilityEvents(story.accountability ?? {}, workday(asOf, beginningOf(story)), asOf),
    ...accountingEvents(story, asOf),
    ...(story.series ?? []).flatMap((series) => seriesEvents(series, asOf)),
    ...story.sessions.flatMap((session) => sessionEvents(session, asOf)),
    ...plannedEvents(story, asOf),
  ];
  return events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function foundation(story: ClientStory, asOf: PlainDate): SampleEvent[] {
  const run = (ctx: ClientContext) => {
    for (const name of story.functions) organisation.addFunction(ctx, { ...idOf(ctx), name });
    for (const { function: area, ...person } of story.people) {
      const place = area === undefined ? {} : { functionId: functionId(ctx, area) };
      organisation.addPerson(ctx, { ...idOf(ctx), ...person, ...place });
    }
    const cycle = strategy.addCycle(ctx, { ...idOf(ctx), ...cycleAround(asOf, story.fiscalYearStart) });
    for (const { title, owner, function: area } of story.objectives) {
      const owned = { ownerId: personId(ctx, owner), functionId: functionId(ctx, area), cycleId: cycle.id };
      strategy.addObjective(ctx, { ...idOf(ctx), title, weight: story.strategy.weights[title], ...owned });
    }
  };
  return [{ on: workday(asOf, beginningOf(story)), run }];
}

function cycleAround(asOf: PlainDate, startMonth: number) {
  const month = Number(asOf.slice(5, 7));
  const year = Number(asOf.slice(0, 4)) - (month < startMonth ? 1 : 0);
  const name = startMonth === 1 ? `${year}` : `${year}/${String(year + 1).slice(2)}`;
  return { name, ...fiscalYear(year, startMonth) };
}

function agreementEvent(story: ClientStory, terms: AgreementStory, asOf: PlainDate): SampleEvent {
  const startsOn = firstDayOf(monthOf(addDays(asOf, terms.starts)));
  const cap = typeof terms.rollover === 'object' ? terms.rollover.upTo * 1000 : null;
  const rate = typeof terms.overage === 'object' ? terms.overage.bill * 100 : null;
  const run = (ctx: ClientContext) =>
    void retainer.setTerms(ctx, {
      ...idOf(ctx),
      startsOn,
      endsOn: terms.ends ? lastDayOf(addMonthsTo(monthOf(asOf), terms.ends.inMonths)) : null,
      milliDaysPerPeriod: terms.days * 1000,
      periodLength: 'month',
      rollover: typeof terms.rollover === 'object' ? 'up_to' : terms.rollover,
      rolloverCapMilliDays: cap,
      expireAfterPeriods: terms.expireAfter ?? null,
      overage: typeof terms.overage === 'object' ? 'bill' : terms.overage,
      overageRateMinor: rate,
      incrementMilliDays: 250,
      feeMinor: terms.fee * 100,
      minutesPerDay: 480,
      noticeDays: terms.ends?.noticeDays ?? null,
    });
  const isFirst = terms === story.agreements[0];
  return { on: isFirst ? workday(asOf, terms.starts) : startsOn, run };
}
