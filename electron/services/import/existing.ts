/** What a client has already, as an import is planned against it. */
import { asc } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { milestones } from '#db/schema/client/calendar.ts';
import { pastObjectives } from '#db/schema/client/diagnosis.ts';
import { functions, people } from '#db/schema/client/organisation.ts';
import { profile } from '#db/schema/client/profile.ts';
import { initiatives, objectives } from '#db/schema/client/strategy.ts';
import type { Existing } from '#shared/domain/import/plan-types.ts';
import { readLocks } from '../dashboard/locks.ts';
import { readMetrics } from '../dashboard/read-metrics.ts';
import { readRetainer } from '../ledger-input.ts';
import { readRemembered } from './remember.ts';

/** Oldest first, so that a name that occurs twice is always found at the same place. */
export function readExisting(db: ClientDb): Existing {
  const remembered = readRemembered(db);
  const withMemory = <Row extends { id: string }>(row: Row) => ({
    ...row,
    imported: remembered.get(row.id) ?? null,
  });
  return {
    people: db.select().from(people).orderBy(asc(people.id)).all(),
    functions: db.select().from(functions).orderBy(asc(functions.id)).all(),
    objectives: db
      .select({ id: objectives.id, name: objectives.title })
      .from(objectives)
      .orderBy(asc(objectives.id))
      .all(),
    initiatives: db.select().from(initiatives).orderBy(asc(initiatives.id)).all().map(withMemory),
    metrics: existingMetrics(db).map(withMemory),
    pastPlans: db.select().from(pastObjectives).orderBy(asc(pastObjectives.id)).all().map(withMemory),
    time: { ...readRetainer(db), clientName: db.select().from(profile).get()?.name ?? '' },
    milestones: db.select().from(milestones).orderBy(asc(milestones.id)).all().map(withMemory),
  };
}

function existingMetrics(db: ClientDb): Existing['metrics'] {
  const lockedThrough = readLocks(db);
  return readMetrics(db).map((metric) => ({
    ...metric,
    target: metric.plans.at(-1)?.target ?? null,
    lockedThrough: lockedThrough(metric),
  }));
}
