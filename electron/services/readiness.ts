/** Whether a client is ready for its first monthly review. (Rules: shared/domain/readiness.ts.) */
import { asc } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { milestones } from '#db/schema/client/calendar.ts';
import { initiatives } from '#db/schema/client/strategy.ts';
import type { Readiness } from '#shared/contract/accountability.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { readinessOf } from '#shared/domain/readiness.ts';
import { readCharter } from './charter.ts';
import type { ClientContext } from './context.ts';
import { readMetrics } from './dashboard/read-metrics.ts';
import { readRunningObjectives } from './running-objectives.ts';

type Part = 'readiness';

/** The checklist on a date. */
export function get(ctx: ClientContext, input: Inputs[Part]['get']): Outputs[Part]['get'] {
  return readReadiness(ctx.db, input.asOf ?? ctx.today());
}

/** The checklist on a date, from everything that is stored. */
export function readReadiness(db: ClientDb, asOf: PlainDate): Readiness {
  const metricsOf = Map.groupBy(readMetrics(db), ({ objectiveId }) => objectiveId);
  const milestonesOf = Map.groupBy(db.select().from(milestones).all(), ({ initiativeId }) => initiativeId);
  const answer = readinessOf(
    {
      objectives: readRunningObjectives(db, asOf).map(({ id, title }) => ({
        title,
        // A metric is stored with its baseline; its target comes with its first plan.
        metrics: (metricsOf.get(id) ?? []).map(({ name, plans }) => ({
          ...{ name, hasBaseline: true, hasTarget: plans.length > 0 },
        })),
      })),
      initiatives: db
        .select()
        .from(initiatives)
        .orderBy(asc(initiatives.title), asc(initiatives.id))
        .all()
        .map((row) => ({ ...row, milestones: milestonesOf.get(row.id) ?? [] })),
      charter: readCharter(db),
    },
    asOf,
  );
  return { ...answer, items: answer.items.map((item) => ({ ...item, missing: [...item.missing] })) };
}
