/** The CEO's hours for cross-functional coordination, month by month. (Rules: shared/domain/coordination-hours.ts.) */
import { eq } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { allRows } from '#db/queries/all-rows.ts';
import { coordinationHours } from '#db/schema/client/accountability.ts';
import type { HoursAnswer } from '#shared/contract/accountability.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { hoursReductions } from '#shared/domain/coordination-hours.ts';
import type { ClientContext } from './context.ts';
import { found } from './find.ts';

type Part = 'coordinationHours';

/** Every month with what was saved against the baseline. */
export function list(ctx: ClientContext): Outputs[Part]['list'] {
  return readHours(ctx.db);
}

/** Records a month's hours, in place of what that month had. */
export function put(ctx: ClientContext, input: Inputs[Part]['put']): Outputs[Part]['put'] {
  return ctx.write('coordinationHours.put', () => {
    const isMonth = eq(coordinationHours.month, input.month);
    const before = ctx.db.select().from(coordinationHours).where(isMonth).get();
    const { month, hours, isBaseline = before?.isBaseline ?? false, note = before?.note ?? '' } = input;
    const row = { id: before?.id ?? ctx.newId(), month, hours, isBaseline, note };
    const output = before
      ? ctx.db.update(coordinationHours).set(row).where(isMonth).returning().get()
      : ctx.db.insert(coordinationHours).values(row).returning().get();
    const as = isBaseline ? ' as a baseline' : '';
    return { sentence: `Recorded ${hours} hours of the CEO’s for ${month}${as}`, output };
  });
}

/** Removes the hours of a month. @throws Refusal NOT_FOUND */
export function remove(ctx: ClientContext, input: Inputs[Part]['remove']): Outputs[Part]['remove'] {
  return ctx.write('coordinationHours.remove', () => {
    const isIt = eq(coordinationHours.id, input.hoursId);
    const [row] = ctx.db.delete(coordinationHours).where(isIt).returning().all();
    const gone = found(row, 'month of hours', input.hoursId);
    return { sentence: `Removed the CEO’s hours of ${gone.month}`, output: { ids: [gone.id] } };
  });
}

/** Every month, oldest first, with what was saved against the mean of the baseline months. */
export function readHours(db: ClientDb): HoursAnswer {
  const rows = allRows(db, coordinationHours, coordinationHours.month);
  const { baselineHours, months } = hoursReductions(rows);
  const saved = new Map(months.map((each) => [each.month, each]));
  return {
    baselineHours,
    months: rows.map((row) => {
      const { reduction = null, standing = null } = saved.get(row.month) ?? {};
      return { ...row, reduction, standing };
    }),
  };
}
