/** What is missing before the first monthly review. (Rules: product, Accountability: a packet issued earlier says so.) */
import type { ReadinessSection } from '#shared/domain/packet/readiness-section.ts';
import { readinessOf } from '#shared/domain/readiness.ts';
import type { Edition } from '#shared/domain/vocabulary.ts';
import type { PacketSource } from './source.ts';

/** Nothing once the client is ready; after the first monthly review, what is still missing is for the CEO alone. */
export function readinessSection(
  source: PacketSource,
  { edition }: { edition: Edition },
): ReadinessSection | null {
  const { asOf, running, metrics, initiatives, milestones, sessions, charter } = source;
  const wasReviewed = sessions.some(({ kind, onDate }) => kind === 'monthly-review' && onDate < asOf);
  if (edition !== 'ceo' && wasReviewed) return null;
  const metricsOf = Map.groupBy(metrics, ({ objectiveId }) => objectiveId);
  const milestonesOf = Map.groupBy(milestones, ({ initiativeId }) => initiativeId);
  const { ready, items } = readinessOf(
    {
      objectives: running.map(({ id, title }) => ({
        title,
        // A metric is stored with its baseline; its target comes with its first plan.
        metrics: (metricsOf.get(id) ?? []).map(({ name, plans }) => ({
          ...{ name, hasBaseline: true, hasTarget: plans.length > 0 },
        })),
      })),
      initiatives: initiatives.map((row) => ({ ...row, milestones: milestonesOf.get(row.id) ?? [] })),
      charter,
    },
    asOf,
  );
  return ready ? null : { kind: 'readiness', isBeforeFirstReview: !wasReviewed, items };
}
