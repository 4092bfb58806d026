/** Drift within the year: what each rule needs of a client's file. (Rules: shared/domain/drift.ts.) */
import { asc } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { milestones, slips } from '#db/schema/client/calendar.ts';
import { initiatives, statusUpdates } from '#db/schema/client/strategy.ts';
import type { DriftRow } from '#shared/contract/drift.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { addDays, type PlainDate } from '#shared/domain/dates.ts';
import { initiativeDrift, objectiveDrift } from '#shared/domain/drift.ts';
import type { ClientContext } from './context.ts';
import { readMetrics } from './dashboard/read-metrics.ts';
import { readPlanned } from './planned-sessions.ts';
import { readRunningObjectives } from './running-objectives.ts';

type Part = 'drift';

/** How far back reviews are looked for. */
const daysInYear = 366;

/** What shows signs of drift. */
export function list(ctx: ClientContext, input: Inputs[Part]['list']): Outputs[Part]['list'] {
  return readDrift(ctx.db, input.asOf ?? ctx.today());
}

/** Objectives of the running cycle and initiatives that show a sign on `asOf`. */
export function readDrift(db: ClientDb, asOf: PlainDate): DriftRow[] {
  const drifting: DriftRow[] = [...objectiveRows(db, asOf), ...initiativeRows(db, asOf)];
  return drifting.filter(({ signals }) => signals.length > 0);
}

function objectiveRows(db: ClientDb, asOf: PlainDate): DriftRow[] {
  const metricsOf = Map.groupBy(readMetrics(db), ({ objectiveId }) => objectiveId);
  return readRunningObjectives(db, asOf).map(({ id, title }) => {
    const signals = objectiveDrift(metricsOf.get(id) ?? [], asOf);
    return { kind: 'objective', id, title, signals };
  });
}

function initiativeRows(db: ClientDb, asOf: PlainDate): DriftRow[] {
  const milestoneRows = db.select().from(milestones).all();
  const parentOf = new Map(milestoneRows.map(({ id, initiativeId }) => [id, initiativeId]));
  const milestonesOf = Map.groupBy(milestoneRows, ({ initiativeId }) => initiativeId);
  const slipsOf = Map.groupBy(
    db.select().from(slips).all(),
    ({ initiativeId, milestoneId }) => initiativeId ?? parentOf.get(milestoneId ?? ''),
  );
  const updatesOf = Map.groupBy(db.select().from(statusUpdates).all(), ({ initiativeId }) => initiativeId);
  const reviewDates = monthlyReviews(db, asOf);
  const rows = db.select().from(initiatives).orderBy(asc(initiatives.createdAt), asc(initiatives.id)).all();
  return rows.map(({ id, title, status, startsOn }) => {
    const signals = initiativeDrift(
      {
        status,
        startsOn,
        completedOn: (milestonesOf.get(id) ?? []).flatMap(({ completedOn }) => completedOn ?? []),
        slips: (slipsOf.get(id) ?? []).map(({ fromOn, toOn, slippedOn }) => ({
          from: fromOn,
          to: toOn,
          slippedOn,
        })),
        lastUpdateOn: lastOnOrBefore(asOf, updatesOf.get(id) ?? []),
        reviewDates,
      },
      asOf,
    );
    return { kind: 'initiative', id, title, signals };
  });
}

/** The leadership sessions of the year before `asOf` in which the whole registry is reviewed, stored or only planned. */
function monthlyReviews(db: ClientDb, asOf: PlainDate): PlainDate[] {
  return readPlanned(db, { startsOn: addDays(asOf, -daysInYear), endsOn: asOf })
    .filter(({ kind }) => kind === 'monthly-review')
    .map(({ onDate }) => onDate);
}

function lastOnOrBefore(
  asOf: PlainDate,
  updates: readonly { readonly updatedOn: PlainDate }[],
): PlainDate | null {
  return updates
    .map(({ updatedOn }) => updatedOn)
    .filter((on) => on <= asOf)
    .reduce<PlainDate | null>((last, on) => (last === null || on > last ? on : last), null);
}
