/** What each client day served. (Rules: product, Evidence of value.) */
import { and, asc, eq, gte, inArray, lte } from 'drizzle-orm';
import { dayPurposes, latePurposes } from '#db/schema/client/purposes.ts';
import { clientDays } from '#db/schema/client/retainer.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import type { Purpose } from '#shared/domain/value-statement.ts';
import type { ClientContext } from './context.ts';
import { oneOf } from './day-rows.ts';
import { found } from './find.ts';
import { keyOf, readTitles, type TitledPurpose, toPurpose } from './purpose-titles.ts';

type Part = 'dayPurposes';
type Row = typeof dayPurposes.$inferSelect;

/** What the days of a range served, by date, each with its title. */
export function list(ctx: ClientContext, input: Inputs[Part]['list']): Outputs[Part]['list'] {
  const rows = ctx.db
    .select({ onDate: clientDays.onDate, purpose: dayPurposes })
    .from(dayPurposes)
    .innerJoin(clientDays, eq(clientDays.id, dayPurposes.dayId))
    .where(
      and(
        input.startsOn === undefined ? undefined : gte(clientDays.onDate, input.startsOn),
        input.endsOn === undefined ? undefined : lte(clientDays.onDate, input.endsOn),
      ),
    )
    .orderBy(asc(clientDays.onDate), asc(dayPurposes.dayId), asc(dayPurposes.id))
    .all();
  const titles = readTitles(ctx.db);
  const byDay = Map.groupBy(rows, ({ purpose }) => purpose.dayId);
  return [...byDay].map(([dayId, ofDay]) => ({
    dayId,
    onDate: ofDay[0]?.onDate ?? '',
    purposes: ofDay.map(({ purpose }) => titled(toPurpose(purpose), titles)),
  }));
}

/** Replaces what a day served. @throws Refusal NOT_FOUND */
export function set(ctx: ClientContext, input: Inputs[Part]['set']): Outputs[Part]['set'] {
  return ctx.write('dayPurposes.set', () => {
    const { day } = oneOf(ctx, input.dayId);
    const wanted = new Set(input.purposes.map(keyOf));
    const gone = readRows(ctx, day.id).filter((row) => !wanted.has(keyOf(toPurpose(row))));
    ctx.db
      .delete(dayPurposes)
      .where(
        inArray(
          dayPurposes.id,
          gone.map(({ id }) => id),
        ),
      )
      .run();
    addPurposes(ctx, day.id, input.purposes);
    const titles = titlesOf(ctx, input.purposes);
    const served =
      titles.length > 0 ? titles.map((title) => `“${title}”`).join(', ') : 'nothing in particular';
    const output = { dayId: day.id, purposes: readRows(ctx, day.id).map(toPurpose) };
    return { sentence: `The day of ${day.onDate} served ${served}`, output };
  });
}

/** Adds to what a day served what it did not name yet. Call inside a write. @throws Refusal NOT_FOUND */
export function addPurposes(ctx: ClientContext, dayId: string, purposes: readonly Purpose[]): void {
  const known = new Set(readRows(ctx, dayId).map((row) => keyOf(toPurpose(row))));
  const added = new Map(purposes.map((purpose) => [keyOf(purpose), purpose]));
  titlesOf(ctx, purposes);
  for (const [key, purpose] of added) {
    if (!known.has(key))
      ctx.db
        .insert(dayPurposes)
        .values({ ...columnsOf(purpose), id: ctx.newId(), dayId })
        .run();
  }
}

/** Gives a new part of a day what the day served. Call inside a write. */
export function copyPurposes(ctx: ClientContext, fromDayId: string, toDayId: string): void {
  addPurposes(ctx, toDayId, purposesOf(ctx, fromDayId));
}

/** What the purposes are called. @throws Refusal NOT_FOUND for one that is not there */
export function titlesOf(ctx: ClientContext, purposes: readonly Purpose[]): string[] {
  if (purposes.length === 0) return [];
  const titles = readTitles(ctx.db);
  return purposes.map((purpose) => titleOf(purpose, titles));
}

/** What a day served, as it is chosen. */
export function purposesOf(ctx: ClientContext, dayId: string): Purpose[] {
  return readRows(ctx, dayId).map(toPurpose);
}

/** Keeps what a day served that an adjustment accounts for. Call inside a write. @throws Refusal NOT_FOUND */
export function addLatePurposes(
  ctx: ClientContext,
  adjustmentId: string,
  purposes: readonly Purpose[],
): void {
  titlesOf(ctx, purposes);
  const named = new Map(purposes.map((purpose) => [keyOf(purpose), purpose]));
  for (const purpose of named.values())
    ctx.db
      .insert(latePurposes)
      .values({ ...columnsOf(purpose), id: ctx.newId(), adjustmentId })
      .run();
}

function readRows(ctx: ClientContext, dayId: string): Row[] {
  return ctx.db
    .select()
    .from(dayPurposes)
    .where(eq(dayPurposes.dayId, dayId))
    .orderBy(asc(dayPurposes.id))
    .all();
}

function titled(purpose: Purpose, titles: ReadonlyMap<string, TitledPurpose>) {
  return { ...purpose, title: titleOf(purpose, titles) };
}

// Sessions of a kind are told apart by their dates.
function titleOf(purpose: Purpose, titles: ReadonlyMap<string, TitledPurpose>): string {
  const { title, on } = found(titles.get(keyOf(purpose)), purpose.kind, purpose.id);
  return on === null ? title : `${title} of ${on}`;
}

function columnsOf({ kind, id }: Purpose) {
  const none = { initiativeId: null, decisionId: null, sessionId: null, handoffId: null };
  return { ...none, [`${kind}Id`]: id };
}
