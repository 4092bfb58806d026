/** The objectives that count on a date. */
import type { ClientDb } from '#db/files/client-file.ts';
import { allRows } from '#db/queries/all-rows.ts';
import { objectives, planningCycles } from '#db/schema/client/strategy.ts';
import type { ObjectiveRow } from '#shared/contract/strategy.ts';
import { isWithin, type PlainDate } from '#shared/domain/dates.ts';

/** Those of the planning cycles that run on `asOf`, and those of none, in their order. */
export function readRunningObjectives(db: ClientDb, asOf: PlainDate): ObjectiveRow[] {
  const running = allRows(db, planningCycles).filter((cycle) => isWithin(asOf, cycle));
  const rows = allRows(db, objectives, objectives.position, objectives.id);
  return rows.filter(({ cycleId }) => cycleId === null || running.some(({ id }) => id === cycleId));
}
