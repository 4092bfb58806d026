/** Rows of client days: finding, storing and taking them away, as every command about them does. */
import { eq, inArray } from 'drizzle-orm';
import { clientDays, dayPlanExceptions } from '#db/schema/client/retainer.ts';
import type { ClientDayRow } from '#shared/contract/retainer.ts';
import type { ClientContext } from './context.ts';
import { found } from './find.ts';
import { readRetainer } from './ledger-input.ts';

/** What a person says of a day. */
export type DayFields = Pick<ClientDayRow, 'onDate' | 'milliDays' | 'note' | 'overrideReason'>;

type NewDay = DayFields & Pick<ClientDayRow, 'kind'> & Partial<Pick<ClientDayRow, 'planId' | 'ruleOn'>>;

/** Inserts a day as it is given. Call inside a write. */
export function insertDay(ctx: ClientContext, fields: NewDay): ClientDayRow {
  const row = { planId: null, ruleOn: null, ...fields, id: ctx.newId(), createdAt: ctx.now() };
  return ctx.db.insert(clientDays).values(row).returning().get();
}

/** Puts a row in the place of the one of its id. Call inside a write. */
export function setDay(ctx: ClientContext, row: ClientDayRow): ClientDayRow {
  return ctx.db.update(clientDays).set(row).where(eq(clientDays.id, row.id)).returning().get();
}

/** Takes days away; the date of a plan's rule that one stood for becomes an exception of the plan. */
export function deleteDays(ctx: ClientContext, rows: readonly ClientDayRow[]): void {
  const ids = rows.map(({ id }) => id);
  ctx.db.delete(clientDays).where(inArray(clientDays.id, ids)).run();
  for (const { planId, ruleOn } of rows) {
    if (planId !== null && ruleOn !== null) addException(ctx, { planId, ruleOn });
  }
}

/** Notes that a date of a plan's rule is no planned day of it any more; once is enough. Call inside a write. */
export function addException(ctx: ClientContext, exception: { planId: string; ruleOn: string }): void {
  ctx.db
    .insert(dayPlanExceptions)
    .values({ ...exception, id: ctx.newId() })
    .onConflictDoNothing()
    .run();
}

/** A client day, and the retainer as it would be without it. @throws Refusal NOT_FOUND */
export function oneOf(ctx: ClientContext, dayId: string) {
  const retainer = readRetainer(ctx.db);
  const day = found(
    retainer.days.find(({ id }) => id === dayId),
    'client day',
    dayId,
  );
  return { day, others: { ...retainer, days: retainer.days.filter((other) => other !== day) } };
}
