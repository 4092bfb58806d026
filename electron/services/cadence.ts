/** Series of sessions: their rules, and the dates that are skipped or moved. (Rules: shared/domain/cadence.ts.) */
import { and, eq } from 'drizzle-orm';
import { series, seriesExceptions } from '#db/schema/client/series.ts';
import { sessions } from '#db/schema/client/sessions.ts';
import type { SeriesRow, WholeSeries } from '#shared/contract/cadence.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { usualPresence } from '#shared/domain/cadence.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { parseRecurrence, recurrenceDates } from '#shared/domain/recurrence.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import type { ClientContext } from './context.ts';
import { found, given } from './find.ts';
import { readSeries } from './planned-sessions.ts';

type Part = 'series';

/** Every series with its exceptions. */
export function list(ctx: ClientContext): Outputs[Part]['list'] {
  return readSeries(ctx.db);
}

/** Adds a series; who usually sits in a session of its kind is there unless others are named. */
export function add(ctx: ClientContext, input: Inputs[Part]['add']): Outputs[Part]['add'] {
  return ctx.write('series.add', () => {
    const { clientId: _, ...fields } = given(input);
    const id = ctx.newId();
    const row = {
      functionId: null,
      startTime: null,
      ...usualPresence(input.kind),
      ...fields,
      id,
      createdAt: ctx.now(),
    };
    ctx.db.insert(series).values(row).run();
    return { sentence: `Added a series: ${nameOf(row)}`, output: one(ctx, id) };
  });
}

/** Changes a series; exceptions for dates that a new rule does not give count for nothing. */
export function update(ctx: ClientContext, input: Inputs[Part]['update']): Outputs[Part]['update'] {
  return ctx.write('series.update', () => {
    const { exceptions: _, ...before } = one(ctx, input.seriesId);
    const row = { ...before, ...given(input.change) };
    ctx.db.update(series).set(row).where(eq(series.id, row.id)).run();
    return { sentence: `Changed the series of ${nameOf(row)}`, output: one(ctx, row.id) };
  });
}

/** Ends a series; the sessions that were made from it stay. */
export function remove(ctx: ClientContext, input: Inputs[Part]['remove']): Outputs[Part]['remove'] {
  return ctx.write('series.remove', () => {
    const gone = one(ctx, input.seriesId);
    ctx.db.delete(series).where(eq(series.id, gone.id)).run();
    return { sentence: `Removed the series of ${nameOf(gone)}`, output: { ids: [gone.id] } };
  });
}

/** Skips a date. @throws Refusal NOT_FOUND where the rule has none there, CONFLICT where its session is stored */
export function skip(ctx: ClientContext, input: Inputs[Part]['skip']): Outputs[Part]['skip'] {
  return ctx.write('series.skip', () => {
    const of = withDate(ctx, input);
    if (storedFor(ctx, input)) {
      throw new Refusal(
        'CONFLICT',
        `The session of ${input.ruleOn} has been prepared already. Remove that session instead: its date is skipped then.`,
        { ruleOn: input.ruleOn },
      );
    }
    putException(ctx, { ...input, movedTo: null });
    return { sentence: `Skipped ${nameOf(of)} of ${input.ruleOn}`, output: one(ctx, of.id) };
  });
}

/** Holds a date on another one, with its session where that is stored. @throws Refusal NOT_FOUND, CONFLICT once it was held */
export function move(ctx: ClientContext, input: Inputs[Part]['move']): Outputs[Part]['move'] {
  return ctx.write('series.move', () => {
    const { ruleOn, onDate } = input;
    const of = withDate(ctx, input);
    const stored = storedFor(ctx, input);
    if (stored && stored.heldAt !== null)
      throw new Refusal('CONFLICT', `The session of ${stored.onDate} has been held.`, { ruleOn });
    if (stored) ctx.db.update(sessions).set({ onDate }).where(eq(sessions.id, stored.id)).run();
    putException(ctx, { ...input, movedTo: onDate });
    return { sentence: `Moved ${nameOf(of)} of ${ruleOn} to ${onDate}`, output: one(ctx, of.id) };
  });
}

/** Takes back a skip or a move of a date that nobody has prepared. */
export function restore(ctx: ClientContext, input: Inputs[Part]['restore']): Outputs[Part]['restore'] {
  return ctx.write('series.restore', () => {
    const of = one(ctx, input.seriesId);
    const isIt = and(eq(seriesExceptions.seriesId, of.id), eq(seriesExceptions.ruleOn, input.ruleOn));
    ctx.db.delete(seriesExceptions).where(isIt).run();
    return { sentence: `${nameOf(of)} of ${input.ruleOn} takes place as usual`, output: one(ctx, of.id) };
  });
}

/** One series with its exceptions. @throws Refusal NOT_FOUND */
export function one(ctx: ClientContext, id: string): WholeSeries {
  return found(
    readSeries(ctx.db).find((known) => known.id === id),
    'series',
    id,
  );
}

/** The stored session that stands for a date of a series. */
export function storedFor(ctx: ClientContext, { seriesId, ruleOn }: { seriesId: string; ruleOn: PlainDate }) {
  const isIt = and(eq(sessions.seriesId, seriesId), eq(sessions.ruleOn, ruleOn));
  return ctx.db.select().from(sessions).where(isIt).get();
}

/** Records that a date is skipped (null) or held on another one. Call inside a write. */
export function putException(
  ctx: ClientContext,
  { seriesId, ruleOn, movedTo }: { seriesId: string; ruleOn: PlainDate; movedTo: PlainDate | null },
): void {
  ctx.db
    .insert(seriesExceptions)
    .values({ id: ctx.newId(), seriesId, ruleOn, movedTo })
    .onConflictDoUpdate({ target: [seriesExceptions.seriesId, seriesExceptions.ruleOn], set: { movedTo } })
    .run();
}

/** The series, which has a date there by its rule. @throws Refusal NOT_FOUND */
export function withDate(
  ctx: ClientContext,
  { seriesId, ruleOn }: { seriesId: string; ruleOn: PlainDate },
): WholeSeries {
  const of = one(ctx, seriesId);
  const rule = found(parseRecurrence(of.rrule), 'rule', seriesId);
  const [date] = recurrenceDates(rule, of.startsOn, { startsOn: ruleOn, endsOn: ruleOn });
  found(date, `date ${ruleOn} in this series`, ruleOn);
  return of;
}

function nameOf({ kind }: Pick<SeriesRow, 'kind'>): string {
  return sessionKindWords[kind];
}
