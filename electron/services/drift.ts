/** Drift within the year: what each rule needs of a client's file. (Rules: shared/domain/drift.ts.) */
import { sql } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { allRows } from '#db/queries/all-rows.ts';
import { milestones, slips } from '#db/schema/client/calendar.ts';
import { initiatives, statusUpdates } from '#db/schema/client/strategy.ts';
import type { DriftRow } from '#shared/contract/drift.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { addDays, compareText, type PlainDate } from '#shared/domain/dates.ts';
import { type DatedSlip, initiativeDrift, objectiveDrift } from '#shared/domain/drift.ts';
import type { ClientContext } from './context.ts';
import { readMetrics } from './dashboard/read-metrics.ts';
import { readPlanned } from './planned-sessions.ts';
import { readRunningObjectives } from './running-objectives.ts';

type Part = 'drift';
type Work = { readonly completedOn: PlainDate[]; readonly slips: DatedSlip[] };
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
  const rows = allRows(db, initiatives, initiatives.id).toSorted(inOrderOfCreation);
  const work = readWork(db, rows);
  const lastUpdates = readLastUpdates(db, asOf);
  const reviewDates = monthlyReviews(db, asOf);
  return rows.map(({ id, title, status, startsOn }) => {
    const { completedOn = [], slips: moves = [] } = work.get(id) ?? {};
    const lastUpdateOn = lastUpdates.get(id) ?? null;
    const facts = { status, startsOn, completedOn, slips: moves, lastUpdateOn, reviewDates };
    return { kind: 'initiative', id, title, signals: initiativeDrift(facts, asOf) };
  });
}

/** What became of each initiative's milestones, and of its own date, in one pass over them. */
function readWork(db: ClientDb, rows: readonly { readonly id: string }[]): ReadonlyMap<string, Work> {
  const work = new Map<string, Work>();
  for (const { id } of rows) work.set(id, { completedOn: [], slips: [] });
  const ofMilestone = new Map<string, Work>();
  for (const { id, initiativeId, completedOn } of allRows(db, milestones, milestones.dueOn, milestones.id)) {
    const own = work.get(initiativeId);
    if (!own) continue;
    ofMilestone.set(id, own);
    if (completedOn !== null) own.completedOn.push(completedOn);
  }
  for (const slip of allRows(db, slips, slips.slippedOn, slips.id)) {
    const own =
      slip.initiativeId === null ? ofMilestone.get(slip.milestoneId ?? '') : work.get(slip.initiativeId);
    own?.slips.push({ from: slip.fromOn, to: slip.toOn, slippedOn: slip.slippedOn });
  }
  return work;
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
  const { initiativeId, updatedOn } = statusUpdates;
  const latest = sql`select ${initiativeId} as id, max(${updatedOn}) as updatedOn from ${statusUpdates}
    where ${updatedOn} <= ${asOf} group by ${initiativeId}`;
  for (const row of db.all<{ id: string; updatedOn: PlainDate }>(latest)) last.set(row.id, row.updatedOn);
  return last;
}
