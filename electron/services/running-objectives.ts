/** The objectives that count on a date. */
import { asc } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { objectives, planningCycles } from '#db/schema/client/strategy.ts';
import type { ObjectiveRow } from '#shared/contract/strategy.ts';
import { isWithin, type PlainDate } from '#shared/domain/dates.ts';

/** Those of the planning cycles that run on `asOf`, and those of none, in their order. */
export function readRunningObjectives(db: ClientDb, asOf: PlainDate): ObjectiveRow[] {
  const running = db
    .select()
    .from(planningCycles)
    .all()
    .filter((cycle) => isWithin(asOf, cycle));
  const rows = db.select().from(objectives).orderBy(asc(objectives.position), asc(objectives.id)).all();
  return rows.filter(({ cycleId }) => cycleId === null || running.some(({ id }) => id === cycleId));
}
