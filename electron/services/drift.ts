/** Drift within the year: what each rule needs of a client's file. (Rules: shared/domain/drift.ts.) */
import { asc } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { allRows } from '#db/queries/all-rows.ts';
import { milestones, slips } from '#db/schema/client/calendar.ts';
import { initiatives, statusUpdates } from '#db/schema/client/strategy.ts';
import type { DriftRow } from '#shared/contract/drift.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { addDays, compareText, type PlainDate } from '#shared/domain/dates.ts';
import { initiativeDrift, objectiveDrift } from '#shared/domain/drift.ts';
import type { ClientContext } from './context.ts';
import { readMetrics } from './dashboard/read-metrics.ts';
import { readPlanned } from './planned-sessions.ts';
import { readRunningObjectives } from './running-objectives.ts';

type Part = 'drift';
type Created = { readonly createdAt: string; readonly id: string };

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
  const milestoneRows = allRows(db, milestones, asc(milestones.dueOn), asc(milestones.id));
  const parentOf = new Map(milestoneRows.map(({ id, initiativeId }) => [id, initiativeId]));
  const milestonesOf = Map.groupBy(milestoneRows, ({ initiativeId }) => initiativeId);
  const slipsOf = Map.groupBy(
    allRows(db, slips, asc(slips.slippedOn), asc(slips.id)),
    ({ initiativeId, milestoneId }) => initiativeId ?? parentOf.get(milestoneId ?? ''),
  );
  const lastUpdates = readLastUpdates(db, asOf);
  const reviewDates = monthlyReviews(db, asOf);
  const rows = allRows(db, initiatives, asc(initiatives.id)).toSorted(inOrderOfCreation);
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
        lastUpdateOn: lastUpdates.get(id) ?? null,
        reviewDates,
      },
      asOf,
    );
    return { kind: 'initiative', id, title, signals };
  });
}

// Sorted here, so that what a packet has read already is not read again in another order.
function inOrderOfCreation(one: Created, other: Created): number {
  return compareText(one.createdAt, other.createdAt) || compareText(one.id, other.id);
}

/** The leadership sessions of the year before `asOf` in which the whole registry is reviewed, stored or only planned. */
function monthlyReviews(db: ClientDb, asOf: PlainDate): PlainDate[] {
  return readPlanned(db, { startsOn: addDays(asOf, -daysInYear), endsOn: asOf })
    .filter(({ kind }) => kind === 'monthly-review')
    .map(({ onDate }) => onDate);
}

/** The date of the last update of each initiative that was known on `asOf`. */
function readLastUpdates(db: ClientDb, asOf: PlainDate): ReadonlyMap<string, PlainDate> {
  const last = new Map<string, PlainDate>();
  for (const { initiativeId, updatedOn } of allRows(db, statusUpdates)) {
    if (updatedOn <= asOf && updatedOn > (last.get(initiativeId) ?? '')) last.set(initiativeId, updatedOn);
  }
  return last;
}
